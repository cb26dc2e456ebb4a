import { log } from "./portableMath";

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Stirling's series: B(2k) ÷ (2k (2k − 1)), with the Bernoulli numbers 1/6, −1/30, 1/42, −1/30, 5/66, −691/2730. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/** Below this the series is not accurate enough, and Γ(x + 1) = x Γ(x) leads up to it. */
const LARGE = 15;

/**
 * The logarithm of the gamma function. Source: Stirling's series, NIST Digital Library of Mathematical Functions 5.11.1.
 * ln Γ(5) = ln 24.
 *
 * @param x more than 0
 */
export function logGamma(x: number): number {
  let product = 1;
  let large = x;
  for (; large < LARGE; large++) product *= large;
  const square = large * large;
  const series = STIRLING.reduceRight((sum, coefficient) => sum / square + coefficient, 0) / large;
  return (large - 0.5) * log(large) - large + HALF_LOG_TWO_PI + series - log(product);
}
