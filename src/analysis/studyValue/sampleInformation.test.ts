import * as fc from "fast-check";
import { arbitraryScenario } from "../../model/register/arbitraryScenario";
import { evaluate } from "../../model/appendix9/evaluate";
import { NET_MEASURES } from "../../model/appendix9/measures";
import type { NumberKey } from "../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { betaDistribution } from "../distributions/beta";
import { truncatedNormal } from "../distributions/normal";
import { normalDensity, normalProbability } from "../distributions/normalProbability";
import { informationValue } from "../simulation/informationValue";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import { closureCorrelation } from "../uncertainty/rankCorrelation";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { sampleInformation } from "./sampleInformation";
import { DEFAULT_PLAN } from "./settings";
import type { Study } from "./settings";

const SETTINGS = { draws: 8192, seed: 1 };
const DEFAULTS: UncertainScenario = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};
/** All families followed up, and nothing observed but what a test asks for. */
const NOTHING: Study = {
  ...DEFAULT_PLAN.study,
  ...{ followUp: 1, closure: 0, reReferral: 0, escalation: 0, weeksOpen: 0, weeklyCost: 0 },
};
const CLOSURES = { ...NOTHING, closure: 1 };
const SIZES = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987];

describe("the value of sample information", () => {
  /** k events among n of a rate with Beta(a, b): C(n, k) B(a + k, b + n − k) ÷ B(a, b), for whole a and b. */
  function countChance(k: number, n: number, a: number, b: number): number {
    const rising = (from: number, steps: number) =>
      Array.from({ length: steps }, (_, step) => from + step).reduce((product, factor) => product * factor, 1);
    const choose = rising(n - k + 1, k) / rising(1, k);
    return (choose * rising(a, k) * rising(b, n - k)) / rising(a + b, n);
  }

  it("of closures in two arms is the sum over both counts, with the model at the posterior means", () => {
    const [a, b, c, d] = [4, 2, 5, 4];
    const uncertain: UncertainScenario = {
      ...DEFAULTS,
      distributions: new Map([
        ["programme.closureRate", betaDistribution(a, b)],
        ["comparator.closureRate", betaDistribution(c, d)],
      ]),
    };
    const [inProgramme, inComparator] = [12, 6];
    let [gains, middle] = [0, 0];
    for (let k = 0; k <= inProgramme; k++) {
      for (let m = 0; m <= inComparator; m++) {
        const net = evaluate({
          ...PUBLISHED_SCENARIO,
          "programme.closureRate": (a + k) / (a + b + inProgramme),
          "comparator.closureRate": (c + m) / (c + d + inComparator),
        })["net.exchequer"];
        const chance = countChance(k, inProgramme, a, b) * countChance(m, inComparator, c, d);
        gains += chance * Math.max(0, net);
        middle += chance * net;
      }
    }
    const found = sampleInformation(uncertain, "net.exchequer", { ...CLOSURES, ratio: 0.5 }, SETTINGS);
    expect(found.expectedNet).toBeCloseTo(middle, 9);
    expect(found.worthOf(inProgramme)).toBeCloseTo(gains - Math.max(0, middle), 9);
  });

  /** The unit normal loss integral (Raiffa and Schlaifer, 1961) at the deviation of the posterior mean. */
  it("of a normal mean has the closed form of the conjugate case", () => {
    const deviation = 3;
    const weeks = truncatedNormal(2450 / 68.05, deviation, 0, Infinity);
    const uncertain: UncertainScenario = {
      ...DEFAULTS,
      distributions: new Map([["programme.weeksOpen", weeks]]),
    };
    const middle = evaluate(PUBLISHED_SCENARIO)["net.exchequer"];
    const slope = 68.05 * (1 + (5 / 83) * 0.72);
    const priorSize = ((0.6 * 2450) / 68.05 / deviation) ** 2;
    const { worthOf } = sampleInformation(uncertain, "net.exchequer", { ...NOTHING, weeksOpen: 1 }, SETTINGS);
    for (const families of [5, 40, 300]) {
      const spread = slope * deviation * Math.sqrt(families / (families + priorSize));
      const k = middle / spread;
      expect(worthOf(families) / (spread * (normalDensity(k) - k * normalProbability(k, "upper")))).toBeCloseTo(1, 3);
    }
  });

  /**
   * numpy 2.4.6, nested: 60,000 studies drawn from the priors, each with 1,000 draws of the posterior betas, every other
   * input at its mean; expected loss with its standard error. Rates of both arms, that of the comparator's escalation apart.
   */
  it.each([
    [50, 153.294, 1.056],
    [200, 210.687, 1.412],
  ])("agrees with nested simulation for %d families an arm", (families, expected, error) => {
    const rates = { ...CLOSURES, reReferral: 1, escalation: 1 };
    const found = sampleInformation(DEFAULTS, "net.exchequer", rates, SETTINGS).worthOf(families);
    expect(Math.abs(found - expected)).toBeLessThan(2.5 * error);
  });

  /**
   * numpy 2.4.6, nested, with closure rates whose ranks correlate by 0.6 (a Gaussian copula): 120,000 studies drawn with
   * binomial counts in both arms, each posterior mean of the net result an average over 40,000 draws of the prior, weighted
   * by the likelihood of the counts; standard errors 0.318 and 0.507. Counts are not quite normal on the scale of the scores.
   */
  it.each([
    [50, 56.485],
    [200, 98.999],
  ])("agrees with nested simulation where closure rates go together, for %d families an arm", (families, expected) => {
    const together = { ...DEFAULTS, correlations: closureCorrelation(0.6) };
    const found = sampleInformation(together, "net.exchequer", CLOSURES, SETTINGS).worthOf(families);
    expect(Math.abs(found / expected - 1)).toBeLessThan(0.03);
  });

  it("of closures lies between nothing and all there is to know of them, never falls with size, and comes to it", () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.constantFrom(...NET_MEASURES), (scenario, measure) => {
        const uncertain = { scenario, distributions: defaultUncertainty(scenario), correlations: [] };
        const { limit, worthOf } = sampleInformation(uncertain, measure, CLOSURES, SETTINGS);
        const values = [...SIZES, 9999].map(worthOf);
        values.forEach((value, place) => {
          expect(value).toBeGreaterThanOrEqual((values[place - 1] ?? 0) - 1e-9 * limit);
          expect(value).toBeLessThanOrEqual(limit);
        });
        const spread = Math.hypot(limit, evaluate(scenario)["net.society"]);
        expect(limit - (values.at(-1) ?? NaN)).toBeLessThan(0.02 * spread);
      }),
      { numRuns: 20 },
    );
  });

  it("of all that a study may observe does the same to the precision of its draws", () => {
    const all = { ...DEFAULT_PLAN.study, weeklyCost: 1 };
    fc.assert(
      fc.property(fc.constantFrom(...NET_MEASURES), fc.integer({ min: 0, max: 1000 }), (measure, seed) => {
        const { limit, worthOf } = sampleInformation(DEFAULTS, measure, all, { draws: 2048, seed });
        const values = [...SIZES, 1e6].map(worthOf);
        values.forEach((value, place) => {
          expect(value).toBeGreaterThanOrEqual((values[place - 1] ?? 0) - 0.01 * limit);
          expect(value).toBeLessThanOrEqual(limit);
        });
        expect(values.at(-1)).toBeGreaterThan(0.99 * limit);
      }),
      { numRuns: 8 },
    );
  });

  it("comes to the value of perfect information on what is observed", () => {
    const only = (key: NumberKey) => new Map([...DEFAULTS.distributions].filter(([one]) => one !== key));
    const distributions = only("comparator.closureRate");
    const study = { ...NOTHING, closure: 1 };
    const { limit } = sampleInformation({ ...DEFAULTS, distributions }, "net.exchequer", study, SETTINGS);
    const perfect = informationValue({ ...DEFAULTS, distributions }, "net.exchequer", SETTINGS);
    expect(limit / (perfect.parameters.get("programme.closureRate") ?? NaN)).toBeCloseTo(1, 3);
  });

  it("does not jump between one whole number of independent cases and the next", () => {
    const { worthOf } = sampleInformation(DEFAULTS, "net.exchequer", { ...CLOSURES, icc: 0.36 }, SETTINGS);
    const around = (families: number) => worthOf(families + 1e-6) - worthOf(families - 1e-6);
    // 43 × 3 ÷ 1.72 = 75 cases.
    expect(around(43)).toBeLessThan(1e-4);
    expect(around(43)).toBeGreaterThan(0);
  });

  it("is less where siblings are alike, or families are lost", () => {
    const value = (study: Study) => sampleInformation(DEFAULTS, "net.exchequer", study, SETTINGS).worthOf(100);
    expect(value({ ...CLOSURES, icc: 1 })).toBeLessThan(value({ ...CLOSURES, icc: 0.36 }));
    expect(value({ ...CLOSURES, followUp: 0.5 })).toBe(
      sampleInformation(DEFAULTS, "net.exchequer", CLOSURES, SETTINGS).worthOf(50),
    );
  });

  it("is nothing where nothing is observed, or what is observed is certain", () => {
    expect(sampleInformation(DEFAULTS, "net.exchequer", NOTHING, SETTINGS).worthOf(100)).toBe(0);
    const certain = { ...DEFAULTS, distributions: new Map<NumberKey, never>() };
    expect(sampleInformation(certain, "net.exchequer", DEFAULT_PLAN.study, SETTINGS).worthOf(100)).toBe(0);
  });
});
