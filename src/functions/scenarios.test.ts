import { compare, result, results, table } from "./scenarios";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const row = (...cells: unknown[]) => [cells];

describe("RESULT", () => {
  it("without a scenario gives the preset As published", () => {
    expect(result([["net.exchequer"]])[0]?.[0]).toBeCloseTo(189.029558, 6);
    expect(result([["costPerExtraClosure"]])[0]?.[0]).toBeCloseTo(8187.5, 9);
  });

  it("takes measure names whatever their case", () => {
    expect(result([[" NET.Society "]])[0]?.[0]).toBeCloseTo(1886.309558, 6);
  });

  it("spreads measures along their own direction and scenarios along the other", () => {
    const keys = column("attainment.premium");
    const values = row(80000, 0);
    const down = result(column("lifetimeEarnings.programme", "lifetimeEarnings.comparator"), keys, values);
    expect(down).toEqual([
      [34464, 0],
      [31968, 0],
    ]);
    const across = result(row("lifetimeEarnings.programme", "lifetimeEarnings.comparator"), keys, values);
    expect(across).toEqual([
      [34464, 31968],
      [0, 0],
    ]);
  });

  it("lays scenarios as they lie in the sheet where there is one measure", () => {
    const one = [["lifetimeEarnings.programme"]];
    expect(
      result(one, column("attainment.premium", "tax.income"), [
        [80000, 0],
        [0.2, 0.2],
      ]),
    ).toEqual([[34464, 0]]);
    expect(
      result(one, row("attainment.premium", "tax.income"), [
        [80000, 0.2],
        [0, 0.2],
      ]),
    ).toEqual([[34464], [0]]);
  });

  it("spoils the results of a scenario that cannot be read, and of no other", () => {
    const spoilt = shown(
      result([["lifetimeEarnings.programme"]], column("programme.closureRate"), row(0.72, 64, "x", 0.72)),
    );
    expect(spoilt).toEqual([
      [
        34464,
        expect.stringMatching(/^#VALUE! programme.closureRate holds 64/),
        expect.stringMatching(/^#VALUE!/),
        34464,
      ],
    ]);
  });

  it("says #N/A for an unknown measure, with the nearest, in its own cell", () => {
    expect(shown(result(column("net.exchequr", "lifetimeEarnings.programme")))).toEqual([
      ['#N/A measure holds the text "net.exchequr", which is no measure. Did you mean net.exchequer?'],
      [34464],
    ]);
  });

  it("is an error in a word where the programme does not both cost and close more", () => {
    const keys = [["programme.closureRate"], ["programme.weeklyCost"]];
    const values = [
      [0.6, 0.72, 0.6],
      [68.05, 30, 30],
    ];
    const [found] = shown(result([["costPerExtraClosure"]], keys, values)) as unknown[][];
    expect(found).toEqual([
      expect.stringMatching(/^#N\/A Dominated: the programme costs no less and closes fewer/),
      expect.stringMatching(/^#N\/A Dominates: the programme costs less/),
      expect.stringMatching(/^#N\/A The programme saves £17,873 for each closure lost/),
    ]);
  });

  it("is #DIV/0! for a ratio without a denominator", () => {
    const same = result([["costPerExtraClosure"]], column("programme.closureRate"), [[0.64]]);
    expect(shown(same)).toEqual([["#DIV/0!"]]);
  });

  it("refuses a block of measures", () => {
    expect(
      shownBy(() =>
        result([
          ["a", "b"],
          ["c", "d"],
        ]),
      ),
    ).toMatch(/^#VALUE! measure must be one column or one row/);
  });
});

describe("keys and values", () => {
  const exchequer = (keys: unknown, values: unknown) =>
    // A host may deliver anything at all.
    shownBy(() => result([["net.exchequer"]], keys as unknown[][], values as unknown[][]));

  it("must come together", () => {
    expect(exchequer(column("tax.income"), null)).toMatch(/^#VALUE! values is missing/);
    expect(exchequer(undefined, [[1]])).toMatch(/^#VALUE! keys is missing/);
  });

  it("must match in length", () => {
    expect(exchequer(column("tax.income", "attainment.open"), column(0.2))).toBe(
      "#VALUE! keys has 2 cells and values 1 rows; they must match.",
    );
  });

  it("refuse a block of keys", () => {
    expect(
      exchequer(
        [
          ["a", "b"],
          ["c", "d"],
        ],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toMatch(/^#VALUE! keys must be one column or one row; it is 2 × 2/);
  });

  it("name an unknown key and the nearest known one", () => {
    expect(exchequer(column("programme.closurRate"), [[0.5]])).toEqual([
      [expect.stringMatching(/^#N\/A .*"programme.closurRate".*Did you mean programme.closureRate\?/)],
    ]);
  });

  it("name a repeated key", () => {
    expect(exchequer(column("tax.income", "Tax.Income "), column(0.2, 0.2))).toEqual([
      [expect.stringMatching(/^#VALUE! tax.income stands twice/)],
    ]);
  });

  it("name every problem, the first three in full", () => {
    const keys = column(
      "tax.income",
      "attainment.open",
      "attainment.closed",
      "programme.weeksOpen",
      "sample.programme",
    );
    expect(exchequer(keys, column("a", "b", "c", "d", null))).toEqual([
      [expect.stringMatching(/^#VALUE! tax.income .* attainment.open .* attainment.closed .* And 2 more\.$/)],
    ]);
  });

  it("never take a blank value for the published one", () => {
    for (const blank of [null, "", 0]) {
      expect(exchequer(column("tax.income"), [[blank]])).toEqual([[expect.closeTo(-310.17044, 5)]]);
      expect(exchequer(column("programme.closureRate"), [[blank]])).toEqual([
        [expect.stringMatching(/^#VALUE! programme.closureRate holds 0 or a blank cell; .*, but not 0\.$/)],
      ]);
    }
  });

  it("pass on the error of a lone error cell", () => {
    expect(exchequer(column("tax.income"), [["#REF!"]])).toEqual([["#REF! tax.income holds #REF!."]]);
  });

  it("skip headings, remarks and blanks", () => {
    const keys = column("# Tax", "tax.income", null, 0, "");
    expect(exchequer(keys, column("heading", 0.2, "x", true, "#N/A"))).toEqual([[expect.closeTo(189.029558, 6)]]);
  });
});

describe("RESULTS", () => {
  it("is a table with a header row and both arms", () => {
    const rows = results();
    expect(rows[0]).toEqual(["Measure", "Programme", "Comparator", "Difference", "Unit"]);
    expect(rows[1]).toEqual(["Cost per case", 2450, 1795, 655, "£ per case"]);
    expect(rows).toHaveLength(15);
    for (const cells of rows) expect(cells).toHaveLength(5);
  });

  it("takes one scenario only", () => {
    expect(shownBy(() => results(column("tax.income"), row(0.2, 0.3)))).toBe(
      "#VALUE! values holds 2 scenarios; this function takes one.",
    );
  });
});

describe("COMPARE", () => {
  const keys = column("programme.closureRate");

  it("has measures down and scenarios across, with names", () => {
    const rows = compare(keys, row(0.72, 0.64), row("As published", "=1+1"));
    expect(rows[0]).toEqual(["Measure", "As published", "=1+1"]);
    expect(rows.find(([label]) => label === "Lifetime earnings, programme")).toEqual([
      "Lifetime earnings, programme",
      34464,
      31968,
    ]);
  });

  it("numbers scenarios without a name, and refuses too few names", () => {
    expect(compare(keys, row(0.72, 0.64))[0]).toEqual(["Measure", "Scenario 1", "Scenario 2"]);
    expect(compare(keys, row(0.72, 0.64), row("A", null))[0]).toEqual(["Measure", "A", "Scenario 2"]);
    expect(shownBy(() => compare(keys, row(0.72, 0.64), row("A")))).toMatch(
      /^#VALUE! names has 1 cells for 2 scenarios/,
    );
  });

  it("fills the column of a scenario that cannot be read with its error", () => {
    const rows = compare(keys, row(0.72, "x"));
    expect(
      rows.slice(1).every(([, good, bad]) => typeof good === "number" && String(shown(bad)).startsWith("#VALUE!")),
    ).toBe(true);
  });
});

describe("TABLE", () => {
  it("lays out Table 7 as the report does", () => {
    expect(table([[7]])).toEqual([
      [
        "Intervention",
        "Estimated lifetime earnings per case",
        "Estimated lifetime tax revenue per case",
        "Estimated likelihood of employment per case (% point)",
        "Details",
      ],
      ["Project Crewe", 34464, expect.closeTo(11028.48, 9), expect.closeTo(6.16044, 12), "Including management"],
      [
        "Cheshire East Council",
        31968,
        expect.closeTo(10229.76, 9),
        expect.closeTo(5.71428, 12),
        "CIN/CP Team, excluding management",
      ],
    ]);
  });

  it("gives the saving of Table 8 to the comparator, as printed", () => {
    expect(table([[8]])[2]).toEqual([
      "Cheshire East Council",
      3 / 45,
      expect.closeTo(3798.834, 3),
      expect.closeTo(29.678, 3),
    ]);
  });

  it.each([5, 10, "7", null, true])("has no table %p", (number) => {
    expect(shownBy(() => table([[number]]))).toMatch(/^#VALUE! number holds .*; allowed: 6, 7, 8 or 9\.$/);
  });
});
