import type { NumberKey } from "../../model/register/parameters";
import { quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { BLOCK } from "./drawPlan";
import { dimensionOf, drawColumn } from "./drawnColumn";
import { INPUT_KEYS } from "./inputs";
import { copulaGroups, createScoreSampler, mixedKeys } from "./normalScores";
import { scoreTable, valueAtScore } from "./scoreTable";
import type { Scramble } from "./sobol";

/** Draws of uncertain inputs, a block at a time, always into the same columns. */
export interface InputSampler {
  readonly draws: ReadonlyMap<NumberKey, Float64Array>;
  /** Draws the block of points that begins at `first`. */
  fill(first: number): void;
}

/** Prepares the draws of those inputs that are uncertain. Those that go together share their normal scores (a Gaussian copula). */
export function createInputSampler(
  uncertain: UncertainScenario,
  scramble: Scramble,
  keys: readonly NumberKey[] = INPUT_KEYS,
): InputSampler {
  const groups = copulaGroups(uncertain);
  const mixed = mixedKeys(groups);
  const isWanted = (key: NumberKey) => mixed.has(key) && keys.includes(key);
  const sampler = createScoreSampler(groups, scramble, isWanted);
  const draws = new Map<NumberKey, Float64Array>();
  const fills = keys.flatMap((key) => {
    const distribution = uncertain.distributions.get(key);
    if (distribution === undefined) return [];
    const column = new Float64Array(BLOCK);
    draws.set(key, column);
    const scores = sampler.scores.get(key);
    if (scores === undefined) {
      const drawn = { table: quantileTable(distribution), dimension: dimensionOf(key, scramble), draws: column };
      return [(first: number) => drawColumn(drawn, first)];
    }
    const table = scoreTable(distribution);
    return [
      () => {
        for (let i = 0; i < BLOCK; i++) column[i] = valueAtScore(table, scores[i] ?? NaN);
      },
    ];
  });
  return {
    draws,
    fill(first) {
      sampler.fill(first);
      for (const fill of fills) fill(first);
    },
  };
}
