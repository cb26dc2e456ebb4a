import { useMemo, useState } from "react";
import type { ScaleUpPerspective } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { ChartFigure } from "../../../kit/figures/ChartFigure";
import { PageSection } from "../../../kit/ui/PageSection";
import { PerspectiveField } from "../PerspectiveField";
import { AFTER_PLAN, linesByKey, linesCopy } from "./shownLines";
import {
  budgetChart,
  budgetLines,
  cumulativeChart,
  ECONOMIC_PERSPECTIVES,
  postsChart,
  STAFF_LINES,
  utilisationChart,
} from "./yearCharts";

interface StaffFigureProps {
  readonly results: ScaleUpResults;
  readonly casesPerPractitioner: number;
}

/** Posts by year, and how full they are. */
export function StaffFigure({ results, casesPerPractitioner }: StaffFigureProps) {
  const posts = useMemo(() => postsChart(results, casesPerPractitioner), [results, casesPerPractitioner]);
  const utilisation = useMemo(() => utilisationChart(results), [results]);
  const table = () => linesCopy("Posts by year", "Posts", linesByKey(STAFF_LINES), results);
  return (
    <PageSection title="Posts" text="Posts come whole. The dashed line is the work there is for the practitioners.">
      <ChartFigure model={posts} table={table} />
      <ChartFigure model={utilisation} />
    </PageSection>
  );
}

/** The council's budget, year by year. */
export function BudgetFigure({ results }: { results: ScaleUpResults }) {
  const model = useMemo(() => budgetChart(results), [results]);
  return (
    <PageSection title="Budget" text={`In the money of each year, with inflation. ${AFTER_PLAN}`}>
      <ChartFigure
        model={model}
        notes={[AFTER_PLAN]}
        table={() => linesCopy("Budget by year", "£ in the money of each year", budgetLines(results), results)}
      />
    </PageSection>
  );
}

const CUMULATIVE = linesByKey([...ECONOMIC_PERSPECTIVES.map(({ cumulative }) => cumulative), "cumulative.cash"]);

/** When what went out has come in: for whom, and in cash. */
export function PaybackFigure({ results }: { results: ScaleUpResults }) {
  const [perspective, setPerspective] = useState<ScaleUpPerspective>("localAuthority");
  const model = useMemo(() => cumulativeChart(results, perspective), [results, perspective]);
  const unit = `£ in prices of ${results.prices}`;
  return (
    <PageSection
      title="Payback"
      text={`Economic value beside the local authority’s cash, not discounted. ${AFTER_PLAN}`}
    >
      <PerspectiveField
        label="Economic value for"
        among={ECONOMIC_PERSPECTIVES}
        chosen={perspective}
        onChoose={setPerspective}
      />
      <ChartFigure model={model} notes={[AFTER_PLAN]} table={() => linesCopy(model.title, unit, CUMULATIVE, results)} />
    </PageSection>
  );
}
