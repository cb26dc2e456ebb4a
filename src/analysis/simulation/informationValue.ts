import type { NetMeasure } from "../../model/measures";
import { parameter } from "../../model/parameters";
import type { NumberKey, ParameterGroup } from "../../model/parameters";
import { PARAMETER_GROUPS } from "../bridge";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createBlockSampler } from "./blockSampler";
import { createConditionalResults } from "./conditionalResults";
import { drawBlocks } from "./drawPlan";
import type { DrawSettings } from "./drawPlan";
import { emptyNetColumns, fillNetColumns } from "./netOutcomes";
import { createTermBlock } from "./netTerms";
import { finish } from "./steps";
import type { Steps } from "./steps";
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
  return finish(informationValueInSteps(uncertain, measure, settings));
}

/** The same, a block of draws a step. */
export function* informationValueInSteps(
  uncertain: UncertainScenario,
  measure: NetMeasure,
  { draws, seed }: DrawSettings,
): Steps<InformationValue> {
  const { scenario, distributions } = uncertain;
  const sampler = createBlockSampler(uncertain, { seed, scramble: 0 });
  const { terms, refresh } = createTermBlock(sampler.columns, scenario["discount.rate"], (key) =>
    distributions.has(key),
  );
  const conditional = createConditionalResults(uncertain, measure);
  const groupsDrawn = PARAMETER_GROUPS.filter((group) => membersIn(group, distributions).length > 1).map((group) => ({
    group,
    terms: conditional.termsGiven(group, terms),
    tally: createTally(),
  }));
  const net = emptyNetColumns();
  const all = createTally();
  for (const { first, count } of drawBlocks(draws)) {
    sampler.fill(first);
    refresh();
    fillNetColumns(terms, scenario["reReferral.basis"], net);
    all.add(net[measure], count);
    for (const group of groupsDrawn) {
      fillNetColumns(group.terms, scenario["reReferral.basis"], net);
      group.tally.add(net[measure], count);
    }
    yield count;
  }
  const everything = all.expectedLoss;
  // The exact values lie below that of everything, and a group's above its members'; simulated ones are held to that.
  const parameters = new Map(
    [...distributions.keys()].map((key) => [key, Math.min(conditional.lossGiven(key), everything)]),
  );
  const drawn = new Map(groupsDrawn.map(({ group, tally }) => [group, tally.expectedLoss]));
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
