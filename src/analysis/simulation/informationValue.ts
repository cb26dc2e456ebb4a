import type { NetMeasure } from "../../model/measures";
import { parameter } from "../../model/parameters";
import type { NumberKey, ParameterGroup } from "../../model/parameters";
import { PARAMETER_GROUPS } from "../bridge";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createBlockSampler } from "./blockSampler";
import { drawInSteps } from "./drawOutcomes";
import type { DrawSettings } from "./drawPlan";
import { expectedLoss } from "./statistics";
import { finish } from "./steps";
import type { Steps } from "./steps";

/** What it is worth to find out, £ per case: the loss that a decision by the mean would no longer suffer. */
export interface InformationValue {
  /** Perfect information on everything that is uncertain (EVPI). */
  readonly everything: number;
  /** Perfect information on one parameter, or on all of a group (EVPPI). */
  readonly parameters: ReadonlyMap<NumberKey, number>;
  readonly groups: ReadonlyMap<ParameterGroup, number>;
}

/** Draws for one parameter alone: its values are then so evenly spread that more would not change the pennies. */
const DRAWS_OF_ONE = 1024;

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
  const sampler = createBlockSampler(uncertain, { seed, scramble: 0 });
  function* valueOfKnowing(varies: (key: NumberKey) => boolean, count: number): Steps<number> {
    sampler.vary(varies);
    const drawn = yield* drawInSteps(sampler, [measure], count);
    return expectedLoss(drawn[measure]);
  }
  const everything = yield* valueOfKnowing(() => true, draws);
  // The exact values lie below that of everything, and a group's above its members'; simulated ones are held to that.
  const parameters = new Map<NumberKey, number>();
  for (const key of uncertain.distributions.keys()) {
    const value = yield* valueOfKnowing((other) => other === key, Math.min(draws, DRAWS_OF_ONE));
    parameters.set(key, Math.min(value, everything));
  }
  const groups = new Map<ParameterGroup, number>();
  for (const group of PARAMETER_GROUPS) {
    const members = [...parameters].flatMap(([key, value]) => (parameter(key).group === group ? [value] : []));
    if (members.length === 0) continue;
    const value = yield* valueOfKnowing((key) => parameter(key).group === group, draws);
    groups.set(group, Math.min(Math.max(value, ...members), everything));
  }
  return { everything, parameters, groups };
}
