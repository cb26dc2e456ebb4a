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
import type { InputColumns, NetTerm, NetTerms } from "./netTerms";
import { createTally } from "./tally";

/** A net result averaged over all that is uncertain but a group or a parameter. */
export interface ConditionalResults {
  /** The terms of a group as they are drawn, the others at their means. */
  termsGiven(group: ParameterGroup, drawn: NetTerms): NetTerms;
  /** The expected loss of deciding by the mean where this parameter alone will be known. */
  lossGiven(key: NumberKey): number;
}

/** The middles of even steps of probability, as 32-bit numbers: one parameter needs no more random points than that. */
const MIDDLES = Int32Array.from({ length: BLOCK }, (_, step) => ((step + 0.5) / BLOCK) * 2 ** 32);
const DELAY = "attainment.delayYears";

export function createConditionalResults(uncertain: UncertainScenario, measure: NetMeasure): ConditionalResults {
  const { scenario, distributions, closureCorrelation } = uncertain;
  const rate = scenario["discount.rate"];
  const middlesOf = (key: NumberKey): Float64Array => {
    const draws = new Float64Array(BLOCK);
    const distribution = distributions.get(key);
    if (distribution === undefined) draws.fill(scenario[key]);
    else lookUp(quantileTable(distribution), MIDDLES, 0, draws);
    return draws;
  };
  const meanInputs = blockColumns(INPUT_KEYS);
  for (const key of INPUT_KEYS) meanInputs[key].fill(distributions.get(key)?.mean ?? scenario[key]);
  const means = createTermBlock(meanInputs, rate, () => false).terms;
  // The results are linear in a delay's factor, not in the delay.
  const factors = createTermBlock({ ...meanInputs, [DELAY]: middlesOf(DELAY) }, rate, () => false).terms.delayFactor;
  means.delayFactor.fill(factors.reduce((sum, factor) => sum + factor, 0) / factors.length);
  const net = emptyNetColumns();

  /** A parameter's values, evenly spread, and what follows from them for the one that goes together with it. */
  function inputsGiven(key: NumberKey): InputColumns {
    const inputs = { ...meanInputs, [key]: middlesOf(key) };
    const beside = closureBeside(key);
    if (beside === undefined || closureCorrelation === 0) return inputs;
    const distribution = distributions.get(beside);
    if (distribution === undefined) return inputs;
    const scores = new Float64Array(BLOCK);
    lookUp(quantileTable(STANDARD_NORMAL), MIDDLES, 0, scores);
    return { ...inputs, [beside]: meanGivenScores(distribution, closureCorrelation, scores) };
  }

  return {
    termsGiven: (group, drawn) => mapTerms((term) => (groupOf(term) === group ? drawn[term] : means[term])),
    lossGiven(key) {
      const { terms } = createTermBlock(inputsGiven(key), rate, () => false);
      const delayFactor = key === DELAY ? terms.delayFactor : means.delayFactor;
      fillNetColumns({ ...terms, delayFactor }, scenario["reReferral.basis"], net);
      const tally = createTally();
      tally.add(net[measure], BLOCK);
      return tally.expectedLoss;
    },
  };
}

function mapTerms(columnOf: (term: NetTerm) => Float64Array): NetTerms {
  return Object.fromEntries(NET_TERMS.map((term) => [term, columnOf(term)])) as Record<NetTerm, Float64Array>; // Object.fromEntries forgets the names.
}
