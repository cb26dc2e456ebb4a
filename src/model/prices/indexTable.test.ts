import * as fc from "fast-check";
import { financialYear } from "./financialYear";
import { GDP_DEFLATOR } from "./gdpDeflator";
import { readIndexTable } from "./indexTable";

const NAMES = { name: "GDP deflator", source: "", licence: "" };

/** The release as the Treasury's file has it: headings above, a blank column, calendar years beside, notes below. */
function release({ heading = "March 2026 (Quarterly National Accounts)", lastOutturn = 2024 } = {}): unknown[][] {
  const years = [...GDP_DEFLATOR.levels.keys()];
  const rows = years.map((year, place) => {
    const [level = NaN, before] = [GDP_DEFLATOR.levels.get(year), GDP_DEFLATOR.levels.get(year - 1)];
    const change = before === undefined ? "" : (level / before - 1) * 100;
    const hyphened = financialYear(year).replace("/", "-");
    const calendar = ["", 2_000_000, 5.1, "", 2002 + place, level, change];
    return year > lastOutturn
      ? ["", `${hyphened} (1), (2)`, "-", change, ...calendar]
      : ["", hyphened, level, change, ...calendar];
  });
  const blank = new Array<string>(11).fill("");
  return [
    ["", `GDP DEFLATORS AT MARKET PRICES, AND MONEY GDP: ${heading}`, ...blank.slice(2)],
    blank,
    ["", "Financial year", "GDP deflator at market prices", "per cent change on previous year", ...blank.slice(4)],
    ["", "", "2024-25 = 100", "", ...blank.slice(4)],
    ...rows,
    blank,
    ["", "(1) Outturn to 2024-25: Office for National Statistics, 31 March 2026", ...blank.slice(2)],
  ];
}

describe("a table of an index", () => {
  it("is the Treasury's release as it comes, with forecast years chained as in the one that we bring", () => {
    const reading = readIndexTable(release(), NAMES);
    expect(reading).toEqual({
      ok: true,
      doubt: null,
      index: { kind: "levels", ...NAMES, vintage: "March 2026", lastOutturn: 2024, levels: GDP_DEFLATOR.levels },
    });
  });

  it.each([
    ["without headings and notes", release().slice(4, -2)],
    ["from its first column of years on", release().map((row) => row.slice(1, 4))],
    ["with shares shown as per cent", release().map((row) => row.map((cell, at) => asShare(cell, at)))],
    [
      "with years that a spreadsheet took for months",
      release().map((row) => row.map((cell) => (cell === "2010-11" ? 40483 : cell === "2011-12" ? 40878 : cell))),
    ],
  ])("is read %s", (_, cells) => {
    const reading = readIndexTable(cells, NAMES);
    expect(reading.ok && reading.index.levels).toEqual(GDP_DEFLATOR.levels);
  });

  it("is one's own in rows, whatever its base and order", () => {
    const reading = readIndexTable(
      [
        ["2016/17", 2015, "2017-18"],
        [1.1, 1, ""],
        ["", "", 10],
      ],
      NAMES,
    );
    expect(reading.ok && [...reading.index.levels]).toEqual([
      [2015, 1],
      [2016, 1.1],
      [2017, 1.21],
    ]);
    expect(reading.ok && [reading.index.lastOutturn, reading.index.vintage]).toEqual([2016, "undated"]);
  });

  it("has percentages for some years only, and a blank is none of 0%, however it is delivered", () => {
    const levels = new Map([2015, 2024, 2025, 2026].map((year, place) => [year, [75, 97, 100, 102.5][place]]));
    for (const blank of ["", 0, null]) {
      const table = [["2015-16", 75, blank], ["2024-25", 97, blank], ["2025-26", 100, blank], ["2026-27", blank, 2.5]]; // oxfmt-ignore
      expect(readIndexTable(table, NAMES)).toMatchObject({ ok: true, index: { lastOutturn: 2025, levels } });
    }
  });

  it("doubts a heading of another release than the rows'", () => {
    const reading = readIndexTable(release({ heading: "June 2026" }), NAMES);
    expect(reading.ok && reading.doubt).toMatch(/June 2026, .* would be 2025\/26; in the table it is 2024\/25/);
  });

  it("finds rows of another release among its own, by their percentages", () => {
    const cells = release().map((row, at) => (at < 20 ? row : row.map((cell, place) => rebased(cell, place))));
    expect(readIndexTable(cells, NAMES)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/two releases/) as string,
    });
  });

  it.each<[string, unknown[][], string, [number, number]]>([
    ["nothing", [["Paste the release here", ""]], "holds no financial year", [0, 0]],
    ["a percentage without a year before", [["2025-26", "-", 3.2]], "has a percentage only for 2025/26", [0, 1]],
    ["a text for a level", [["2024-25", "tbc", ""]], 'holds the text "tbc" for 2024/25', [0, 1]],
    [
      "a year twice",
      [
        ["2024-25", 1],
        ["2024/25", 1],
      ],
      "has 2024/25 twice",
      [1, 0],
    ],
  ])("refuses %s, and says where", (_, cells, problem, [row, column]) => {
    expect(readIndexTable(cells, NAMES)).toMatchObject({
      ok: false,
      problem: expect.stringContaining(problem) as string,
      ...{ row, column },
    });
  });

  it("reads or refuses whatever comes", () => {
    const cell = fc.oneof(fc.constantFrom("2015-16", "2016-17 (1)", 2017, "", "-", "#N/A"), fc.double(), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (cells) => {
        const reading = readIndexTable(cells, NAMES);
        if (reading.ok) for (const level of reading.index.levels.values()) expect(Number.isNaN(level)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

function asShare(cell: unknown, column: number): unknown {
  return column === 3 && typeof cell === "number" ? cell / 100 : cell;
}

function rebased(cell: unknown, column: number): unknown {
  return column === 2 && typeof cell === "number" ? cell / 1.032388 : cell;
}
