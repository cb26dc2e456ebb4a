import * as fc from "fast-check";
import { incompleteBeta } from "./incompleteBeta";
import { incompleteGamma } from "./incompleteGamma";
import { logGamma } from "./logGamma";
import { exp, log } from "./portableMath";

/** Relative, in units of the last place of a double. */
const unitsApart = (found: number, known: number) =>
  Math.abs(found - known) / (Number.EPSILON * Math.max(Math.abs(known), 1e-300));

describe("the portable exponential and logarithm", () => {
  it("agree with the engine's own to the last few digits", () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => unitsApart(exp(x), Math.exp(x)) < 8));
    fc.assert(
      fc.property(fc.double({ min: 1e-308, max: 1e308, noNaN: true }), (x) => unitsApart(log(x), Math.log(x)) < 8),
    );
  });

  it("agree near 1 and at the ends of the range of numbers", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
        (x) => unitsApart(log(1 + x), Math.log(1 + x)) < 8,
      ),
    );
    expect([exp(0), exp(-746), exp(710), log(1), log(0), log(-1), log(Infinity)]).toEqual([
      ...[1, 0, Infinity, 0, -Infinity, NaN, Infinity],
    ]);
    expect(exp(-740) / Math.exp(-740)).toBeCloseTo(1, 6);
    expect(log(5e-324)).toBeCloseTo(Math.log(5e-324), 10);
  });
});

/** scipy 1.17.1: gammaln, betainc, betaincc, gammainc, gammaincc. */
describe("the special functions behind beta, gamma and normal", () => {
  it.each([
    [0.5, 0.5723649429247],
    [5, 3.1780538303479458],
    [85, 291.3239500942703],
    [1e6, 12815504.569147611],
  ])("ln Γ(%d) is %d", (x, value) => {
    expect(logGamma(x) / value).toBeCloseTo(1, 13);
  });

  it("incomplete beta, in the middle and far out", () => {
    const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
    expect(incompleteBeta(0.5, 2, 3, logBeta(2, 3), "lower")).toBeCloseTo(11 / 16, 14);
    expect(incompleteBeta(0.5, 61, 24, logBeta(61, 24), "lower") / 2.0385632753301678e-5).toBeCloseTo(1, 11);
    expect(incompleteBeta(0.95, 61, 24, logBeta(61, 24), "upper") / 2.0154140126398376e-12).toBeCloseTo(1, 11);
    expect(incompleteBeta(0, 2, 3, 0, "upper")).toBe(1);
    expect(incompleteBeta(1, 2, 3, 0, "upper")).toBe(0);
  });

  it("incomplete gamma, by series and by fraction", () => {
    expect(incompleteGamma(200, 225, logGamma(225), "lower")).toBeCloseTo(0.04360557987420612, 12);
    expect(incompleteGamma(10, 0.5, logGamma(0.5), "upper") / 7.744216431044088e-6).toBeCloseTo(1, 12);
    expect(incompleteGamma(0, 1, 0, "upper")).toBe(1);
  });
});
