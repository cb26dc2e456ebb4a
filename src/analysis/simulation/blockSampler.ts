import { discountFactor } from "../../model/discounting";
import type { NumberKey } from "../../model/parameters";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { correlateClosure } from "./correlateClosure";
import { BLOCK } from "./drawPlan";
import { INPUT_KEYS } from "./inputs";
import { createNetBlock } from "./netBlock";
import type { NetBlock } from "./netBlock";
import { flipsOfBlock, scrambleDimension } from "./sobol";
import type { Scramble } from "./sobol";

/** Draws of all inputs and the net results that follow from them, a block at a time, always into the same columns. */
export interface BlockSampler {
  readonly uncertain: UncertainScenario;
  /** The draws of each uncertain input. */
  readonly draws: ReadonlyMap<NumberKey, Float64Array>;
  readonly columns: NetBlock["columns"];
  /** Draws the block of points that begins at `first`. */
  fill(first: number): void;
}

const DELAY = "attainment.delayYears";

/** Prepares the draws of a scenario. An input that is certain keeps its value. */
export function createBlockSampler(uncertain: UncertainScenario, scramble: Scramble): BlockSampler {
  const { scenario, distributions } = uncertain;
  const { columns, compute } = createNetBlock(scenario["reReferral.basis"]);
  const columnOf = new Map<string, Float64Array>(Object.entries(columns));
  for (const key of INPUT_KEYS) columnOf.get(key)?.fill(scenario[key]);
  const discount = (years: number) => discountFactor(years, scenario["discount.rate"]);
  columns.delayFactor.fill(discount(scenario[DELAY]));

  const inputs = INPUT_KEYS.flatMap((key, index) => {
    const distribution = distributions.get(key);
    if (distribution === undefined) return [];
    const draws = columnOf.get(key) ?? new Float64Array(BLOCK);
    return [{ key, table: quantileTable(distribution), dimension: scrambleDimension(scramble, index), draws }];
  });
  const delay = inputs.find(({ key }) => key === DELAY);
  const dimensions = new Map(inputs.map(({ key, dimension }) => [key, dimension]));
  const correlate = correlateClosure(uncertain, dimensions, columns["comparator.closureRate"]);
  return {
    uncertain,
    draws: new Map(inputs.map(({ key, draws }) => [key, draws])),
    columns,
    fill(first) {
      for (const { table, dimension, draws } of inputs) {
        lookUp(table, dimension.pattern, flipsOfBlock(dimension, first), draws);
      }
      correlate?.(first);
      delay?.draws.forEach((years, i) => (columns.delayFactor[i] = discount(years)));
      compute();
    },
  };
}
