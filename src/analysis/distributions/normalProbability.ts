import type { Side } from "./distribution";
import { incompleteGamma } from "./incompleteGamma";
import { logGamma } from "./logGamma";
import { exp } from "./portableMath";

const SHAPE = 0.5;
const LOG_GAMMA = logGamma(SHAPE);
const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;

/** The probability of a standard normal variable to lie below or above z: its square over two is gamma of shape ½. */
export function normalProbability(z: number, side: Side): number {
  const outward = (side === "lower") === z < 0;
  const beyond = incompleteGamma((z * z) / 2, SHAPE, LOG_GAMMA, "upper") / 2;
  return outward ? beyond : 1 - beyond;
}

/** The density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return ONE_OVER_ROOT_TWO_PI * exp((-z * z) / 2);
}
