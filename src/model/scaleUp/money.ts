/** What is said of a row of yearly amounts. */

/** The amounts so far, in each year. */
function cumulative(amounts: readonly number[]): number[] {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
}

/** Amounts closer to nothing than this share of what flowed are nothing: rounding of the arithmetic delays no payback. */
const ROUNDING = 1e-12;

/**
 * The year, from 0, from which on what has come in covers what has gone out, to the end; null where it does not, or where
 * nothing flows. A plan that is never out of pocket has paid back in its first year.
 *
 * @param amounts net amount of each year, costs negative
 */
export function paybackYear(amounts: readonly number[]): number | null {
  const size = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  if (size === 0) return null;
  const lastShort = cumulative(amounts).findLastIndex((balance) => balance < -ROUNDING * size);
  return lastShort === amounts.length - 1 ? null : lastShort + 1;
}

/** The most that is out of pocket at the end of any year. */
export function peakNeed(amounts: readonly number[]): number {
  return Math.max(0, ...cumulative(amounts).map((balance) => -balance));
}

/** A ratio, null where there is nothing to divide by. */
export function ratioOrNull(amount: number, by: number): number | null {
  return by === 0 ? null : amount / by;
}
