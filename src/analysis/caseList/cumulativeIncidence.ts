import type { DayEffect } from "./influence";
import { shareOn } from "./kaplanMeier";
import type { OpenCurve } from "./kaplanMeier";

/**
 * The share of cases that had an outcome by each day, others of another kind competing (Aalen–Johansen): F(t) = Σ S(u−) d ÷ Y.
 * With S the shares of all outcomes add to 1. One minus Kaplan–Meier of an outcome alone would be too large.
 *
 * @param cause from 1
 */
export function cumulativeIncidence(curve: OpenCurve, cause: number): Float64Array {
  const { lastDay, atRisk, byCause } = curve.counts;
  const events = byCause[cause - 1];
  const rate = new Float64Array(lastDay + 1);
  let sum = 0;
  for (let day = 0; day <= lastDay; day++) {
    const d = events?.[day] ?? 0;
    if (d > 0) sum += (shareOn(curve, day - 1) * d) / (atRisk[day] ?? 0);
    rate[day] = sum;
  }
  return rate;
}

/**
 * Each case's influence on it: S(t−) ÷ Y on the day of the outcome, less (F(τ) − F(t)) ÷ (Y − d) for any outcome. Without families
 * the standard error from it is R's.
 */
export function incidenceEffect(curve: OpenCurve, rate: Float64Array, cause: number, horizon: number): DayEffect {
  const { lastDay, atRisk, events, byCause } = curve.counts;
  const own = new Float64Array(horizon + 1);
  const other = new Float64Array(horizon + 1);
  const expected = new Float64Array(horizon + 1);
  const last = rate[Math.min(horizon, lastDay)] ?? 0;
  let sum = 0;
  for (let day = 0; day <= horizon; day++) {
    const [y = 0, d = 0, k = 0] = [atRisk[day], events[day], byCause[cause - 1]?.[day]];
    if (d > 0) {
      const rest = y > d ? -(last - (rate[day] ?? 0)) / (y - d) : 0;
      const ours = shareOn(curve, day - 1) / y + rest;
      own[day] = ours;
      other[day] = rest;
      sum += (ours * k + rest * (d - k)) / y;
    }
    expected[day] = sum;
  }
  return { horizon, cause, own, other, expected };
}
