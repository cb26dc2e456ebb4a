import { useMemo } from "react";
import { ChartFigure } from "../../kit/figures/ChartFigure";
import { PageSection } from "../../kit/ui/PageSection";
import type { ComparedScenario } from "./candidates";
import { perspectivesChart } from "./perspectivesChart";

/** Who pays and who gains in each scenario, as bars. */
export function PerspectivesFigure({ scenarios }: { scenarios: readonly ComparedScenario[] }) {
  const model = useMemo(() => perspectivesChart(scenarios), [scenarios]);
  return (
    <PageSection title="Who pays, who gains">
      <ChartFigure model={model} />
    </PageSection>
  );
}
