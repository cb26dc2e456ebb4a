import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { drawOutcomes } from "./drawOutcomes";
import type { Outcome } from "./drawOutcomes";
import type { DrawSettings } from "./drawPlan";
import { mean } from "./statistics";

/** Independent scrambles, besides the one that gives the result. */
const SCRAMBLES = 8;
/** The most draws of each; with more, the error is known to shrink at least with the square root of their number. */
const MOST_DRAWS_EACH = 8192;

/**
 * How far the mean of an outcome is likely to be off for having been simulated: the spread of the means of independent
 * scrambles of the same points. With more than 8,192 draws it is an upper bound. It shrinks with more draws, whereas the
 * outcome's standard deviation does not.
 *
 * Source: Owen (1997), Monte Carlo variance of scrambled net quadrature, SIAM Journal on Numerical Analysis 34.
 */
export function standardError(uncertain: UncertainScenario, outcome: Outcome, { draws, seed }: DrawSettings): number {
  const each = { draws: Math.min(draws, MOST_DRAWS_EACH), seed };
  const means = Array.from({ length: SCRAMBLES }, (_, index) =>
    mean(drawOutcomes(uncertain, [outcome], each, { scramble: index + 1 })[outcome]),
  );
  const middle = means.reduce((sum, value) => sum + value, 0) / SCRAMBLES;
  const squares = means.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt((squares / (SCRAMBLES - 1)) * (each.draws / draws));
}
