import { discountFactor } from "../../model/discounting";
import type { NetMeasure } from "../../model/measures";
import type { NumberKey, ParameterGroup } from "../../model/parameters";
import { STANDARD_NORMAL } from "../distributions/normal";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { blockColumns } from "./columns";
import { closureBeside, meanGivenScores } from "./correlateClosure";
import { BLOCK } from "./drawPlan";
import { INPUT_KEYS } from "./inputs";
import { emptyNetColumns, fillNetColumns } from "./netOutcomes";
import { createTermBlock, groupOf, NET_TERMS } from "./netTerms";
import type { NetTerm, NetTerms } from "./netTerms";
import { tallyOf } from "./tally";

/** A net result averaged over all that is uncertain but a group or a parameter. */
export interface ConditionalResults {
  /** The terms of a group as they are drawn, the others at their means. */
  termsGiven(group: ParameterGroup, drawn: NetTerms): NetTerms;
  /** The expected loss of deciding by the mean that would remain if this parameter alone were known. */
  lossGiven(key: NumberKey): number;
}

/** The middles of even steps of probability, as 32-bit numbers: one parameter needs no more random points than that. */
const MIDDLES = Int32Array.from({ length: BLOCK }, (_, step) => ((step + 0.5) / BLOCK) * 2 ** 32);
const DELAY = "attainment.delayYears";

/** A row for the means, and one for each input that is a step above its own. */
const ROWS = INPUT_KEYS.length + 1;

/** Prepares the averages, for which the result at the means and its slopes are enough, as it is linear in each input. */
export function createConditionalResults(uncertain: UncertainScenario, measure: NetMeasure): ConditionalResults {
  const { scenario, distributions, closureCorrelation } = uncertain;
  const terms = termsOfSteps(uncertain);
  const means = mapTerms((term) => new Float64Array(BLOCK).fill(terms[term][0] ?? NaN));
  const net = emptyNetColumns(ROWS);
  fillNetColumns(terms, scenario["reReferral.basis"], net);
  const [atMeans = NaN, ...atSteps] = net[measure];

  /** Adds what knowing an input's values changes in the result. */
  function addEffects(results: Float64Array, key: NumberKey, values: Float64Array): void {
    const slope = (atSteps[INPUT_KEYS.indexOf(key)] ?? NaN) - atMeans;
    const { mean, step } = stepOf(uncertain, key);
    for (let i = 0; i < results.length; i++) {
      results[i] = (results[i] ?? NaN) + (slope * ((values[i] ?? NaN) - mean)) / step;
    }
  }

  return {
    termsGiven: (group, drawn) => mapTerms((term) => (groupOf(term) === group ? drawn : means)[term]),
    lossGiven(key) {
      const results = new Float64Array(BLOCK).fill(atMeans);
      addEffects(results, key, valuesOf(uncertain, key));
      const beside = closureBeside(key);
      const distribution = beside && distributions.get(beside);
      if (beside !== undefined && distribution !== undefined && closureCorrelation !== 0) {
        const scores = new Float64Array(BLOCK);
        lookUp(quantileTable(STANDARD_NORMAL), MIDDLES, 0, scores);
        addEffects(results, beside, meanGivenScores(distribution, closureCorrelation, scores));
      }
      return tallyOf(results).expectedLoss;
    },
  };
}

/** The terms in the rows' inputs. A delay stands for its discount factor, in which the results are linear. */
function termsOfSteps(uncertain: UncertainScenario): NetTerms {
  const inputs = blockColumns(INPUT_KEYS, ROWS);
  for (const [index, key] of INPUT_KEYS.entries()) {
    const { mean, step } = stepOf(uncertain, key);
    inputs[key].fill(mean);
    inputs[key][index + 1] = mean + step;
  }
  const { terms } = createTermBlock(inputs, uncertain);
  return { ...terms, delayFactor: inputs[DELAY] };
}

/** An input's mean, and a step to see what depends on it. */
function stepOf(uncertain: UncertainScenario, key: NumberKey): { mean: number; step: number } {
  if (key === DELAY) return { mean: tallyOf(valuesOf(uncertain, key)).mean, step: 1 };
  const { mean, standardDeviation } = uncertain.distributions.get(key) ?? { mean: uncertain.scenario[key] };
  return { mean, step: standardDeviation ?? 1 };
}

/** Values of an input, evenly spread. */
function valuesOf({ scenario, distributions }: UncertainScenario, key: NumberKey): Float64Array {
  const values = new Float64Array(BLOCK);
  const distribution = distributions.get(key);
  if (distribution === undefined) values.fill(scenario[key]);
  else lookUp(quantileTable(distribution), MIDDLES, 0, values);
  return key === DELAY ? values.map((years) => discountFactor(years, scenario["discount.rate"])) : values;
}

function mapTerms(columnOf: (term: NetTerm) => Float64Array): NetTerms {
  return Object.fromEntries(NET_TERMS.map((term) => [term, columnOf(term)])) as Record<NetTerm, Float64Array>; // Object.fromEntries forgets the names.
}
