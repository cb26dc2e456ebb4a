import { discountFactor, presentValue } from "./discounting";
import { uprate } from "./prices";
import { escalationSaving } from "./escalation";
import { attainment, employment, lifetimeTax } from "./lifetimeOutcomes";
import { parameter, parameters } from "./parameters";
import { reReferralCost, reReferralSaving } from "./reReferral";
import { weeklyStaffCost } from "./staffCost";
import { REGISTER } from "../model/register/register";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

describe("the functions of Appendix 9", () => {
  it("give the tables' figures", () => {
    expect(attainment([[0.72]])[0]?.[0]).toBeCloseTo(0.4308, 12);
    expect(lifetimeTax([[0.64]])[0]?.[0]).toBeCloseTo(10229.76, 9);
    expect(
      lifetimeTax([[0.72]], [[0.2]], [[0.12]], [[80000]], [[0.54]], [[0.15]], [[0.5]], [[2]], [[1]])[0]?.[0],
    ).toBeCloseTo((0.32 * 80000 * (0.15 + 0.5 * 0.72 * 0.39) * 2) / 1.035, 9);
    expect(employment([[0.72]])[0]?.[0]).toBeCloseTo(6.16044, 12);
    expect(escalationSaving([[10 / 83]], [[2 / 83]], undefined, undefined, [[83]])[0]?.[0]).toBeCloseTo(6224, 9);
    expect(escalationSaving([[0.125]], [[0.025]])[0]?.[0]).toBeCloseTo(77.8, 10);
  });

  it("count re-referral cost for closed cases where a closure rate is given, for all where not", () => {
    const args = [[[5 / 83]], [[2450]], [[3 / 45]], [[1795]]] as const;
    const mutable = args.map((arg) => arg.map((cells) => [...cells]));
    const [rateP = [], costP = [], rateC = [], costC = []] = mutable;
    expect(reReferralSaving(rateP, costP, rateC, costC, [[0.72]], [[0.64]], [[128]])[0]?.[0]).toBeCloseTo(-3798.834, 3);
    expect(reReferralSaving(rateP, costP, rateC, costC)[0]?.[0]).toBeCloseTo(-27.9237, 4);
    expect(reReferralCost([[0.1]], [[1000]])).toEqual([[100]]);
    expect(reReferralCost([[0.1]], [[1000]], [[0.5]])).toEqual([[50]]);
    expect(shownBy(() => reReferralSaving(rateP, costP, rateC, costC, [[0.72]]))).toMatch(
      /give both closure rates or neither/,
    );
  });
});

describe("WEEKLYSTAFFCOST", () => {
  it("adds up the staff lines", () => {
    expect(weeklyStaffCost([[1], [4]], [[40000], [24000]], [[0.25]], [[0]], [[48]])).toBeCloseTo(68.108974, 6);
    expect(weeklyStaffCost([[1, 4]], [[40000, 24000]], [[0.25, 0.3]], [[0, 0.1]], [[48]], [[45]])).toBeCloseTo(
      (50000 + 96000 * 1.3 * 1.1) / (48 * 45),
      9,
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "lines that do not match",
      () => weeklyStaffCost([[1], [4]], [[40000]], [[0]], [[0]], [[48]]),
      /^#VALUE! salary has 1 cells and fte 2/,
    ],
    [
      "a percentage without its sign",
      () => weeklyStaffCost([[1]], [[40000]], [[25]], [[0]], [[48]]),
      /^#VALUE! onCost holds 25/,
    ],
    ["no cases", () => weeklyStaffCost([[1]], [[40000]], [[0]], [[0]], [[0]]), /^#DIV\/0!/],
    [
      "several numbers of cases",
      () => weeklyStaffCost([[1]], [[40000]], [[0]], [[0]], [[48, 60]]),
      /^#VALUE! cases wants one value; got 2/,
    ],
    ["text", () => weeklyStaffCost([["one"]], [[40000]], [[0]], [[0]], [[48]]), /^#VALUE! fte holds the text "one"/],
    ["overflow", () => weeklyStaffCost([[1e300]], [[1e300]], [[0]], [[0]], [[48]]), /^#NUM!/],
  ])("refuses %s", (_, call, message) => {
    expect(shownBy(call)).toMatch(message);
  });
});

describe("discounting", () => {
  it("takes the Green Book's schedule unless a rate is given, in words or left out", () => {
    expect(discountFactor([[31]])[0]?.[0]).toBeCloseTo(0.3459, 4);
    expect(discountFactor([[31]], [["green book"]])).toEqual(discountFactor([[31]]));
    expect(discountFactor([[1], [2]], [[0.1, 0]])).toEqual([
      [expect.closeTo(1 / 1.1, 12), 1],
      [expect.closeTo(1 / 1.21, 12), 1],
    ]);
  });

  it("refuses a rate in per cent and a year before the first", () => {
    expect(shown(discountFactor([[1]], [[3.5]]))).toEqual([
      [expect.stringMatching(/^#VALUE! rate holds 3.5; .*"Green Book"/)],
    ]);
    expect(shown(discountFactor([[-1]]))).toEqual([[expect.stringMatching(/^#VALUE! year holds -1/)]]);
  });

  it("adds up present values in reading order, from the first year", () => {
    expect(presentValue([[100, 100, 100]])).toBeCloseTo(100 + 100 / 1.035 + 100 / 1.035 ** 2, 9);
    expect(presentValue([[100], [null], [-50]], [[1]], [[0.1]])).toBeCloseTo(100 / 1.1 - 50 / 1.1 ** 3, 9);
    expect(shownBy(() => presentValue([["x"]]))).toMatch(/^#VALUE! amounts holds the text "x"/);
  });
});

describe("uprating", () => {
  it("goes cell by cell, by the GDP deflator unless another index is named", () => {
    expect(uprate([[68.05], [100]], [["2015/16"]], [["2015-16", 2024]])).toEqual([
      [68.05, expect.closeTo((68.05 * 100) / 74.5804, 10)],
      [100, expect.closeTo(10000 / 74.5804, 10)],
    ]);
    expect(uprate([[36000]], [[2021]], [["2025/26"]], [["Local government pay"]])).toEqual([
      [expect.closeTo(42456.48, 8)],
    ]);
  });

  it("rises above the index where a price does: a children's home of 2013/14 comes out at today's", () => {
    // Unit Cost Database: £2,995 a week in 2013/14. National Audit Office: £318,400 a year in 2023/24, £6,106 a week.
    const week = (relative?: number) =>
      Number(
        uprate(
          [[2995]],
          [["2013/14"]],
          [["2023/24"]],
          undefined,
          relative === undefined ? undefined : [[relative]],
        )[0]?.[0],
      );
    expect(week() / 6106).toBeCloseTo(0.6455, 3);
    expect(week(0.0447) / 6106).toBeCloseTo(1, 2);
    expect(uprate([[week(0.0447)]], [[2023]], [[2013]], undefined, [[0.0447]])).toEqual([[expect.closeTo(2995, 8)]]);
  });

  it("takes a table of one's own, upright or lying, headings and all", () => {
    const table = [
      ["Financial year", "Level"],
      ["2015-16", 80],
      ["2025-26", 100],
    ];
    expect(uprate([[8]], [[2015]], [[2025]], table)).toEqual([[10]]);
    expect(
      uprate(
        [[10]],
        [[2025]],
        [[2015]],
        table[0]?.map((_, column) => table.map((row) => row[column])),
      ),
    ).toEqual([[8]]);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a year that is none",
      () => uprate([[1]], [["2015/18"]], [[2024]]),
      /#VALUE! fromYear holds the text "2015\/18".*"2015\/16"/,
    ],
    ["half a year", () => uprate([[1]], [[2015.5]], [[2024]]), /#VALUE! fromYear holds 2015.5/],
    ["a date in place of a year", () => uprate([[1]], [[40483]], [[2024]]), /#VALUE! fromYear holds 40483/],
    [
      "a year without a level",
      () => uprate([[1]], [[1990]], [[2024]]),
      /#N\/A fromYear is 1990\/91; .* 2002\/03 to 2030\/31/,
    ],
    [
      "an unknown index",
      () => uprate([[1]], [[2015]], [[2024]], [["RPI"]]),
      /^#VALUE! index holds the text "RPI"; allowed: "GDP deflator"/,
    ],
    [
      "a level of nothing",
      () =>
        uprate(
          [[1]],
          [[2015]],
          [[2024]],
          [
            [2015, 80],
            [2024, null],
          ],
        ),
      /^#VALUE! index holds 0 or a blank cell for 2024\/25/,
    ],
    [
      "a year twice",
      () =>
        uprate(
          [[1]],
          [[2015]],
          [[2024]],
          [
            [2015, 80],
            ["2015/16", 81],
          ],
        ),
      /^#VALUE! index has 2015\/16 twice/,
    ],
    [
      "rows of two releases in one table",
      () =>
        uprate(
          [[1]],
          [[2015]],
          [[2024]],
          [
            [2015, 1, 2],
            [2016, 1, 2],
            [2017, 1, 2],
          ],
        ),
      /^#VALUE! index has 2016\/17 0.00% above .* rows of two releases/,
    ],
    [
      "a negative salary",
      () => uprate([[-1]], [[2015]], [[2024]], [["local government pay"]]),
      /#VALUE! amount holds -1/,
    ],
  ])("refuses %s", (_, call, message) => {
    const result = shownBy(call);
    expect(Array.isArray(result) ? result.flat()[0] : result).toMatch(message);
  });

  it("leaves the other cells alone where one is bad", () => {
    expect(shown(uprate([[1], ["x"], [3]], [[2024]], [[2024]]))).toEqual([
      [1],
      [expect.stringMatching(/^#VALUE! amount/)],
      [3],
    ]);
  });
});

describe("the register in the sheet", () => {
  it("gives any field of any range of keys", () => {
    expect(parameter([["programme.closureRate", "TAX.income"]])).toEqual([[0.72, 0.2]]);
    expect(parameter([["programme.reReferralRate"]], [["source"]])).toEqual([["Table 8: 6%"]]);
    expect(parameter([["programme.closureRate"]], [["Step"]])).toEqual([[0.005]]);
  });

  it("says #N/A for an unknown key in its own cell and #VALUE! for an unknown field", () => {
    expect(shown(parameter([["tax.incom"], ["tax.income"]]))).toEqual([
      ['#N/A key holds the text "tax.incom", which is no parameter. Did you mean tax.income?'],
      [0.2],
    ]);
    expect(shownBy(() => parameter([["tax.income"]], [["colour"]]))).toMatch(
      /^#VALUE! field holds the text "colour"; allowed: value,/,
    );
  });

  it("lists every parameter under a header", () => {
    const rows = parameters();
    expect(rows).toHaveLength(REGISTER.length + 1);
    for (const cells of rows) expect(cells).toHaveLength(11);
  });
});
