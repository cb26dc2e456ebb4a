import type { NetMeasure } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { NumberKey, ParameterGroup } from "../../model/register/parameters";
import type { Scenario } from "../../model/register/scenario";
import { PARAMETER_GROUPS } from "../bridge";
import { STANDARD_NORMAL } from "../distributions/normal";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { closureBeside, meanGivenScores } from "./correlateClosure";
import { BLOCK } from "./drawPlan";
import { createNetBlock } from "./netBlock";
import type { NetSampler } from "./netSampler";
import { DELAY, inputColumns, lineAlong, netTerms, termValue } from "./netTerms";
import type { NetTerm, NetTermName } from "./netTerms";
import { tallyOf } from "./tally";

/** A net result averaged over all that is uncertain but a group or a parameter. */
export interface ConditionalResults {
  /** The result for each draw of a group's parameters in the sampler's block; valid until it is asked for again. */
  resultsGiven(group: ParameterGroup): Float64Array;
  /** The expected loss of deciding by the mean that would remain if this parameter alone were known. */
  lossGiven(key: NumberKey): number;
  /** Ends it; nobody may look at its results any more. */
  readonly release: () => void;
}

/** The middles of even steps of probability, as 32-bit numbers: one parameter needs no more random points than that. */
const MIDDLES = Int32Array.from({ length: BLOCK }, (_, step) => ((step + 0.5) / BLOCK) * 2 ** 32);

/** Prepares the averages: as the results are linear in each term, and terms are independent, the others are taken at their means. */
export function createConditionalResults(sampler: NetSampler, measure: NetMeasure): ConditionalResults {
  const { uncertain } = sampler;
  const { scenario, distributions } = uncertain;
  const { columns, compute, release } = createNetBlock(scenario["reReferral.basis"]);
  const terms = Object.entries(netTerms(scenario)) as [NetTermName, NetTerm][]; // Object.entries forgets the names.
  const inputMeans = { ...scenario };
  for (const [key, { mean }] of distributions) inputMeans[key] = mean;
  const means = new Map(terms.map(([name, term]) => [name, meanOf(term, uncertain, inputMeans)]));
  const reset = (name: NetTermName) => columns[name].fill(means.get(name) ?? NaN);
  for (const [name] of terms) reset(name);
  const namesOf = (group: ParameterGroup) =>
    terms.flatMap(([name, { inputs }]) =>
      inputs.some((key) => distributions.has(key) && parameter(key).group === group) ? [name] : [],
    );
  const namesByGroup = new Map(PARAMETER_GROUPS.map((group) => [group, namesOf(group)]));

  /** The results with what stands in the columns of these terms. */
  function resultsOf(changed: readonly NetTermName[]): Float64Array {
    compute();
    changed.forEach(reset);
    return columns[measure];
  }

  /** Puts values of an input into the column of its term, and says which; none where the net results do not depend on it. */
  function put(key: NumberKey, fill: (values: Float64Array) => void): NetTermName[] {
    const found = terms.find(([, { inputs }]) => inputs.includes(key));
    if (found === undefined) return [];
    const [name, term] = found;
    fill(columns[name]);
    alongTerm(term, key, columns[name], inputMeans);
    return [name];
  }

  return {
    resultsGiven(group) {
      const names = namesByGroup.get(group) ?? [];
      for (const name of names) columns[name].set(sampler.columns[name]);
      return resultsOf(names);
    },
    lossGiven(key) {
      const changed = put(key, (values) => {
        fillEvenly(values, key, uncertain);
      });
      const beside = closureBeside(key);
      if (beside !== undefined && uncertain.closureCorrelation !== 0) {
        changed.push(...put(beside, (values) => fillMeansBeside(values, beside, uncertain)));
      }
      return tallyOf(resultsOf(changed)).expectedLoss;
    },
    release,
  };
}

/** The mean of a term: as it is linear in its inputs, and they are independent, that of their means. */
function meanOf(term: NetTerm, uncertain: UncertainScenario, inputMeans: Scenario): number {
  if (!term.inputs.includes(DELAY)) return termValue(term, inputMeans);
  const values = new Float64Array(BLOCK);
  fillEvenly(values, DELAY, uncertain);
  alongTerm(term, DELAY, values, inputMeans);
  return tallyOf(values).mean;
}

/** Turns values of one of a term's inputs into those of the term, the other inputs at their means. */
function alongTerm(term: NetTerm, key: NumberKey, values: Float64Array, inputMeans: Scenario): void {
  const line = lineAlong(term, key, inputMeans);
  if (line === null) term.fill(values, inputColumns(term, new Map([[key, values]]), inputMeans, values.length));
  else for (let i = 0; i < values.length; i++) values[i] = line.start + line.slope * (values[i] ?? NaN);
}

/** Values of an input, evenly spread. */
function fillEvenly(values: Float64Array, key: NumberKey, { scenario, distributions }: UncertainScenario): void {
  const distribution = distributions.get(key);
  if (distribution === undefined) values.fill(scenario[key]);
  else lookUp(quantileTable(distribution), MIDDLES, 0, values);
}

/** Means of the input that goes together with one whose values are evenly spread. */
function fillMeansBeside(values: Float64Array, key: NumberKey, uncertain: UncertainScenario): void {
  const distribution = uncertain.distributions.get(key);
  lookUp(quantileTable(STANDARD_NORMAL), MIDDLES, 0, values);
  if (distribution === undefined) values.fill(uncertain.scenario[key]);
  else values.set(meanGivenScores(distribution, uncertain.closureCorrelation, values));
}
