import type { Interval } from "../jeffreysInterval";
import type { CurveErrors } from "./curveErrors";
import { cumulativeIncidence } from "./cumulativeIncidence";
import { countByDay, emptyDay } from "./dayCounts";
import type { FollowedCases } from "./dayCounts";
import { deviate, rateInterval } from "./intervals";
import { openCurve, shareOn } from "./kaplanMeier";
import type { OpenCurve } from "./kaplanMeier";
import { restrictedMean } from "./restrictedMean";

/** An estimate with its standard error; without interval where there is nothing to make one from. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  readonly interval: Interval | null;
}

export function curveOf(cases: FollowedCases): OpenCurve {
  return openCurve(countByDay(cases));
}

/** Why an estimate cannot look so far; null where it can. */
export function horizonProblem(curve: OpenCurve, horizon: number): string | null {
  const { lastDay } = curve.counts;
  const weeks = (days: number) => String(Math.floor((days / 7) * 10) / 10);
  const empty = emptyDay(curve.counts, horizon);
  if (empty !== null) {
    return `Nobody in the list had been open for ${weeks(empty)} weeks while in view: choose seenFrom later, or leave it out if the list leaves nobody out.`;
  }
  if (horizon <= lastDay || shareOn(curve, lastDay) === 0) return null;
  return `No case was seen for ${weeks(horizon)} weeks: the longest possible is ${weeks(lastDay)} weeks.`;
}

/** Fewer at risk than this, and a curve is one of single cases. */
export const FEWEST_AT_RISK = 10;

/**
 * The day up to a horizon on which fewest were at risk although more came into view later, as happens where a list holds whoever
 * was open from a day on: what follows rests on them. Null where they were enough.
 */
export function thinDay(
  { counts: { atRisk, lastDay } }: OpenCurve,
  horizon: number,
): { readonly day: number; readonly atRisk: number } | null {
  let [later, fewest, day] = [0, FEWEST_AT_RISK - 1, -1];
  for (let at = lastDay; at >= 0; at--) {
    const now = atRisk[at] ?? 0;
    if (at <= horizon && now < later && now <= fewest) [fewest, day] = [now, at];
    later = Math.max(later, now);
  }
  return day < 0 ? null : { day, atRisk: fewest };
}

/** The mean days open up to a horizon, its interval inside 0 to the horizon. */
export function meanDaysOpen(curve: OpenCurve, errors: CurveErrors, horizon: number, confidence: number): Estimate {
  const value = restrictedMean(curve, horizon);
  const standardError = errors.meanDaysOpen(horizon);
  const half = deviate(confidence) * standardError;
  const interval = standardError > 0 ? { low: Math.max(0, value - half), high: Math.min(horizon, value + half) } : null;
  return { value, standardError, interval };
}

/** The share of cases that had an outcome by a day, with how many those were. */
export function incidenceBy(
  curve: OpenCurve,
  errors: CurveErrors,
  cause: number,
  horizon: number,
  confidence: number,
): Estimate & { readonly events: number; readonly atRisk: number } {
  const { counts } = curve;
  const value = cumulativeIncidence(curve, cause)[Math.min(horizon, counts.lastDay)] ?? 0;
  const standardError = errors.incidence(cause, horizon);
  const events = (counts.byCause[cause - 1] ?? new Int32Array()).subarray(0, horizon + 1).reduce((a, b) => a + b, 0);
  const atRisk = counts.atRisk[horizon] ?? 0;
  // Nobody had it, or everybody: those who were followed to the end of it say how sure that is.
  const informed = value > 0 ? events : atRisk;
  const interval = rateInterval(value, standardError, informed, confidence);
  return { value, standardError, interval, events, atRisk };
}
