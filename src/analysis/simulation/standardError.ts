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
export function standardError(uncertain: UncertainScenario, outcome: Outcome, settings: DrawSettings): number {
  return standardErrors(uncertain, [outcome], settings)[outcome];
}

/** The same of several outcomes of the same draws. */
export function standardErrors<Asked extends Outcome>(
  uncertain: UncertainScenario,
  outcomes: readonly Asked[],
  { draws, seed }: DrawSettings,
): Readonly<Record<Asked, number>> {
  const each = { draws: Math.min(draws, MOST_DRAWS_EACH), seed };
  const scrambles = Array.from({ length: SCRAMBLES }, (_, index) =>
    drawOutcomes(uncertain, outcomes, each, { scramble: index + 1 }),
  );
  const errors = outcomes.map((outcome) => {
    const means = scrambles.map((drawn) => mean(drawn[outcome]));
    return [outcome, deviation(means) * Math.sqrt(each.draws / draws)];
  });
  return Object.fromEntries(errors) as Record<Asked, number>; // Object.fromEntries forgets the names.
}

function deviation(means: readonly number[]): number {
  const middle = means.reduce((sum, value) => sum + value, 0) / means.length;
  return Math.sqrt(means.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (means.length - 1));
}
