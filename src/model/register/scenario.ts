import type { DiscountRate } from "../appendix9/discounting";
import type { NumberKey } from "./parameters";

/** `closed`: counted for closed cases only, which alone gives the printed £29.68. `all`: for every case, the coherent form. */
export type ReReferralBasis = "closed" | "all";

/** A value for every parameter: numbers as T, and the choices. */
export type ScenarioOf<T, Basis, Rate> = Readonly<
  Record<NumberKey, T> & { "reReferral.basis": Basis; "discount.rate": Rate }
>;

/** One value for every parameter: all that `evaluate` needs. */
export type Scenario = ScenarioOf<number, ReReferralBasis, DiscountRate>;
