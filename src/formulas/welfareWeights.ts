import { WEIGHED } from "../model/outcomes/weightedMeasures";
import type { WelfareNumberKey } from "../model/register/welfareParameters";
import { number } from "./expression";
import type { Expression } from "./expression";
import { NATIVE } from "./nativeEquations";

/** Gains weighted by income in native formulas, E15 and E16. */

/** What welfare weights are made of. */
export type NativeWelfare = Readonly<Record<WelfareNumberKey, Expression>>;

/**
 * What `WEIGHTED_MEASURES` asks, by its names; nothing where nothing is weighted.
 *
 * @param gains who gains body by body, by their names
 */
export function weightedResults(
  society: Expression,
  gains: ReadonlyMap<string, Expression>,
  welfare: NativeWelfare | undefined,
): readonly (readonly [measure: string, value: Expression])[] {
  if (welfare === undefined) return [];
  const [individual, others] = WEIGHED.map(({ gainer, income }) => ({
    gain: gains.get(`body.${gainer}`) ?? number(0),
    weight: NATIVE.welfareWeight(welfare["welfare.medianIncome"], welfare[income], welfare["welfare.elasticity"]),
  }));
  if (individual === undefined || others === undefined) throw new Error("Two have weights.");
  return [
    ["weight.individual", individual.weight],
    ["weight.others", others.weight],
    ["weighted.individual", NATIVE.multiply(individual.gain, individual.weight)],
    ["weighted.others", NATIVE.multiply(others.gain, others.weight)],
    ["weighted.society", NATIVE.weightedSociety(society, individual, others)],
  ];
}
