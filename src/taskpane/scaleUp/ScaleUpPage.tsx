import { useState } from "react";
import type { PageProps } from "../pages";
import { WithoutScenarios } from "../scenario/WithoutScenarios";
import { useSessionState } from "../session/SessionContext";
import { PlanContext } from "./plan/PlanContext";
import { PlanSession } from "./plan/planSession";
import { ScaleUpPlanner } from "./ScaleUpPlanner";

/** The page "Scale-up": what the programme would take in staff, budget and cash if the council took it on. */
export function ScaleUpPage({ isShown }: PageProps) {
  const sheet = useSessionState((state) => state.sheet);
  const selected = useSessionState((state) => state.selected);
  const [plan] = useState(() => new PlanSession());

  if (sheet?.kind !== "ready" || selected === null) return <WithoutScenarios />;
  return (
    <PlanContext.Provider value={plan}>
      <ScaleUpPlanner columns={sheet.columns} column={selected} isShown={isShown} />
    </PlanContext.Provider>
  );
}
