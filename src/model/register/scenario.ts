import type { DiscountRate } from "../appendix9/discounting";
import type { NumberKey } from "./parameters";
import type { ReReferralBasis } from "../appendix9/reReferral";

/** One value for every parameter: all that `evaluate` needs. */
export type Scenario = Readonly<
  Record<NumberKey, number> & { "reReferral.basis": ReReferralBasis; "discount.rate": DiscountRate }
>;
