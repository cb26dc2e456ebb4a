import type { NumberKey } from "../../model/register/parameters";
import { STANDARD_NORMAL } from "../distributions/normal";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import { dimensionOf, drawColumn } from "../simulation/drawnColumn";
import { BLOCK } from "../simulation/drawPlan";
import type { CopulaGroup } from "../simulation/normalScores";
import { scoreTable, valueAtScore } from "../simulation/scoreTable";
import { flipsOfBlock } from "../simulation/sobol";
import type { Scramble } from "../simulation/sobol";
import { triangleOf } from "../uncertainty/correlationMatrix";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";

/** Inputs that go together, after a study that observed some of them. */
export interface ScoresAfter {
  /** Draws what the study finds, for the block of points that begins at `first`. */
  fill(first: number): void;
  /** Puts the inputs' values at a node of what the study leaves open; the average over all nodes is what is expected then. */
  put(node: number): void;
}

/** Nodes of what is left open: points of a scrambled sequence and their mirror images, of mean 0 and variance 1. */
export const NODES = 64;
const NODES_SCRAMBLE = { seed: 0, scramble: 0 };

/**
 * Inputs that go together have normal scores with a joint normal distribution (a Gaussian copula). A study that observes
 * some of them gives their scores with normal errors; what it finds moves the means of all scores, and what it leaves open
 * has a spread that is the same whatever it finds. With the study's signals first, the triangle of the joint covariance
 * holds both.
 *
 * @param precisions of the study over that of the prior, for each of the group's inputs that it observes
 */
export function scoresAfter(
  { distributions }: UncertainScenario,
  { keys, matrix }: CopulaGroup,
  precisions: ReadonlyMap<NumberKey, number>,
  columns: ReadonlyMap<NumberKey, Float64Array>,
  scramble: Scramble,
): ScoresAfter {
  const signals = [...keys.keys()].filter((place) => (precisions.get(keyAt(keys, place)) ?? 0) > 0);
  const order = [...signals, ...keys.keys()];
  const error = (row: number, column: number) =>
    row === column && row < signals.length ? 1 / (precisions.get(keyAt(keys, signals[row] ?? -1)) ?? NaN) : 0;
  const joint = order.map((place, row) =>
    order.map((other, column) => (matrix[place]?.[other] ?? NaN) + error(row, column)),
  );
  const triangle = (triangleOf(joint) ?? []).slice(signals.length);
  const drawn = signals.map((place) => ({
    table: quantileTable(STANDARD_NORMAL),
    dimension: dimensionOf(keyAt(keys, place), scramble),
    draws: new Float64Array(BLOCK),
  }));
  const inputs = keys.flatMap((key, place) => {
    const [distribution, column] = [distributions.get(key), columns.get(key)];
    if (distribution === undefined || column === undefined) return [];
    const weights = triangle[place] ?? [];
    return [
      {
        ...{ column, table: scoreTable(distribution), found: new Float64Array(BLOCK) },
        ...{ weights: weights.slice(0, signals.length), open: weights.slice(signals.length) },
      },
    ];
  });
  const nodes = keys.map(mirroredPoints);
  return {
    fill(first) {
      for (const column of drawn) drawColumn(column, first);
      for (const { found, weights } of inputs) {
        found.fill(0);
        weights.forEach((weight, signal) => addTimes(found, drawn[signal]?.draws, weight));
      }
    },
    put(node) {
      for (const { column, table, found, open } of inputs) {
        const own = open.reduce((sum, weight, index) => sum + weight * (nodes[index]?.[node] ?? NaN), 0);
        for (let i = 0; i < BLOCK; i++) column[i] = valueAtScore(table, (found[i] ?? NaN) + own);
      }
    },
  };
}

function keyAt(keys: readonly NumberKey[], place: number): NumberKey {
  const key = keys[place];
  if (key === undefined) throw new Error(`There is no input ${place} in ${keys.join(", ")}.`);
  return key;
}

function addTimes(sum: Float64Array, values: Float64Array | undefined, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? NaN) + factor * (values?.[i] ?? NaN);
}

/** Those of an input have its own coordinate, so that groups differ. */
function mirroredPoints(key: NumberKey): Float64Array {
  const scrambled = dimensionOf(key, NODES_SCRAMBLE);
  const points = new Float64Array(NODES / 2);
  lookUp(quantileTable(STANDARD_NORMAL), scrambled.pattern, flipsOfBlock(scrambled, 0), points);
  const size = Math.sqrt(points.reduce((sum, point) => sum + point * point, 0) / points.length);
  return Float64Array.from([...points, ...points.map((point) => -point)], (point) => point / size);
}
