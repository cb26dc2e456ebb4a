import type { NetMeasure } from "../../model/measures";
import { parameter } from "../../model/parameters";
import type { NumberKey, ParameterGroup } from "../../model/parameters";
import { PARAMETER_GROUPS } from "../bridge";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { drawOutcomes } from "./drawOutcomes";
import type { DrawSettings } from "./drawPlan";
import { expectedLoss } from "./statistics";

/** What it is worth to find out, £ per case: the loss that a decision by the mean would no longer suffer. */
export interface InformationValue {
  /** Perfect information on everything that is uncertain (EVPI). */
  readonly everything: number;
  /** Perfect information on one parameter, or on all of a group (EVPPI). */
  readonly parameters: ReadonlyMap<NumberKey, number>;
  readonly groups: ReadonlyMap<ParameterGroup, number>;
}

/** Draws for one parameter alone: its values are then so evenly spread that more would not change the pennies. */
const DRAWS_OF_ONE = 2048;

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
  const everything = valueOfKnowing(uncertain, measure, settings, () => true);
  // The exact values lie below that of everything, and a group's above its members'; simulated ones are held to that.
  const parameters = new Map(
    [...uncertain.distributions.keys()].map((key) => {
      const draws = Math.min(settings.draws, DRAWS_OF_ONE);
      const value = valueOfKnowing(uncertain, measure, { ...settings, draws }, (other) => other === key);
      return [key, Math.min(value, everything)];
    }),
  );
  const groups = new Map(
    PARAMETER_GROUPS.flatMap((group) => {
      const members = [...parameters].flatMap(([key, value]) => (parameter(key).group === group ? [value] : []));
      if (members.length === 0) return [];
      const value = valueOfKnowing(uncertain, measure, settings, (key) => parameter(key).group === group);
      return [[group, Math.min(Math.max(value, ...members), everything)] as const];
    }),
  );
  return { everything, parameters, groups };
}

function valueOfKnowing(
  uncertain: UncertainScenario,
  measure: NetMeasure,
  settings: DrawSettings,
  varies: (key: NumberKey) => boolean,
): number {
  return expectedLoss(drawOutcomes(uncertain, [measure], settings, { varies })[measure]);
}
