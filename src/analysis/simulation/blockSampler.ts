import { discountFactor } from "../../model/discounting";
import type { NumberKey } from "../../model/parameters";
import { quantileAt } from "../distributions/distribution";
import type { Distribution } from "../distributions/distribution";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import type { QuantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { correlateClosure } from "./correlateClosure";
import { BLOCK } from "./drawPlan";
import type { Block } from "./drawPlan";
import { INPUT_KEYS } from "./inputs";
import type { InputColumns } from "./netOutcomes";
import { fillUniforms, scrambleDimension } from "./sobol";
import type { Scramble, ScrambledDimension } from "./sobol";

/** Draws of all inputs, a block at a time, always into the same columns. */
export interface BlockSampler {
  readonly columns: InputColumns;
  /** D(delay) of each draw. */
  readonly delayFactor: Float64Array;
  fill(block: Block): void;
}

/** An input that varies from draw to draw. */
interface SampledInput {
  readonly key: NumberKey;
  readonly table: QuantileTable;
  readonly uniforms: Int32Array;
  readonly draws: Float64Array;
  readonly dimension: ScrambledDimension;
}

const DELAY = "attainment.delayYears";
/** Enough even steps of probability for the mean of a smooth function. */
const STEPS_OF_MEAN = 1024;

/**
 * Prepares the draws of a scenario's inputs. An input that `varies` leaves out is held at its mean, and a delay at its
 * mean discount factor: as the results are linear in each input, that gives their mean over what is left out.
 */
export function createBlockSampler(
  uncertain: UncertainScenario,
  scramble: Scramble,
  varies: (key: NumberKey) => boolean,
): BlockSampler {
  const { scenario, distributions } = uncertain;
  const columns = Object.fromEntries(
    INPUT_KEYS.map((key) => [key, new Float64Array(BLOCK).fill(distributions.get(key)?.mean ?? scenario[key])]),
  ) as Record<NumberKey, Float64Array>; // Object.fromEntries forgets the keys, which are all there are.
  const inputs = INPUT_KEYS.flatMap((key, dimension) => {
    const distribution = distributions.get(key);
    return distribution !== undefined && varies(key)
      ? [sampledInput(key, scrambleDimension(scramble, dimension), distribution, columns[key])]
      : [];
  });
  const delayDistribution = distributions.get(DELAY);
  const discount = (years: number) => discountFactor(years, scenario["discount.rate"]);
  const delayFactor = new Float64Array(BLOCK).fill(
    delayDistribution === undefined ? discount(scenario[DELAY]) : meanOf(delayDistribution, discount),
  );
  const delay = inputs.find(({ key }) => key === DELAY);
  const closure = correlateClosure(uncertain, columns, (key) => inputs.find((input) => input.key === key)?.uniforms);

  return {
    columns,
    delayFactor,
    fill({ first, count }) {
      for (const input of inputs) {
        fillUniforms(input.dimension, first, count, input.uniforms);
        lookUp(input.table, input.uniforms, input.draws, count);
      }
      closure?.(count);
      if (delay !== undefined) {
        for (let i = 0; i < count; i++) delayFactor[i] = discount(delay.draws[i] ?? NaN);
      }
    },
  };
}

function sampledInput(
  key: NumberKey,
  dimension: ScrambledDimension,
  distribution: Distribution,
  draws: Float64Array,
): SampledInput {
  const table = quantileTable(distribution);
  return { key, table, uniforms: new Int32Array(BLOCK), draws, dimension };
}

/** The mean of a function of an uncertain input, by the midpoints of equal steps of probability. */
function meanOf(distribution: Distribution, compute: (value: number) => number): number {
  let sum = 0;
  for (let step = 0; step < STEPS_OF_MEAN; step++) {
    sum += compute(quantileAt(distribution, (step + 0.5) / STEPS_OF_MEAN));
  }
  return sum / STEPS_OF_MEAN;
}
