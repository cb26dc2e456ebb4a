import type { DiscountRate } from "./discounting";
import type { NumberKey } from "./parameters";
import type { ReReferralBasis } from "./reReferral";

/** One value for every parameter: all that `evaluate` needs. */
export type Scenario = Readonly<
  Record<NumberKey, number> & { "reReferral.basis": ReReferralBasis; "discount.rate": DiscountRate }
>;
