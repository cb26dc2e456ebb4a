import { useEffect, useState } from "react";
import type { Haircut } from "../../../model/appendix9/optimismBias";
import { haircutOf } from "../../../model/scaleUp/haircut";
import type { ScenarioColumn } from "../../../excel";
import { useSession } from "../../session/SessionContext";

/** The haircut that the workbook's plan of scale-up takes from this scenario; null where there is no plan, or it cannot be read. */
export function usePlanHaircut({ name }: ScenarioColumn): Haircut | null {
  const { workbook } = useSession();
  const [haircut, setHaircut] = useState<{ readonly scenario: string; readonly of: Haircut } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    workbook.readScaleUpSheet().then(
      (plan) => {
        if (!isCurrent || plan?.settings == null) return;
        setHaircut({ scenario: plan.scenario, of: haircutOf(plan.settings) });
      },
      // What is wrong with that sheet is shown on its own page.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [workbook]);
  return haircut?.scenario === name ? haircut.of : null;
}
