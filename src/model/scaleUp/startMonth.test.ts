import * as fc from "fast-check";
import { monthsLeft } from "../prices/financialYear";
import { PUBLISHED_SCENARIO } from "../register/presets";
import { DEFAULT_SETTINGS } from "../register/scaleUpParameters";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import { arbitraryPlan } from "./arbitraryPlan";
import { breakEvenCases } from "./breakEvenCases";
import { casesByYear } from "./demand";
import { evaluateScaleUp } from "./scaleUp";
import type { LineKey } from "./lines";

type Month = ScaleUpSettings["scaleUp.startMonth"];

const evaluateFrom = (month: Month, cases: readonly number[], own: Partial<ScaleUpSettings> = {}, weeksOpen?: number) =>
  evaluateScaleUp({
    scenario:
      weeksOpen === undefined ? PUBLISHED_SCENARIO : { ...PUBLISHED_SCENARIO, "programme.weeksOpen": weeksOpen },
    settings: { ...DEFAULT_SETTINGS, "scaleUp.startMonth": month, ...own },
    cases,
  });

const MOMENTS = 2400;

/**
 * The caseload of each year counted out, sharing no code with the model: so many cases a year at even distances, those of the first
 * in its last months, each open for so long, looked at at 2,400 moments of a year.
 */
function counted(months: number, cases: readonly number[], weeksOpen: number, years: number) {
  const opens = weeksOpen / 52;
  const begins = 1 - months / 12;
  const openAt = (time: number) =>
    cases.reduce((sum, count, year) => {
      const [from, length] = year === 0 ? [begins, 1 - begins] : [year, 1];
      const startedBy = (moment: number) => Math.min(1, Math.max(0, (moment - from) / length)) * count;
      return sum + startedBy(time) - startedBy(time - opens);
    }, 0);
  return Array.from({ length: years }, (_, year) => {
    const from = year === 0 ? begins : year;
    const moments = Array.from({ length: MOMENTS }, (_, i) => openAt(from + ((i + 0.5) / MOMENTS) * (year + 1 - from)));
    return {
      average: moments.reduce((sum, open) => sum + open, 0) / MOMENTS,
      peak: Math.max(...moments, openAt(year + 1)),
      end: openAt(year + 1),
    };
  });
}

describe("a programme that starts within a financial year", () => {
  it.each<[Month, number]>([
    ["April", 36],
    ["October", 36],
    ["October", 60],
    ["January", 10],
    ["March", 36],
    ["June", 130],
  ])("from %s, with cases open for %d weeks, has the caseload that counting cases gives", (month, weeks) => {
    const cases = [90, 60, 200];
    const { lines } = evaluateFrom(month, cases, {}, weeks);
    counted(monthsLeft(month), cases, weeks, lines.caseload.length).forEach(({ average, peak, end }, year) => {
      expect(lines.caseload[year]).toBeCloseTo(average, 3);
      expect(lines["caseload.yearEnd"][year]).toBeCloseTo(end, 9);
      // Between two moments that were looked at the caseload is at most this much more.
      expect(lines["caseload.peak"][year] ?? NaN).toBeGreaterThanOrEqual(peak - 1e-9);
      expect(lines["caseload.peak"][year] ?? NaN).toBeLessThanOrEqual(peak + (12 * 200) / MOMENTS);
    });
  });

  // By hand: 100 cases from October to March, 200 a year after it; whole posts at the default salaries, 21.1% of pension
  // and 13.8% of National Insurance above £8,112.
  it("pays posts for its months, all else as the cases come, and discounts from the day on which it starts", () => {
    const { lines, discountFactors, years } = evaluateFrom("October", [100, 200], { "scaleUp.costBasis": "posts" });
    expect(years[0]?.label).toBe("2026/27");
    expect(lines.yearPart).toEqual([0.5, 1, 1]);
    // 100 cases in half a year are 200 a year: 36.003 weeks after October 138.5 are open, but March comes first, with all 100.
    expect(lines["caseload.yearEnd"][0]).toBeCloseTo(100, 9);
    expect(lines.practitioners).toEqual([10, 13, 13]);
    expect(lines.consultants).toEqual([3, 4, 4]);
    const [practitioners, consultants] = [
      10 * (21345.04 * 1.211 + 0.138 * (21345.04 - 8112)) * 0.5,
      3 * (34187.88 * 1.211 + 0.138 * (34187.88 - 8112)) * 0.5,
    ];
    expect(lines["cost.practitioners"][0]).toBeCloseTo(practitioners, 6);
    expect(lines["cost.consultants"][0]).toBeCloseTo(consultants, 6);
    expect(lines["cost.agency"][0]).toBeCloseTo((practitioners + consultants) * 0.1 * 0.3, 6);
    // Thirteen new posts cost recruitment whole, and half a year's 15% of leavers.
    expect(lines["cost.recruitment"][0]).toBeCloseTo((13 + 13 * 0.15 * 0.5) * 2500, 6);
    expect(lines["cost.setUp"][0]).toBe(25000);
    expect(lines["cost.caseSpending"][0]).toBe(100 * 100);
    expect(lines["budget.practitioners"][0]).toBeCloseTo(practitioners, 6);
    // All are open from when they start, a quarter of a year on average, to the end of March.
    expect(lines["cost.staffAverage"][0]).toBeCloseTo(100 * 0.25 * 52 * 68.05, 6);
    const from = (...years: number[]) => years.map((count) => expect.closeTo(1.035 ** -count, 12) as unknown);
    expect(discountFactors).toEqual(from(0, 0.5, 1.5));
    const middle = evaluateFrom("October", [100, 200], { "scaleUp.discountedAt": "middle" }).discountFactors;
    expect(middle).toEqual(from(0.25, 1, 2));
  });

  it("makes its first year's cases from growth at full pace × months ÷ 12, and leaves those that are entered", () => {
    const grown = (month: Month) =>
      casesByYear({ ...DEFAULT_SETTINGS, "scaleUp.startMonth": month, "scaleUp.growth": 0.1, "scaleUp.years": 3 });
    expect(grown("April")).toEqual([200, 220, 242]);
    expect(grown("October")).toEqual([100, 220, 242]);
    expect(grown("March")).toEqual([17, 220, 242]);
    expect(evaluateFrom("March", [50, 60]).lines.cases.slice(0, 2)).toEqual([50, 60]);
  });

  it("saves no post before its notice is over, though that ends in the next year", () => {
    // 400 cases in March free 20 posts' worth of work at once, of which half may go; 12 weeks' notice outlast March.
    const { lines } = evaluateFrom("March", [400, 400], { "scaleUp.releasedShare": 0.5, "scaleUp.noticeWeeks": 12 });
    const [first = NaN, second = NaN] = lines.releasedPosts;
    expect(first).toBeGreaterThan(0);
    expect(lines.savedPosts[0]).toBeCloseTo(0, 12);
    const newInSecond = lines.newlyReleasedPosts[1] ?? NaN;
    const still = Math.min(first, second) * (12 / 52 - 1 / 12);
    expect(lines.savedPosts[1]).toBeCloseTo(second - (newInSecond * 12) / 52 - still, 9);
  });

  it("costs as much for all cases together at average cost, whatever the month", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const totals = (["April", "June", "October", "March"] as const).map((month) => {
          const { lines } = evaluateScaleUp({ ...plan, settings: { ...plan.settings, "scaleUp.startMonth": month } });
          const sum = (key: LineKey) => lines[key].reduce((total, amount) => total + amount, 0);
          return sum("cost.staffAverage") + sum("comparator.staffAverage");
        });
        const [april = NaN] = totals;
        for (const total of totals) expect(Math.abs(total - april)).toBeLessThanOrEqual(1e-9 * Math.max(1, april));
      }),
      { numRuns: 20 },
    );
  });

  it("breaks even at a pace of cases a year, of which the first year has its months", () => {
    const own = { "scaleUp.years": 5, "scaleUp.setUpCost": 400_000, "scaleUp.startMonth": "October" } as const;
    const settings = { ...DEFAULT_SETTINGS, ...own };
    const found = breakEvenCases(PUBLISHED_SCENARIO, settings, "exchequer");
    if (found.kind === "never") throw new Error("It breaks even");
    const worth = (cases: number) =>
      evaluateScaleUp({ scenario: PUBLISHED_SCENARIO, settings, cases: [cases / 2, cases, cases, cases, cases] })
        .summary.perspectives.exchequer.presentValue;
    expect(worth(found.cases)).toBeGreaterThanOrEqual(0);
    expect(worth(found.cases - 1)).toBeLessThan(0);
  });
});
