import { DIMENSIONS, directionNumbers } from "./directionNumbers";
import { INPUT_KEYS } from "./inputs";
import { fillUniforms, scrambleDimension } from "./sobol";

const unit = (uniforms: Int32Array) => [...uniforms].map((uniform) => (uniform >>> 0) / 2 ** 32);

function points(dimension: number, first: number, count: number): number[] {
  const uniforms = new Int32Array(count);
  fillUniforms({ directions: directionNumbers(dimension), shift: 0 }, first, count, uniforms);
  return unit(uniforms);
}

describe("Sobol's sequence", () => {
  /** scipy 1.17.1: scipy.stats.qmc.Sobol(28, scramble=False).random(8), columns 0, 1, 2, 12 and 27. */
  it.each([
    [0, [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]],
    [1, [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625]],
    [2, [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375]],
    [12, [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625]],
    [27, [0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875]],
  ])("has the points of Joe and Kuo in dimension %d", (dimension, expected) => {
    expect(points(dimension, 0, 8)).toEqual(expected);
  });

  it("can begin anywhere", () => {
    expect(points(5, 300, 40)).toEqual(points(5, 0, 340).slice(300));
  });

  it("has a coordinate for every input", () => {
    expect(INPUT_KEYS.length).toBeLessThanOrEqual(DIMENSIONS);
    expect(new Set(INPUT_KEYS).size).toBe(INPUT_KEYS.length);
  });
});

describe("a scrambled coordinate", () => {
  it("keeps one point in each of 1,024 equal steps", () => {
    for (const dimension of [0, 3, 27]) {
      const uniforms = new Int32Array(1024);
      fillUniforms(scrambleDimension({ seed: 5, scramble: 2 }, dimension), 3 * 1024, 1024, uniforms);
      expect(new Set(unit(uniforms).map((value) => Math.floor(value * 1024))).size).toBe(1024);
    }
  });

  it("keeps pairs of the first coordinates evenly spread: one point in each of 16 by 16 squares", () => {
    const [x = [], y = []] = [0, 1].map((dimension) => {
      const uniforms = new Int32Array(256);
      fillUniforms(scrambleDimension({ seed: 9, scramble: 0 }, dimension), 0, 256, uniforms);
      return unit(uniforms);
    });
    const squares = x.map((value, i) => Math.floor(value * 16) * 16 + Math.floor((y[i] ?? NaN) * 16));
    expect(new Set(squares).size).toBe(256);
  });
});
