import { tallyOf } from "./tally";

/** The mean of the draws. */
export function mean(draws: Float64Array): number {
  return tallyOf(draws).mean;
}

/** The standard deviation of the draws: their spread, not the precision of their mean. */
export function standardDeviation(draws: Float64Array): number {
  return tallyOf(draws).standardDeviation;
}

/** The expected loss of deciding by the mean, in the draws' own unit. */
export function expectedLoss(draws: Float64Array): number {
  return tallyOf(draws).expectedLoss;
}

/** The share of draws above a threshold. */
export function probabilityAbove(draws: Float64Array, threshold: number): number {
  let count = 0;
  // oxlint-disable-next-line typescript/prefer-for-of -- V8 takes several times as long over `for … of` a typed array.
  for (let i = 0; i < draws.length; i++) if ((draws[i] ?? NaN) > threshold) count++;
  return count / draws.length;
}
