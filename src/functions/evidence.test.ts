import { detectable, rate, sampleSize } from "./evidence";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

describe("RATE", () => {
  it("gives rate and interval for each row of counts", () => {
    // scipy 1.17.1: beta(5.5, 78.5).ppf and beta(3.5, 42.5).ppf at 2.5% and 97.5%.
    expect(rate([[5], [3]], [[83], [45]])).toEqual([
      [5 / 83, expect.closeTo(0.023355575, 8), expect.closeTo(0.126979338, 8)],
      [3 / 45, expect.closeTo(0.019133007, 8), expect.closeTo(0.167338172, 8)],
    ]);
    expect(rate([[5]], [[83]], [[0.9]])[0]?.[1]).toBeCloseTo(0.027936525, 8);
  });

  it("spoils the row of bad counts, and no other", () => {
    const rows = shown(rate([[6], ["x"], [0], [5]], [[5], [10], [0], [83]]));
    expect(rows).toEqual([
      new Array(3).fill(expect.stringMatching(/^#VALUE! events holds 6; allowed: a number from 0 to 5/)),
      new Array(3).fill(expect.stringMatching(/^#VALUE! events holds the text "x"/)),
      ["#DIV/0!", "#DIV/0!", "#DIV/0!"],
      [5 / 83, expect.any(Number), expect.any(Number)],
    ]);
  });

  it("refuses counts that do not pair, and certainty", () => {
    expect(shownBy(() => rate([[1], [2]], [[5]]))).toMatch(/^#VALUE! events has 2 cells and n 1/);
    expect(shownBy(() => rate([[1]], [[5]], [[1]]))).toMatch(/^#VALUE! confidence holds 1/);
  });
});

describe("DETECTABLE", () => {
  /** Appendix 6: 15.1, 11.2, 12.4 and 9.1 percentage points. */
  it("reproduces Appendix 6 over a grid of baselines and correlations", () => {
    const grid = detectable([[0.226], [0.113]], [[143]], [[143]], [[3]], [[1, 0.36]]);
    expect(grid).toEqual([
      [expect.closeTo(0.151, 3), expect.closeTo(0.1124, 4)],
      [expect.closeTo(0.124, 3), expect.closeTo(0.0907, 4)],
    ]);
  });

  it("is negative for a decrease, and #N/A where no rate is low enough", () => {
    const trial = (baseline: number, direction: number) =>
      shown(detectable([[baseline]], [[143]], [[143]], [[3]], [[1]], undefined, undefined, [[direction]]));
    expect(trial(0.226, -1)).toEqual([[expect.closeTo(-0.1211, 3)]]);
    expect(trial(0.005, -1)).toEqual([[expect.stringMatching(/^#N\/A Even 0% is too near to a baseline of 0.005/)]]);
    expect(trial(0.226, 0.5)).toEqual([["#VALUE! direction holds 0.5; allowed: 1 or -1."]]);
  });

  it("refuses shares in per cent and arms without families", () => {
    expect(shown(detectable([[22.6, 0.226]], [[143]], [[0.5, 100]]))).toEqual([
      [expect.stringMatching(/^#VALUE! baseline holds 22.6/), expect.any(Number)],
    ]);
    expect(shown(detectable([[0.2]], [[143]], [[0]]))).toEqual([[expect.stringMatching(/^#VALUE! familiesB holds 0/)]]);
  });
});

describe("SAMPLESIZE", () => {
  it("is the number of families with which DETECTABLE finds the change", () => {
    const [[families] = []] = sampleSize([[0.64]], [[0.72]]);
    expect(families).toBe(532);
    expect(detectable([[0.64]], [[532]], [[532]])[0]?.[0]).toBeLessThanOrEqual(0.08);
    expect(detectable([[0.64]], [[531]], [[531]])[0]?.[0]).toBeGreaterThan(0.08);
    expect(sampleSize([[0.226]], [[0.3385]], undefined, [[3]], [[0.36]])).toEqual([[143]]);
  });

  it("is #DIV/0! without a change, and refuses what is no rate", () => {
    expect(shown(sampleSize([[0.5]], [[0.5, 64]]))).toEqual([
      ["#DIV/0!", expect.stringMatching(/^#VALUE! target holds 64/)],
    ]);
  });
});
