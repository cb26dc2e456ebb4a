import { finish } from "../simulation/steps";
import type { Steps } from "../simulation/steps";
import { cumulativeIncidence, incidenceEffect } from "./cumulativeIncidence";
import type { FollowedCases } from "./dayCounts";
import { greenwoodErrors } from "./curveErrors";
import type { CurveErrors } from "./curveErrors";
import type { Families } from "./influence";
import { influenceProductsInSteps } from "./influenceProducts";
import { shareOn } from "./kaplanMeier";
import type { OpenCurve } from "./kaplanMeier";
import { openShareEffect, restrictedMean, restrictedMeanEffect } from "./restrictedMean";

/**
 * For every horizon at once: made in one pass, after which another horizon costs nothing that grows with the cases.
 *
 * @param causes the outcomes whose incidence is to be asked for, from 1
 */
export function errorsByDay(
  cases: FollowedCases,
  curve: OpenCurve,
  families: Families | null,
  causes: readonly number[],
): CurveErrors {
  return finish(errorsByDayInSteps(cases, curve, families, causes));
}

/** A variance is a difference of sums; what is left of them by rounding is none. */
const ROUNDING = 1e-12;
/** The numbers of influences: on the hazard added up, on the mean to the last day, on the incidences to the last day. */
const [HAZARD, MEAN, FIRST_INCIDENCE] = [0, 1, 2];

/**
 * The influence on an estimate up to τ is that on the estimate to the last day, cut off at τ, and the difference of the two estimates
 * times the influence ∫ dM ÷ (Y − d).
 */
export function* errorsByDayInSteps(
  cases: FollowedCases,
  curve: OpenCurve,
  families: Families | null,
  causes: readonly number[],
): Steps<CurveErrors> {
  const { lastDay } = curve.counts;
  const rates = causes.map((cause) => cumulativeIncidence(curve, cause));
  const effects = [
    openShareEffect(curve, lastDay, -1),
    restrictedMeanEffect(curve, lastDay),
    ...causes.map((cause, place) => incidenceEffect(curve, rates[place] ?? new Float64Array(), cause, lastDay)),
  ];
  const isGreenwood = families === null && causes.length === 0;
  const products = isGreenwood ? () => 0 : yield* influenceProductsInSteps(cases, effects, families);
  const wholeMean = restrictedMean(curve, lastDay);
  const restOfMean = (horizon: number) => wholeMean - restrictedMean(curve, Math.min(horizon, lastDay));
  const restOf = (cause: number, horizon: number) => {
    const rate = rates[causes.indexOf(cause)];
    return (rate?.[lastDay] ?? 0) - (rate?.[Math.min(horizon, lastDay)] ?? 0);
  };
  /** Σ of the products of two influences, each up to the day. */
  const together = (one: number, rest: number, other: number, otherRest: number, day: number) => {
    const [whole, cut] = [products(one, other, day), rest * otherRest * products(HAZARD, HAZARD, day)];
    const crossed = rest * products(HAZARD, other, day) + otherRest * products(one, HAZARD, day);
    const sum = whole + crossed + cut;
    return Math.abs(sum) <= ROUNDING * (Math.abs(whole) + Math.abs(cut)) ? 0 : sum;
  };
  const variance = (one: number, rest: number, day: number) => Math.max(0, together(one, rest, one, rest, day));
  const numberOf = (cause: number) => FIRST_INCIDENCE + causes.indexOf(cause);
  return {
    ...(families === null
      ? greenwoodErrors(curve)
      : {
          openShare: (day) => shareOn(curve, day) * Math.sqrt(Math.max(0, products(HAZARD, HAZARD, day))),
          meanDaysOpen: (horizon) => Math.sqrt(variance(MEAN, restOfMean(horizon), horizon)),
        }),
    incidence: (cause, horizon) => Math.sqrt(variance(numberOf(cause), restOf(cause, horizon), horizon)),
    correlation: (cause, horizon) => {
      const [mean, rate, number] = [restOfMean(horizon), restOf(cause, horizon), numberOf(cause)];
      const scale = Math.sqrt(variance(MEAN, mean, horizon) * variance(number, rate, horizon));
      return scale === 0 ? 0 : together(MEAN, mean, number, rate, horizon) / scale;
    },
  };
}
