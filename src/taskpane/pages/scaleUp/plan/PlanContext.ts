import { createContext, useContext, useSyncExternalStore } from "react";
import type { PlanSession, PlanState } from "./planSession";

export const PlanContext = createContext<PlanSession | null>(null);

export function usePlanSession(): PlanSession {
  const plan = useContext(PlanContext);
  if (plan === null) throw new Error("The page has no plan");
  return plan;
}

/** A part of the plan's state; the selector must give the same object for the same state. */
export function usePlanState<Part>(select: (state: PlanState) => Part): Part {
  const plan = usePlanSession();
  return useSyncExternalStore(plan.subscribe, () => select(plan.state()));
}
