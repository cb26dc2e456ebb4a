import type { NetMeasure } from "../../model/appendix9/measures";
import { measureDefinition } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { NumberKey, ParameterGroup } from "../../model/register/parameters";
import { PARAMETER_GROUPS } from "../bridge";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createConditionalResults } from "./conditionalResults";
import type { ConditionalResults } from "./conditionalResults";
import type { Block, DrawSettings } from "./drawPlan";
import { createNetSampler } from "./netSampler";
import { drawOwnOutcome } from "./ownSampler";
import type { NetSampler } from "./netSampler";
import { readInSteps } from "./readInSteps";
import { finish } from "./steps";
import { createTally, tallyOf } from "./tally";
import type { TallyPart } from "./tally";

/** What it is worth to find out, £ per case: the loss that a decision by the mean would no longer suffer. */
export interface InformationValue {
  /** Perfect information on everything that is uncertain (EVPI). */
  readonly everything: number;
  /** Perfect information on one parameter, or on all of a group (EVPPI). */
  readonly parameters: ReadonlyMap<NumberKey, number>;
  readonly groups: ReadonlyMap<ParameterGroup, number>;
  /** On all of one of the council's own outcomes, by its name. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/**
 * The expected value of information for the choice between programme and comparator by a net result.
 *
 * The value of knowing some inputs is the expected loss that remains when they vary and the result is averaged over all
 * others. The net results are linear in each input (and a delay's discount factor), and inputs are independent, so that
 * this average is the result with the others at their means: no nested simulation, no grouping of draws, no bias. Of inputs
 * that go together those not known are taken at their means given the known ones, or at nodes that have their covariance:
 * exact for pairs, and for three or more that go together an average over points.
 *
 * Source: Brennan et al. (2007), Calculating partial expected value of perfect information via Monte Carlo sampling
 * algorithms, Medical Decision Making 27, for the definition and the linear case.
 */
export function informationValue(
  uncertain: UncertainScenario,
  measure: NetMeasure,
  settings: DrawSettings,
): InformationValue {
  const sampler = createNetSampler(uncertain, { seed: settings.seed, scramble: 0 });
  const tally = createInformationTally(sampler, measure);
  finish(readInSteps(sampler, { first: 0, count: settings.draws }, [(block) => tally.add(block)]));
  return tally.end();
}

/** Where a group's result is averaged over many nodes, so many draws of the group do: they would take minutes otherwise. */
const MANY_NODES_DRAWS = 4096;
const FEW_NODES = 16;

/** Whether the draws from there on are wanted of a group: fewer where each is an average over many nodes. */
export function isDrawnGiven(conditional: ConditionalResults, group: ParameterGroup, first: number): boolean {
  return first < MANY_NODES_DRAWS || conditional.nodesOf(group) <= FEW_NODES;
}

/** Tallies the value of information from the blocks that a sampler draws. */
export interface InformationTally {
  /** Adds the sampler's block. */
  add(block: Block): void;
  /** What was added so far, for a tally of all draws. */
  part(): InformationPart;
  /** Takes over the part of the draws that follow. */
  join(part: InformationPart): void;
  /** Ends the tally. */
  end(): InformationValue;
}

export interface InformationPart {
  readonly everything: TallyPart;
  readonly groups: ReadonlyMap<ParameterGroup, TallyPart>;
}

/** @param firstDraw the first that will be added, the beginning of a stretch */
export function createInformationTally(sampler: NetSampler, measure: NetMeasure, firstDraw = 0): InformationTally {
  const members = new Map<ParameterGroup, NumberKey[]>(PARAMETER_GROUPS.map((group) => [group, []]));
  for (const key of sampler.uncertain.distributions.keys()) members.get(parameter(key).group)?.push(key);
  const conditional = createConditionalResults(sampler, measure);
  // A parameter that is alone in its group needs no draws.
  const several = [...members].filter(([, keys]) => keys.length > 1);
  const tallies = new Map(several.map(([group]) => [group, createTally(firstDraw)]));
  const everything = createTally(firstDraw);
  return {
    add({ first, count }) {
      everything.add(sampler.columns[measure], count);
      for (const [group, tally] of tallies) {
        if (isDrawnGiven(conditional, group, first)) tally.add(conditional.resultsGiven(group, first), count);
      }
    },
    part: () => ({
      everything: everything.part(),
      groups: new Map([...tallies].map(([group, tally]) => [group, tally.part()])),
    }),
    join(part) {
      everything.join(part.everything);
      for (const [group, tally] of tallies) tally.join(part.groups.get(group) ?? []);
    },
    end() {
      // The exact values lie below that of everything, and a group's above its members'; simulated ones are held to that.
      const most = everything.expectedLoss;
      const parameters = new Map<NumberKey, number>();
      const groups = new Map<ParameterGroup, number>();
      for (const [group, keys] of members) {
        const ofKeys = keys.map((key) => Math.min(tallyOf(conditional.resultsGivenKey(key)).expectedLoss, most));
        keys.forEach((key, index) => parameters.set(key, ofKeys[index] ?? NaN));
        const drawn = tallies.get(group)?.expectedLoss ?? 0;
        if (keys.length > 0) groups.set(group, Math.min(Math.max(drawn, ...ofKeys), most));
      }
      const outcomes = lossesGivenOutcomes(sampler, measure, conditional.meanResult());
      conditional.release();
      return {
        ...{ everything: most, parameters, groups },
        outcomes: new Map([...outcomes].map(([name, loss]) => [name, Math.min(loss, most)])),
      };
    },
  };
}

/** The loss that would remain if an outcome alone were known: it adds to the mean net result, and nothing depends on it. */
function lossesGivenOutcomes(
  { uncertain, scramble }: NetSampler,
  measure: NetMeasure,
  mean: number,
): Map<string, number> {
  const { perspective } = measureDefinition(measure);
  const losses = new Map<string, number>();
  for (const outcome of uncertain.scenario.outcomes ?? []) {
    const drawn =
      perspective === null ? null : drawOwnOutcome(uncertain, outcome, perspective, scramble, OUTCOME_DRAWS);
    if (drawn === null) continue;
    const tally = createTally();
    for (const values of drawn) {
      for (let i = 0; i < values.length; i++) values[i] = mean + (values[i] ?? NaN);
      tally.add(values, values.length);
    }
    losses.set(outcome.name, tally.expectedLoss);
  }
  return losses;
}

const OUTCOME_DRAWS = 8192;
