import { createContext, useContext, useSyncExternalStore } from "react";
import { GDP_DEFLATOR } from "../../../../model/prices/gdpDeflator";
import type { LevelIndex } from "../../../../model/prices/priceIndex";
import { AS_PUBLISHED_PRICES } from "../../../../model/prices/priceYears";
import type { PlanSession, PlanState } from "./planSession";

export const PlanContext = createContext<PlanSession | null>(null);

/** The prices of the scenario that is scaled up. */
export interface PlanPrices {
  readonly year: string;
  readonly deflator: LevelIndex;
}

const AS_PUBLISHED: PlanPrices = { year: AS_PUBLISHED_PRICES, deflator: GDP_DEFLATOR };
export const PlanPricesContext = createContext(AS_PUBLISHED);

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
