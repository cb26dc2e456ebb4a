import { discountFactor } from "../../model/discounting";
import type { NetMeasure } from "../../model/measures";
import { parameter } from "../../model/parameters";
import type { NumberKey, ParameterGroup } from "../../model/parameters";
import { STANDARD_NORMAL } from "../distributions/normal";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import type { BlockSampler } from "./blockSampler";
import { closureBeside, meanGivenScores } from "./correlateClosure";
import { BLOCK } from "./drawPlan";
import { INPUT_KEYS } from "./inputs";
import { createNetBlock, NET_INPUTS } from "./netBlock";
import type { NetInput } from "./netBlock";
import { tallyOf } from "./tally";

/** A net result averaged over all that is uncertain but a group or a parameter. */
export interface ConditionalResults {
  /** The result for each draw of a group's parameters in the sampler's block; valid until it is asked for again. */
  resultsGiven(group: ParameterGroup, sampler: BlockSampler): Float64Array;
  /** The expected loss of deciding by the mean that would remain if this parameter alone were known. */
  lossGiven(key: NumberKey): number;
}

/** The middles of even steps of probability, as 32-bit numbers: one parameter needs no more random points than that. */
const MIDDLES = Int32Array.from({ length: BLOCK }, (_, step) => ((step + 0.5) / BLOCK) * 2 ** 32);
const DELAY = "attainment.delayYears";

/** The column in which an input stands in a block: of a delay its discount factor, in which the results are linear. */
function columnOf(key: NumberKey): NetInput | undefined {
  return NET_INPUTS.find((input) => input === (key === DELAY ? "delayFactor" : key));
}

/** Prepares the averages: as the results are linear in each input, the others are taken at their means. */
export function createConditionalResults(uncertain: UncertainScenario, measure: NetMeasure): ConditionalResults {
  const { scenario, distributions } = uncertain;
  const { columns, compute } = createNetBlock(scenario["reReferral.basis"]);
  const keys = INPUT_KEYS.filter((key) => columnOf(key) !== undefined);
  const means = new Map(keys.map((key) => [key, meanOf(uncertain, key)]));
  const reset = (key: NumberKey) => {
    const column = columnOf(key);
    if (column !== undefined) columns[column].fill(means.get(key) ?? NaN);
  };
  keys.forEach(reset);

  /** The results with these values of some inputs, the others at their means. */
  function resultsWith(values: readonly (readonly [NumberKey, Float64Array])[]): Float64Array {
    for (const [key, draws] of values) {
      const column = columnOf(key);
      if (column !== undefined) columns[column].set(draws);
    }
    compute();
    for (const [key] of values) reset(key);
    return columns[measure];
  }

  return {
    resultsGiven(group, sampler) {
      const members = [...distributions.keys()].filter((key) => parameter(key).group === group);
      return resultsWith(
        members.flatMap((key) => {
          const column = columnOf(key);
          return column === undefined ? [] : [[key, sampler.columns[column]] as const];
        }),
      );
    },
    lossGiven(key) {
      return tallyOf(resultsWith([[key, valuesOf(uncertain, key)], ...followers(uncertain, key)])).expectedLoss;
    },
  };
}

/** Means of the parameter that goes together with this one, given its values. */
function followers(
  { distributions, closureCorrelation }: UncertainScenario,
  key: NumberKey,
): [NumberKey, Float64Array][] {
  const beside = closureBeside(key);
  if (beside === undefined || closureCorrelation === 0) return [];
  const distribution = distributions.get(beside);
  if (distribution === undefined) return [];
  const scores = new Float64Array(BLOCK);
  lookUp(quantileTable(STANDARD_NORMAL), MIDDLES, 0, scores);
  return [[beside, meanGivenScores(distribution, closureCorrelation, scores)]];
}

/** Values of an input, evenly spread. */
function valuesOf({ scenario, distributions }: UncertainScenario, key: NumberKey): Float64Array {
  const values = new Float64Array(BLOCK);
  const distribution = distributions.get(key);
  if (distribution === undefined) values.fill(scenario[key]);
  else lookUp(quantileTable(distribution), MIDDLES, 0, values);
  return key === DELAY ? values.map((years) => discountFactor(years, scenario["discount.rate"])) : values;
}

function meanOf(uncertain: UncertainScenario, key: NumberKey): number {
  if (key === DELAY) return tallyOf(valuesOf(uncertain, key)).mean;
  return uncertain.distributions.get(key)?.mean ?? uncertain.scenario[key];
}
