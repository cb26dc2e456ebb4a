import { normalProbability } from "../distributions/normalProbability";
import type { CaseGroup } from "./caseGroup";
import type { DayCounts } from "./dayCounts";
import { jackknifeError } from "./influence";

/** A test of two groups: χ² with one degree of freedom, and the probability of one at least as large by chance alone. */
export interface GroupTest {
  readonly chiSquared: number;
  readonly p: number;
}

/** Log-rank test of the time to the first outcome, with the hypergeometric variance. Null where nothing can be compared. */
export function logRank(one: DayCounts, other: DayCounts): GroupTest | null {
  let [excess, variance] = [0, 0];
  for (let day = 0; day <= Math.max(one.lastDay, other.lastDay); day++) {
    const d = (one.events[day] ?? 0) + (other.events[day] ?? 0);
    if (d === 0) continue;
    const y = (one.atRisk[day] ?? 0) + (other.atRisk[day] ?? 0);
    const share = (one.atRisk[day] ?? 0) / y;
    excess += (one.events[day] ?? 0) - d * share;
    if (y > 1) variance += (d * share * (1 - share) * (y - d)) / (y - 1);
  }
  return testOf(excess * excess, variance);
}

/**
 * The same question where cases come in families: the score test of a Cox model with Breslow's ties, its variance summed within
 * families (R's robust score test).
 *
 * @param familyCount of both groups together
 */
export function robustScore(one: CaseGroup, other: CaseGroup, familyCount: number): GroupTest | null {
  const [counts, others] = [one.curve.counts, other.curve.counts];
  const lastDay = Math.max(counts.lastDay, others.lastDay);
  // Up to each day: Σ d ÷ Y, and the same times the first group's share of those at risk.
  const hazard = new Float64Array(lastDay + 1);
  const expected = new Float64Array(lastDay + 1);
  const share = new Float64Array(lastDay + 1);
  let [sum, weighted] = [0, 0];
  for (let day = 0; day <= lastDay; day++) {
    const y = (counts.atRisk[day] ?? 0) + (others.atRisk[day] ?? 0);
    const d = (counts.events[day] ?? 0) + (others.events[day] ?? 0);
    share[day] = y > 0 ? (counts.atRisk[day] ?? 0) / y : 0;
    if (d > 0) {
      sum += d / y;
      weighted += (d / y) * (share[day] ?? 0);
    }
    hazard[day] = sum;
    expected[day] = weighted;
  }
  const between = (sums: Float64Array, from: number, to: number) =>
    (sums[to] ?? 0) - (from < 0 ? 0 : (sums[from] ?? 0));
  const byFamily = new Float64Array(familyCount);
  let total = 0;
  for (const [isFirst, { cases, families }] of [
    [1, one],
    [0, other],
  ] as const) {
    for (let index = 0; index < cases.exit.length; index++) {
      const [from = -1, to = 0] = [cases.entry[index], cases.exit[index]];
      const observed = cases.cause[index] === 0 ? 0 : isFirst - (share[to] ?? 0);
      const excess = observed - (isFirst * between(hazard, from, to) - between(expected, from, to));
      const family = families?.numbers[index] ?? 0;
      total += excess;
      byFamily[family] = (byFamily[family] ?? 0) + excess;
    }
  }
  return testOf(total * total, jackknifeError(byFamily) ** 2);
}

function testOf(square: number, variance: number): GroupTest | null {
  if (!(variance > 0)) return null;
  const chiSquared = square / variance;
  return { chiSquared, p: 2 * normalProbability(Math.sqrt(chiSquared), "upper") };
}
