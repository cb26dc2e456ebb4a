import { betaDistribution } from "./distributions/beta";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval in which a rate lies with a given probability, after `events` in `n` cases: Jeffreys', with equal tails,
 * which holds its promise even for few cases. It begins at 0 without an event and ends at 1 without a case that had none.
 *
 * Source: Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16.
 * 5 of 83: 2.34% to 12.70%.
 *
 * @param events 0 to n
 * @param n more than 0
 */
export function jeffreysInterval(events: number, n: number, confidence: number): Interval {
  const posterior = betaDistribution(events + 0.5, n - events + 0.5);
  const tail = (1 - confidence) / 2;
  return {
    low: events === 0 ? 0 : posterior.quantile(tail, "lower"),
    high: events === n ? 1 : posterior.quantile(tail, "upper"),
  };
}
