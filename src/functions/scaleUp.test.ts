import { evaluateScaleUp } from "../model/scaleUp/scaleUp";
import { DEFAULT_SETTINGS } from "../model/register/scaleUpParameters";
import { PUBLISHED_SCENARIO } from "../model/register/presets";
import { benefitCostRatio, payback } from "./cashflows";
import { breakEven } from "./sensitivity";
import { breakEvenCases, scaleUp, staffNeeded } from "./scaleUp";
import { result } from "./scenarios";
import { simulate } from "./simulation";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

describe("STAFFNEEDED", () => {
  it("refuses a case that is open longer than any plan may reach", () => {
    expect(shownBy(() => staffNeeded([[200]], [[1e12]]))).toMatch(/^#VALUE! weeksOpen holds 1000000000000/);
    expect(staffNeeded([[200]], [[5200]])).toHaveLength(2);
  });

  it("counts whole practitioners and pods for a caseload that builds up over the years", () => {
    // 200 cases × 36 weeks: 200 × (L − L²/2) with L = 36/52 = 90.53 in the first year, 138.46 when steady.
    const rows = staffNeeded([[200, 200, 200]], [[36]]);
    expect(rows[0]).toEqual(["Active caseload", "Practitioners", "Consultants", "Pods", "Utilisation"]);
    expect(rows[1]?.[0]).toBeCloseTo(200 * (36 / 52 - (36 / 52) ** 2 / 2), 9);
    expect(rows[1]?.slice(1, 4)).toEqual([9, 3, 3]);
    expect(rows[2]?.[0]).toBeCloseTo((200 * 36) / 52, 9);
    expect(rows[2]?.slice(1, 4)).toEqual([13, 4, 4]);
    expect(rows[2]?.[4]).toBeCloseTo((200 * 36) / 52 / 143, 9);
  });

  it("takes a column as well, and other caseloads and pods", () => {
    expect(staffNeeded([[520], [520]], [[52]], [[10]], [[5]])[2]).toEqual([520, 52, 11, 11, 1]);
  });

  it("spoils the years that a bad cell reaches, and no others", () => {
    const rows = shown(staffNeeded([["many", 0, 0, 100]], [[36]])) as unknown[][];
    expect(rows[1]?.[0]).toMatch(/^#VALUE! cases holds the text "many"/);
    expect(rows[2]?.[4]).toMatch(/^#VALUE! cases holds the text "many"/);
    expect(rows[3]).toEqual([0, 0, 0, 0, 0]);
    expect(rows[4]?.[1]).toBe(5);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a caseload of 0",
      () => staffNeeded([[200]], [[36]], [[0]]),
      /^#VALUE! caseload holds 0 or a blank cell; allowed: a number from 1 to 100/,
    ],
    [
      "half a practitioner a pod",
      () => staffNeeded([[200]], [[36]], [[11]], [[2.5]]),
      /^#VALUE! practitionersPerPod holds 2.5.*whole/,
    ],
    [
      "a block of years",
      () =>
        staffNeeded(
          [
            [1, 2],
            [3, 4],
          ],
          [[36]],
        ),
      /^#VALUE! cases must be one row or one column/,
    ],
    ["31 years", () => staffNeeded([new Array(31).fill(1)], [[36]]), /^#VALUE! cases holds 31 years/],
  ])("refuses %s", (_, call, message) => {
    expect(shownBy(call)).toMatch(message);
  });
});

describe("SCALEUP", () => {
  const keys = [["staff.caseload"], ["programme.closureRate"], ["scaleUp.startYear"]];
  const values = [[12], [0.75], [2027]];

  it("takes both kinds of keys from one column and gives the model's lines", () => {
    const rows = scaleUp([[200, 300]], keys, values);
    expect(rows[0]).toEqual(["Line", "Unit", "2027/28", "2028/29", "Later years", "Total", "Present value"]);
    const { lines, summary } = evaluateScaleUp({
      scenario: { ...PUBLISHED_SCENARIO, "programme.closureRate": 0.75 },
      settings: { ...DEFAULT_SETTINGS, "staff.caseload": 12, "scaleUp.startYear": 2027 },
      cases: [200, 300],
    });
    const net = rows.find(([label]) => label === "Net, exchequer") ?? [];
    expect(net.slice(2, 4)).toEqual(lines["net.exchequer"].slice(0, 2));
    expect(net[6]).toBeCloseTo(summary.perspectives.exchequer.presentValue, 6);
    expect(Number(net[2]) + Number(net[3]) + Number(net[4])).toBeCloseTo(Number(net[5]), 6);
  });

  it("shows cash, budget and staff as views, the budget without present values", () => {
    expect(scaleUp([[200]], null as never, null as never, [["CASH "]])[1]?.[0]).toBe("Gross cost in whole posts");
    const budget = scaleUp([[200]], null as never, null as never, [["budget"]]);
    expect(budget[0]).toEqual(["Line", "Unit", "2026/27", "Later years", "Total", "2027/28"]);
    expect(budget.some(([label]) => label === "Net budget")).toBe(true);
    expect(scaleUp([[200]], null as never, null as never, [["staff"]])[3]?.[0]).toBe(
      "Active caseload, average of the year",
    );
  });

  it("lists the later years of the budget one by one where the peak cash need is in one of them", () => {
    const [header = [], ...rows] = scaleUp([[200, 300]], undefined, undefined, [["budget"]]);
    expect(header.slice(2)).toEqual(["2026/27", "2027/28", "Later years", "Total", "2028/29"]);
    const { lines, summary } = evaluateScaleUp({
      scenario: PUBLISHED_SCENARIO,
      settings: DEFAULT_SETTINGS,
      cases: [200, 300],
    });
    expect(rows.find(([label]) => label === "Peak cash need so far")?.at(-1)).toBe(summary.peakCashNeed);
    const net = rows.find(([label]) => label === "Net budget") ?? [];
    expect([net.at(-1), net[4]]).toEqual([lines["budget.net"][2], lines["budget.net"][2]]);
    expect(scaleUp([[0, 0]], undefined, undefined, [["budget"]])[0]?.slice(2)).toEqual([
      "2026/27",
      "2027/28",
      "Later years",
      "Total",
    ]);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a caseload of 0",
      () => scaleUp([[200]], [["staff.caseload"]], [[0]]),
      /^#VALUE! staff.caseload holds 0 or a blank cell; allowed: a number from 1 to 100/,
    ],
    [
      "an unknown view",
      () => scaleUp([[200]], null as never, null as never, [["profit"]]),
      /^#VALUE! view holds the text "profit"; allowed: economic, cash, budget, staff/,
    ],
    ["a misspelt key", () => scaleUp([[200]], [["staff.caselod"]], [[9]]), /^#N\/A.*Did you mean staff.caseload\?/],
    ["text for cases", () => scaleUp([["many"]]), /^#VALUE! cases holds the text "many"/],
    ["fewer than no cases", () => scaleUp([[-1]]), /^#VALUE! cases holds -1/],
    [
      "cases that are open for centuries",
      () => scaleUp([[1]], [["programme.weeksOpen"]], [[52 * 500]]),
      /^#VALUE!.*500 years beyond the plan/,
    ],
  ])("refuses %s", (_, call, message) => {
    expect(shownBy(call)).toMatch(message);
  });
});

describe("keys of scale-up in other functions", () => {
  it("are legal and without effect on a result per case", () => {
    expect(result([["net.exchequer"]], [["staff.caseload"]], [[9]])).toEqual(result([["net.exchequer"]]));
  });

  it("are refused where they would be varied, or made uncertain", () => {
    expect(shownBy(() => breakEven([["staff.caseload"]]))).toMatch(
      /^#VALUE! parameter holds staff.caseload, which belongs to scale-up/,
    );
    const uncertain = () => simulate(undefined, [["staff.caseload"]], [[9]], [["uniform", 8, 12, ""]]);
    expect(shownBy(uncertain)).toMatch(/^#VALUE! staff.caseload belongs to scale-up and takes no distribution/);
    expect(simulate(undefined, [["staff.caseload"]], [[9]], [["", "", "", ""]])).toEqual(simulate());
  });
});

describe("BREAKEVENCASES", () => {
  it("is the first number of cases from which on the net stays at zero or more", () => {
    const own = { "scaleUp.years": 5, "scaleUp.costBasis": "posts", "staff.caseload": 12 } as const;
    const settings = { ...DEFAULT_SETTINGS, ...own };
    const worth = (cases: number) =>
      evaluateScaleUp({ scenario: PUBLISHED_SCENARIO, settings, cases: new Array<number>(5).fill(cases) }).summary
        .perspectives.exchequer.presentValue;
    const found = breakEvenCases(
      Object.keys(own).map((key) => [key]),
      Object.values(own).map((value) => [value]),
    );
    expect(worth(found - 1)).toBeLessThan(0);
    for (const cases of [found, found + 1, found + 7, 2 * found, 5000]) expect(worth(cases)).toBeGreaterThanOrEqual(0);
  });

  it("says the best that is reached where no number is enough", () => {
    expect(shownBy(() => breakEvenCases(undefined, undefined, [["net.localAuthority"]]))).toMatch(
      /^#N\/A net.localAuthority \(Local authority\) is below zero up to 10,000 cases a year: the best is −£.* cases\./,
    );
  });

  it("names the nearest measure of a misspelt one", () => {
    expect(shownBy(() => breakEvenCases(undefined, undefined, [["net.cahs"]]))).toMatch(
      /^#N\/A.*Did you mean net.cash\?/,
    );
  });
});

describe("PAYBACK", () => {
  it("is the year from which on the cumulative net stays at zero or more", () => {
    expect(payback([[-100, 40, 50, 60]])).toBe(4);
    expect(payback([[-100], [120], [-50], [60]])).toBe(4);
    expect(payback([[0, -100, 100]])).toBe(3);
    expect(payback([[5, 5]])).toBe(1);
    expect(payback([[-0.3, 0.1, 0.1, 0.1]])).toBe(4);
  });

  it("takes longer when later years are discounted", () => {
    expect(payback([[-100, 50, 50, 50]])).toBe(3);
    expect(payback([[-100, 50, 50, 50]], [[0.05]])).toBe(4);
    expect(payback([[-100, 50, 50, 50]], [["Green Book"]])).toBe(4);
  });

  it("is #N/A where it is never paid back, and says what is missing", () => {
    expect(shownBy(() => payback([[-100, 40]]))).toBe(
      "#N/A It is not paid back within 2 years: £60.00 are still to come in.",
    );
    expect(shownBy(() => payback([[-100, 99.999]]))).toMatch(/: less than a penny is still to come in\.$/);
    expect(shownBy(() => payback([[0, 0]]))).toMatch(/^#N\/A Nothing flows/);
    expect(shownBy(() => payback([[-100, "soon"]]))).toMatch(/^#VALUE! cashflows holds the text "soon"/);
  });
});

describe("BENEFITCOSTRATIO", () => {
  it("divides present values", () => {
    // (150 ÷ 1.035 + 150 ÷ 1.035²) ÷ (200 + 20 ÷ 1.035 + 20 ÷ 1.035²), by a calculator
    expect(benefitCostRatio([[0, 150, 150]], [[200, 20, 20]])).toBeCloseTo(284.954141 / 237.993886, 6);
    expect(benefitCostRatio([[100]], [[50]], [[0.1]])).toBe(2);
  });

  it("is #DIV/0! where the costs are worth nothing", () => {
    expect(shownBy(() => benefitCostRatio([[1]], [[0]]))).toMatch(/^#DIV\/0!/);
  });

  it("asks for positive costs where they come negative", () => {
    expect(shownBy(() => benefitCostRatio([[100]], [[-50]]))).toMatch(
      /^#VALUE! costs are worth −£50.00 together, below 0: give costs as positive amounts/,
    );
  });
});
