import * as fc from "fast-check";
import { informationValue } from "../simulation/informationValue";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { chooseBest } from "./chooseBest";
import { drawOptions } from "./optionDraws";
import { optionInformation } from "./optionInformation";

const SETTINGS = { draws: 1024, seed: 1 };
const MEASURE = "net.exchequer";

function option(closureRate: number, otherCost: number): UncertainScenario {
  const scenario = {
    ...PUBLISHED_SCENARIO,
    ...{ "programme.closureRate": closureRate, "programme.otherCost": otherCost },
  };
  return { scenario, distributions: defaultUncertainty(scenario), correlations: [] };
}

function valuesOf(options: readonly UncertainScenario[], worth: number) {
  const { perfectInformation } = chooseBest(drawOptions(options, MEASURE, SETTINGS), worth);
  return optionInformation(options, MEASURE, worth, SETTINGS, perfectInformation);
}

describe("what it is worth to find out before choosing among options", () => {
  it("is what it is for one programme against its comparator, parameter by parameter and group by group", () => {
    const one = option(0.72, 0);
    const alone = informationValue(one, MEASURE, SETTINGS);
    const found = valuesOf([one], 0);
    expect(found.everything).toBe(alone.everything);
    expect([...found.parameters.keys()]).toEqual([...alone.parameters.keys()]);
    for (const [key, value] of alone.parameters) expect(found.parameters.get(key)).toBeCloseTo(value, 9);
    for (const [group, value] of alone.groups) expect(found.groups.get(group)).toBeCloseTo(value, 9);
  });

  it("is nested Monte Carlo's for three options", () => {
    const options = [option(0.72, 0), option(0.8, 700), option(0.76, 300)];
    const found = valuesOf(options, 3000);
    // The premium at even steps of probability, and everything else averaged by simulation at each.
    const premium = options[0]?.distributions.get("attainment.premium");
    if (premium === undefined) throw new Error("It is uncertain.");
    const STEPS = 100;
    const means = Array.from({ length: STEPS }, (_, step) => {
      const p = (step + 0.5) / STEPS;
      const value = p < 0.5 ? premium.quantile(p, "lower") : premium.quantile(1 - p, "upper");
      const known = options.map(({ scenario, distributions }) => ({
        scenario: { ...scenario, "attainment.premium": value },
        distributions: new Map([...distributions].filter(([key]) => key !== "attainment.premium")),
        correlations: [],
      }));
      return chooseBest(drawOptions(known, MEASURE, SETTINGS), 3000).options.map(({ mean }) => mean);
    });
    const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const best = average(means.map((ofStep) => Math.max(...ofStep)));
    const without = Math.max(...[0, 1, 2, 3].map((place) => average(means.map((ofStep) => ofStep[place] ?? NaN))));
    expect(best - without).toBeGreaterThan(1);
    expect(found.parameters.get("attainment.premium")).toBeCloseTo(best - without, 0);
  });

  it("is never below nothing, nor a part's above the whole's, nor a parameter's above its group's", () => {
    const rate = fc.double({ min: 0.6, max: 0.9, noNaN: true });
    const cost = fc.integer({ min: 0, max: 1500 });
    const worth = fc.constantFrom(0, 2000, 20_000);
    fc.assert(
      fc.property(fc.array(fc.tuple(rate, cost), { minLength: 1, maxLength: 3 }), worth, (options, pounds) => {
        const { everything, parameters, groups } = valuesOf(
          options.map(([closureRate, otherCost]) => option(closureRate, otherCost)),
          pounds,
        );
        for (const value of [...parameters.values(), ...groups.values()]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(everything);
        }
        expect(Math.max(...groups.values())).toBeGreaterThanOrEqual(Math.max(...parameters.values()));
      }),
      { numRuns: 10 },
    );
  });
});
