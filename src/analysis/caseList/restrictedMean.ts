import type { DayEffect } from "./influence";
import { shareOn } from "./kaplanMeier";
import type { OpenCurve } from "./kaplanMeier";

/** The mean days open counted up to a horizon, R(τ) = ∫₀^τ S. */
export function restrictedMean(curve: OpenCurve, horizon: number): number {
  let sum = 0;
  for (let day = 0; day < horizon; day++) sum += shareOn(curve, day);
  return sum;
}

/** Each case's influence on it: on the day t of an outcome −A(t) ÷ (Y − d), with A(t) = ∫ₜ^τ S. */
export function restrictedMeanEffect(curve: OpenCurve, horizon: number): DayEffect {
  const { atRisk, events } = curve.counts;
  const own = new Float64Array(horizon + 1);
  const expected = new Float64Array(horizon + 1);
  let ahead = restrictedMean(curve, horizon);
  let sum = 0;
  for (let day = 0; day <= horizon; day++) {
    const [y = 0, d = 0] = [atRisk[day], events[day]];
    if (d > 0) {
      own[day] = y > d ? -ahead / (y - d) : 0;
      sum += ((own[day] ?? 0) * d) / y;
    }
    expected[day] = sum;
    ahead -= shareOn(curve, day);
  }
  return { horizon, cause: null, own, other: own, expected };
}

/** Its standard error where all cases are strangers, Greenwood's form: Var = Σ A(t)² d ÷ (Y (Y − d)). */
export function restrictedMeanError(curve: OpenCurve, horizon: number): number {
  const { atRisk, events } = curve.counts;
  const { own } = restrictedMeanEffect(curve, horizon);
  let variance = 0;
  for (let day = 0; day <= horizon; day++) {
    const [y = 0, d = 0, influence = 0] = [atRisk[day], events[day], own[day]];
    if (d > 0) variance += (influence * influence * (y - d) * d) / y;
  }
  return Math.sqrt(variance);
}

/**
 * Each case's influence on the share open after the horizon: −S(τ) ÷ (Y − d) on the day of an outcome.
 *
 * @param share S(τ)
 */
export function openShareEffect(curve: OpenCurve, horizon: number, share = shareOn(curve, horizon)): DayEffect {
  const { atRisk, events } = curve.counts;
  const own = new Float64Array(horizon + 1);
  const expected = new Float64Array(horizon + 1);
  let sum = 0;
  for (let day = 0; day <= horizon; day++) {
    const [y = 0, d = 0] = [atRisk[day], events[day]];
    if (d > 0) {
      own[day] = y > d ? -share / (y - d) : 0;
      sum += ((own[day] ?? 0) * d) / y;
    }
    expected[day] = sum;
  }
  return { horizon, cause: null, own, other: own, expected };
}
