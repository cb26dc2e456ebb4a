import type { NetMeasure } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { NumberKey, ParameterGroup } from "../../model/register/parameters";
import type { Scenario } from "../../model/register/scenario";
import { PARAMETER_GROUPS } from "../bridge";
import { STANDARD_NORMAL } from "../distributions/normal";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import { createYoungest } from "../distributions/youngest";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { BLOCK } from "./drawPlan";
import { createNetBlock } from "./netBlock";
import type { NetSampler } from "./netSampler";
import { DELAY, inputColumns, lineAlong, netTerms, termValue } from "./netTerms";
import type { NetTerm, NetTermName } from "./netTerms";
import { copulaGroups, createScoreSampler } from "./normalScores";
import { ownNetsAtMeans } from "./ownSampler";
import { tallyOf } from "./tally";
import { unknownInputs } from "./unknownInputs";
import type { UnknownInputs } from "./unknownInputs";

/** A net result averaged over all that is uncertain but a group or a parameter. */
export interface ConditionalResults {
  /** The result for each draw of a group's parameters in the sampler's block, which begins at `first`; valid until it is asked for again. */
  resultsGiven(group: ParameterGroup, first: number): Float64Array;
  /** Over how many nodes a group's result is averaged: that many times the work. */
  nodesOf(group: ParameterGroup): number;
  /** The result with everything at its mean. */
  meanResult(): number;
  /** The result for even steps of probability of a parameter; valid until it is asked for again. */
  resultsGivenKey(key: NumberKey): Float64Array;
  /** Ends it; nobody may look at its results any more. */
  readonly release: () => void;
}

/** The middles of even steps of probability, as 32-bit numbers: one parameter needs no more random points than that. */
const MIDDLES = Int32Array.from({ length: BLOCK }, (_, step) => ((step + 0.5) / BLOCK) * 2 ** 32);

/** Columns of inputs. */
type Columns = ReadonlyMap<NumberKey, Float64Array>;

const NO_COLUMNS: Columns = new Map();

/** What is averaged over, the terms whose columns it changes, and what computes them from their inputs. */
interface Averaging {
  readonly unknown: UnknownInputs;
  readonly names: readonly NetTermName[];
  readonly compositions: readonly (() => void)[];
}

/**
 * Prepares the averages, of the measure and the worth of closing: as the results are linear in each term, and terms are independent, the others are taken at their
 * means; what goes together with something else, given what is known (`unknownInputs`).
 */
export function createConditionalResults(sampler: NetSampler, measure: NetMeasure, worth = 0): ConditionalResults {
  const { uncertain } = sampler;
  const { scenario, distributions } = uncertain;
  const block = createNetBlock(scenario["reReferral.basis"], ownNetsAtMeans(uncertain));
  const { columns, release } = block;
  function compute() {
    block.compute();
    if (worth !== 0) addWorth(columns[measure], columns.extraClosure, worth);
  }
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
  const copulas = copulaGroups(uncertain);
  const scores = createScoreSampler(copulas, sampler.scramble, () => true);
  const sum = new Float64Array(BLOCK);

  /** What is averaged over where some inputs are known, given their columns unless those of their terms are. */
  function averaging(isKnown: (key: NumberKey) => boolean, known: Columns): Averaging {
    const unknown = unknownInputs(uncertain, copulas, isKnown);
    const given = new Map([...known, ...unknown.columns]);
    const beside = terms.filter(([, { inputs }]) => inputs.some((key) => unknown.columns.has(key)));
    const compositions = beside.map(([name, term]) => {
      const inputs = inputColumns(term, given, inputMeans, BLOCK);
      return () => {
        term.fill(columns[name], inputs);
      };
    });
    return { unknown, names: beside.map(([name]) => name), compositions };
  }

  const byGroup = createYoungest<Averaging>(PARAMETER_GROUPS.length);
  const averagingOf = (group: ParameterGroup) =>
    byGroup(group, () => averaging((key) => parameter(key).group === group, NO_COLUMNS));

  /** The results with what stands in the columns of these terms, averaged. */
  function resultsOf(
    changed: readonly NetTermName[],
    { unknown, names, compositions }: Averaging,
    scoresOfKnown: Columns,
  ) {
    if (compositions.length === 0) compute();
    else {
      sum.fill(0);
      for (let node = 0; node < unknown.nodes; node++) {
        unknown.put(node, scoresOfKnown);
        for (const compose of compositions) compose();
        compute();
        addShare(sum, columns[measure], unknown.nodes);
      }
    }
    changed.forEach(reset);
    names.forEach(reset);
    return compositions.length === 0 ? columns[measure] : sum;
  }

  /** Puts values of an input into the column of its term, and says which; none where the net results do not depend on it. */
  function put(key: NumberKey, values: Float64Array): NetTermName[] {
    const found = terms.find(([, { inputs }]) => inputs.includes(key));
    if (found === undefined) return [];
    const [name, term] = found;
    columns[name].set(values);
    alongTerm(term, key, columns[name], inputMeans);
    return [name];
  }

  return {
    resultsGiven(group, first) {
      const names = namesByGroup.get(group) ?? [];
      for (const name of names) columns[name].set(sampler.columns[name]);
      scores.fill(first);
      return resultsOf(names, averagingOf(group), scores.scores);
    },
    nodesOf(group) {
      return averagingOf(group).unknown.nodes;
    },
    meanResult() {
      compute();
      return columns[measure][0] ?? NaN;
    },
    resultsGivenKey(key) {
      const values = new Float64Array(BLOCK);
      fillEvenly(values, key, uncertain);
      const averaged = averaging((other) => other === key, new Map([[key, values]]));
      const normal = new Float64Array(copulas.length === 0 ? 0 : BLOCK);
      lookUp(quantileTable(STANDARD_NORMAL), MIDDLES, 0, normal);
      return resultsOf(put(key, values), averaged, new Map([[key, normal]]));
    },
    release,
  };
}

/** Adds what more closed cases are worth to a net result, which is linear in its terms as before. */
function addWorth(net: Float64Array, extraClosure: Float64Array, worth: number): void {
  for (let i = 0; i < net.length; i++) net[i] = (net[i] ?? NaN) + worth * (extraClosure[i] ?? NaN);
}

/** Adds one of the shares of an average. */
function addShare(sum: Float64Array, values: Float64Array, nodes: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? NaN) + (values[i] ?? NaN) / nodes;
}

/** The mean of a term: as it is linear in its inputs, and they are independent, that of their means. */
export function meanOf(term: NetTerm, uncertain: UncertainScenario, inputMeans: Scenario): number {
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
