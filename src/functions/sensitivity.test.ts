import { evaluate } from "../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../model/register/presets";
import { breakEven, tornado, twoWay } from "./sensitivity";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

describe("BREAKEVEN", () => {
  it("is the switching value of a parameter, of the exchequer's net result at 0 unless said otherwise", () => {
    expect(breakEven([["programme.closureRate"]])).toBeCloseTo(0.70078, 5);
    expect(
      breakEven([[" Programme.ClosureRate "]], [["lifetimeTax.difference"]], undefined, undefined, [[655]]),
    ).toBeCloseTo(0.7056, 5);
    const own = breakEven([["programme.closureRate"]], undefined, [["comparator.closureRate"]], [[0.6]]);
    expect(own).toBeLessThan(0.67);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a target out of reach, with the nearest reached",
      () => breakEven([["escalation.programmeRate"]], [["net.localAuthority"]]),
      /^#N\/A No value of escalation.programmeRate brings net.localAuthority to £0.00: the nearest it comes is −£590.94, at 0\.$/,
    ],
    [
      "a parameter without effect",
      () => breakEven([["sample.programme"]]),
      /^#N\/A sample.programme has no effect on net.exchequer, which stays at £189.03\.$/,
    ],
    [
      "an unknown key",
      () => breakEven([["programme.closure"]]),
      /^#N\/A parameter holds .* Did you mean programme.closureRate\?/,
    ],
    ["several keys", () => breakEven([["tax.income", "tax.income"]]), /^#VALUE! parameter wants one key; got 2/],
    ["a choice in words", () => breakEven([["reReferral.basis"]]), /^#VALUE! reReferral.basis is a choice/],
    ["an error", () => breakEven([["#N/A"]]), /^#N\/A parameter holds #N\/A/],
    ["an unknown measure", () => breakEven([["tax.income"]], [["net.exchequr"]]), /^#N\/A .*net.exchequer\?/],
    [
      "a target in words",
      () => breakEven([["tax.income"]], undefined, undefined, undefined, [["x"]]),
      /^#VALUE! target holds/,
    ],
  ])("refuses %s", (_, call, message) => {
    expect(shownBy(call)).toMatch(message);
  });
});

describe("TORNADO", () => {
  it("says in which quarter a ratio lies at an end where it has no value", () => {
    const rows = shown(tornado([["costPerExtraClosure"]])) as unknown[][];
    const programme = rows.find(([key]) => key === "programme.closureRate");
    expect(programme?.[4]).toMatch(/^#N\/A Dominated: the programme costs no less and closes fewer cases\./);
    expect(programme?.[5]).toBeGreaterThan(0);
  });

  it("is a table with the widest bar first", () => {
    const rows = tornado();
    expect(rows[0]).toEqual(["Key", "Parameter", "Low", "High", "Result at low", "Result at high"]);
    expect(rows[1]?.slice(0, 2)).toEqual(["comparator.closureRate", "Closure rate, comparator"]);
  });

  it("takes a scenario with its uncertainty, and a swing instead", () => {
    const keys = [["programme.closureRate"], ["comparator.closureRate"]];
    const fixed = [
      ["fixed", "", "", ""],
      ["fixed", "", "", ""],
    ];
    const found = tornado([["net.individual"]], keys, [[0.7], [0.6]], fixed);
    expect(found.slice(1).map(([key]) => key)).toEqual(["attainment.premium"]);
    const swung = tornado([["net.individual"]], keys, [[0.7], [0.6]], undefined, [[0.1]]);
    const row = swung.find(([key]) => key === "programme.closureRate");
    expect(row?.slice(2, 4)).toEqual([expect.closeTo(0.63, 12), expect.closeTo(0.77, 12)]);
  });

  it("refuses a swing in per cent", () => {
    expect(shownBy(() => tornado(undefined, undefined, undefined, undefined, [[10]]))).toMatch(
      /^#VALUE! swing holds 10/,
    );
  });
});

describe("TWOWAY", () => {
  it("is a grid of a measure with both parameters' values as headers", () => {
    const grid = twoWay([["programme.closureRate"]], [[0.6], [0.72]], [["reReferral.basis"]], [["all", "closed"]]);
    expect(grid[0]).toEqual(["programme.closureRate ↓  reReferral.basis →", "all", "closed"]);
    expect(grid.map(([first]) => first).slice(1)).toEqual([0.6, 0.72]);
    expect(grid[2]?.[2]).toBeCloseTo(189.029558, 6);
    const expected = { ...PUBLISHED_SCENARIO, "programme.closureRate": 0.6, "reReferral.basis": "all" } as const;
    expect(grid[1]?.[1]).toBe(evaluate(expected)["net.exchequer"]);
  });

  it("spoils the row or column of a bad value, and no other", () => {
    const grid = shown(
      twoWay([["programme.closureRate"]], [[0.64, 72]], [["tax.income"]], [[0.2], ["#N/A"]], [["costPerExtraClosure"]]),
    );
    expect(grid).toEqual([
      [expect.any(String), 0.2, "#N/A valuesB holds #N/A."],
      [0.64, "#DIV/0!", "#N/A valuesB holds #N/A."],
      [
        expect.stringMatching(/^#VALUE! valuesA holds 72; allowed for programme.closureRate: a share/),
        expect.stringMatching(/^#VALUE!/),
        expect.stringMatching(/^#VALUE!/),
      ],
    ]);
  });

  it("refuses one key twice", () => {
    expect(shownBy(() => twoWay([["tax.income"]], [[0.2]], [["TAX.income"]], [[0.2]]))).toMatch(
      /^#VALUE! keyA and keyB are both tax.income/,
    );
  });
});
