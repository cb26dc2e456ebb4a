import { extent } from "./extent";

/** Draws are sorted where there are no more than this of them. */
const FEW = 512;
/** Draws a step of the range holds on average, if they are evenly spread. */
const DRAWS_A_STEP = 8;
const MOST_STEPS = 16_384;

/**
 * Exact quantiles of the draws, by the R-7 method (linear between order statistics), as PERCENTILE.INC gives them.
 *
 * @param probabilities rising, 0 to 1
 */
export function quantiles(draws: Float64Array, probabilities: readonly number[]): number[] {
  return quantilesBetween(draws.length, probabilities, (ranks, tell) => findRanks(draws, ranks, tell));
}

/** Told the value that stands at a place among the sorted draws. */
export type Tell = (rank: number, value: number) => void;

/** The same of so many draws, wherever they are: whoever has them finds the values at some places, rising from 0. */
export function quantilesBetween(
  count: number,
  probabilities: readonly number[],
  find: (ranks: readonly number[], tell: Tell) => void,
): number[] {
  const places = probabilities.map((probability) => (count - 1) * probability);
  const ranks = [...new Set(places.flatMap((place) => [Math.floor(place), Math.ceil(place)]))];
  const found = new Map<number, number>();
  find(ranks, (rank, value) => found.set(rank, value));
  return places.map((place) => {
    const below = found.get(Math.floor(place)) ?? NaN;
    const above = found.get(Math.ceil(place)) ?? NaN;
    return below === above ? below : below + (place - Math.floor(place)) * (above - below);
  });
}

/**
 * Finds the values that would stand at these places if the draws were sorted. The draws are counted into even steps of
 * their range, and only those of a step with a place in it are looked at again: two passes where sorting needs a dozen.
 *
 * @param ranks rising, from 0
 */
export function findRanks(draws: Float64Array, ranks: readonly number[], tell: Tell): void {
  const [least, greatest] = extent(draws);
  const steps = Math.min(Math.ceil(draws.length / DRAWS_A_STEP), MOST_STEPS);
  const scale = steps / (greatest - least);
  // A range without width, or one too wide for a number, has no steps.
  if (draws.length <= FEW || !(scale > 0) || scale === Infinity) {
    const sorted = draws.slice().sort();
    for (const rank of ranks) tell(rank, sorted[rank] ?? NaN);
    return;
  }
  const counts = countSteps(draws, least, scale, steps);
  let before = 0;
  let next = 0;
  for (let step = 0; step <= steps && next < ranks.length; step++) {
    const end = before + (counts[step] ?? 0);
    const first = next;
    while (next < ranks.length && (ranks[next] ?? NaN) < end) next++;
    if (next > first) {
      const start = before;
      const inside = drawsOfStep(draws, least, scale, step, end - start);
      const ranksInside = ranks.slice(first, next).map((rank) => rank - start);
      findRanks(inside, ranksInside, (rank, value) => {
        tell(rank + start, value);
      });
    }
    before = end;
  }
}

/* oxlint-disable typescript/prefer-for-of -- V8 takes several times as long over `for … of` a typed array. */

/** How many draws each step holds; the greatest draw has one for itself and what rounds up to it. */
function countSteps(draws: Float64Array, least: number, scale: number, steps: number): Int32Array {
  const counts = new Int32Array(steps + 1);
  for (let i = 0; i < draws.length; i++) {
    const step = (((draws[i] ?? NaN) - least) * scale) | 0;
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

function drawsOfStep(draws: Float64Array, least: number, scale: number, step: number, count: number): Float64Array {
  const inside = new Float64Array(count);
  let found = 0;
  for (let i = 0; i < draws.length; i++) {
    const draw = draws[i] ?? NaN;
    if ((((draw - least) * scale) | 0) === step) inside[found++] = draw;
  }
  return inside;
}
