import type { NetMeasure } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { NumberKey, ParameterGroup } from "../../model/register/parameters";
import { PARAMETER_GROUPS } from "../bridge";
import { createConditionalResults } from "../simulation/conditionalResults";
import type { ConditionalResults } from "../simulation/conditionalResults";
import { drawBlocks } from "../simulation/drawPlan";
import type { DrawSettings } from "../simulation/drawPlan";
import { isDrawnGiven } from "../simulation/informationValue";
import type { InformationValue } from "../simulation/informationValue";
import { createNetSampler } from "../simulation/netSampler";
import type { NetSampler } from "../simulation/netSampler";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { leastLoss } from "./chooseBest";

/**
 * What it is worth to find out before choosing among several options, the comparator one of them: the least expected loss that
 * knowing a parameter or a group would leave none of. Given what is known, each option's mean is exact, as for one option; an input
 * that options share is the same in all.
 *
 * Source: dampack's and voi's evppi for more than two decisions: E[max over options of E[net benefit | known]] − max over options of
 * E[net benefit].
 *
 * @param everything what it is worth to know all (EVPI), which no part exceeds
 */
export function optionInformation(
  options: readonly UncertainScenario[],
  measure: NetMeasure,
  worth: number,
  settings: DrawSettings,
  everything: number,
): InformationValue {
  const given = options.map((option): Given => {
    const sampler = createNetSampler(option, { seed: settings.seed, scramble: 0 });
    return { sampler, conditional: createConditionalResults(sampler, measure, worth) };
  });
  const keys = new Set(options.flatMap(({ distributions }) => [...distributions.keys()]));
  const parameters = new Map<NumberKey, number>();
  for (const key of keys) {
    const results = given.map(({ conditional }) => conditional.resultsGivenKey(key));
    parameters.set(key, Math.min(leastLoss([nothing(results), ...results]), everything));
  }
  const groups = new Map<ParameterGroup, number>();
  for (const group of PARAMETER_GROUPS) {
    const ofMembers = [...parameters].flatMap(([key, value]) => (parameter(key).group === group ? [value] : []));
    if (ofMembers.length === 0) continue;
    const drawn = ofMembers.length === 1 ? 0 : leastLoss(groupResults(given, group, settings.draws));
    groups.set(group, Math.min(Math.max(drawn, ...ofMembers), everything));
  }
  for (const { sampler, conditional } of given) {
    conditional.release();
    sampler.release();
  }
  return { everything, parameters, groups, outcomes: new Map() };
}

/** An option's draws, and its mean results given what is known. */
interface Given {
  readonly sampler: NetSampler;
  readonly conditional: ConditionalResults;
}

/** Each option's mean result for the draws of a group, the comparator's first. */
function groupResults(given: readonly Given[], group: ParameterGroup, draws: number): Float64Array[] {
  const blocks = drawBlocks(draws).filter(({ first }) =>
    given.every(({ conditional }) => isDrawnGiven(conditional, group, first)),
  );
  const count = blocks.reduce((sum, block) => sum + block.count, 0);
  const results = given.map(({ sampler, conditional }) => {
    const found = new Float64Array(count);
    for (const block of blocks) {
      sampler.fill(block.first);
      found.set(conditional.resultsGiven(group, block.first).subarray(0, block.count), block.first);
    }
    return found;
  });
  return [new Float64Array(count), ...results];
}

/** Nothing is gained by the comparator over itself. */
function nothing([first]: readonly Float64Array[]): Float64Array {
  return new Float64Array(first?.length ?? 0);
}
