import { drawOutcomes } from "../simulation/drawOutcomes";
import type { DrawSettings } from "../simulation/drawPlan";
import { tallyOf } from "../simulation/tally";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";

/** Draws that are shown one by one: more are one blot. As the first of the sequence they are spread as evenly as all. */
const SHOWN = 1024;

/** An option's draws on the cost-effectiveness plane: what a case costs more than the comparator's, and what share closes more. */
export interface OptionCloud {
  readonly extraCosts: readonly number[];
  readonly extraClosures: readonly number[];
  readonly meanCost: number;
  readonly meanClosure: number;
  /** Shares of all draws. */
  readonly dearerClosesMore: number;
  readonly dearerClosesFewer: number;
  readonly cheaperClosesMore: number;
  readonly cheaperClosesFewer: number;
  /** The share of draws below the line: what more is closed is worth more than what more it costs. */
  readonly worthItsCost: number;
}

/**
 * The cost-effectiveness plane of options of one decision. Costs are those of the service itself, without savings.
 *
 * Source: Black (1990), The CE plane: a graphic representation of cost-effectiveness, Medical Decision Making 10.
 */
export function optionClouds(
  options: readonly UncertainScenario[],
  worth: number,
  settings: DrawSettings,
): readonly OptionCloud[] {
  return options.map((option) => {
    const drawn = drawOutcomes(option, ["costPerCase.difference", "extraClosure"], settings);
    return cloudOf(drawn["costPerCase.difference"], drawn.extraClosure, worth);
  });
}

function cloudOf(costs: Float64Array, closures: Float64Array, worth: number): OptionCloud {
  const share = (isIn: (cost: number, closure: number) => boolean) =>
    costs.reduce((count, cost, i) => count + Number(isIn(cost, closures[i] ?? NaN)), 0) / costs.length;
  return {
    extraCosts: [...costs.subarray(0, SHOWN)],
    extraClosures: [...closures.subarray(0, SHOWN)],
    meanCost: tallyOf(costs).mean,
    meanClosure: tallyOf(closures).mean,
    dearerClosesMore: share((cost, closure) => cost > 0 && closure > 0),
    dearerClosesFewer: share((cost, closure) => cost > 0 && closure <= 0),
    cheaperClosesMore: share((cost, closure) => cost <= 0 && closure > 0),
    cheaperClosesFewer: share((cost, closure) => cost <= 0 && closure <= 0),
    worthItsCost: share((cost, closure) => worth * closure > cost),
  };
}
