import { useEffect, useState } from "react";
import type { PageProps } from "../../kit/ui/pageProps";
import { WithoutScenarios } from "../../kit/scenario/WithoutScenarios";
import { useSession, useSessionState } from "../../session/SessionContext";
import { PlanContext } from "./plan/PlanContext";
import { PlanSession } from "./plan/planSession";
import { ScaleUpPlanner } from "./ScaleUpPlanner";

/** The page "Scale-up": what the programme would take in staff, budget and cash if the council took it on. */
export function ScaleUpPage({ isShown }: PageProps) {
  const { workbook } = useSession();
  const sheet = useSessionState((state) => state.sheet);
  const selected = useSessionState((state) => state.selected);
  const [plan] = useState(() => new PlanSession(workbook));

  // The scenarios are read again after every edit in the workbook, which may have been one of the plan.
  useEffect(() => {
    if (isShown) void plan.refresh();
  }, [plan, isShown, sheet]);

  if (sheet?.kind !== "ready" || selected === null) return <WithoutScenarios />;
  return (
    <PlanContext.Provider value={plan}>
      <ScaleUpPlanner columns={sheet.columns} column={selected} isShown={isShown} />
    </PlanContext.Provider>
  );
}
