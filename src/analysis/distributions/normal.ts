import { normalQuantile } from "./normalQuantile";
import type { Distribution, Side } from "./distribution";
import { normalDensity, normalProbability } from "./normalProbability";

/** Inverts the normal distribution from the side whose probability is given, where it is precise. */
export function normalTail(tail: number, side: Side): number {
  return side === "lower" ? normalQuantile(tail) : -normalQuantile(tail);
}

/** The standard normal distribution. */
export const STANDARD_NORMAL: Distribution = {
  id: "standard normal",
  mean: 0,
  standardDeviation: 1,
  minimum: -Infinity,
  maximum: Infinity,
  isSmooth: true,
  density: normalDensity,
  probability: normalProbability,
  quantile: normalTail,
};

/**
 * The normal distribution cut off outside `minimum` to `maximum` and scaled up inside. `mean` and `deviation` are those
 * of the whole bell; the ones of what is left are the distribution's own.
 *
 * Source: Johnson, Kotz and Balakrishnan (1994), Continuous univariate distributions 1, chapter 13.10.
 *
 * @param deviation more than 0
 */
export function truncatedNormal(mean: number, deviation: number, minimum: number, maximum: number): Distribution {
  const from = (minimum - mean) / deviation;
  const to = (maximum - mean) / deviation;
  const cutBelow = normalProbability(from, "lower");
  const cutAbove = normalProbability(to, "upper");
  const kept = 1 - cutBelow - cutAbove;
  const densityFrom = normalDensity(from);
  const densityTo = normalDensity(to);
  const shift = (densityFrom - densityTo) / kept;
  const ends = times(from, densityFrom) - times(to, densityTo);
  return {
    id: `normal ${mean} ${deviation} ${minimum} ${maximum}`,
    mean: mean + deviation * shift,
    standardDeviation: deviation * Math.sqrt(1 + ends / kept - shift * shift),
    minimum,
    maximum,
    isSmooth: true,
    density: (value) => normalDensity((value - mean) / deviation) / deviation / kept,
    probability: (value, side) => {
      const below = normalProbability((value - mean) / deviation, side);
      return clamp((below - (side === "lower" ? cutBelow : cutAbove)) / kept, 0, 1);
    },
    quantile: (tail, side) => {
      const whole = (side === "lower" ? cutBelow : cutAbove) + tail * kept;
      return clamp(mean + deviation * normalTail(whole, side), minimum, maximum);
    },
  };
}

/** A bound at infinity has no density, however far out it is. */
function times(bound: number, density: number): number {
  return density === 0 ? 0 : bound * density;
}

function clamp(value: number, minimum: number, maximum: number): number {
  return Math.min(Math.max(value, minimum), maximum);
}
