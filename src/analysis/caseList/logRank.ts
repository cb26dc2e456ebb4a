import { normalProbability } from "../distributions/normalProbability";
import type { DayCounts, FollowedCases } from "./dayCounts";
import { countByDay } from "./dayCounts";
import { jackknifeError } from "./influence";
import type { Families } from "./influence";

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
 * @param inGroup 1 for the cases of one group, 0 for those of the other
 */
export function robustScore(cases: FollowedCases, inGroup: Uint8Array, families: Families): GroupTest | null {
  const all = countByDay(cases);
  const ofGroup = countByDay(onlyThose(cases, inGroup));
  const { lastDay } = all;
  // Up to each day: Σ d ÷ Y, and the same times the group's share of those at risk.
  const hazard = new Float64Array(lastDay + 1);
  const expected = new Float64Array(lastDay + 1);
  const share = new Float64Array(lastDay + 1);
  let [sum, weighted] = [0, 0];
  for (let day = 0; day <= lastDay; day++) {
    const [y = 0, d = 0] = [all.atRisk[day], all.events[day]];
    share[day] = y > 0 ? (ofGroup.atRisk[day] ?? 0) / y : 0;
    if (d > 0) {
      sum += d / y;
      weighted += (d / y) * (share[day] ?? 0);
    }
    hazard[day] = sum;
    expected[day] = weighted;
  }
  const before = (sums: Float64Array, day: number) => (day < 0 ? 0 : (sums[day] ?? 0));
  const byFamily = new Float64Array(families.count);
  let total = 0;
  for (let index = 0; index < cases.exit.length; index++) {
    const [from = -1, to = 0, why = 0] = [cases.entry[index], cases.exit[index], cases.cause[index]];
    const group = inGroup[index] ?? 0;
    const observed = why === 0 ? 0 : group - (share[to] ?? 0);
    const span = group * (before(hazard, to) - before(hazard, from)) - (before(expected, to) - before(expected, from));
    total += observed - span;
    const family = families.numbers[index] ?? 0;
    byFamily[family] = (byFamily[family] ?? 0) + observed - span;
  }
  return testOf(total * total, jackknifeError(byFamily) ** 2);
}

function onlyThose({ entry, exit, cause, causes }: FollowedCases, inGroup: Uint8Array): FollowedCases {
  const keep = (_: number, index: number) => inGroup[index] === 1;
  return { entry: entry.filter(keep), exit: exit.filter(keep), cause: cause.filter(keep), causes };
}

function testOf(square: number, variance: number): GroupTest | null {
  if (!(variance > 0)) return null;
  const chiSquared = square / variance;
  return { chiSquared, p: 2 * normalProbability(Math.sqrt(chiSquared), "upper") };
}
