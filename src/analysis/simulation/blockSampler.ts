import { discountFactor } from "../../model/discounting";
import type { NumberKey } from "../../model/parameters";
import { quantileAt } from "../distributions/distribution";
import type { Distribution } from "../distributions/distribution";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import type { QuantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { correlateClosure } from "./correlateClosure";
import { blockColumns } from "./columns";
import { BLOCK } from "./drawPlan";
import type { Block } from "./drawPlan";
import { INPUT_KEYS } from "./inputs";
import type { InputColumns } from "./netOutcomes";
import { fillUniforms, scrambleDimension } from "./sobol";
import type { Scramble, ScrambledDimension } from "./sobol";

/** Draws of all inputs, a block at a time, always into the same columns. */
export interface BlockSampler {
  readonly uncertain: UncertainScenario;
  readonly columns: InputColumns;
  /** D(delay) of each draw. */
  readonly delayFactor: Float64Array;
  fill(block: Block): void;
  /**
   * From the next block on, only these inputs vary. The others are held at their means, and a delay at its mean discount
   * factor: as the results are linear in each input, that gives their mean over what is held.
   */
  vary(varies: (key: NumberKey) => boolean): void;
}

/** An input that can vary from draw to draw. */
interface UncertainInput {
  readonly key: NumberKey;
  readonly distribution: Distribution;
  readonly table: QuantileTable;
  readonly uniforms: Int32Array;
  readonly draws: Float64Array;
  readonly dimension: ScrambledDimension;
}

const DELAY = "attainment.delayYears";
/** Enough even steps of probability for the mean of a smooth function. */
const STEPS_OF_MEAN = 1024;

/** Prepares the draws of a scenario's inputs, all of which vary at first. */
export function createBlockSampler(uncertain: UncertainScenario, scramble: Scramble): BlockSampler {
  const { scenario, distributions, closureCorrelation } = uncertain;
  const { delayFactor, ...columns } = blockColumns([...INPUT_KEYS, "delayFactor"]);
  for (const key of INPUT_KEYS) columns[key].fill(scenario[key]);
  const discount = (years: number) => discountFactor(years, scenario["discount.rate"]);
  delayFactor.fill(discount(scenario[DELAY]));

  const shared = new Int32Array(BLOCK);
  const inputs = INPUT_KEYS.flatMap((key, index): UncertainInput[] => {
    const distribution = distributions.get(key);
    if (distribution === undefined) return [];
    // Correlated rates are looked up once more when all are drawn.
    const uniforms = closureCorrelation === 0 ? shared : new Int32Array(BLOCK);
    const dimension = scrambleDimension(scramble, index);
    return [{ key, distribution, table: quantileTable(distribution), uniforms, draws: columns[key], dimension }];
  });
  let varying = inputs;
  let closure = correlateClosure(uncertain, columns, uniformsOf);

  function uniformsOf(key: NumberKey): Int32Array | undefined {
    return varying.find((input) => input.key === key)?.uniforms;
  }

  function hold({ key, distribution, draws }: UncertainInput): void {
    draws.fill(distribution.mean);
    if (key === DELAY) delayFactor.fill(meanOf(distribution, discount));
  }

  return {
    uncertain,
    columns,
    delayFactor,
    fill({ first, count }) {
      for (const { key, table, uniforms, draws, dimension } of varying) {
        fillUniforms(dimension, first, count, uniforms);
        lookUp(table, uniforms, draws, count);
        if (key === DELAY) for (let i = 0; i < count; i++) delayFactor[i] = discount(draws[i] ?? NaN);
      }
      closure?.(count);
    },
    vary(varies) {
      varying = inputs.filter(({ key }) => varies(key));
      inputs.filter(({ key }) => !varies(key)).forEach(hold);
      closure = correlateClosure(uncertain, columns, uniformsOf);
    },
  };
}

/** The mean of a function of an uncertain input, by the midpoints of equal steps of probability. */
function meanOf(distribution: Distribution, compute: (value: number) => number): number {
  let sum = 0;
  for (let step = 0; step < STEPS_OF_MEAN; step++) {
    sum += compute(quantileAt(distribution, (step + 0.5) / STEPS_OF_MEAN));
  }
  return sum / STEPS_OF_MEAN;
}
