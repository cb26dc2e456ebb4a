import { useMemo } from "react";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { ChartFigure } from "../../../kit/figures/ChartFigure";
import { PageSection } from "../../../kit/ui/PageSection";
import { linesByKey, linesCopy } from "./linesCopy";
import { postsChart, STAFF_LINES, utilisationChart } from "./staffCharts";

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
