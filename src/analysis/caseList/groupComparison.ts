import { cumulativeIncidence, incidenceEffect } from "./cumulativeIncidence";
import { selectCases } from "./dayCounts";
import type { FollowedCases } from "./dayCounts";
import { curveOf, horizonProblem, openShareError } from "./estimates";
import type { FollowUp } from "./followUp";
import { influenceSums, jackknifeError } from "./influence";
import type { DayEffect, Families } from "./influence";
import { deviate } from "./intervals";
import { quantileDay } from "./kaplanMeier";
import type { OpenCurve } from "./kaplanMeier";
import { logRank, robustScore } from "./logRank";
import { restrictedMean, restrictedMeanEffect, restrictedMeanError } from "./restrictedMean";

/** A measure of both groups; the difference with its interval only where it is an estimate. */
export interface ComparedMeasure {
  readonly label: string;
  readonly values: readonly [number | null, number | null];
  readonly difference: { readonly value: number; readonly low: number; readonly high: number } | null;
}

interface Group {
  readonly cases: FollowedCases;
  readonly curve: OpenCurve;
  readonly families: Families | null;
}

const CONFIDENCE = 0.95;
const DAYS_A_WEEK = 7;

/**
 * Two groups of followed cases up to a horizon: sizes, weeks open, outcomes, and a test of the time to the first outcome.
 * A family in both groups counts with its covariance.
 */
export function compareGroups(
  followed: FollowUp,
  members: readonly [Int32Array, Int32Array],
  families: Families | null,
  horizon: number,
): { readonly measures: readonly ComparedMeasure[] } | { readonly problem: string } {
  const groupOf = (places: Int32Array): Group => {
    const cases = selectCases(followed.cases, places);
    const own = families && { ...families, numbers: places.map((place) => families.numbers[place] ?? 0) };
    return { cases, curve: curveOf(cases), families: own };
  };
  const groups = [groupOf(members[0]), groupOf(members[1])] as const;
  const problem = horizonProblem(groups[0].curve, horizon) ?? horizonProblem(groups[1].curve, horizon);
  if (problem !== null) return { problem };
  const of = (label: string, value: (group: Group) => number | null): ComparedMeasure => ({
    ...{ label, values: [value(groups[0]), value(groups[1])], difference: null },
  });
  const weeks = `${Number((horizon / DAYS_A_WEEK).toFixed(1))} weeks`;
  const median = ({ cases, curve, families: own }: Group) => {
    const { day } = quantileDay(curve, 0.5, CONFIDENCE, (at) => openShareError(cases, curve, own, at));
    return day === null ? null : day / DAYS_A_WEEK;
  };
  return {
    measures: [
      of("Cases", ({ cases }) => cases.exit.length),
      ...(families === null ? [] : [of("Families", (group) => new Set(group.families?.numbers).size)]),
      of(`At risk at ${weeks}`, ({ curve }) => curve.counts.atRisk[horizon] ?? 0),
      estimated(groups, {
        label: `Mean weeks open to ${weeks}`,
        value: ({ curve }) => restrictedMean(curve, horizon) / DAYS_A_WEEK,
        plainError: ({ curve }) => restrictedMeanError(curve, horizon) / DAYS_A_WEEK,
        effect: ({ curve }) => restrictedMeanEffect(curve, horizon),
        unit: DAYS_A_WEEK,
      }),
      of("Median weeks open", median),
      ...followed.names.map((name, index) => {
        const rates = ({ curve }: Group) => cumulativeIncidence(curve, index + 1);
        const effect = (group: Group) => incidenceEffect(group.curve, rates(group), index + 1, horizon);
        return estimated(groups, {
          label: `Rate of ${name} by ${weeks}`,
          value: (group) => rates(group)[Math.min(horizon, group.curve.counts.lastDay)] ?? 0,
          plainError: (group) => jackknifeError(influenceSums(group.cases, effect(group), null)),
          effect,
          unit: 1,
        });
      }),
      ...testMeasures(followed.cases, members, groups, families),
    ],
  };
}

interface Estimated {
  readonly label: string;
  readonly value: (group: Group) => number;
  /** Where all cases are strangers. */
  readonly plainError: (group: Group) => number;
  readonly effect: (group: Group) => DayEffect;
  readonly unit: number;
}

function estimated([one, other]: readonly [Group, Group], given: Estimated): ComparedMeasure {
  const values = [given.value(one), given.value(other)] as const;
  const difference = values[0] - values[1];
  const half = deviate(CONFIDENCE) * differenceError(one, other, given);
  const interval = half > 0 ? { value: difference, low: difference - half, high: difference + half } : null;
  return { label: given.label, values, difference: interval };
}

function differenceError(one: Group, other: Group, { plainError, effect, unit }: Estimated): number {
  if (one.families === null || other.families === null) return Math.hypot(plainError(one), plainError(other));
  const sums = influenceSums(one.cases, effect(one), one.families);
  const others = influenceSums(other.cases, effect(other), other.families);
  return jackknifeError(sums.map((sum, family) => (sum - (others[family] ?? 0)) / unit));
}

function testMeasures(
  all: FollowedCases,
  [one, other]: readonly [Int32Array, Int32Array],
  groups: readonly [Group, Group],
  families: Families | null,
): ComparedMeasure[] {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  const inGroup = Uint8Array.from(both, (_, index) => Number(index < one.length));
  const test =
    families === null
      ? logRank(groups[0].curve.counts, groups[1].curve.counts)
      : robustScore(selectCases(all, both), inGroup, {
          ...families,
          numbers: both.map((place) => families.numbers[place] ?? 0),
        });
  const name = families === null ? "Log-rank" : "Robust score";
  return [
    { label: `${name} χ² of time open`, values: [test?.chiSquared ?? null, null], difference: null },
    { label: `${name} p`, values: [test?.p ?? null, null], difference: null },
  ];
}
