import * as fc from "fast-check";
import { arbitraryScenario } from "../../model/register/arbitraryScenario";
import { evaluate } from "../../model/appendix9/evaluate";
import type { NetMeasure } from "../../model/appendix9/measures";
import type { NumberKey } from "../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { betaDistribution } from "../distributions/beta";
import type { Distribution } from "../distributions/distribution";
import { truncatedNormal } from "../distributions/normal";
import { uniformDistribution } from "../distributions/uniform";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import { closureCorrelation } from "../uncertainty/rankCorrelation";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { acceptability, createAcceptabilityTally } from "./acceptability";
import { drawOutcomes } from "./drawOutcomes";
import { drawSettingsProblem } from "./drawPlan";
import { createHistogramTally } from "./histogram";
import { INPUT_KEYS } from "./inputs";
import { createInputSampler } from "./inputSampler";
import { createNetSampler } from "./netSampler";
import { mean } from "./statistics";
import { tallyOf } from "./tally";

const expectedLoss = (draws: Float64Array) => tallyOf(draws).expectedLoss;
const standardDeviation = (draws: Float64Array) => tallyOf(draws).standardDeviation;
const probabilityAbove0 = (draws: Float64Array) => tallyOf(draws).probabilityAboveZero;

const NETS: readonly NetMeasure[] = ["net.localAuthority", "net.exchequer", "net.individual", "net.society"];

function uncertainBy(distributions: readonly (readonly [NumberKey, Distribution])[]): UncertainScenario {
  return { scenario: PUBLISHED_SCENARIO, distributions: new Map(distributions), correlations: [] };
}

/** Betas from the counts of closure, re-referral and the programme's escalation; everything else fixed. */
const FROM_COUNTS = uncertainBy([
  ["programme.closureRate", betaDistribution(61, 24)],
  ["comparator.closureRate", betaDistribution(30, 17)],
  ["programme.reReferralRate", betaDistribution(6, 79)],
  ["comparator.reReferralRate", betaDistribution(4, 43)],
  ["escalation.programmeRate", betaDistribution(3, 82)],
]);
const DEFAULTS: UncertainScenario = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};

describe("a simulation of the preset As published with its counts", () => {
  const draws = drawOutcomes(FROM_COUNTS, [...NETS, "extraClosure"], { draws: 65_536, seed: 1 });

  /** Computed outside with 8·10⁶ plain draws, whose standard error for the mean is £0.3. */
  it("gives the probabilities and moments computed outside", () => {
    expect(probabilityAbove0(draws.extraClosure)).toBeCloseTo(0.825, 2.5);
    expect(probabilityAbove0(draws["net.individual"])).toBeCloseTo(0.825, 2.5);
    expect(probabilityAbove0(draws["net.exchequer"])).toBeCloseTo(0.58, 2.5);
    expect(probabilityAbove0(draws["net.society"])).toBeCloseTo(0.758, 2.5);
    expect(probabilityAbove0(draws["net.localAuthority"])).toBeLessThan(0.0005);
    expect(Math.abs(mean(draws["net.exchequer"]) - 176.6)).toBeLessThan(1);
    expect(Math.abs(standardDeviation(draws["net.exchequer"]) - 834.6)).toBeLessThan(1);
    expect(Math.abs(mean(draws["net.localAuthority"]) + 615.3)).toBeLessThan(0.1);
  });

  it("has the mean of the model at the means of its inputs, as the model is linear in each", () => {
    const means = Object.fromEntries([...FROM_COUNTS.distributions].map(([key, { mean: value }]) => [key, value]));
    const atMeans = evaluate({ ...PUBLISHED_SCENARIO, ...means });
    for (const net of NETS) expect(Math.abs(mean(draws[net]) - atMeans[net])).toBeLessThan(0.02);
  });

  it("has the spread that follows from the inputs' own", () => {
    // Individual: (1 − tax) × premium × gap × difference of two independent betas.
    const variance = (a: number, b: number) => (a * b) / ((a + b) ** 2 * (a + b + 1));
    const deviation = 0.68 * 80_000 * 0.39 * Math.sqrt(variance(61, 24) + variance(30, 17));
    expect(standardDeviation(draws["net.individual"]) / deviation).toBeCloseTo(1, 3);
  });
});

describe("the draws", () => {
  const settings = { draws: 5000, seed: 7 };

  it("are the same bits for the same seed, in whatever order blocks are computed", () => {
    const forwards = drawOutcomes(DEFAULTS, ["net.society"], settings);
    expect(drawOutcomes(DEFAULTS, ["net.society"], settings)).toEqual(forwards);
    expect(drawOutcomes(DEFAULTS, ["net.society"], settings, { order: (blocks) => blocks.toReversed() })).toEqual(
      forwards,
    );
  });

  /** Fixed at first writing: a change means that everybody's results change. */
  it("stay what they have been, with the counts of closure stated", () => {
    const distributions = new Map([...DEFAULTS.distributions, ...FROM_COUNTS.distributions]);
    const drawn = drawOutcomes({ ...DEFAULTS, distributions }, ["net.exchequer"], { draws: 64, seed: 1 });
    const first = drawn["net.exchequer"].slice(0, 3);
    expect([...first]).toEqual([851.4259152230691, 23.400928665900665, -129.21550050912256]);
  });

  it("differ between seeds and between scrambles", () => {
    const base = drawOutcomes(DEFAULTS, ["net.society"], settings)["net.society"];
    expect(drawOutcomes(DEFAULTS, ["net.society"], { ...settings, seed: 8 })["net.society"]).not.toEqual(base);
    expect(drawOutcomes(DEFAULTS, ["net.society"], settings, { scramble: 1 })["net.society"]).not.toEqual(base);
  });

  it("begin alike however many there are", () => {
    const few = drawOutcomes(DEFAULTS, ["net.society"], settings)["net.society"];
    const more = drawOutcomes(DEFAULTS, ["net.society"], { ...settings, draws: 9000 })["net.society"];
    expect(more.subarray(0, few.length)).toEqual(few);
  });

  it("of the net results are what evaluate gives for the same inputs, for any scenario", () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.constantFrom<NumberKey>(...INPUT_KEYS), (scenario, varied) => {
        const { minimum, maximum } = { minimum: 0.1, maximum: 0.9 };
        const distributions = new Map(defaultUncertainty(scenario)).set(varied, uniformDistribution(minimum, maximum));
        const uncertain = { scenario, distributions, correlations: closureCorrelation(0.5) };
        const drawn = drawOutcomes(uncertain, NETS, { draws: 64, seed: 3 });
        const sampler = createInputSampler(uncertain, { seed: 3, scramble: 0 });
        sampler.fill(0);
        for (const i of [0, 31, 63]) {
          const inputs = Object.fromEntries([...sampler.draws].map(([key, draws]) => [key, draws[i]]));
          const results = evaluate({ ...scenario, ...inputs });
          for (const net of NETS) {
            const size = Math.max(1, results["lifetimeEarnings.programme"], results["costPerCase.programme"]);
            expect(Math.abs((drawn[net][i] ?? NaN) - results[net]) / size).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of other measures come from the same points", () => {
    const both = drawOutcomes(DEFAULTS, ["net.localAuthority", "costPerCase.difference"], settings);
    const cost = mean(both["costPerCase.difference"]);
    expect(Math.abs(cost - 655)).toBeLessThan(3);
    const savings = drawOutcomes(DEFAULTS, ["reReferralSaving", "escalationSaving"], settings);
    const i = 4321;
    expect(both["net.localAuthority"][i]).toBeCloseTo(
      -(both["costPerCase.difference"][i] ?? NaN) +
        (savings.reReferralSaving[i] ?? NaN) +
        (savings.escalationSaving[i] ?? NaN),
      9,
    );
  });

  it("report their progress", () => {
    const done: number[] = [];
    drawOutcomes(DEFAULTS, ["net.society"], { draws: 2500, seed: 1 }, { onProgress: (count) => done.push(count) });
    expect(done).toEqual([1024, 2048, 2500]);
  });

  it.each([
    [{ draws: 1e8, seed: 1 }, /draws holds 100000000; allowed: a whole number from 64 to 10,000,000/],
    [{ draws: 1000.5, seed: 1 }, /draws holds 1000.5/],
    [{ draws: 10, seed: 1 }, /draws holds 10;/],
    [{ draws: NaN, seed: 1 }, /draws holds NaN/],
    [{ draws: 1000, seed: -1 }, /seed holds -1; allowed: a whole number from 0/],
    [{ draws: 1000, seed: 0.5 }, /seed holds 0.5/],
  ])("are refused as %j", (given, message) => {
    expect(drawSettingsProblem(given)).toMatch(message);
  });
});

describe("correlated closure rates", () => {
  /** Spearman's: the correlation of the ranks. */
  function rankCorrelation(a: Float64Array, b: Float64Array): number {
    const ranks = (values: Float64Array) => {
      const sorted = values.toSorted();
      return values.map((value) => sorted.indexOf(value));
    };
    const [x, y] = [ranks(a), ranks(b)];
    const middle = (a.length - 1) / 2;
    const product = x.reduce((sum, rank, i) => sum + (rank - middle) * ((y[i] ?? NaN) - middle), 0);
    return product / x.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
  }

  it.each([-0.9, 0, 0.5, 1])("have the rank correlation asked for, %d, and keep their own distributions", (asked) => {
    const uncertain = { ...FROM_COUNTS, correlations: closureCorrelation(asked) };
    const sampler = createNetSampler(uncertain, { seed: 1, scramble: 0 });
    sampler.fill(0);
    const programme = sampler.columns["programme.closureRate"];
    const comparator = sampler.columns["comparator.closureRate"];
    expect(Math.abs(rankCorrelation(programme, comparator) - asked)).toBeLessThan(0.03);
    expect(Math.abs(mean(comparator) - 30 / 47)).toBeLessThan(0.002);
    expect(standardDeviation(comparator) / Math.sqrt((30 * 17) / (47 ** 2 * 48))).toBeCloseTo(1, 1.5);
  });

  it("make their difference surer where they go together", () => {
    const spread = (rank: number) =>
      standardDeviation(
        drawOutcomes({ ...FROM_COUNTS, correlations: closureCorrelation(rank) }, ["extraClosure"], {
          draws: 4096,
          seed: 1,
        }).extraClosure,
      );
    expect(spread(0.8)).toBeLessThan(0.6 * spread(0));
    expect(spread(-0.8)).toBeGreaterThan(1.2 * spread(0));
  });
});

describe("deciding by the mean", () => {
  it("loses what perfect information would be worth: E max(0, x) − max(0, E x), by either decision", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 }), (values) => {
        const draws = Float64Array.from(values);
        const meanOf = (compute: (value: number) => number) => draws.reduce((s, v) => s + compute(v), 0) / draws.length;
        const lossOfAdopting = meanOf((value) => Math.max(0, -value));
        const lossOfRejecting = meanOf((value) => Math.max(0, value));
        const information =
          lossOfRejecting -
          Math.max(
            0,
            meanOf((value) => value),
          );
        expect(expectedLoss(draws)).toBeCloseTo(Math.min(lossOfAdopting, lossOfRejecting), 6);
        expect(expectedLoss(draws)).toBeCloseTo(information, 6);
      }),
    );
  });

  /** A normal result of mean 1 and deviation 2 loses 2 (φ(0.5) − 0.5 Φ(−0.5)) = 0.39560, by hand. */
  it("loses what the unit normal loss integral says where the result is normal", () => {
    const premium = truncatedNormal(80_000, 16_000, 0, Infinity);
    const loss = (target: number) => {
      const draws = drawOutcomes(uncertainBy([["attainment.premium", premium]]), ["net.individual"], {
        draws: 8192,
        seed: 1,
      })["net.individual"];
      return expectedLoss(draws.map((draw) => draw - target));
    };
    // Individual: 0.68 × 0.0312 × premium; deviation 339.456; a target 0.5 deviations below the mean.
    const deviation = 0.68 * 0.0312 * 16_000;
    expect(loss(0.68 * 0.0312 * 80_000 - deviation / 2) / deviation).toBeCloseTo(0.3956 / 2, 4);
  });
});

describe("acceptability", () => {
  const net = Float64Array.from([-600, -700, 100, -100, 0, 50]);
  const extra = Float64Array.from([0.1, -0.1, -0.02, 0, 0, 0]);
  const worths = [10_000, 0, 5000, 6000, 7000];

  it("counts, at each worth, the draws whose net benefit is above 0", () => {
    const tally = createAcceptabilityTally(worths);
    tally.add(net, extra, net.length);
    tally.points().forEach(({ worth, probability, expectedNetBenefit, perfectInformation }, index) => {
      const benefits = net.map((value, i) => value + worth * (extra[i] ?? NaN));
      expect(worth).toBe(worths[index]);
      expect(probability).toBe(probabilityAbove0(benefits));
      expect(expectedNetBenefit).toBeCloseTo(mean(benefits), 9);
      expect(perfectInformation).toBeCloseTo(expectedLoss(benefits), 9);
    });
  });

  it("does so for simulated draws as well", () => {
    const settings = { draws: 2048, seed: 1 };
    const drawn = drawOutcomes(DEFAULTS, ["net.localAuthority", "extraClosure"], settings);
    for (const point of acceptability(DEFAULTS, [0, 3000, 8187.5, 1e6], settings)) {
      const benefits = drawn["net.localAuthority"].map(
        (value, i) => value + point.worth * (drawn.extraClosure[i] ?? NaN),
      );
      expect(point.probability).toBe(probabilityAbove0(benefits));
      expect(point.perfectInformation).toBeCloseTo(expectedLoss(benefits), 6);
    }
  });
});

describe("a histogram", () => {
  const histogram = (draws: Float64Array, bins: number) => {
    const tally = createHistogramTally(draws.length, bins);
    tally.add(draws, draws.length);
    return tally.end();
  };

  it("holds every draw once, the greatest too", () => {
    const bins = histogram(Float64Array.from([0, 1, 2, 3, 4]), 4);
    expect(bins.map(({ share }) => share)).toEqual([0.2, 0.2, 0.2, 0.4]);
    expect([bins[0]?.from, bins[3]?.to]).toEqual([0, 4]);
  });

  it("of equal draws is one bin", () => {
    expect(histogram(Float64Array.from([7, 7]), 40)).toEqual([{ from: 7, to: 7, share: 1 }]);
  });
});
