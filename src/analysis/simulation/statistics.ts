import { tallyOf } from "./tally";

/** The mean of the draws. */
export function mean(draws: Float64Array): number {
  return tallyOf(draws).mean;
}

/** How many of the first `count` draws are above a threshold. */
export function countAbove(draws: Float64Array, count: number, threshold: number): number {
  let found = 0;
  for (let i = 0; i < count; i++) if ((draws[i] ?? NaN) > threshold) found++;
  return found;
}
