import { PUBLISHED_SCENARIO } from "../register/presets";
import { DEFAULT_SETTINGS } from "../register/scaleUpParameters";
import { breakEvenCases } from "./breakEvenCases";
import { casesByYear } from "./demand";
import { evaluateScaleUp } from "./scaleUp";

/** The register's own plan: 200 cases in year 0 and in each of the ten years after it, all else as at first. */
const { years, lines, summary } = evaluateScaleUp({
  scenario: PUBLISHED_SCENARIO,
  settings: DEFAULT_SETTINGS,
  cases: casesByYear(DEFAULT_SETTINGS),
});

/**
 * Python 3.11, in fractions: from the report's costs per case (2450 and 1795), rates and weekly costs, with 13 practitioners and 4
 * consultants in each of twelve years; (1 + 3.5%)^-t, and in money of the year 3% and 2% a year.
 */
describe("the plan that stands at first", () => {
  it("is over the Green Book's horizon of a programme, and the year in which its last cases close", () => {
    expect(years.map(({ label, isPlanned }) => [label, isPlanned])).toEqual([
      ...[
        "2026/27",
        "2027/28",
        "2028/29",
        "2029/30",
        "2030/31",
        "2031/32",
        "2032/33",
        "2033/34",
        "2034/35",
        "2035/36",
      ].map((label) => [label, true]),
      ["2036/37", true],
      ["2037/38", false],
    ]);
    expect(lines.posts).toEqual(years.map(() => 17));
  });

  it("is worth what it is by another computation, to a penny", () => {
    const { perspectives } = summary;
    const shown: readonly (readonly [number | null, number])[] = [
      [perspectives.localAuthority.total, -1_586_318.9719],
      [perspectives.localAuthority.presentValue, -1_332_203.4852],
      [perspectives.exchequer.presentValue, 156_068.3154],
      [perspectives.exchequer.presentValueAtSensitivity, 158_066.2377],
      [perspectives.society.presentValue, 3_318_645.8918],
      [perspectives.cash.total, -7_035_619.1849],
      [perspectives.cash.presentValue, -5_878_136.9754],
      [summary.peakCashNeed, 8_286_694.4384],
      [summary.costPerClosedCase, 3557.4495],
    ];
    for (const [model, expected] of shown) expect(model).toBeCloseTo(expected, 2);
    expect(summary.councilRatio).toBeCloseTo(0.717934, 6);
    expect(summary.financialRatio).toBeCloseTo(1.033044, 6);
  });

  it("breaks even at as many cases a year as by that computation", () => {
    const from = (perspective: "exchequer" | "society") =>
      breakEvenCases(PUBLISHED_SCENARIO, DEFAULT_SETTINGS, perspective);
    expect(from("exchequer")).toEqual({ kind: "found", cases: 28 });
    expect(from("society")).toEqual({ kind: "found", cases: 2 });
  });
});
