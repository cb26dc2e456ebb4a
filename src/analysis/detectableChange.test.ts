import { detectableChange } from "./detectableChange";

const trial = { familiesA: 143, familiesB: 143, childrenPerFamily: 3, confidence: 0.95, power: 0.8 };

describe("the smallest detectable change", () => {
  /** Appendix 6: 15.1, 11.2, 12.4 and 9.1 percentage points. */
  it.each([
    [0.226, 1, 15.1],
    [0.226, 0.36, 11.24],
    [0.113, 1, 12.4],
    [0.113, 0.36, 9.07],
  ])("from %d with an ICC of %d is %d points", (baseline, icc, points) => {
    const change = detectableChange({ ...trial, baseline, icc }, "increase");
    expect(Number(change) * 100).toBeCloseTo(points, 2);
  });

  it("is smaller downwards from a low baseline, where a rate has less room to vary", () => {
    const design = { ...trial, baseline: 0.226, icc: 1 };
    expect(Math.abs(Number(detectableChange(design, "decrease")))).toBeLessThan(
      Number(detectableChange(design, "increase")),
    );
  });

  it("is none where even a rate of 0 would be too near", () => {
    expect(detectableChange({ ...trial, familiesA: 20, familiesB: 20, baseline: 0.01, icc: 1 }, "decrease")).toBeNull();
  });
});
