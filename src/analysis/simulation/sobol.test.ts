import { INPUTS_OF_OUTCOME } from "../../model/register/outcomes/outcomeInputs";
import { MOST_OUTCOMES } from "../../model/register/outcomes/parseOutcomes";
import { DIMENSIONS, directionNumbers, FIRST_OF_OUTCOMES } from "./directionNumbers";
import { INPUT_KEYS } from "./inputs";
import { BLOCK } from "./drawPlan";
import { firstPoints, flipsOfBlock, scrambleDimension } from "./sobol";
import type { ScrambledDimension } from "./sobol";

const unit = (uniforms: Int32Array) => [...uniforms].map((uniform) => (uniform >>> 0) / 2 ** 32);

/** The points of the block from `first` on. */
const blockOf = (dimension: ScrambledDimension, first: number) =>
  unit(dimension.pattern.map((point) => point ^ flipsOfBlock(dimension, first)));

describe("Sobol's sequence", () => {
  /** scipy 1.17.1: scipy.stats.qmc.Sobol(50, scramble=False).random(8), columns 0, 1, 2, 12, 27, 40 and 47; Sobol(171), columns 51, 111 and 167. */
  it.each([
    [0, [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]],
    [1, [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625]],
    [2, [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375]],
    [12, [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625]],
    [27, [0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875]],
    [40, [0, 0.5, 0.25, 0.75, 0.875, 0.375, 0.625, 0.125]],
    [47, [0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875]],
    [51, [0, 0.5, 0.25, 0.75, 0.875, 0.375, 0.625, 0.125]],
    [111, [0, 0.5, 0.75, 0.25, 0.875, 0.375, 0.125, 0.625]],
    [167, [0, 0.5, 0.75, 0.25, 0.125, 0.625, 0.875, 0.375]],
  ])("has the points of Joe and Kuo in dimension %d", (dimension, expected) => {
    const directions = directionNumbers(dimension);
    const plain = { directions, shift: 0, pattern: firstPoints(directions) };
    expect(blockOf(plain, 0).slice(0, 8)).toEqual(expected);
  });

  /** In Gray code order a point is the sum of the directions that the digits of index ⊕ index ÷ 2 name. */
  it("has in each block the points that its index gives", () => {
    const dimension = scrambleDimension({ seed: 3, scramble: 0 }, 5);
    const first = 37 * BLOCK;
    const points = Array.from({ length: BLOCK }, (_, i) => {
      const gray = (first + i) ^ ((first + i) >>> 1);
      return dimension.directions.reduce((sum, direction, k) => ((gray >>> k) & 1 ? sum ^ direction : sum), 0);
    });
    expect(blockOf(dimension, first)).toEqual(unit(Int32Array.from(points, (point) => point ^ dimension.shift)));
  });

  it("has a coordinate for every input", () => {
    expect(INPUT_KEYS.length).toBeLessThanOrEqual(FIRST_OF_OUTCOMES);
    expect(FIRST_OF_OUTCOMES + MOST_OUTCOMES * INPUTS_OF_OUTCOME).toBeLessThanOrEqual(DIMENSIONS);
    expect(new Set(INPUT_KEYS).size).toBe(INPUT_KEYS.length);
  });
});

describe("a scrambled coordinate", () => {
  it("keeps one point in each of 1,024 equal steps", () => {
    for (const dimension of [0, 3, 27, 47]) {
      const points = blockOf(scrambleDimension({ seed: 5, scramble: 2 }, dimension), 3 * 1024);
      expect(new Set(points.map((value) => Math.floor(value * 1024))).size).toBe(1024);
    }
  });

  it("keeps pairs of the first coordinates evenly spread: one point in each of 16 by 16 squares", () => {
    const [x = [], y = []] = [0, 1].map((dimension) =>
      blockOf(scrambleDimension({ seed: 9, scramble: 0 }, dimension), 0).slice(0, 256),
    );
    const squares = x.map((value, i) => Math.floor(value * 16) * 16 + Math.floor((y[i] ?? NaN) * 16));
    expect(new Set(squares).size).toBe(256);
  });
});
