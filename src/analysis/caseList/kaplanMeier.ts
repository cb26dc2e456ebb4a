import type { DayCounts } from "./dayCounts";
import { shareInterval } from "./intervals";

/** The share still open after each day (Kaplan–Meier), S(t) = Π (1 − d ÷ Y). */
export interface OpenCurve {
  readonly counts: DayCounts;
  readonly share: Float64Array;
  /** Σ d ÷ (Y (Y − d)) up to each day; Greenwood's variance is S² times it. A day on which everybody leaves adds nothing. */
  readonly greenwood: Float64Array;
}

export function openCurve(counts: DayCounts): OpenCurve {
  const { lastDay, atRisk, events } = counts;
  const share = new Float64Array(lastDay + 1);
  const greenwood = new Float64Array(lastDay + 1);
  let [open, sum] = [1, 0];
  for (let day = 0; day <= lastDay; day++) {
    const [y = 0, d = 0] = [atRisk[day], events[day]];
    if (d > 0) {
      open *= (y - d) / y;
      if (y > d) sum += d / (y * (y - d));
    }
    share[day] = open;
    greenwood[day] = sum;
  }
  return { counts, share, greenwood };
}

/** The share open after a day; before day 0 it is 1, and beyond the last day what it was then. */
export function shareOn({ counts, share }: OpenCurve, day: number): number {
  return day < 0 ? 1 : (share[Math.min(day, counts.lastDay)] ?? 1);
}

/** Greenwood's standard error of the share open after a day. */
export function greenwoodError(curve: OpenCurve, day: number): number {
  return shareOn(curve, day) * Math.sqrt(curve.greenwood[Math.min(day, curve.counts.lastDay)] ?? 0);
}

/** How near to the share a curve must be to lie on it; as in R. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

export interface QuantileDay {
  /** Days; null where the curve never falls so far. */
  readonly day: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The day on which the share open falls to `share` (0.5: the median): the middle of a stretch exactly at it, as in R, else the first
 * day below. The limits are where the band crosses it (Brookmeyer and Crowley).
 *
 * @param errorOn standard error of the share open after a day
 */
export function quantileDay(
  curve: OpenCurve,
  share: number,
  confidence: number,
  errorOn: (day: number) => number = (day) => greenwoodError(curve, day),
): QuantileDay {
  const { lastDay, events } = curve.counts;
  const days = Array.from(curve.share.keys()).filter((day) => (events[day] ?? 0) > 0);
  const bands = days.map((day) => {
    const open = shareOn(curve, day);
    // At 0 the band has no end of its own, so that no limit can lie there.
    return open <= 0 ? null : shareInterval(open, errorOn(day), 0, confidence);
  });
  const crossing = (values: readonly (number | null)[]) => crossingDay(days, values, share, lastDay);
  return {
    day: crossing(days.map((day) => shareOn(curve, day))),
    low: crossing(bands.map((band) => band?.low ?? null)),
    high: crossing(bands.map((band) => band?.high ?? null)),
  };
}

function crossingDay(
  days: readonly number[],
  values: readonly (number | null)[],
  share: number,
  lastDay: number,
): number | null {
  const first = values.findIndex((value) => value !== null && value <= share + TOLERANCE);
  if (first < 0) return null;
  const below = values.findIndex((value) => value !== null && value <= share - TOLERANCE);
  const from = days[first] ?? 0;
  if (below >= 0) return (from + (days[below] ?? 0)) / 2;
  const end = values.at(-1) ?? null;
  return end !== null && Math.abs(end - share) < TOLERANCE ? (from + lastDay) / 2 : null;
}
