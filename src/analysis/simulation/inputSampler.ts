import type { NumberKey } from "../../model/register/parameters";
import { quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { correlateClosure } from "./correlateClosure";
import { BLOCK } from "./drawPlan";
import { dimensionOf, drawColumn } from "./drawnColumn";
import { INPUT_KEYS } from "./inputs";
import type { Scramble } from "./sobol";

/** Draws of uncertain inputs, a block at a time, always into the same columns. */
export interface InputSampler {
  readonly draws: ReadonlyMap<NumberKey, Float64Array>;
  /** Draws the block of points that begins at `first`. */
  fill(first: number): void;
}

/** Prepares the draws of those inputs that are uncertain. */
export function createInputSampler(
  uncertain: UncertainScenario,
  scramble: Scramble,
  keys: readonly NumberKey[] = INPUT_KEYS,
): InputSampler {
  const columns = keys.flatMap((key) => {
    const distribution = uncertain.distributions.get(key);
    if (distribution === undefined) return [];
    const table = quantileTable(distribution);
    return [{ key, table, dimension: dimensionOf(key, scramble), draws: new Float64Array(BLOCK) }];
  });
  const draws = new Map(columns.map((column) => [column.key, column.draws]));
  const comparator = draws.get("comparator.closureRate");
  const correlate = comparator === undefined ? null : correlateClosure(uncertain, scramble, comparator);
  return {
    draws,
    fill(first) {
      for (const column of columns) drawColumn(column, first);
      correlate?.(first);
    },
  };
}
