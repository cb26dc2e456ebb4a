import * as fc from "fast-check";
import { detectableChange } from "./detectableChange";
import { sampleSize } from "./sampleSize";

describe("the families that a trial needs", () => {
  it("are those of Appendix 6 for the change that it could detect", () => {
    const trial = { baseline: 0.226, ratio: 1, childrenPerFamily: 3, confidence: 0.95, power: 0.8 };
    expect(sampleSize({ ...trial, icc: 1, target: 0.226 + 0.150952647943262 })).toBe(143);
    expect(sampleSize({ ...trial, icc: 0.36, target: 0.3385 })).toBe(143);
  });

  it("are enough for that change, and one fewer would not be", () => {
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom(0.5, 1, 2), (baseline, target, ratio) => {
        fc.pre(Math.abs(target - baseline) > 0.02);
        const rest = { baseline, childrenPerFamily: 2.5, icc: 0.2, confidence: 0.95, power: 0.9 };
        const families = sampleSize({ ...rest, target, ratio }) ?? NaN;
        const detectable = (familiesA: number) =>
          Math.abs(
            detectableChange(
              { ...rest, familiesA, familiesB: ratio * familiesA },
              target > baseline ? "increase" : "decrease",
            ) ?? Infinity,
          );
        expect(detectable(families)).toBeLessThanOrEqual(Math.abs(target - baseline) + 1e-9);
        if (families > 1) expect(detectable(families - 1)).toBeGreaterThan(Math.abs(target - baseline) - 1e-9);
      }),
    );
  });

  it("are none for no change", () => {
    const trial = { baseline: 0.5, target: 0.5, ratio: 1, childrenPerFamily: 1, icc: 0, confidence: 0.95, power: 0.8 };
    expect(sampleSize(trial)).toBeNull();
  });
});
