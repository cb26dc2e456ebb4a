import { bridge } from "./bridge";
import { scaleUp } from "./scaleUp";
import { result } from "./scenarios";
import { provideCustomFunctions, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
/** A later release, by which prices are half as high again. */
const RELEASE = [
  ["2015-16", 80],
  ["2020-21", 100],
  ["2026-27", 120],
];
const YEAR = column("prices.year");
const OF_2026 = column("2026/27");
const ratio = (more: unknown, than: unknown) => (more as number) / (than as number);

describe("a scenario by a release of the deflator of its own", () => {
  it("has amounts that are left out in its prices by that release", () => {
    const cost = column("costPerCase.programme");
    expect(result(cost, YEAR, OF_2026, RELEASE)).toEqual([[expect.closeTo(2450 * 1.5, 9)]]);
    expect(result(cost, YEAR, OF_2026)).toEqual([[expect.closeTo((2450 * 105.3095) / 74.5804, 9)]]);
    expect(result(cost, YEAR, OF_2026, [["gdp deflator"]])).toEqual(result(cost, YEAR, OF_2026));
    expect(result(cost, YEAR, column("as published"), RELEASE)).toEqual([[expect.closeTo(2450, 9)]]);
  });

  it("has own outcomes in its prices by that release too", () => {
    const fields = ["programmeRate", "comparatorRate", "unitValue", "gainer", "priceYear"];
    const keys = fields.map((field) => `outcome.missing.${field}`);
    const worth = result(
      column("outcome.missing"),
      column(...keys, "prices.year"),
      column(0, 1, -100, "police", 2020, "2026/27"),
      RELEASE,
    );
    expect(worth).toEqual([[expect.closeTo(120, 9)]]);
  });

  it("has own outcomes whose year it lacks refused, not left as they are", () => {
    const fields = ["programmeRate", "comparatorRate", "unitValue", "gainer", "priceYear"];
    const keys = fields.map((field) => `outcome.missing.${field}`);
    const worth = () => result(column("net.exchequer"), column(...keys), column(0, 1, -100, "police", 2021), RELEASE);
    expect(shownBy(worth)).toEqual([
      ['#N/A outcome.missing.priceYear is 2021/22; the index "your own" has 2015/16 to 2026/27, but not all between.'],
    ]);
  });

  it("reaches years beyond our release", () => {
    const further = [...RELEASE, ["2031-32", 160]];
    expect(result(column("costPerCase.programme"), YEAR, column("2031/32"), further)).toEqual([
      [expect.closeTo(2450 * 2, 9)],
    ]);
  });

  it("is bridged by that release: inflation alone is all Prices", () => {
    const rows = bridge(YEAR, OF_2026, undefined, undefined, RELEASE);
    const amounts = rows.slice(1).map(([, amount]) => Number(amount));
    const inflation = Number(result(column("net.exchequer"))[0]?.[0]) * 0.5;
    expect(rows.slice(-2).map(([label]) => label)).toEqual(["Prices", "Difference"]);
    for (const [place, expected] of [0, 0, 0, 0, 0, inflation, inflation].entries())
      expect(amounts[place]).toBeCloseTo(expected, 9);
  });

  it("has its budget brought to the first year by that release, as by its factor", () => {
    const keys = column("prices.year", "scaleUp.startYear", "scaleUp.firstYearPrices");
    const budget = (factor: unknown, index?: unknown[][]) =>
      scaleUp([[200, 300]], keys, column("2015/16", 2026, factor), [["budget"]], index);
    expect(budget("by the deflator", RELEASE)).toEqual(budget(1.5));
    expect(ratio(budget("by the deflator")[1]?.[2], budget(1)[1]?.[2])).toBeCloseTo(105.3095 / 74.5804, 9);
  });

  it("says which year a release lacks, and that pay is no index of prices", () => {
    const lacking = (index: unknown[][]) =>
      shownBy(() => result(column("costPerCase.programme"), YEAR, OF_2026, index));
    expect(lacking(RELEASE.slice(0, 2))).toEqual([
      ['#N/A prices.year is 2026/27; the index "your own" has 2015/16 to 2020/21, but not all between.'],
    ]);
    expect(lacking(RELEASE.slice(1))).toEqual([
      [
        '#N/A The price year of the report is 2015/16; the index "your own" has 2020/21 to 2026/27, but not all between.',
      ],
    ]);
    expect(lacking([["local government pay"]])).toMatch(/^#VALUE! index is "local government pay", which is of pay/);
  });
});
