import * as fc from "fast-check";
import { quantiles } from "./quantiles";

describe("quantiles", () => {
  it("are those of the sorted draws, by the R-7 method", () => {
    const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 3000 });
    fc.assert(
      fc.property(numbers, (values) => {
        const sorted = Float64Array.from(values).sort();
        const probabilities = [0, 0.025, 0.25, 0.5, 0.75, 0.975, 1];
        const expected = probabilities.map((probability) => {
          const place = (sorted.length - 1) * probability;
          const [low = NaN, high = low] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
          return low + (place - Math.floor(place)) * (high - low);
        });
        quantiles(Float64Array.from(values), probabilities).forEach((found, index) => {
          expect(found).toBeCloseTo(expected[index] ?? NaN, 6);
        });
      }),
    );
  });

  /** numpy 2.4.6: numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6], [0.1, 0.5, 0.9]). */
  it("are numpy's, and leave the draws as they were", () => {
    const draws = Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6]);
    expect(quantiles(draws, [0.1, 0.5, 0.9])).toEqual([1, 3.5, expect.closeTo(6.9, 12)]);
    expect([...draws]).toEqual([3, 1, 4, 1, 5, 9, 2, 6]);
  });

  it("are found among many equal draws", () => {
    expect(quantiles(new Float64Array(5000).fill(2), [0.025, 0.5, 0.975])).toEqual([2, 2, 2]);
  });
});
