import type { Distribution, Side } from "./distribution";
import { log } from "./portableMath";

/** A distribution whose quantiles have no closed form. */
export type Solvable = Omit<Distribution, "quantile">;

const MOST_STEPS = 200;
/** As a share of what the value's distance from an end, or the standard deviation, is: what is left is about its square. */
const LAST_STEP = 1e-6;

/**
 * Inverts a distribution function by Newton's method on the logarithm of the tail, which is nearly straight there, within
 * a bracket that shrinks, so that it always arrives.
 */
export function solveQuantile(distribution: Solvable, tail: number, side: Side, start: number): number {
  let { minimum, maximum } = distribution;
  let value = start > minimum && start < maximum ? start : distribution.mean;
  for (let step = 0; step < MOST_STEPS; step++) {
    const found = distribution.probability(value, side);
    const isTooHigh = side === "lower" ? found > tail : found < tail;
    if (isTooHigh) maximum = value;
    else minimum = value;
    const change = ((side === "lower" ? 1 : -1) * log(tail / found) * found) / distribution.density(value);
    const next = value + change;
    const isInside = next > minimum && next < maximum;
    const room = Math.min(distribution.standardDeviation, value - distribution.minimum, distribution.maximum - value);
    if (Math.abs(change) <= LAST_STEP * room) return next;
    value = isInside ? next : between(minimum, maximum, value);
  }
  return value;
}

/** The middle of a bracket; twice the value where it has no upper end. */
function between(minimum: number, maximum: number, value: number): number {
  return maximum === Infinity ? 2 * value : minimum + (maximum - minimum) / 2;
}
