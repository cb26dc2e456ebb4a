import type { NetMeasure } from "../../model/measures";
import { parameter } from "../../model/parameters";
import type { NumberKey, ParameterGroup } from "../../model/parameters";
import { PARAMETER_GROUPS } from "../bridge";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createConditionalResults } from "./conditionalResults";
import { drawBlocks } from "./drawPlan";
import type { DrawSettings } from "./drawPlan";
import { createBlockSampler } from "./blockSampler";
import type { BlockSampler } from "./blockSampler";
import { createTally } from "./tally";

/** What it is worth to find out, £ per case: the loss that a decision by the mean would no longer suffer. */
export interface InformationValue {
  /** Perfect information on everything that is uncertain (EVPI). */
  readonly everything: number;
  /** Perfect information on one parameter, or on all of a group (EVPPI). */
  readonly parameters: ReadonlyMap<NumberKey, number>;
  readonly groups: ReadonlyMap<ParameterGroup, number>;
}

/**
 * The expected value of information for the choice between programme and comparator by a net result.
 *
 * The value of knowing some inputs is the expected loss that remains when they vary and the result is averaged over all
 * others. The net results are linear in each input (and a delay's discount factor), and inputs are independent, so that
 * this average is the result with the others at their means: no nested simulation, no grouping of draws, no bias.
 *
 * Source: Brennan et al. (2007), Calculating partial expected value of perfect information via Monte Carlo sampling
 * algorithms, Medical Decision Making 27, for the definition and the linear case.
 */
export function informationValue(
  uncertain: UncertainScenario,
  measure: NetMeasure,
  settings: DrawSettings,
): InformationValue {
  const sampler = createBlockSampler(uncertain, { seed: settings.seed, scramble: 0 });
  const tally = createInformationTally(sampler, measure);
  for (const { first, count } of drawBlocks(settings.draws)) {
    sampler.fill(first);
    tally.add(count);
  }
  return tally.value;
}

/** Tallies the value of information from the blocks that a sampler draws. */
export interface InformationTally {
  /** Adds the first `count` draws of the sampler's block. */
  add(count: number): void;
  readonly value: InformationValue;
}

export function createInformationTally(sampler: BlockSampler, measure: NetMeasure): InformationTally {
  const { distributions } = sampler.uncertain;
  const conditional = createConditionalResults(sampler.uncertain, measure);
  // A parameter that is alone in its group needs no draws.
  const groups = PARAMETER_GROUPS.filter((group) => membersIn(group, distributions).length > 1);
  const tallies = new Map(groups.map((group) => [group, createTally()]));
  const everything = createTally();
  return {
    add(count) {
      everything.add(sampler.columns[measure], count);
      for (const [group, tally] of tallies) tally.add(conditional.resultsGiven(group, sampler), count);
    },
    get value() {
      const drawn = new Map([...tallies].map(([group, tally]) => [group, tally.expectedLoss]));
      return hold(distributions, everything.expectedLoss, drawn, (key) => conditional.lossGiven(key));
    },
  };
}

/** The exact values lie below that of everything, and a group's above its members'; simulated ones are held to that. */
function hold(
  distributions: UncertainScenario["distributions"],
  everything: number,
  drawn: ReadonlyMap<ParameterGroup, number>,
  lossGiven: (key: NumberKey) => number,
): InformationValue {
  const parameters = new Map([...distributions.keys()].map((key) => [key, Math.min(lossGiven(key), everything)]));
  const groups = new Map(
    PARAMETER_GROUPS.flatMap((group) => {
      const members = membersIn(group, distributions).map((key) => parameters.get(key) ?? NaN);
      if (members.length === 0) return [];
      return [[group, Math.min(Math.max(drawn.get(group) ?? 0, ...members), everything)] as const];
    }),
  );
  return { everything, parameters, groups };
}

function membersIn(group: ParameterGroup, distributions: UncertainScenario["distributions"]): NumberKey[] {
  return [...distributions.keys()].filter((key) => parameter(key).group === group);
}
