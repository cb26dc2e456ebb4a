import { createHash } from "node:crypto";
import { evaluate } from "../../model/appendix9/evaluate";
import { NET_MEASURES } from "../../model/appendix9/measures";
import type { NetMeasure } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { NumberKey } from "../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { normalQuantile } from "../distributions/normalQuantile";
import { normalCorrelation } from "../uncertainty/correlationMatrix";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import { closureCorrelation } from "../uncertainty/rankCorrelation";
import type { RankCorrelation } from "../uncertainty/rankCorrelation";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { drawOutcomes } from "./drawOutcomes";
import { informationValue } from "./informationValue";
import { createInputSampler } from "./inputSampler";
import { INPUT_KEYS } from "./inputs";
import { mean } from "./statistics";
import { tallyOf } from "./tally";

const expectedLoss = (draws: Float64Array) => tallyOf(draws).expectedLoss;
const standardDeviation = (draws: Float64Array) => tallyOf(draws).standardDeviation;

const SETTINGS = { draws: 4096, seed: 1 };
const WEEKS_P = "programme.weeksOpen";
const WEEKS_C = "comparator.weeksOpen";
const CLOSURE_P = "programme.closureRate";
const CLOSURE_C = "comparator.closureRate";

function uncertain(correlations: readonly RankCorrelation[]): UncertainScenario {
  return { scenario: PUBLISHED_SCENARIO, distributions: defaultUncertainty(PUBLISHED_SCENARIO), correlations };
}

function together(one: NumberKey, other: NumberKey, rank: number): RankCorrelation {
  return { pair: [one, other], rank };
}

/** As a case list gives it: both arms' weeks open against their closure rates. */
const BY_ARM = uncertain([together(WEEKS_P, CLOSURE_P, -0.7), together(WEEKS_C, CLOSURE_C, -0.5)]);
/** Three that go together, one of them with a cost; and a pair of its own within one quantity. */
const SEVERAL = uncertain([
  together(WEEKS_P, CLOSURE_P, -0.7),
  together(CLOSURE_C, CLOSURE_P, 0.6),
  together("programme.weeklyCost", WEEKS_P, 0.3),
  together("escalation.protectionCost", "escalation.needCost", 0.8),
]);

function inputsOf(scenario: UncertainScenario, blocks = 1): ReadonlyMap<NumberKey, Float64Array> {
  const sampler = createInputSampler(scenario, { seed: 1, scramble: 0 });
  const columns = new Map([...sampler.draws.keys()].map((key) => [key, new Float64Array(1024 * blocks)]));
  for (let first = 0; first < 1024 * blocks; first += 1024) {
    sampler.fill(first);
    for (const [key, draws] of sampler.draws) columns.get(key)?.set(draws, first);
  }
  return columns;
}

/** Fixed before inputs other than the closure rates could go together: a change means that everybody's results change. */
describe.each([
  [0, "c958e671e302cd812d345df89ffe3a8ff676eaec75d0fff6c3707c91b4c5835c"],
  [0.6, "cedf08a166314a838ace2ae2022ccfbdc459c739ddf87883c4384a6c8608836a"],
])("draws whose closure rates correlate by %d", (rank, mark) => {
  it("are the bits that they have been", () => {
    const drawn = drawOutcomes(
      uncertain(closureCorrelation(rank)),
      [...NET_MEASURES, "extraClosure", "escalationSaving"],
      {
        ...SETTINGS,
      },
    );
    const hash = createHash("sha256");
    for (const draws of Object.values(drawn)) {
      hash.update(new Uint8Array(draws.buffer, draws.byteOffset, draws.byteLength));
    }
    expect(hash.digest("hex")).toBe(mark);
  });
});

it("The value of information is what it has been where inputs are independent", () => {
  const { everything, parameters, groups } = informationValue(uncertain([]), "net.exchequer", SETTINGS);
  const mark = createHash("sha256").update(JSON.stringify([everything, [...parameters], [...groups]]));
  expect(mark.digest("hex")).toBe("aadb116ba446629b05fbe43de8e418922812925ef311da5c6e873ca1e173baaa");
});

describe("inputs that go together", () => {
  const blocks = 4;
  const drawn = inputsOf(SEVERAL, blocks);
  const alone = inputsOf(uncertain([]), blocks);

  /** Van der Waerden's: the normal scores of the ranks. */
  function scores(key: NumberKey): Float64Array {
    const values = drawn.get(key) ?? new Float64Array();
    const places = Array.from(values.keys()).sort((a, b) => (values[a] ?? NaN) - (values[b] ?? NaN));
    const found = new Float64Array(values.length);
    places.forEach((place, rank) => {
      const probability = (rank + 0.5) / values.length;
      found[place] = probability < 0.5 ? normalQuantile(probability) : -normalQuantile(1 - probability);
    });
    return found;
  }

  function correlation(one: NumberKey, other: NumberKey): number {
    const [a, b] = [scores(one), scores(other)];
    return mean(a.map((score, i) => score * (b[i] ?? NaN))) / (standardDeviation(a) * standardDeviation(b));
  }

  it("have normal scores that correlate as stated, and as nothing where nothing is", () => {
    for (const { pair, rank } of SEVERAL.correlations) {
      expect(Math.abs(correlation(...pair) - normalCorrelation(rank))).toBeLessThan(0.02);
    }
    for (const [one, other] of [
      [WEEKS_P, CLOSURE_C],
      ["programme.weeklyCost", CLOSURE_P],
      [WEEKS_C, CLOSURE_P],
      ["escalation.needCost", WEEKS_P],
    ] as const) {
      expect(Math.abs(correlation(one, other))).toBeLessThan(0.02);
    }
  });

  it("keep their own distributions", () => {
    for (const key of INPUT_KEYS) {
      const distribution = SEVERAL.distributions.get(key);
      if (distribution === undefined) continue;
      const sorted = (drawn.get(key) ?? new Float64Array()).toSorted();
      // Kolmogorov's distance, whose 1% point is 1.63 ÷ √n for plain draws.
      const distance = sorted.reduce(
        (most, value, i) =>
          Math.max(most, Math.abs(distribution.probability(value, "lower") - (i + 0.5) / sorted.length)),
        0,
      );
      expect(distance).toBeLessThan(1.63 / Math.sqrt(sorted.length));
      expect(mean(sorted) / distribution.mean).toBeCloseTo(1, 2);
      expect(standardDeviation(sorted) / distribution.standardDeviation).toBeCloseTo(1, 1.5);
    }
  });

  it("leave the draws of all others, and of the first of each, as they were", () => {
    for (const key of ["programme.weeklyCost", "escalation.protectionCost", WEEKS_C, "attainment.premium"] as const) {
      expect(drawn.get(key)).toEqual(alone.get(key));
    }
    expect(drawn.get(CLOSURE_P)).not.toEqual(alone.get(CLOSURE_P));
  });

  it("change nothing where one of a pair is certain", () => {
    const distributions = new Map(BY_ARM.distributions);
    distributions.delete(CLOSURE_P);
    distributions.delete(CLOSURE_C);
    const draw = ({ correlations }: UncertainScenario) =>
      drawOutcomes({ ...BY_ARM, distributions, correlations }, ["net.exchequer"], SETTINGS)["net.exchequer"];
    expect(draw(BY_ARM)).toEqual(draw(uncertain([])));
  });

  it("give the spread of a first-order sum: Var = σ₁² + σ₂² + 2ρσ₁σ₂", () => {
    const spread = (correlations: readonly RankCorrelation[]) => {
      const distributions = new Map([...BY_ARM.distributions].filter(([key]) => key === WEEKS_P || key === CLOSURE_P));
      const draws = drawOutcomes({ ...BY_ARM, distributions, correlations }, ["net.exchequer"], SETTINGS);
      return standardDeviation(draws["net.exchequer"]);
    };
    const slope = (key: NumberKey) => {
      const at = (value: number) => evaluate({ ...PUBLISHED_SCENARIO, [key]: value })["net.exchequer"];
      return (at(1) - at(0)) * (BY_ARM.distributions.get(key)?.standardDeviation ?? NaN);
    };
    const [weeks, closure] = [slope(WEEKS_P), slope(CLOSURE_P)];
    for (const rank of [-0.7, 0, 0.4]) {
      const expected = Math.sqrt(weeks ** 2 + closure ** 2 + 2 * normalCorrelation(rank) * weeks * closure);
      expect(spread([together(WEEKS_P, CLOSURE_P, rank)]) / expected).toBeCloseTo(1, 1.5);
    }
  });
});

/** Plain draws of the same copula by Box and Muller, one scenario at a time, and results grouped by what is known. */
describe("against plain draws", () => {
  const DRAWS = 12_000;
  let state = 12345;
  function uniform(): number {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    let bits = state ^ (state >>> 15);
    bits = Math.imul(bits, 0x85ebca6b);
    return ((bits ^ (bits >>> 13)) >>> 0) / 2 ** 32 + 2 ** -33;
  }
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const phi = (z: number) => {
    // Abramowitz and Stegun 26.2.17, 7.5e-8.
    const t = 1 / (1 + 0.2316419 * Math.abs(z));
    const tail =
      0.3989422804 *
      Math.exp((-z * z) / 2) *
      t *
      (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z < 0 ? tail : 1 - tail;
  };
  /** Quantiles on a grid of scores, as the distribution itself gives them. */
  function quantiles(scenario: UncertainScenario, key: NumberKey): (z: number) => number {
    const distribution = scenario.distributions.get(key);
    const grid = Float64Array.from({ length: 1201 }, (_, i) => {
      const p = phi(i / 100 - 6);
      return (p < 0.5 ? distribution?.quantile(p, "lower") : distribution?.quantile(1 - p, "upper")) ?? NaN;
    });
    return (z) => {
      const place = Math.min(Math.max((z + 6) * 100, 0), 1199.999);
      const cell = Math.floor(place);
      return (grid[cell] ?? NaN) + (place - cell) * ((grid[cell + 1] ?? NaN) - (grid[cell] ?? NaN));
    };
  }
  /** Scores of each pair: the second is r × the first + √(1 − r²) × its own. */
  function draw(scenario: UncertainScenario, measure: NetMeasure) {
    const keys = [...scenario.distributions.keys()];
    const values = new Map(keys.map((key) => [key, quantiles(scenario, key)]));
    const results = new Float64Array(DRAWS);
    const scores = new Map(keys.map((key) => [key, new Float64Array(DRAWS)]));
    for (let i = 0; i < DRAWS; i++) {
      const z = new Map(keys.map((key) => [key, normal()]));
      for (const { pair, rank } of scenario.correlations) {
        const r = 2 * Math.sin((Math.PI * rank) / 6);
        z.set(pair[1], r * (z.get(pair[0]) ?? NaN) + Math.sqrt(1 - r * r) * (z.get(pair[1]) ?? NaN));
      }
      const inputs: Partial<Record<NumberKey, number>> = {};
      for (const [key, score] of z) {
        inputs[key] = values.get(key)?.(score) ?? NaN;
        (scores.get(key) ?? new Float64Array())[i] = score;
      }
      results[i] = evaluate({ ...scenario.scenario, ...inputs })[measure];
    }
    return { results, scores };
  }
  /** The loss that remains if this input is known: means of the result over runs of 400 neighbouring draws. */
  function lossGiven({ results, scores }: ReturnType<typeof draw>, key: NumberKey): number {
    const z = scores.get(key) ?? new Float64Array();
    const order = Array.from(z.keys()).sort((a, b) => (z[a] ?? NaN) - (z[b] ?? NaN));
    const runs = Array.from({ length: DRAWS / 400 }, (_, run) => order.slice(run * 400, run * 400 + 400));
    return expectedLoss(Float64Array.from(runs, (run) => run.reduce((sum, i) => sum + (results[i] ?? NaN), 0) / 400));
  }

  const plain = draw(BY_ARM, "net.exchequer");
  const ours = drawOutcomes(BY_ARM, ["net.exchequer"], { draws: 16_384, seed: 1 })["net.exchequer"];

  it("the mean and the spread of the result are the same", () => {
    const error = standardDeviation(plain.results) / Math.sqrt(DRAWS);
    expect(Math.abs(mean(plain.results) - mean(ours))).toBeLessThan(4 * error);
    expect(standardDeviation(plain.results) / standardDeviation(ours)).toBeCloseTo(1, 1.7);
  });

  it("so is the value of finding out one of a pair, and of what goes with nothing", () => {
    const { everything, parameters } = informationValue(BY_ARM, "net.exchequer", { draws: 16_384, seed: 1 });
    expect(Math.abs(everything / expectedLoss(plain.results) - 1)).toBeLessThan(0.05);
    for (const key of [WEEKS_P, CLOSURE_P, WEEKS_C, CLOSURE_C, "programme.weeklyCost", "attainment.premium"] as const) {
      // Grouping plain draws adds some value, less than £8 here.
      expect(Math.abs((parameters.get(key) ?? NaN) - lossGiven(plain, key))).toBeLessThan(10);
    }
  });
});

describe("the value of finding out", () => {
  /** With all else certain, a group of the two is everything, and what is left of one given the other is nothing. */
  it("of one of two that determine each other is that of both", () => {
    const distributions = new Map([...BY_ARM.distributions].filter(([key]) => key === WEEKS_P || key === CLOSURE_P));
    const found = informationValue(
      { ...BY_ARM, distributions, correlations: [together(WEEKS_P, CLOSURE_P, -1)] },
      "net.exchequer",
      { draws: 8192, seed: 1 },
    );
    for (const key of [WEEKS_P, CLOSURE_P] as const) {
      expect(Math.abs((found.parameters.get(key) ?? NaN) - found.everything)).toBeLessThan(0.5);
    }
  });

  it("is the same from nodes of a pair as from points of many, and where the pair stands within one quantity", () => {
    const pairs = uncertain([together("attainment.premium", "programme.weeklyCost", 0.6)]);
    // A third that hardly goes with them makes the pair a case of points.
    const points = uncertain([...pairs.correlations, together("escalation.needCost", "programme.weeklyCost", 1e-6)]);
    const [exact, averaged] = [pairs, points].map((one) => {
      const distributions = new Map(
        [...one.distributions].filter(([key]) => points.correlations.some(({ pair }) => pair.includes(key))),
      );
      return informationValue({ ...one, distributions }, "net.society", { draws: 1024, seed: 1 });
    });
    for (const [key, value] of exact?.parameters ?? []) {
      expect(Math.abs((averaged?.parameters.get(key) ?? NaN) - value)).toBeLessThan(2);
    }
    for (const [group, value] of exact?.groups ?? []) {
      expect(Math.abs((averaged?.groups.get(group) ?? NaN) - value)).toBeLessThan(2);
    }
  });

  it("of several that go together is below that of everything, and a group's no less than its members'", () => {
    const distributions = new Map(
      [...SEVERAL.distributions].filter(([key]) => key === WEEKS_P || key === CLOSURE_P || key === CLOSURE_C),
    );
    const found = informationValue({ ...SEVERAL, distributions }, "net.exchequer", { draws: 64, seed: 1 });
    for (const [key, value] of found.parameters) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(found.everything);
      expect(found.groups.get(parameter(key).group)).toBeGreaterThanOrEqual(value);
    }
  });
});
