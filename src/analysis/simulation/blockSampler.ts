import { quantileTable, lookUp } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { blockColumns } from "./columns";
import { correlateClosure } from "./correlateClosure";
import { INPUT_KEYS } from "./inputs";
import type { InputColumns } from "./netTerms";
import { flipsOfBlock, scrambleDimension } from "./sobol";
import type { Scramble } from "./sobol";

/** Draws of all inputs, a block at a time, always into the same columns. */
export interface BlockSampler {
  readonly columns: InputColumns;
  /** Draws the block of points that begins at `first`. */
  readonly fill: (first: number) => void;
}

/** Prepares the draws of a scenario's inputs. An input that is certain keeps its value. */
export function createBlockSampler(uncertain: UncertainScenario, scramble: Scramble): BlockSampler {
  const { scenario, distributions } = uncertain;
  const columns = blockColumns(INPUT_KEYS);
  for (const key of INPUT_KEYS) columns[key].fill(scenario[key]);
  const inputs = INPUT_KEYS.flatMap((key, index) => {
    const distribution = distributions.get(key);
    if (distribution === undefined) return [];
    const dimension = scrambleDimension(scramble, index);
    return [{ key, dimension, table: quantileTable(distribution), draws: columns[key] }];
  });
  const dimensionOf = new Map(inputs.map(({ key, dimension }) => [key, dimension]));
  const correlate = correlateClosure(uncertain, dimensionOf, columns);
  return {
    columns,
    fill: (first) => {
      for (const { table, dimension, draws } of inputs) {
        lookUp(table, dimension.pattern, flipsOfBlock(dimension, first), draws);
      }
      correlate?.(first);
    },
  };
}
