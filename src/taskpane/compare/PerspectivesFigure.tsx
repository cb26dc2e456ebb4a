import { useMemo } from "react";
import { Chart, ChartTable } from "../../charts";
import { CopyBar } from "../copying/CopyBar";
import { Disclosure } from "../ui/Disclosure";
import { PageSection } from "../ui/PageSection";
import { ScrollRegion } from "../ui/ScrollRegion";
import type { ComparedScenario } from "./candidates";
import { EXPORT_NOTES } from "../figures/exportNotes";
import { useFigureStyles } from "../figures/figureStyles";
import { perspectivesChart } from "./perspectivesChart";

/** Who pays and who gains in each scenario, as bars. */
export function PerspectivesFigure({ scenarios }: { scenarios: readonly ComparedScenario[] }) {
  const styles = useFigureStyles();
  const model = useMemo(() => perspectivesChart(scenarios), [scenarios]);
  return (
    <PageSection title="Who pays, who gains">
      <div className={styles.chart}>
        <Chart model={model} />
      </div>
      <CopyBar of={model.title} chart={{ model, notes: EXPORT_NOTES }} />
      <Disclosure className={styles.summary} summary="The chart’s numbers">
        <ScrollRegion label="The chart’s numbers">
          <ChartTable model={model} className={styles.table} />
        </ScrollRegion>
      </Disclosure>
    </PageSection>
  );
}
