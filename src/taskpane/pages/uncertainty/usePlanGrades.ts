import { useEffect, useState } from "react";
import type { OptimismBiasGrades } from "../../../model/appendix9/optimismBias";
import type { ScenarioColumn } from "../../../excel";
import { useSession } from "../../session/SessionContext";

/** The grades that the workbook's plan of scale-up applies to this scenario; null where it has none, or cannot be read. */
export function usePlanGrades({ name }: ScenarioColumn): OptimismBiasGrades | null {
  const { workbook } = useSession();
  const [grades, setGrades] = useState<{ readonly scenario: string; readonly of: OptimismBiasGrades } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    workbook.readScaleUpSheet().then(
      (plan) => {
        if (!isCurrent || plan?.settings == null) return;
        const { "scaleUp.benefitsGrade": benefits, "scaleUp.costsGrade": costs } = plan.settings;
        setGrades({ scenario: plan.scenario, of: { benefits, costs } });
      },
      // What is wrong with that sheet is shown on its own page.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [workbook]);
  return grades?.scenario === name ? grades.of : null;
}
