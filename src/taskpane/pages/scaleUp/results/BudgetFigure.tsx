import { useMemo } from "react";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { ChartFigure } from "../../../kit/figures/ChartFigure";
import { PageSection } from "../../../kit/ui/PageSection";
import { BUDGET_LINES, budgetChart } from "./budgetChart";
import { linesCopy } from "./linesCopy";
import { AFTER_PLAN } from "./shownYears";

/** The council's budget, year by year. */
export function BudgetFigure({ results }: { results: ScaleUpResults }) {
  const model = useMemo(() => budgetChart(results), [results]);
  return (
    <PageSection title="Budget" text={`In the money of each year, with inflation. ${AFTER_PLAN}`}>
      <ChartFigure
        model={model}
        notes={[AFTER_PLAN]}
        table={() => linesCopy("Budget by year", "£ in the money of each year", BUDGET_LINES, results)}
      />
    </PageSection>
  );
}
