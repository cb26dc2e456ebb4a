import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { betaDistribution } from "../distributions/beta";
import { normalProbability } from "../distributions/normalProbability";
import { normalQuantile } from "../distributions/normalQuantile";
import { sampleSize } from "../sampleSize";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { bestSize } from "./bestSize";
import { discountedCases } from "./population";
import { DEFAULT_PLAN } from "./settings";
import type { StudyPlan } from "./settings";
import { studyValue } from "./studyValue";

const SETTINGS = { draws: 4096, seed: 1 };
const DEFAULTS: UncertainScenario = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};
const value = (change: Partial<StudyPlan> = {}, uncertain = DEFAULTS) =>
  studyValue(uncertain, "net.exchequer", { ...DEFAULT_PLAN, ...change }, SETTINGS);

describe("the cases to which a decision applies", () => {
  const population = { ...DEFAULT_PLAN.population, casesAYear: 100 };

  it("are those of whole years and of parts of years, each year's discounted as elsewhere", () => {
    expect(discountedCases(population, 0.25, 0, 3)).toBeCloseTo(100 * (1 + 0.8 + 0.64), 9);
    expect(discountedCases(population, 0.25, 0.5, 2.25)).toBeCloseTo(100 * (0.5 + 0.8 + 0.25 * 0.64), 9);
  });

  it("are none after the decision has ceased to matter", () => {
    expect(discountedCases(population, 0.25, 4, 3)).toBe(0);
  });
});

describe("a study's net benefit", () => {
  it("is its value to the cases after its report, less what it costs", () => {
    const { perCase, forPopulation, cost, net } = value().ofSize(125);
    // 250 families at 250 a year, and a year more; years 2 to 9 remain of 10, at 3.5%.
    const cases = [2, 3, 4, 5, 6, 7, 8, 9].reduce((sum, year) => sum + 200 * 1.035 ** -year, 0);
    expect(forPopulation).toBeCloseTo(perCase * cases, 6);
    expect(cost).toBeCloseTo(100_000 + 250 * 250 + 125 * 655, 0);
    expect(net).toBe(forPopulation - cost);
  });

  it("counts as a cost what waiting for the report loses, where nothing is done until then", () => {
    const population = { ...DEFAULT_PLAN.population, meanwhile: 0 };
    const { expectedNet } = value();
    const lost = value({ population }).ofSize(125).cost - value().ofSize(125).cost;
    expect(expectedNet).toBeGreaterThan(0);
    expect(lost).toBeCloseTo(expectedNet * 200 * (1 + 1 / 1.035), 6);
  });

  it("has a best size, with the sizes worth their cost around it", () => {
    const studies = value();
    const found = bestSize(studies);
    if (found === null) throw new Error("No size is worth its cost.");
    const { best, smallest, largest } = found;
    const net = (families: number) => studies.ofSize(families).net;
    expect(net(smallest)).toBeGreaterThan(0);
    expect(net(smallest - 1)).toBeLessThanOrEqual(0);
    expect(net(largest)).toBeGreaterThan(0);
    expect(net(largest + 1)).toBeLessThanOrEqual(0);
    // All sizes, one by one.
    const all = Array.from({ length: studies.mostFamilies }, (_, place) => net(place + 1));
    expect(best.net).toBeGreaterThan(0.999 * Math.max(...all));
    expect(all.findIndex((one) => one > 0) + 1).toBe(smallest);
  });

  it("is above 0 at no size where a study costs more than all there is to know", () => {
    expect(bestSize(value({ costs: { ...DEFAULT_PLAN.costs, fixed: 1e6 } }))).toBeNull();
  });

  it("is above 0 at no size where the decision ends before a study can report", () => {
    expect(bestSize(value({ population: { ...DEFAULT_PLAN.population, years: 1 } }))).toBeNull();
  });
});

describe("the chance that a study finds the effect", () => {
  const study = { ...DEFAULT_PLAN.study, followUp: 1 };

  it("is the power of the size that finds this effect", () => {
    const trial = {
      baseline: 0.64,
      target: 0.72,
      ratio: 1,
      childrenPerFamily: 3,
      icc: 1,
      confidence: 0.95,
      power: 0.8,
    };
    const families = sampleSize(trial) ?? NaN;
    expect(value({ study }).ofSize(families).detection?.power).toBeCloseTo(0.8, 3);
  });

  it("averaged over what the effect may be is nearer to a half", () => {
    const { power = NaN, assurance = NaN } = value({ study }).ofSize(532).detection ?? {};
    expect(power).toBeGreaterThan(0.79);
    expect(assurance).toBeGreaterThan(0.5);
    expect(assurance).toBeLessThan(power);
  });

  /** With rates known almost exactly, nothing is left to average over. */
  it("averaged over hardly anything is the power", () => {
    const many = 400_000;
    const sharp = {
      ...DEFAULTS,
      distributions: new Map([["programme.closureRate", betaDistribution(0.72 * many, 0.28 * many)] as const]),
    };
    const { power = NaN, assurance = NaN } = value({ study }, sharp).ofSize(300).detection ?? {};
    expect(assurance).toBeCloseTo(power, 3);
  });

  /** Normal effects: assurance = Φ((μ − zσ) ÷ √(σ² + τ²)), σ the error of the study and τ the prior's deviation (O'Hagan, 2005). */
  it("averaged over nearly normal rates has the closed form", () => {
    const [alpha, beta] = [720, 280];
    const distributions = new Map([["programme.closureRate", betaDistribution(alpha, beta)] as const]);
    const families = 400;
    const effect = 2 * Math.asin(Math.sqrt(0.72)) - 2 * Math.asin(Math.sqrt(0.64));
    const error = Math.sqrt(2 / families);
    const expected = normalProbability(
      (effect - normalQuantile(0.975) * error) / Math.hypot(error, Math.sqrt(1 / (alpha + beta))),
      "lower",
    );
    expect(value({ study }, { ...DEFAULTS, distributions }).ofSize(families).detection?.assurance).toBeCloseTo(
      expected,
      2,
    );
  });

  it("is none where closures are not counted", () => {
    expect(value({ study: { ...study, closure: 0 } }).ofSize(100).detection).toBeNull();
  });
});
