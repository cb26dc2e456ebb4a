import * as fc from "fast-check";
import { arbitraryScenario } from "../../model/register/arbitraryScenario";
import { evaluate } from "../../model/appendix9/evaluate";
import type { NetMeasure } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { NumberKey } from "../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { betaDistribution } from "../distributions/beta";
import { truncatedNormal } from "../distributions/normal";
import { normalDensity, normalProbability } from "../distributions/normalProbability";
import { uniformDistribution } from "../distributions/uniform";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import { closureCorrelation } from "../uncertainty/rankCorrelation";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { drawOutcomes } from "./drawOutcomes";
import { informationValue } from "./informationValue";
import { INPUT_KEYS } from "./inputs";
import { tallyOf } from "./tally";

const expectedLoss = (draws: Float64Array) => tallyOf(draws).expectedLoss;

const SETTINGS = { draws: 8192, seed: 1 };
const DEFAULTS: UncertainScenario = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};

describe("the value of information", () => {
  it("of everything is what a decision by the mean is expected to lose", () => {
    const draws = drawOutcomes(DEFAULTS, ["net.exchequer"], SETTINGS)["net.exchequer"];
    expect(informationValue(DEFAULTS, "net.exchequer", SETTINGS).everything).toBe(expectedLoss(draws));
  });

  /**
   * voi's toy model, tests/testthat/test_evppi_mc.R: a gain of p1 + p2 over doing nothing, p1 ~ N(0, 1) and p2 ~ N(0, 2). A normal
   * gain of mean 0 and deviation s has s ÷ √(2π); voi's nested simulation of 100 × 50 draws finds 0.35 and 0.60 for the two, and
   * allows for a tenth.
   */
  it("is exact where voi's nested simulation comes near: a gain that is the sum of two normal inputs", () => {
    const cost = { managementUplift: 0, weeksOpen: 1, otherCost: 0, reReferralRate: 0, weeklyCost: 1000 };
    const arms = (["programme", "comparator"] as const).flatMap((arm) =>
      Object.entries(cost).map(([name, value]) => [`${arm}.${name}`, value]),
    );
    const scenario = {
      ...{ ...PUBLISHED_SCENARIO, ...(Object.fromEntries(arms) as Partial<typeof PUBLISHED_SCENARIO>) },
      ...{ "escalation.programmeRate": 0, "escalation.comparatorRate": 0 },
    };
    const distributions = new Map([
      ["comparator.weeklyCost", truncatedNormal(1000, 1, 0, Infinity)] as const,
      ["programme.weeklyCost", truncatedNormal(1000, 2, 0, Infinity)] as const,
    ]);
    const { everything, parameters } = informationValue(
      { scenario, distributions, correlations: [] },
      "net.localAuthority",
      SETTINGS,
    );
    const exact = (deviation: number) => deviation / Math.sqrt(2 * Math.PI);
    expect(parameters.get("comparator.weeklyCost")).toBeCloseTo(exact(1), 3);
    expect(parameters.get("programme.weeklyCost")).toBeCloseTo(exact(2), 3);
    expect(everything).toBeCloseTo(exact(Math.sqrt(5)), 2);
  });

  it("is between 0 and that of everything, and that of a group no less than its members'", () => {
    const measures: NetMeasure[] = ["net.localAuthority", "net.exchequer", "net.individual", "net.society"];
    fc.assert(
      fc.property(arbitraryScenario(), fc.constantFrom(...measures), (scenario, measure) => {
        const uncertain = { scenario, distributions: defaultUncertainty(scenario), correlations: [] };
        const found = informationValue(uncertain, measure, { draws: 512, seed: 1 });
        for (const value of [...found.parameters.values(), ...found.groups.values()]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(found.everything);
        }
        for (const [key, value] of found.parameters) {
          expect(found.groups.get(parameter(key).group)).toBeGreaterThanOrEqual(value);
        }
      }),
      { numRuns: 10 },
    );
  });

  /**
   * With a normal closing effect only: expected loss of a normal result, deviation × (φ(k) − k Φ(−k)) with k the mean in
   * deviations (Raiffa and Schlaifer, 1961, the unit normal loss integral).
   */
  it("of normal inputs has the closed form of the conjugate case, for one, for another and for both", () => {
    const premium = truncatedNormal(80_000, 12_000, 0, Infinity);
    const weeks = truncatedNormal(2450 / 68.05, 3, 0, Infinity);
    const uncertain: UncertainScenario = {
      scenario: { ...PUBLISHED_SCENARIO, "programme.reReferralRate": 0 },
      distributions: new Map<NumberKey, typeof premium>([
        ["attainment.premium", premium],
        ["programme.weeksOpen", weeks],
      ]),
      correlations: [],
    };
    const middle = evaluate(uncertain.scenario)["net.exchequer"];
    const deviationOfPremium = 0.32 * 0.0312 * 12_000;
    const deviationOfWeeks = 68.05 * 3;
    const loss = (deviation: number) => {
      const k = Math.abs(middle) / deviation;
      return deviation * (normalDensity(k) - k * normalProbability(k, "upper"));
    };
    const found = informationValue(uncertain, "net.exchequer", { draws: 16_384, seed: 1 });
    expect(found.parameters.get("attainment.premium")).toBeCloseTo(loss(deviationOfPremium), 1);
    expect(found.parameters.get("programme.weeksOpen")).toBeCloseTo(loss(deviationOfWeeks), 1);
    expect(found.everything).toBeCloseTo(loss(Math.hypot(deviationOfPremium, deviationOfWeeks)), 1);
  });

  it("rests on results that are linear in each input", () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.constantFrom(...INPUT_KEYS), (scenario, key) => {
        fc.pre(key !== "attainment.delayYears"); // whose discount factor they are linear in
        const at = (value: number) => evaluate({ ...scenario, [key]: value })["net.society"];
        const size = Math.max(Math.abs(at(0)), Math.abs(at(1)), 1);
        expect(Math.abs(at(0.5) - (at(0) + at(1)) / 2) / size).toBeLessThan(1e-9);
      }),
    );
  });

  it("of an uncertain delay is that of its discount factor", () => {
    const uncertain: UncertainScenario = {
      scenario: PUBLISHED_SCENARIO,
      distributions: new Map<NumberKey, ReturnType<typeof uniformDistribution>>([
        ["attainment.delayYears", uniformDistribution(0, 20)],
        ["programme.closureRate", betaDistribution(61, 24)],
      ]),
      correlations: [],
    };
    const results = Array.from({ length: 2000 }, (_, i) => {
      const scenario = { ...PUBLISHED_SCENARIO, "programme.closureRate": 61 / 85 };
      return evaluate({ ...scenario, "attainment.delayYears": (20 * (i + 0.5)) / 2000 })["net.exchequer"];
    });
    const found = informationValue(uncertain, "net.exchequer", SETTINGS);
    expect(found.parameters.get("attainment.delayYears")).toBeCloseTo(expectedLoss(Float64Array.from(results)), 1);
  });

  it("on one arm's closure rate falls with what it tells of the other's, if they go together", () => {
    const valueAt = (rank: number) =>
      informationValue(
        { ...DEFAULTS, correlations: closureCorrelation(rank) },
        "net.exchequer",
        SETTINGS,
      ).parameters.get("comparator.closureRate") ?? NaN;
    expect(valueAt(0.8)).toBeLessThan(valueAt(0) - 20);
    expect(valueAt(0.001)).toBeCloseTo(valueAt(0), -0.5);
  });

  it("changes by less than 50p with the seed at 8,192 draws", () => {
    const reference = informationValue(DEFAULTS, "net.exchequer", { draws: 32_768, seed: 99 });
    for (const seed of [1, 2]) {
      const found = informationValue(DEFAULTS, "net.exchequer", { draws: 8192, seed });
      for (const [key, value] of found.parameters) {
        expect(Math.abs(value - (reference.parameters.get(key) ?? NaN))).toBeLessThan(0.5);
      }
      for (const [group, value] of found.groups) {
        expect(Math.abs(value - (reference.groups.get(group) ?? NaN))).toBeLessThan(0.5);
      }
    }
  });
});
