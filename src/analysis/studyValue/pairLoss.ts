import type { PosteriorMeans } from "./posteriorMeans";

/** A result that is linear in each of two inputs: start + x + y + both × x y. */
export interface Bilinear {
  readonly start: number;
  readonly x: number;
  readonly y: number;
  readonly both: number;
}

/**
 * The expected loss of deciding by the mean that knowing two independent inputs would spare, exactly: for each value of the
 * one the result is a line along the other, and changes sign once.
 */
export function pairLoss(result: Bilinear, xs: PosteriorMeans, ys: PosteriorMeans): number {
  const chanceBelow = runningSums(ys.values, (_, chance) => chance, ys);
  const meanBelow = runningSums(ys.values, (value, chance) => value * chance, ys);
  const last = ys.values.length;
  const [chances = NaN, mean = NaN] = [chanceBelow[last], meanBelow[last]];
  let gains = 0;
  let losses = 0;
  for (const [place, x] of xs.values.entries()) {
    const chance = xs.probabilities[place] ?? NaN;
    const start = result.start + result.x * x;
    const slope = result.y + result.both * x;
    const turn = slope === 0 ? 0 : firstAbove(ys.values, -start / slope);
    const below = start * (chanceBelow[turn] ?? NaN) + slope * (meanBelow[turn] ?? NaN);
    const above = start * (chances - (chanceBelow[turn] ?? NaN)) + slope * (mean - (meanBelow[turn] ?? NaN));
    gains += chance * (Math.max(0, below) + Math.max(0, above));
    losses += chance * (Math.max(0, -below) + Math.max(0, -above));
  }
  return Math.min(gains, losses);
}

function runningSums(
  values: Float64Array,
  share: (value: number, chance: number) => number,
  { probabilities }: PosteriorMeans,
): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [place, value] of values.entries()) {
    sums[place + 1] = (sums[place] ?? NaN) + share(value, probabilities[place] ?? NaN);
  }
  return sums;
}

/** The place of the first value above a limit, among values in rising order. */
function firstAbove(values: Float64Array, limit: number): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? NaN) > limit) to = middle;
    else from = middle + 1;
  }
  return from;
}
