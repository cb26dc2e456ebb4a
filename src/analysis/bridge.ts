import { evaluate } from "../model/appendix9/evaluate";
import { measureDefinition } from "../model/appendix9/measures";
import type { Measure } from "../model/appendix9/measures";
import { ownNets } from "../model/outcomes/ownNets";
import type { OwnOutcome } from "../model/register/outcomes/ownOutcome";
import { outcomeNamed } from "../model/register/outcomes/ownOutcome";
import { PARAMETERS } from "../model/register/parameters";
import type { ParameterGroup } from "../model/register/parameters";
import { inPricesOf } from "../model/register/registerPrices";
import type { Scenario } from "../model/register/scenario";

/** What the amounts themselves are in: a group that moves all of them, and no result by itself. */
export const PRICES: ParameterGroup = "Prices";

/** The other groups of the register, in its order. */
export const PARAMETER_GROUPS: readonly ParameterGroup[] = [...new Set(PARAMETERS.map(({ group }) => group))].filter(
  (group) => group !== PRICES,
);

/** All that a bridge has a step for, in its order. */
export const BRIDGE_GROUPS: readonly ParameterGroup[] = [...PARAMETER_GROUPS, PRICES];

/** What the parameters of one group add to the difference between two scenarios, in the measure's unit. */
export interface Contribution {
  readonly group: ParameterGroup | OutcomeGroup;
  readonly amount: number;
}

/** All inputs of one of the council's own outcomes. */
export type OutcomeGroup = `Outcome ${string}`;

/** The group of the register that an outcome's value depends on besides: by its rate it is discounted. */
export const TIMING: ParameterGroup = "Tax and timing";

/**
 * Explains why a scenario's result differs from a base's: each parameter group's contribution, which add up to the whole
 * difference. A group's effect depends on which others have changed already; the Shapley value takes its mean over all
 * orders, so that no order has to be chosen. Null where the measure is an undefined ratio at some step.
 *
 * Where the two are in prices of different years, the base is brought to the scenario's first: that step is the contribution
 * of the group "Prices", which comes last and is 0 where the years are the same. The others are then real.
 *
 * Each of the council's own outcomes is a group too, between the register's and "Prices". It adds to a net result and takes
 * nothing from the other groups but the rate at which it is discounted, so that its Shapley value is that of two players.
 *
 * Source: Shapley (1953), A value for n-person games. With groups A and B that multiply, (2 × 3 → 4 × 5): A adds
 * ((4 − 2) × 3 + (4 − 2) × 5) ÷ 2 = 8 and B ((5 − 3) × 2 + (5 − 3) × 4) ÷ 2 = 6, together 20 − 6.
 */
export function bridge(base: Scenario, scenario: Scenario, measure: Measure): Contribution[] | null {
  const rebased = inPricesOf(base, scenario["prices.year"], scenario.deflator);
  const real = realBridge(withoutOutcomes(rebased), withoutOutcomes(scenario), measure);
  const [before, after] = [evaluate(base)[measure], evaluate(rebased)[measure]];
  if (real === null || before === null || after === null) return null;
  const steps = outcomeSteps(rebased, scenario, measure);
  const ofTiming = steps.reduce((sum, { timing }) => sum + timing, 0);
  return [
    ...real.map(({ group, amount }) => ({ group, amount: group === TIMING ? amount + ofTiming : amount })),
    ...steps.map(({ group, amount }) => ({ group, amount })),
    { group: PRICES, amount: after - before },
  ];
}

/** A group for each outcome that either scenario has, in the order in which they come. */
export function outcomeGroups(base: Scenario, scenario: Scenario): OutcomeGroup[] {
  return outcomePairs(base, scenario).map(({ group }) => group);
}

/** An outcome in both scenarios; missing where one does not have it. */
interface OutcomePair {
  readonly group: OutcomeGroup;
  readonly before: OwnOutcome | undefined;
  readonly after: OwnOutcome | undefined;
}

function outcomePairs({ outcomes: ofBase = [] }: Scenario, { outcomes = [] }: Scenario): OutcomePair[] {
  return [
    ...ofBase.map((before) => ({ before, after: outcomeNamed(outcomes, before.name), name: before.name })),
    ...outcomes.flatMap((after) =>
      outcomeNamed(ofBase, after.name) ? [] : [{ before: undefined, after, name: after.name }],
    ),
  ].map(({ name, before, after }) => ({ group: `Outcome ${name}`, before, after }));
}

/** What each outcome adds, and what the rate of discounting does to it. */
function outcomeSteps(base: Scenario, scenario: Scenario, measure: Measure) {
  const valueOf = (outcome: OwnOutcome | undefined, timed: Scenario) =>
    outcome === undefined ? 0 : valueIn(measure, { ...timed, outcomes: [outcome] });
  return outcomePairs(base, scenario).map(({ group, before, after }) => {
    const [oldThen, newThen] = [valueOf(before, base), valueOf(after, base)];
    const [oldNow, newNow] = [valueOf(before, scenario), valueOf(after, scenario)];
    return {
      group,
      amount: (newThen - oldThen + newNow - oldNow) / 2,
      timing: (oldNow - oldThen + newNow - newThen) / 2,
    };
  });
}

/** What a scenario's outcomes are worth in a measure. */
function valueIn(measure: Measure, scenario: Scenario): number {
  const { perspective } = measureDefinition(measure);
  return perspective === null ? 0 : ownNets(scenario)[perspective];
}

function withoutOutcomes(scenario: Scenario): Scenario {
  const { outcomes: _, ...others } = scenario;
  return others;
}

/** The bridge between two scenarios in prices of the same year. */
function realBridge(base: Scenario, scenario: Scenario, measure: Measure): Contribution[] | null {
  const differing = PARAMETER_GROUPS.filter((group) => differs(base, scenario, group));
  const results = coalitionResults(base, scenario, differing, measure);
  if (results === null) return null;
  const weights = coalitionWeights(differing.length);
  const amounts = new Map(differing.map((group, index) => [group, shapleyValue(1 << index, results, weights)]));
  return PARAMETER_GROUPS.map((group) => ({ group, amount: amounts.get(group) ?? 0 }));
}

/** The measure for every subset of the groups taken from the scenario, the rest from the base; bit i of the index is group i. */
function coalitionResults(
  base: Scenario,
  scenario: Scenario,
  groups: readonly ParameterGroup[],
  measure: Measure,
): number[] | null {
  const results: number[] = [];
  for (let coalition = 0; coalition < 1 << groups.length; coalition++) {
    const taken = groups.filter((_, index) => coalition & (1 << index));
    const result = evaluate(takeGroups(base, scenario, taken))[measure];
    if (result === null) return null;
    results.push(result);
  }
  return results;
}

/** What one group, a single bit, adds on average to the groups that changed before it. */
function shapleyValue(member: number, results: readonly number[], weights: readonly number[]): number {
  return results.reduce((sum, without, coalition) => {
    if (coalition & member) return sum;
    const withMember = results[coalition | member] ?? NaN;
    return sum + (weights[countBits(coalition)] ?? NaN) * (withMember - without);
  }, 0);
}

/** The share of all orders of n groups in which a given set of each size comes first: size! (n − size − 1)! ÷ n!. */
function coalitionWeights(n: number): number[] {
  return Array.from({ length: n }, (_, size) => (factorial(size) * factorial(n - size - 1)) / factorial(n));
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function countBits(bits: number): number {
  return bits === 0 ? 0 : (bits & 1) + countBits(bits >> 1);
}

function differs(base: Scenario, scenario: Scenario, group: ParameterGroup): boolean {
  return PARAMETERS.some((entry) => entry.group === group && base[entry.key] !== scenario[entry.key]);
}

function takeGroups(base: Scenario, scenario: Scenario, groups: readonly ParameterGroup[]): Scenario {
  const taken = PARAMETERS.filter(({ group }) => groups.includes(group)).map(({ key }) => [key, scenario[key]]);
  // Object.fromEntries forgets the keys; they are those of a scenario.
  return { ...base, ...(Object.fromEntries(taken) as Partial<Scenario>) };
}
