import * as fc from "fast-check";
import { curveValue, followCurve, hermiteCurve } from "./hermiteCurve";

const number = fc.double({ min: -3, max: 3, noNaN: true });

it("is the polynomial itself, where that is of no higher degree", () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 8, maxLength: 8 }), number, (coefficients, x) => {
      const valueAt = (place: number) =>
        coefficients.reduce((sum, coefficient, k) => sum + coefficient * place ** k, 0);
      const slopeAt = (place: number) =>
        coefficients.reduce((sum, coefficient, k) => sum + (k === 0 ? 0 : k * coefficient * place ** (k - 1)), 0);
      const places = [-2, -1, 0.5, 2];
      const twice = Float64Array.from(places.flatMap((place) => [place, place]));
      const curve = hermiteCurve(twice, twice.map(valueAt), Float64Array.from(places, slopeAt));
      const values = new Float64Array(1);
      const slopes = new Float64Array(1);
      followCurve(curve, Float64Array.of(x), values, slopes);
      expect(curveValue(curve, x)).toBeCloseTo(valueAt(x), 6);
      expect(values[0]).toBe(curveValue(curve, x));
      expect(slopes[0]).toBeCloseTo(slopeAt(x), 6);
    }),
  );
});
