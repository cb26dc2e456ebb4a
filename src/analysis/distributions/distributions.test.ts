import * as fc from "fast-check";
import { betaDistribution, betaFromMean, pertDistribution } from "./beta";
import { quantileAt } from "./distribution";
import type { Distribution } from "./distribution";
import { gammaDistribution } from "./gamma";
import { lognormalDistribution } from "./lognormal";
import { STANDARD_NORMAL, truncatedNormal } from "./normal";
import { lookUp, quantileTable } from "./quantileTable";
import { triangularDistribution } from "./triangular";
import { uniformDistribution } from "./uniform";

/** The probabilities at which scipy 1.17.1 was asked (`scipy.stats.<name>.ppf`). */
const PROBABILITIES = [1e-6, 0.025, 0.3, 0.5, 0.975, 1 - 1e-6];

interface Reference {
  readonly distribution: Distribution;
  readonly quantiles: readonly number[];
  readonly mean: number;
  readonly deviation: number;
  /** The probability of lying below the mean. */
  readonly belowMean: number;
}

function reference(distribution: Distribution, quantiles: number[], ...moments: [number, number, number]): Reference {
  const [mean, deviation, belowMean] = moments;
  return { distribution, quantiles, mean, deviation, belowMean };
}

const REFERENCES: readonly [string, Reference][] = [
  [
    "beta(61, 24)",
    reference(
      betaDistribution(61, 24),
      [
        0.46415846583739045, 0.6179917685237502, 0.6932798790811199, 0.7193609352802071, 0.807603869461117,
        0.9024760960738477,
      ],
      ...([0.7176470588235294, 0.048540292276104166, 0.48602713604604664] as const),
    ),
  ],
  [
    "beta(3, 82)",
    reference(
      betaDistribution(3, 82),
      [
        0.00021991762587019847, 0.007426583122552704, 0.022795358039618165, 0.031706655247886795, 0.0833744665669055,
        0.20589246364209668,
      ],
      ...([0.03529411764705882, 0.019897540722929367, 0.5727887267752239] as const),
    ),
  ],
  [
    "beta(0.5, 0.5)",
    reference(
      betaDistribution(0.5, 0.5),
      [2.46740110027031e-12, 0.001541333133436012, 0.2061073738537634, 0.5, 0.9984586668665639, 0.9999999999975326],
      ...([0.5, 0.3535533905932738, 0.5] as const),
    ),
  ],
  [
    "gamma of mean 36 and standard error 2.4",
    reference(
      gammaDistribution(36, 2.4),
      [
        25.72002600525838, 31.449415027938407, 34.70382920848974, 35.946680736106714, 40.85357690596342,
        48.580506254855834,
      ],
      ...([36, 2.4, 0.5088656007341731] as const),
    ),
  ],
  [
    "gamma of mean 1 and standard error 1.2",
    reference(
      gammaDistribution(1, 1.2),
      [
        2.8689896609574766e-9, 0.006192475142719413, 0.24401364321641653, 0.5792565031489472, 4.330068815468119,
        18.35705603607387,
      ],
      ...([1, 1.2, 0.6571741558653422] as const),
    ),
  ],
  [
    "lognormal of mean 68.05 and coefficient of variation 15%",
    reference(
      lognormalDistribution(68.05, 0.15),
      [33.11764850262269, 50.23724541047416, 62.23356587345305, 67.2971188126876, 90.1502891626447, 136.75192549152177],
      ...([68.05, 10.2075, 0.5297268253566134] as const),
    ),
  ],
  [
    "PERT 0 / 80,000 / 120,000",
    reference(
      pertDistribution(0, 80_000, 120_000),
      [
        1646.639092412532, 27936.032690493113, 61610.52320954741, 74902.49915950547, 110483.28650211747,
        119883.64470628995,
      ],
      ...([220_000 / 3, 22110.831935702663, 0.47478150060797863] as const),
    ),
  ],
  [
    "PERT with its mode at the minimum",
    reference(
      pertDistribution(0, 0, 1),
      [
        2.0000008000004803e-7, 0.0050507633794680575, 0.0688500849051623, 0.12944943670387585, 0.5218237501049814,
        0.9369042655516178,
      ],
      ...([1 / 6, 0.14085904245475275, 0.5981224279835391] as const),
    ),
  ],
  [
    "triangular 0 / 80 / 120",
    reference(
      triangularDistribution(0, 80, 120),
      [
        0.09797958971132711, 15.491933384829666, 53.66563145999495, 69.28203230275508, 109.04554884989666,
        119.93071796769625,
      ],
      ...([200 / 3, 24.94438257849294, 0.46296296296296285] as const),
    ),
  ],
  [
    "uniform 0.12 to 0.125",
    reference(
      uniformDistribution(0.12, 0.125),
      [0.120000005, 0.120125, 0.1215, 0.1225, 0.124875, 0.124999995],
      ...([0.1225, 0.0014433756729740645, 0.5] as const),
    ),
  ],
  [
    "normal of mean 0.1 and deviation 0.08 within 0 to 1",
    reference(
      truncatedNormal(0.1, 0.08, 0, 1),
      [
        3.91722734305322e-7, 0.009131562632330045, 0.07428825339289141, 0.11062413433411855, 0.26058416377430105,
        0.48207517104943354,
      ],
      ...([0.11633803671189415, 0.06707655987907687, 0.5314043131038143] as const),
    ),
  ],
  [
    "normal of mean 5 and deviation 2 above 0",
    reference(
      truncatedNormal(5, 2, 0, Infinity),
      [
        0.00011338462754917344, 1.2689642262667018, 3.976121512115044, 5.0155654798163765, 8.92525424634568,
        14.509365934827542,
      ],
      ...([5.0352756509738335, 1.9550901190429062, 0.5039558412928665] as const),
    ),
  ],
];

describe.each(REFERENCES)("%s", (_, { distribution, quantiles, mean, deviation, belowMean }) => {
  it("has the moments and the probability below its mean that scipy gives", () => {
    expect(distribution.mean / mean).toBeCloseTo(1, 13);
    expect(distribution.standardDeviation / deviation).toBeCloseTo(1, 12);
    expect(distribution.probability(mean, "lower")).toBeCloseTo(belowMean, 12);
    expect(distribution.probability(mean, "upper")).toBeCloseTo(1 - belowMean, 12);
  });

  it("has the quantiles that scipy gives", () => {
    PROBABILITIES.forEach((p, index) => {
      const error = quantileAt(distribution, p) - (quantiles[index] ?? NaN);
      expect(Math.abs(error / deviation)).toBeLessThan(1e-9);
    });
  });

  it("has a density that is the slope of its probability", () => {
    for (const p of [0.1, 0.45, 0.8]) {
      const value = quantileAt(distribution, p);
      const step = 1e-5 * deviation;
      const slope =
        (distribution.probability(value + step, "lower") - distribution.probability(value - step, "lower")) /
        (2 * step);
      expect(slope / distribution.density(value)).toBeCloseTo(1, 6);
    }
  });
});

describe("the table of quantiles", () => {
  /** Uniform numbers of all magnitudes on both sides. */
  const uniforms = Int32Array.from({ length: 4000 }, (_, i) => {
    const size = (Math.imul(i + 1, 0x9e3779b1) >>> 1) >>> (i % 30);
    return i % 2 === 0 ? size : ~size;
  });

  /** The triangular's slope has a corner at its mode, which no cubic follows. */
  it.each(REFERENCES.filter(([name]) => !name.startsWith("triangular")))(
    "gives %s to 10⁻⁶ standard deviations, in the tails too",
    (_, { distribution, deviation }) => {
      const draws = new Float64Array(uniforms.length);
      lookUp(quantileTable(distribution), uniforms, 0, draws);
      for (const [i, uniform] of uniforms.entries()) {
        const tail = ((uniform < 0 ? ~uniform : uniform) | 1) / 2 ** 32;
        const error = (draws[i] ?? NaN) - distribution.quantile(tail, uniform < 0 ? "upper" : "lower");
        expect(Math.abs(error) / deviation).toBeLessThan(1e-6);
      }
    },
  );

  it("gives any beta and gamma that may be stated to 10⁻⁶ standard deviations", () => {
    const shape = fc.double({ min: 0.5, max: 2000, noNaN: true });
    const beta = fc.tuple(shape, shape).map(([a, b]) => betaDistribution(a, b));
    const gamma = fc.double({ min: 0.01, max: 1.5, noNaN: true }).map((error) => gammaDistribution(1, error));
    fc.assert(
      fc.property(fc.oneof(beta, gamma), (distribution) => {
        const draws = new Float64Array(400);
        lookUp(quantileTable(distribution), uniforms, 0, draws);
        for (const [i, uniform] of uniforms.subarray(0, draws.length).entries()) {
          const tail = ((uniform < 0 ? ~uniform : uniform) | 1) / 2 ** 32;
          const error = (draws[i] ?? NaN) - distribution.quantile(tail, uniform < 0 ? "upper" : "lower");
          expect(Math.abs(error) / distribution.standardDeviation).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("gives a triangular distribution to 10⁻³ standard deviations even at the corner", () => {
    const distribution = triangularDistribution(0, 80, 120);
    const draws = new Float64Array(uniforms.length);
    lookUp(quantileTable(distribution), uniforms, 0, draws);
    const errors = [...uniforms].map((uniform, i) => {
      const tail = ((uniform < 0 ? ~uniform : uniform) | 1) / 2 ** 32;
      return Math.abs((draws[i] ?? NaN) - distribution.quantile(tail, uniform < 0 ? "upper" : "lower"));
    });
    expect(Math.max(...errors) / distribution.standardDeviation).toBeLessThan(1e-3);
  });

  it("is built once for equal distributions", () => {
    expect(quantileTable(betaDistribution(61, 24))).toBe(quantileTable(betaDistribution(61, 24)));
    expect(quantileTable(betaDistribution(61, 25))).not.toBe(quantileTable(betaDistribution(61, 24)));
  });
});

test("a beta is found from its mean and standard error", () => {
  const { mean, standardDeviation } = betaFromMean(0.72, 0.05);
  expect([mean, standardDeviation]).toEqual([expect.closeTo(0.72, 14), expect.closeTo(0.05, 14)]);
});

/** scipy 1.17.1: norm.sf(3) and norm.cdf(-8). */
test("the normal distribution keeps its precision in the tails", () => {
  expect(STANDARD_NORMAL.probability(3, "upper") / 0.0013498980316300933).toBeCloseTo(1, 12);
  expect(STANDARD_NORMAL.probability(-8, "lower") / 6.22096057427174e-16).toBeCloseTo(1, 12);
  expect(STANDARD_NORMAL.probability(-8, "upper")).toBeCloseTo(1, 14);
});
