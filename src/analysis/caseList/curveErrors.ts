import type { Steps } from "../simulation/steps";
import { cumulativeIncidence, incidenceEffect } from "./cumulativeIncidence";
import type { FollowedCases } from "./dayCounts";
import { influenceSums, jackknifeError } from "./influence";
import type { DayEffect, Families } from "./influence";
import { greenwoodError } from "./kaplanMeier";
import type { OpenCurve } from "./kaplanMeier";
import { remembered } from "./remembered";
import { openShareEffect, restrictedMeanEffect, restrictedMeanError } from "./restrictedMean";

/** The standard errors of a curve's estimates up to any day. */
export interface CurveErrors {
  readonly openShare: (day: number) => number;
  readonly meanDaysOpen: (horizon: number) => number;
  /** @param cause from 1 */
  readonly incidence: (cause: number, horizon: number) => number;
  /** How far the estimates of mean days open and of an outcome's incidence go together; 0 where one of them is certain. */
  readonly correlation: (cause: number, horizon: number) => number;
}

/** A way to make them: in steps, each of which tells how many cases it looked at. Causes are the outcomes to be asked for. */
export type MakeErrors = (
  cases: FollowedCases,
  curve: OpenCurve,
  families: Families | null,
  causes: readonly number[],
) => Steps<CurveErrors>;

/** Of the curve where all cases are strangers. */
export function greenwoodErrors(curve: OpenCurve): Pick<CurveErrors, "openShare" | "meanDaysOpen"> {
  return {
    openShare: (day) => greenwoodError(curve, day),
    meanDaysOpen: (horizon) => restrictedMeanError(curve, horizon),
  };
}

/** Each summed over the cases when it is asked for, which is the quickest where few horizons are. */
export function errorsWhenAsked(cases: FollowedCases, curve: OpenCurve, families: Families | null): CurveErrors {
  const { lastDay } = curve.counts;
  const sumsOf = (effect: DayEffect) => influenceSums(cases, effect, families);
  const ratesOf = remembered((cause: number) => cumulativeIncidence(curve, cause));
  const sumsTo = (horizon: number) => {
    const effectOn = (cause: number | "mean") =>
      cause === "mean" ? restrictedMeanEffect(curve, horizon) : incidenceEffect(curve, ratesOf(cause), cause, horizon);
    return { horizon, on: remembered((cause: number | "mean") => sumsOf(effectOn(cause))) };
  };
  // Of the horizon asked for last and no other: a sum a family takes room.
  let sums = sumsTo(lastDay);
  const sumsOn = (cause: number | "mean", horizon: number) => {
    if (sums.horizon !== horizon) sums = sumsTo(horizon);
    return sums.on(cause);
  };
  return {
    ...(families === null
      ? greenwoodErrors(curve)
      : {
          openShare: (day) => jackknifeError(sumsOf(openShareEffect(curve, Math.min(day, lastDay)))),
          meanDaysOpen: (horizon) => jackknifeError(sumsOn("mean", horizon)),
        }),
    incidence: (cause, horizon) => jackknifeError(sumsOn(cause, horizon)),
    correlation: (cause, horizon) => {
      const [mean, incidence] = [sumsOn("mean", horizon), sumsOn(cause, horizon)];
      const scale = jackknifeError(mean) * jackknifeError(incidence);
      let product = 0;
      for (let place = 0; place < mean.length; place++) product += (mean[place] ?? 0) * (incidence[place] ?? 0);
      return scale === 0 ? 0 : product / scale;
    },
  };
}
