import type { Distribution } from "../distributions/distribution";
import { normalDensity, normalProbability } from "../distributions/normalProbability";

/**
 * The correlation of two normal variables whose ranks correlate by `rank`: 2 sin(π rank ÷ 6). The series of the sine, and
 * not Math.sin, whose last digit differs between engines.
 */
export function normalCorrelation(rank: number): number {
  const angle = (Math.PI * rank) / 6;
  const square = angle * angle;
  let sum = 1;
  for (let n = 18; n > 1; n -= 2) sum = 1 - (sum * square) / (n * (n + 1));
  return Math.min(Math.max(2 * angle * sum, -1), 1);
}

/** Scores beyond these have probabilities below those that draws have. */
const FURTHEST = 6.5;
const CELLS_A_UNIT = 16;

/** A distribution's values by standard normal score, as cubics over sixteenths of a unit. */
export interface ScoreTable {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** The table for a distribution: the quantile at Φ(score). */
export function scoreTable(distribution: Distribution): ScoreTable {
  const nodes = Array.from({ length: 2 * FURTHEST * CELLS_A_UNIT + 1 }, (_, node) => {
    const score = node / CELLS_A_UNIT - FURTHEST;
    const side = score < 0 ? "lower" : "upper";
    const value = distribution.quantile(normalProbability(score, side), side);
    return { value, slope: normalDensity(score) / distribution.density(value) / CELLS_A_UNIT };
  });
  return {
    values: Float64Array.from(nodes, ({ value }) => value),
    slopes: Float64Array.from(nodes, ({ slope }) => slope),
  };
}

/** The value of a distribution at a standard normal score, by Hermite's cubic. */
export function valueAtScore({ values, slopes }: ScoreTable, score: number): number {
  const inside = Math.min(Math.max(score, -FURTHEST), FURTHEST - 1e-9);
  const place = (inside + FURTHEST) * CELLS_A_UNIT;
  const cell = Math.floor(place);
  const t = place - cell;
  const from = values[cell] ?? NaN;
  const start = slopes[cell] ?? NaN;
  const end = slopes[cell + 1] ?? NaN;
  const change = (values[cell + 1] ?? NaN) - from;
  return from + t * (start + t * (3 * change - 2 * start - end + t * (start + end - 2 * change)));
}
