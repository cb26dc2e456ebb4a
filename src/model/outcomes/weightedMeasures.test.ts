import * as fc from "fast-check";
import { evaluate } from "../appendix9/evaluate";
import { arbitraryOutcomes } from "../register/outcomes/arbitraryOutcomes";
import { arbitraryScenario } from "../register/arbitraryScenario";
import { parseScenario } from "../register/parseScenario";
import { PUBLISHED_SCENARIO } from "../register/presets";
import type { Scenario } from "../register/scenario";
import { DEFAULT_WELFARE } from "../register/welfareParameters";
import type { WelfareSettings } from "../register/welfareParameters";
import { besidesOf, ownRows } from "./besides";
import { WEIGHTED_MEASURES } from "./weightedMeasures";

/** A scenario with weights, by what is changed of their settings. */
const weighed = (changed: Partial<WelfareSettings> = {}, scenario: Scenario = PUBLISHED_SCENARIO): Scenario => ({
  ...scenario,
  welfare: { ...DEFAULT_WELFARE, "welfare.weights": "on", ...changed },
});

function weighted(scenario: Scenario): Record<string, number | null> {
  const results = evaluate(scenario);
  return Object.fromEntries(
    WEIGHTED_MEASURES.map(({ measure, valueIn }) => [measure, valueIn(scenario, results)] as const),
  );
}

/** Truancy costs families £1,000 an episode and society outside them £500. */
const OWN = parseScenario(
  ["truancy", "nuisance"].flatMap((name) =>
    ["programmeRate", "comparatorRate", "unitValue", "gainer"].map((field) => `outcome.${name}.${field}`),
  ),
  [0.2, 0.5, -1000, "individual", 0.2, 0.5, -500, "society"],
);

describe("gains weighted by income, by hand", () => {
  it("as published: the individual's £1,697.28 by (36,700 ÷ 16,800)^1.3 = 2.7616, and nothing else", () => {
    const found = weighted(weighed());
    // Python: (36700 / 16800) ** 1.3, and that times 1697.28.
    expect(found["weight.individual"]).toBeCloseTo(2.761619351537208, 12);
    expect(found["weight.others"]).toBe(1);
    expect(found["weighted.individual"]).toBeCloseTo(4687.241292977072, 9);
    expect(found["weighted.others"]).toBe(0);
    const society = evaluate(PUBLISHED_SCENARIO)["net.society"];
    expect(found["weighted.society"]).toBeCloseTo(society + 4687.241292977072 - 1697.28, 9);
  });

  it("own outcomes of families and of others, each by their income", () => {
    if (!OWN.ok) throw new Error("The outcomes cannot be read.");
    const changed = { "welfare.medianIncome": 30_000, "welfare.familyIncome": 20_000, "welfare.othersIncome": 60_000 };
    const found = weighted(weighed({ ...changed, "welfare.elasticity": 2 }, OWN.scenario));
    // (30 ÷ 20)² and (30 ÷ 60)²: £300 more for families and £150 for others.
    expect(found["weight.individual"]).toBe(2.25);
    expect(found["weight.others"]).toBe(0.25);
    expect(found["weighted.individual"]).toBeCloseTo(2.25 * (1697.28 + 300), 9);
    expect(found["weighted.others"]).toBeCloseTo(0.25 * 150, 9);
    const society = evaluate(OWN.scenario)["net.society"];
    expect(found["weighted.society"]).toBeCloseTo(society + 1.25 * (1697.28 + 300) - 0.75 * 150, 9);
  });
});

const income = fc.integer({ min: 1000, max: 200_000 });
const anyScenario = fc
  .tuple(arbitraryScenario(), arbitraryOutcomes(1, 4))
  .map(([scenario, outcomes]): Scenario => ({ ...scenario, outcomes }));

describe("weights", () => {
  it("are 1 at the median and at no elasticity, where weighted figures are the others to the last bit", () => {
    fc.assert(
      fc.property(anyScenario, income, income, (scenario, median, other) => {
        const society = evaluate(scenario)["net.society"];
        const atMedian = {
          "welfare.medianIncome": median,
          "welfare.familyIncome": median,
          "welfare.othersIncome": median,
        };
        expect(weighted(weighed(atMedian, scenario))["weighted.society"]).toBe(society);
        const flat = { "welfare.familyIncome": other, "welfare.elasticity": 0 };
        expect(weighted(weighed(flat, scenario))["weighted.society"]).toBe(society);
      }),
    );
  });

  it("fall as the income of the group rises", () => {
    fc.assert(
      fc.property(income, income, fc.double({ min: 0.1, max: 4, noNaN: true }), (one, other, elasticity) => {
        fc.pre(one !== other);
        const [less = NaN, more = NaN] = [one, other].toSorted((a, b) => a - b);
        const at = (familyIncome: number) =>
          weighted(weighed({ "welfare.familyIncome": familyIncome, "welfare.elasticity": elasticity }));
        expect(at(less)["weight.individual"]).toBeGreaterThan(at(more)["weight.individual"] ?? NaN);
      }),
    );
  });

  it("change none of the other results, and are in no table where they are off", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(evaluate(weighed({}, scenario))).toEqual(evaluate(scenario));
        const rows = (...scenarios: Scenario[]) => ownRows(besidesOf(scenarios)).map(({ measure }) => measure);
        const weightedRows = WEIGHTED_MEASURES.map(({ measure }) => measure);
        expect(rows(scenario, weighed({}, scenario))).toEqual([...rows(scenario), ...weightedRows]);
        expect(rows(scenario).filter((measure) => measure.startsWith("weight"))).toEqual([]);
      }),
    );
    expect(ownRows(besidesOf([PUBLISHED_SCENARIO]))).toEqual([]);
    expect(Object.values(weighted(PUBLISHED_SCENARIO)).every((value) => value === null)).toBe(true);
  });
});
