import * as fc from "fast-check";
import { arbitraryScenario } from "../model/register/arbitraryScenario";
import { evaluate } from "../model/appendix9/evaluate";
import type { Measure } from "../model/appendix9/measures";
import { PARAMETERS } from "../model/register/parameters";
import { inPricesOf } from "../model/register/registerPrices";
import type { ParameterGroup } from "../model/register/parameters";
import { PRESETS, presetScenario, PUBLISHED_SCENARIO } from "../model/register/presets";
import type { Scenario } from "../model/register/scenario";
import { bridge, BRIDGE_GROUPS, PARAMETER_GROUPS } from "./bridge";
import type { Contribution } from "./bridge";

const MEASURE: Measure = "net.exchequer";
const amounts = (contributions: readonly Contribution[] | null) =>
  new Map(contributions?.map(({ group, amount }) => [group, amount]));
const total = (contributions: readonly Contribution[] | null) =>
  (contributions ?? []).reduce((sum, { amount }) => sum + amount, 0);
/** Random scenarios reach results of millions; what adds up does so to the precision of the largest of them. */
const near = (one: number, other: number, size: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, size);
const sizeOf = (...scenarios: Scenario[]) =>
  Math.max(...scenarios.map((scenario) => evaluate(scenario)["lifetimeEarnings.programme"]), 1e4);

function withGroup(base: Scenario, scenario: Scenario, group: ParameterGroup): Scenario {
  const keys = PARAMETERS.filter((entry) => entry.group === group).map(({ key }) => key);
  return keys.reduce((changed, key) => ({ ...changed, [key]: scenario[key] }), base);
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

describe("the bridge between two scenarios", () => {
  it("adds up to the whole difference", () => {
    fc.assert(
      fc.property(arbitraryScenario(), arbitraryScenario(), (base, scenario) => {
        const difference = evaluate(scenario)[MEASURE] - evaluate(base)[MEASURE];
        return near(total(bridge(base, scenario, MEASURE)), difference, sizeOf(base, scenario));
      }),
    );
  });

  it("backwards is the same bridge with the signs turned", () => {
    fc.assert(
      fc.property(arbitraryScenario(), arbitraryScenario(), (base, scenario) => {
        const back = amounts(bridge(scenario, base, MEASURE));
        return (bridge(base, scenario, MEASURE) ?? []).every(({ group, amount }) =>
          near(amount, -(back.get(group) ?? NaN), sizeOf(base, scenario)),
        );
      }),
    );
  });

  it("gives a group that does not differ nothing, exactly", () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.constantFrom(...PARAMETER_GROUPS), (scenario, group) => {
        const unchanged = withGroup(scenario, PUBLISHED_SCENARIO, group);
        return amounts(bridge(PUBLISHED_SCENARIO, unchanged, MEASURE)).get(group) === 0;
      }),
    );
  });

  it("is each group's mean effect over all orders in which the groups could change", () => {
    const orders = permutations(PARAMETER_GROUPS);
    fc.assert(
      fc.property(arbitraryScenario(), arbitraryScenario(), (base, scenario) => {
        const effects = new Map<string, number>();
        for (const order of orders) {
          let state = base;
          for (const group of order) {
            const next = withGroup(state, scenario, group);
            const effect = evaluate(next)[MEASURE] - evaluate(state)[MEASURE];
            effects.set(group, (effects.get(group) ?? 0) + effect / orders.length);
            state = next;
          }
        }
        return (bridge(base, scenario, MEASURE) ?? []).every(({ group, amount }) =>
          near(amount, effects.get(group) ?? 0, sizeOf(base, scenario)),
        );
      }),
      { numRuns: 10 },
    );
  });

  it("shares what two groups do together equally between them, as by hand", () => {
    // Tax gained = tax share × premium × causal share × closure difference × gap. Premium 80,000 → 100,000 and tax .32 → .42:
    // .32 × 2,496 = 798.72 → .42 × 3,120 = 1,310.40. Premium: (.32 + .42) ÷ 2 × 624; tax: .1 × (2,496 + 3,120) ÷ 2.
    const scenario = { ...PUBLISHED_SCENARIO, "attainment.premium": 100_000, "tax.income": 0.3 };
    const found = amounts(bridge(PUBLISHED_SCENARIO, scenario, "lifetimeTax.difference"));
    expect(found.get("Closure and outcomes")).toBeCloseTo(230.88, 9);
    expect(found.get("Tax and timing")).toBeCloseTo(280.8, 9);
    expect(found.get("Closure and outcomes")).not.toBeCloseTo(0.32 * 624, 2);
  });

  it("explains the preset Cautious group by group", () => {
    const cautious = PRESETS.find(({ name }) => name === "Cautious");
    if (cautious === undefined) throw new Error("No preset Cautious");
    const found = bridge(PUBLISHED_SCENARIO, presetScenario(cautious), "net.localAuthority");
    expect(found?.map(({ group }) => group)).toEqual(BRIDGE_GROUPS);
    expect(amounts(found).get("Escalation")).toBeCloseTo((0.12 - 8 / 83) * 778 - (8 / 83) * 778, 9);
    expect(amounts(found).get("Re-referral")).toBeCloseTo(-27.9237 + 29.6784, 3);
    expect(amounts(found).get("Tax and timing")).toBeCloseTo(0, 9); // its delay touches no cost
  });

  it("has what inflation alone adds as the prices' own, and the rest in the scenario's prices", () => {
    const repriced = inPricesOf(PUBLISHED_SCENARIO, "2026/27");
    const found = bridge(PUBLISHED_SCENARIO, repriced, "net.society");
    const real = found?.filter(({ group }) => group !== "Prices").map(({ amount }) => amount);
    expect(real).toEqual([0, 0, 0, 0, 0]);
    // GDP deflator of March 2026: 105.3095 in 2026/27, 74.5804 in 2015/16.
    const society = evaluate(PUBLISHED_SCENARIO)["net.society"];
    expect(amounts(found).get("Prices")).toBeCloseTo(society * (105.3095 / 74.5804 - 1), 8);

    const dearer = { ...repriced, "programme.weeklyCost": 100 };
    const difference = evaluate(dearer)["net.society"] - society;
    const all = bridge(PUBLISHED_SCENARIO, dearer, "net.society")?.map(({ amount }) => amount) ?? [];
    expect(all.reduce((sum, amount) => sum + amount)).toBeCloseTo(difference, 8);
  });

  it("is none where the measure is undefined on the way, as a ratio without denominator is", () => {
    const scenario = { ...PUBLISHED_SCENARIO, "programme.closureRate": 0.64, "programme.weeklyCost": 70 };
    expect(bridge(PUBLISHED_SCENARIO, scenario, "costPerExtraClosure")).toBeNull();
  });
});
