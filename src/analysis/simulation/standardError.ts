import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { returnMemory } from "./drawMemory";
import { drawOutcomes } from "./drawOutcomes";
import type { Outcome } from "./drawOutcomes";
import type { DrawSettings } from "./drawPlan";
import { mean } from "./statistics";

/** Independent scrambles, besides the one that gives the result. */
const SCRAMBLES = 8;
/**
 * How many standard errors either way of a simulated mean make its 95% interval: Student's t with 7 degrees of freedom, as the
 * standard error is itself estimated, from eight means.
 */
export const STANDARD_ERRORS_OF_95_PERCENT = 2.365;
/** With twice as many draws or more, the error is bounded and not measured. */
const MEASURED = 65_536;

/**
 * How far the mean of an outcome is likely to be off for having been simulated: the spread of the means of independent
 * scrambles of as many points. From 131,072 draws on it is an upper bound. It shrinks with more draws, whereas the outcome's
 * standard deviation does not.
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
  settings: DrawSettings,
): Readonly<Record<Asked, number>> {
  return errorsOfMeans(outcomes, settings, (each, scramble) => {
    const drawn = drawOutcomes(uncertain, outcomes, each, { scramble });
    return outcomes.map((outcome) => {
      const middle = mean(drawn[outcome]);
      returnMemory(drawn[outcome]);
      return middle;
    });
  });
}

/** The same of whatever has means over the points of a scramble, in the order of the names. */
export function errorsOfMeans<Name extends string>(
  names: readonly Name[],
  { draws, seed }: DrawSettings,
  meansOf: (settings: DrawSettings, scramble: number) => readonly number[],
): Readonly<Record<Name, number>> {
  const each = { draws: drawsOfEach(draws), seed };
  const scrambles = Array.from({ length: SCRAMBLES }, (_, index) => meansOf(each, index + 1));
  const errors = names.map((name, place) => {
    const means = scrambles.map((ofScramble) => ofScramble[place] ?? NaN);
    return [name, deviation(means) * Math.sqrt(each.draws / draws)];
  });
  return Object.fromEntries(errors) as Record<Name, number>; // Object.fromEntries forgets the names.
}

/**
 * As many draws as the result has; of very many, their last ones and 65,536 before. The points are even in each run whose
 * length is a power of two, so that the rest beyond such runs decides how far off they are together: a mean of 10,000
 * draws may be worse than one of 8,192. With the same rest, a sum's error grows with the square root of the draws at most.
 */
function drawsOfEach(draws: number): number {
  return draws < 2 * MEASURED ? draws : MEASURED + (draws % MEASURED);
}

function deviation(means: readonly number[]): number {
  const middle = means.reduce((sum, value) => sum + value, 0) / means.length;
  return Math.sqrt(means.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (means.length - 1));
}
