import { DAYS_A_WEEK } from "../calendar";
import { estimatesTo } from "../armEstimates";
import type { ArmName } from "../armEstimates";
import type { ParameterEstimate } from "../parameterEstimate";
import { emptyDay } from "../dayCounts";
import { FEWEST_AT_RISK, thinDay } from "../estimates";
import { shareInterval } from "../intervals";
import { quantileDay, shareOn } from "../kaplanMeier";
import type { OpenCurve } from "../kaplanMeier";
import { NO_DAY } from "../dates";
import type { Study } from "./prepareStudy";

const CONFIDENCE = 0.95;

/** The estimates of an arm up to a horizon, or why there are none. */
export type ArmResult = { readonly arm: ArmName } & (
  | { readonly estimates: readonly ParameterEstimate[] }
  | { readonly problem: string }
);

/** The parameters that a study gives, for all arms up to one horizon: two horizons would be two periods. */
export function estimatesAt(study: Study, weeks: number): ArmResult[] {
  return study.arms.map(({ arm, prepared }, place) => {
    const made = estimatesTo(prepared, weeks * DAYS_A_WEEK);
    // What both arms share stands once, with the first.
    const shared = place > 0 || study.childrenPerCase === null ? [] : [study.childrenPerCase];
    return "problem" in made ? { arm, ...made } : { arm, estimates: [...made.estimates, ...shared] };
  });
}

/** An arm's share still open by week, as far as it can be looked at. */
export interface ArmCurve {
  readonly arm: ArmName;
  readonly curve: OpenCurve;
  /** Whole weeks; the longest horizon with enough cases at risk, 0 where there is none. */
  readonly longestWeeks: number;
  /** The first day on which nobody was in view although later days have cases; null where there is none. */
  readonly emptyDay: number | null;
  /** Where few were in view before more came; null where they were enough. */
  readonly thin: ReturnType<typeof thinDay>;
  readonly median: ReturnType<typeof quantileDay>;
  /** Mean weeks of the closed cases alone, for the comparison: it leaves out all that take long. Null without any. */
  readonly naiveWeeks: number | null;
  readonly errorOn: (day: number) => number;
}

export function armCurves(study: Study): ArmCurve[] {
  return study.arms.map((arm) => armCurve(study, arm));
}

export function armCurve({ followed, cases }: Study, { arm, places, prepared }: Study["arms"][number]): ArmCurve {
  const { curve, errors } = prepared.all;
  const errorOn = errors.openShare;
  let [closed, days] = [0, 0];
  for (const place of places) {
    const row = followed.rows[place] ?? 0;
    const end = cases.closed.days[row] ?? NO_DAY;
    if (end === NO_DAY) continue;
    closed++;
    days += end - (cases.start.days[row] ?? 0);
  }
  const last = curve.counts.atRisk.findLastIndex((count) => count >= FEWEST_AT_RISK);
  return {
    ...{ arm, curve, errorOn },
    longestWeeks: Math.max(0, Math.floor(last / DAYS_A_WEEK)),
    emptyDay: emptyDay(curve.counts, curve.counts.lastDay),
    thin: thinDay(curve, curve.counts.lastDay),
    median: quantileDay(curve, 0.5, CONFIDENCE, errorOn),
    naiveWeeks: closed === 0 ? null : days / closed / DAYS_A_WEEK,
  };
}

/** The longest horizon in whole weeks at which every arm has enough cases at risk. */
export function longestHorizon(curves: readonly ArmCurve[]): number {
  return curves.length === 0 ? 0 : Math.min(...curves.map(({ longestWeeks }) => longestWeeks));
}

/** A point of the curve: share still open after so many weeks with its interval, and how many were still followed. */
export interface CurveAtWeek {
  readonly weeks: number;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly atRisk: number;
}

export function curveAt({ curve, errorOn }: ArmCurve, weeks: number): CurveAtWeek {
  const day = weeks * DAYS_A_WEEK;
  const share = shareOn(curve, day);
  const atRisk = curve.counts.atRisk[day] ?? 0;
  const interval = shareInterval(share, errorOn(day), atRisk, CONFIDENCE);
  return { weeks, share, atRisk, low: interval?.low ?? null, high: interval?.high ?? null };
}
