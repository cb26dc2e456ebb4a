import type { Distribution } from "../distributions/distribution";
import { normalDensity, normalProbability } from "../distributions/normalProbability";
import { createYoungest } from "../distributions/youngest";

/** Scores beyond these have probabilities below those that draws have. */
const FURTHEST = 6.5;
const CELLS_A_UNIT = 16;

/** A distribution's values by standard normal score, as cubics over sixteenths of a unit. */
export interface ScoreTable {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** Enough for the inputs that go together in a few scenarios. */
const tables = createYoungest<ScoreTable>(64);

/** The table for a distribution, the quantile at Φ(score); built once for equal ones. */
export function scoreTable(distribution: Distribution): ScoreTable {
  return tables(distribution.id, () => buildTable(distribution));
}

function buildTable(distribution: Distribution): ScoreTable {
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

/** Steps of the normal score over which averages are taken: the rule of trapezia, exact to the table's own precision for normal weights. */
const STEP = 1 / 4;
const SCORES = Array.from({ length: (2 * FURTHEST) / STEP + 1 }, (_, index) => index * STEP - FURTHEST);
const WEIGHTS = SCORES.map((score) => STEP * normalDensity(score));

/** The average over a standard normal score. */
export function averageOverScores(value: (score: number) => number): number {
  return SCORES.reduce((sum, score, index) => sum + (WEIGHTS[index] ?? NaN) * value(score), 0);
}

/** The table of a distribution's mean where its score is known but for a normal part of its own with this deviation. */
export function meanTable(distribution: Distribution, own: number): ScoreTable {
  const table = scoreTable(distribution);
  if (own === 0) return table;
  return tables(`mean ${own} ${distribution.id}`, () => {
    const values = table.values.map((_, node) => {
      const score = node / CELLS_A_UNIT - FURTHEST;
      return averageOverScores((part) => valueAtScore(table, score + own * part));
    });
    const last = values.length - 1;
    const slopes = values.map((_, node) => {
      const [from, to] = [Math.max(0, node - 1), Math.min(last, node + 1)];
      return ((values[to] ?? NaN) - (values[from] ?? NaN)) / (to - from);
    });
    return { values, slopes };
  });
}
