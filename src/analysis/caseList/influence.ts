import type { FollowedCases } from "./dayCounts";

/**
 * What one case adds to an estimate (infinitesimal jackknife): `own` on the day of its outcome, or `other` where that was another
 * than the one estimated, less what was expected of it on each day at risk, the difference of two places of `expected`.
 */
export interface DayEffect {
  /** The day up to which the estimate looks. */
  readonly horizon: number;
  /** The outcome estimated, from 1; null where any counts. */
  readonly cause: number | null;
  readonly own: Float64Array;
  readonly other: Float64Array;
  readonly expected: Float64Array;
}

/** The cases of each family: its number by case, and how many there are. Null stands for cases that are all strangers. */
export interface Families {
  readonly numbers: Int32Array;
  readonly count: number;
}

/** Σ of the cases' influence by family, or by case where there are no families. */
export function influenceSums(cases: FollowedCases, effect: DayEffect, families: Families | null): Float64Array {
  const { entry, exit, cause } = cases;
  const { horizon, own, other, expected } = effect;
  const sums = new Float64Array(families?.count ?? exit.length);
  for (let index = 0; index < exit.length; index++) {
    const [from = -1, to = 0, why = 0] = [entry[index], exit[index], cause[index]];
    const counted = effect.cause === null || why === effect.cause ? own : other;
    const observed = why === 0 || to > horizon ? 0 : (counted[to] ?? 0);
    const before = from < 0 ? 0 : (expected[Math.min(from, horizon)] ?? 0);
    const influence = observed - ((expected[Math.min(to, horizon)] ?? 0) - before);
    const place = families === null ? index : (families.numbers[index] ?? 0);
    sums[place] = (sums[place] ?? 0) + influence;
  }
  return sums;
}

/** √ Σ (family's influence)². */
export function jackknifeError(sums: Float64Array): number {
  let squares = 0;
  for (const sum of sums) squares += sum * sum;
  return Math.sqrt(squares);
}
