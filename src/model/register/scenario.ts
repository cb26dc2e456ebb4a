import type { LevelIndex } from "../prices/priceIndex";
import type { ValuesOf } from "./definition";
import type { OwnOutcome } from "./outcomes/ownOutcome";
import type { NumberKey, RegisterEntry } from "./parameters";
import type { WelfareSettings } from "./welfareParameters";

/** One value for every parameter, and the council's own outcomes if there are any: all that `evaluate` needs. */
export type Scenario = ValuesOf<RegisterEntry> & {
  readonly outcomes?: readonly OwnOutcome[];
  /** By which weighted figures stand beside the others; only where they are turned on. */
  readonly welfare?: WelfareSettings;
  /** By which amounts go from one year's prices to another's, where it is not the deflator that we bring. */
  readonly deflator?: LevelIndex;
};

/** `closed`: counted for closed cases only, which alone gives the printed £29.68. `all`: for every case, the coherent form. */
export type ReReferralBasis = Scenario["reReferral.basis"];

/** HM Treasury's schedule of falling rates, or one constant rate a year as a share (0.035 for 3.5%). */
export type DiscountRate = Scenario["discount.rate"];

/** What stands for a value of every parameter: for numbers T, and something else for each choice. */
export type ScenarioOf<T, Basis, Rate> = Readonly<
  Record<NumberKey, T> & { "reReferral.basis": Basis; "discount.rate": Rate }
>;
