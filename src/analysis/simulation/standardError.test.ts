import { evaluate } from "../../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import { drawOutcomes } from "./drawOutcomes";
import { BLOCK } from "./drawPlan";
import type { DrawSettings } from "./drawPlan";
import { flipsOfBlock, scrambleDimension } from "./sobol";
import { errorsOfMeans, standardError, STANDARD_ERRORS_OF_95_PERCENT } from "./standardError";
import { mean } from "./statistics";

/** A run of one seed: how far its mean was off, and what was stated. */
interface Run {
  readonly error: number;
  readonly stated: number;
}

function expectHonest(runs: readonly Run[]): void {
  const rootMeanSquare = (values: readonly number[]) => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0));
  const ratio = rootMeanSquare(runs.map(({ error }) => error)) / rootMeanSquare(runs.map(({ stated }) => stated));
  expect(ratio).toBeGreaterThan(0.75);
  expect(ratio).toBeLessThan(1.25);
  expect(heldBy(runs) / runs.length).toBeGreaterThanOrEqual(0.9);
}

/** How many intervals hold the true mean: 95 of 100 should. */
function heldBy(runs: readonly Run[]): number {
  return runs.filter(({ error, stated }) => Math.abs(error) <= STANDARD_ERRORS_OF_95_PERCENT * stated).length;
}

const SEEDS = Array.from({ length: 100 }, (_, seed) => seed);

/** By names of our own: a test looks up each use of a global's anew. */
const { abs, log, sqrt } = Math;

/** 17/18, exactly: the mean of −ln x (√y + |z − ⅓|), a product of quantiles with a tail, as the model's, without its cost. */
const EXACT = 17 / 18;

/** The same over the points of a scramble. */
function meanOfProduct({ draws, seed }: DrawSettings, scramble: number): number {
  const x = scrambleDimension({ seed, scramble }, 0);
  const y = scrambleDimension({ seed, scramble }, 1);
  const z = scrambleDimension({ seed, scramble }, 2);
  let sum = 0;
  for (let first = 0; first < draws; first += BLOCK) {
    const [flipsX, flipsY, flipsZ] = [flipsOfBlock(x, first), flipsOfBlock(y, first), flipsOfBlock(z, first)];
    const count = Math.min(BLOCK, draws - first);
    for (let i = 0; i < count; i++) {
      const factor = sqrt(uniform(y.pattern, i, flipsY)) + abs(uniform(z.pattern, i, flipsZ) - 1 / 3);
      sum -= log(uniform(x.pattern, i, flipsX)) * factor;
    }
  }
  return sum / draws;
}

/** From 0 to 1, in the middle of a step of 2⁻³². */
function uniform(pattern: Int32Array, index: number, flips: number): number {
  return (((pattern[index] ?? NaN) ^ flips) + 0.5) / 4294967296 + 0.5;
}

function runOfProduct(draws: number, seed: number): Run {
  const { product: stated } = errorsOfMeans(["product"], { draws, seed }, (...points) => [meanOfProduct(...points)]);
  return { error: meanOfProduct({ draws, seed }, 0) - EXACT, stated };
}

describe("the standard error of a simulated mean", () => {
  const measured = [1024, 1500, 10_000, 100_000];
  const bounded = [150_000, 262_144];
  const runs = new Map<number, Run[]>();
  beforeAll(() => {
    // Seed by seed, as the scrambles of one are kept.
    for (const seed of SEEDS) {
      for (const draws of seed < 8 ? [...measured, ...bounded] : measured) {
        runs.set(draws, [...(runs.get(draws) ?? []), runOfProduct(draws, seed)]);
      }
    }
  });

  it.each(measured)("is honest with %d draws, over 100 seeds", (draws) => {
    expectHonest(runs.get(draws) ?? []);
  });

  it.each(bounded)("is an upper bound with %d draws", (draws) => {
    expect(heldBy(runs.get(draws) ?? [])).toBe(8);
  });

  it("is honest for the model at a number of draws between two powers of two", () => {
    const uncertain = {
      scenario: PUBLISHED_SCENARIO,
      distributions: defaultUncertainty(PUBLISHED_SCENARIO),
      correlations: [],
    };
    const means = Object.fromEntries([...uncertain.distributions].map(([key, { mean: middle }]) => [key, middle]));
    // The model is linear in each input.
    const exact = evaluate({ ...PUBLISHED_SCENARIO, ...means })["net.exchequer"];
    const modelled = SEEDS.slice(0, 20).map((seed) => {
      const settings = { draws: 1500, seed };
      const drawn = drawOutcomes(uncertain, ["net.exchequer"], settings)["net.exchequer"];
      return { error: mean(drawn) - exact, stated: standardError(uncertain, "net.exchequer", settings) };
    });
    expectHonest(modelled);
  });

  it("is far below that of plain random draws", () => {
    const distributions = defaultUncertainty(PUBLISHED_SCENARIO);
    const uncertain = { scenario: PUBLISHED_SCENARIO, distributions, correlations: [] };
    const plain = 988 / Math.sqrt(8192);
    expect(standardError(uncertain, "net.exchequer", { draws: 8192, seed: 1 })).toBeLessThan(plain / 50);
  });
});
