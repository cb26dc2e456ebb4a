import { DAYS_A_WEEK } from "./calendar";
import type { CaseGroup } from "./caseGroup";
import { cumulativeIncidence, incidenceEffect } from "./cumulativeIncidence";
import { horizonProblem } from "./estimates";
import { influenceSums, jackknifeError } from "./influence";
import type { DayEffect } from "./influence";
import { deviate } from "./intervals";
import { quantileDay } from "./kaplanMeier";
import { logRank, robustScore } from "./logRank";
import { restrictedMean, restrictedMeanEffect, restrictedMeanError } from "./restrictedMean";

/** A measure of both groups; the difference with its interval only where it is an estimate. */
export interface ComparedMeasure {
  readonly label: string;
  readonly values: readonly [number | null, number | null];
  readonly difference: { readonly value: number; readonly low: number; readonly high: number } | null;
}

const CONFIDENCE = 0.95;

/** Two groups with what does not depend on how far they are compared. */
export interface ComparedGroups {
  readonly names: readonly string[];
  readonly groups: readonly [CaseGroup, CaseGroup];
  /** Of the whole time to the first outcome. */
  readonly tests: readonly ComparedMeasure[];
}

export function prepareComparison(names: readonly string[], groups: readonly [CaseGroup, CaseGroup]): ComparedGroups {
  return { names, groups, tests: testMeasures(groups) };
}

/**
 * Two groups of followed cases up to a horizon: sizes, weeks open, outcomes, and a test of the time to the first outcome.
 * A family in both groups counts with its covariance.
 */
export function compareGroups(
  { names, groups, tests }: ComparedGroups,
  horizon: number,
): { readonly measures: readonly ComparedMeasure[] } | { readonly problem: string } {
  const problem = horizonProblem(groups[0].curve, horizon) ?? horizonProblem(groups[1].curve, horizon);
  if (problem !== null) return { problem };
  const of = (label: string, value: (group: CaseGroup) => number | null): ComparedMeasure => ({
    ...{ label, values: [value(groups[0]), value(groups[1])], difference: null },
  });
  const weeks = `${Number((horizon / DAYS_A_WEEK).toFixed(1))} weeks`;
  const median = ({ curve }: CaseGroup) => {
    const { day } = quantileDay(curve, 0.5, CONFIDENCE);
    return day === null ? null : day / DAYS_A_WEEK;
  };
  return {
    measures: [
      of("Cases", ({ cases }) => cases.exit.length),
      ...(groups[0].families === null ? [] : [of("Families", (group) => new Set(group.families?.numbers).size)]),
      of(`At risk at ${weeks}`, ({ curve }) => curve.counts.atRisk[horizon] ?? 0),
      estimated(groups, {
        label: `Mean weeks open to ${weeks}`,
        value: ({ curve }) => restrictedMean(curve, horizon) / DAYS_A_WEEK,
        plainError: ({ curve }) => restrictedMeanError(curve, horizon) / DAYS_A_WEEK,
        effect: ({ curve }) => restrictedMeanEffect(curve, horizon),
        unit: DAYS_A_WEEK,
      }),
      of("Median weeks open", median),
      ...names.map((name, index) => {
        const rates = ({ curve }: CaseGroup) => cumulativeIncidence(curve, index + 1);
        const effect = (group: CaseGroup) => incidenceEffect(group.curve, rates(group), index + 1, horizon);
        return estimated(groups, {
          label: `Rate of ${name} by ${weeks}`,
          value: (group) => rates(group)[Math.min(horizon, group.curve.counts.lastDay)] ?? 0,
          plainError: (group) => jackknifeError(influenceSums(group.cases, effect(group), null)),
          effect,
          unit: 1,
        });
      }),
      ...tests,
    ],
  };
}

interface Estimated {
  readonly label: string;
  readonly value: (group: CaseGroup) => number;
  /** Where all cases are strangers. */
  readonly plainError: (group: CaseGroup) => number;
  readonly effect: (group: CaseGroup) => DayEffect;
  readonly unit: number;
}

function estimated([one, other]: readonly [CaseGroup, CaseGroup], given: Estimated): ComparedMeasure {
  const values = [given.value(one), given.value(other)] as const;
  const difference = values[0] - values[1];
  const half = deviate(CONFIDENCE) * differenceError(one, other, given);
  const interval = half > 0 ? { value: difference, low: difference - half, high: difference + half } : null;
  return { label: given.label, values, difference: interval };
}

function differenceError(one: CaseGroup, other: CaseGroup, { plainError, effect, unit }: Estimated): number {
  if (one.families === null || other.families === null) return Math.hypot(plainError(one), plainError(other));
  const sums = influenceSums(one.cases, effect(one), one.families);
  const others = influenceSums(other.cases, effect(other), other.families);
  return jackknifeError(sums.map((sum, family) => (sum - (others[family] ?? 0)) / unit));
}

function testMeasures([one, other]: readonly [CaseGroup, CaseGroup]): ComparedMeasure[] {
  const { families } = one;
  const test =
    families === null ? logRank(one.curve.counts, other.curve.counts) : robustScore(one, other, families.count);
  const name = families === null ? "Log-rank" : "Robust score";
  return [
    { label: `${name} χ² of time open`, values: [test?.chiSquared ?? null, null], difference: null },
    { label: `${name} p`, values: [test?.p ?? null, null], difference: null },
  ];
}
