import { evaluate } from "./evaluate";
import { PRESETS, presetScenario, PUBLISHED_SCENARIO } from "../register/presets";
import { atPrintedPrecision, liveValue, PUBLISHED_FIGURES } from "./publishedFigures";
import type { FigureName } from "./publishedFigures";
import type { Scenario } from "../register/scenario";

const names = Object.keys(PUBLISHED_FIGURES) as FigureName[];
const live = (name: FigureName, scenario: Scenario) => liveValue(name, scenario, evaluate(scenario));

function preset(name: string): Scenario {
  const found = PRESETS.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`No preset ${name}`);
  return presetScenario(found);
}

describe("every printed figure", () => {
  const consistent = names.filter((name) => PUBLISHED_FIGURES[name].inconsistency === null);

  it.each(consistent)("%s is reproduced to the printed digit by the preset As published", (name) => {
    const { value, rounding } = PUBLISHED_FIGURES[name];
    expect(atPrintedPrecision(live(name, PUBLISHED_SCENARIO), rounding)).toBe(value);
  });

  it("covers 18 figures, and three that the report itself contradicts", () => {
    expect(consistent).toHaveLength(18);
    expect(names.filter((name) => PUBLISHED_FIGURES[name].inconsistency !== null)).toHaveLength(3);
  });

  it.each(["escalationRate.comparator", "escalationRate.programme", "escalationPrintedRates"] as const)(
    "%s, which the report contradicts, follows from the preset Printed rates and not from As published",
    (name) => {
      const { value, rounding } = PUBLISHED_FIGURES[name];
      expect(atPrintedPrecision(live(name, preset("Printed rates")), rounding)).toBe(value);
      expect(atPrintedPrecision(live(name, PUBLISHED_SCENARIO), rounding)).not.toBe(value);
    },
  );
});

/** The unrounded values: computed by hand from the published inputs, as fractions. */
describe("the values behind the printed figures", () => {
  it.each<[FigureName, number]>([
    ["costPerCase.programme", 2450],
    ["costPerCase.comparator", 1795],
    ["lifetimeEarnings.programme", 34464],
    ["lifetimeEarnings.comparator", 31968],
    ["lifetimeEarnings.difference", 2496],
    ["lifetimeTax.programme", 11028.48],
    ["lifetimeTax.comparator", 10229.76],
    ["employment.programme", 6.16044],
    ["employment.comparator", 5.71428],
    ["reReferralPerCase", (0.72 * 5 * 2450) / 83 - (0.64 * 3 * 1795) / 45],
    ["reReferralTotal", 3798.834377510041],
    ["escalationUnitCost", 778],
    ["escalationTotal", 6224],
    ["escalationPerCase", 6224 / 83],
  ])("%s is %d", (name, value) => {
    expect(live(name, PUBLISHED_SCENARIO)).toBeCloseTo(value, 9);
  });

  it("gives £77.80 a case at the printed escalation rates", () => {
    expect(live("escalationPrintedRates", preset("Printed rates"))).toBeCloseTo(77.8, 10);
  });
});

describe("printed precision", () => {
  it("rounds to hundreds where decimals are negative, and cuts off where the report did", () => {
    expect(atPrintedPrecision(2496, { rule: "round", decimals: -2 })).toBe(2500);
    expect(atPrintedPrecision(74.988, { rule: "truncate", decimals: 2 })).toBe(74.98);
    expect(atPrintedPrecision(74.988, { rule: "round", decimals: 2 })).toBe(74.99);
  });
});
