import * as fc from "fast-check";
import golden from "../analysis/caseList/golden/rows-and-dates.json";
import cluster from "../analysis/caseList/golden/cluster.json";
import delayed from "../analysis/caseList/golden/km-delayed-entry.json";
import { caseCheck, nextReferral } from "./caseLists";
import { incidence, kaplanMeier } from "./caseOutcomes";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const rowOf = (table: unknown[][], ...labels: readonly unknown[]) =>
  table.find((row) => labels.every((label) => row.includes(label))) ?? [];
const EXTRACT = 45382;

describe("NEXTREFERRAL and INCIDENCE", () => {
  const { rows } = golden.list;
  const at = (place: number) => column(rows.map((row) => row[place]));

  it("find who came back, which the curve puts at 37.5% within 365 days", () => {
    const next = nextReferral(at(0), at(1), at(2), [[golden.list.extract]]);
    expect(next.map(([cell]) => cell)).toEqual([45139, "", 45350, "", "", 45171, "", "", "", "", "", "", ""]);
    // One row of each spell that closed: the earlier rows of what was joined are left out.
    const closed = rows.flatMap((row, index) => (row[2] !== "" && index !== 9 && index !== 11 ? [index] : []));
    const table = incidence(
      column(closed.map((row) => rows[row]?.[2])),
      column(closed.map((row) => next[row]?.[0])),
      [[golden.list.extract]],
      [[365 / 7]],
      [["back"]],
    );
    expect(table[1]?.slice(0, 3)).toEqual(["back", 365 / 7, expect.closeTo(0.375, 14)]);
    expect(table.at(-1)?.[0]).toBe("0 of 7 rows left out");
  });

  it("find no return in a row inside the open spell of its case, and none where two spells touch", () => {
    const next = (rows: readonly (readonly unknown[])[]) => {
      const of = (place: number) => column(rows.map((row) => row[place]));
      return shown(nextReferral(of(0), of(1), of(2), [[EXTRACT]]));
    };
    expect(
      next([
        ["A", 45000, 0],
        ["A", 45100, 45200],
        ["B", 45000, 45100],
        ["B", 45100, 45200],
      ]),
    ).toEqual([[""], [""], [""], [""]]);
    expect(
      next([
        ["B", 45000, 45100],
        ["B", 45101, 45200],
      ]),
    ).toEqual([[45101], [""]]);
  });

  it("take protection after a case closed for no escalation of it, and leave a row with an error out", () => {
    const outcomes = [[45100, 45150], [45110, 45060], ["#N/A", ""], ...Array.from({ length: 20 }, () => [45300, ""])];
    const table = incidence(column(outcomes.map(() => 45000)), outcomes, [[EXTRACT]], [[30]]);
    expect(rowOf(table, "protection").slice(2, 3)).toEqual([expect.closeTo(1 / 22, 14)]);
    expect(rowOf(table, "closed")[2]).toBeCloseTo(1 / 22, 14);
    expect(table.at(-1)?.[0]).toBe("1 of 23 rows left out: 1 unusable (see CASECHECK)");
  });

  it("spoil the row of a bad date, and no other", () => {
    const found = nextReferral(column(["A", "B", ""]), column(["x", 45000, 45000]), column([0, 45010, 0]), [[EXTRACT]]);
    expect(shown(found)).toEqual([
      ["#VALUE! row 1: start: no date."],
      [""],
      ["#VALUE! row 3: caseId is blank, or a number that has lost digits."],
    ]);
  });
});

describe("CASECHECK", () => {
  /** One list a line of what goes wrong: what is checked, and what is said row by row. */
  const check = (rows: readonly (readonly unknown[])[], seenFrom?: number) => {
    const at = (place: number) => column(rows.map((row) => row[place] ?? null));
    const given = (place: number) => (rows.some((row) => row.length > place) ? at(place) : undefined);
    const since = seenFrom === undefined ? undefined : [[seenFrom]];
    return caseCheck(at(0), at(1), at(2), [[EXTRACT]], given(3), given(4), given(5), given(6), since);
  };

  it.each([
    ["end before start", [["A", 45010, 45000]], [["Error", "end 15/03/2023 is before start 25/03/2023"]]],
    ["start after the extract", [["A", 45400, 0]], [["Error", "start 18/04/2024 is after the extract, 31 March 2024"]]],
    ["end after the extract", [["A", 45000, 45400]], [["Error", "end 18/04/2024 is after the extract, 31 March 2024"]]],
    ["a closure on the first day", [["A", 45000, 45000]], [["", ""]]],
    ["no start", [["A", "", 45000]], [["Error", "start is blank"]]],
    ["a blank row", [["", "", ""]], [["", ""]]],
    ["placeholders", [["A", 45000, "31/12/9999"]], [["Note", "end: a placeholder, read as blank"]]],
    ["two digits", [["A", "05/04/23", 0]], [["Query", "start: two-digit year"]]],
    ["a heading", [["Child", "CIN Start Date", "Closed"]], [["Error", "start: no date"]]],
    ["no identifier", [[0, 45000, 0]], [["Error", "caseId is blank"]]],
    [
      "lost digits",
      [[1234567890123456, 45000, 0]],
      [["Error", "caseId is a number of more than 15 digits, which has lost some"]],
    ],
    ["a reason without a date", [["A", 45000, 0, "RC7"]], [["Error", "a reason for closure without an end date"]]],
    ["a date without a reason", [["A", 45000, 45100, ""]], [["Note", "closed without a reason"]]],
    ["a death", [["A", 45000, 45100, "RC2"]], [["Note", "RC2: the child cannot come back as a re-referral here"]]],
    [
      "adoption and transfers",
      [
        ["A", 45000, 45100, "RC1"],
        ["B", 45000, 45100, "RC5 - transfer"],
        ["C", 45000, 45100, "RC6"],
      ],
      ["RC1", "RC5", "RC6"].map((code) => ["Note", `${code}: the child cannot come back as a re-referral here`]),
    ],
    [
      "protection before and after",
      [
        ["A", 45000, 45100, "RC7", 44990],
        ["B", 45000, 45100, "RC7", 45101],
      ],
      [
        ["Query", "protection 05/03/2023 is before the start: the case began with it"],
        ["Note", "protection 24/06/2023 is after the end: no outcome of this spell"],
      ],
    ],
    ["an adult", [["A", 45000, 0, "", "", "", 36161]], [["Query", "still open at 18 or over"]]],
    [
      "long before birth",
      [
        ["A", 45000, 45100, "RC7", "", "", 45281],
        ["B", 45000, 45100, "RC7", "", "", 45280],
      ],
      [
        ["Query", "began more than 40 weeks before birth"],
        ["", ""],
      ],
    ],
    [
      "the same row twice",
      [
        ["A", 45000, 0],
        ["A", 45000, 0],
      ],
      [
        ["", ""],
        ["Note", "the same as row 1: counts once, so leave it out of estimates"],
      ],
    ],
    [
      "two open spells",
      [
        ["A", 45000, 0],
        ["A", 45010, 0],
      ],
      new Array(2).fill(["Error", "one of several open spells of one case that differ"]),
    ],
    [
      "spells that touch",
      [
        ["A", 45100, 45200],
        ["A", 45000, 45100],
      ],
      [
        ["Note", "one spell with row 2: leave it out of estimates, or join the two"],
        ["Note", "one spell with row 1, which overlap or touch it"],
      ],
    ],
    [
      "a row inside an open spell",
      [
        ["A", 45000, 0],
        ["A", 45100, 45200],
      ],
      [
        ["Note", "one spell with row 2, which overlap or touch it"],
        ["Query", "inside the open spell of row 1: no re-referral"],
      ],
    ],
  ])("%s", (_, rows, findings) => {
    expect(check(rows as readonly (readonly unknown[])[])).toEqual(findings);
  });

  it.each([
    [
      "a total below the list",
      [
        ["A", 45000, 45100],
        ["Total", 412, ""],
      ],
      1,
      /^start 15\/02\/1901 is no date of a case: is the row a total\?$/,
    ],
    [
      "the lower of two cells that were merged",
      [
        ["A", 45000, 45100],
        ["B", "", 45100],
      ],
      1,
      /^start is blank$/,
    ],
    [
      "an error in a cell",
      [
        ["A", 45000, 45100],
        ["B", "#N/A", 45100],
      ],
      1,
      /^start: no date$/,
    ],
    ["a day of no calendar", [["A", "04/25/2023", ""]], 0, /^start: no month 25; the column is day first$/],
    ["29 February 1900", [["A", 60, ""]], 0, /^start: 29 February 1900 did not exist$/],
  ])("%s is the error of its row only", (_, rows, bad, said) => {
    const found = check(rows);
    expect(found[bad]).toEqual(["Error", expect.stringMatching(said)]);
    found.splice(bad, 1);
    expect(found).toEqual(found.map(() => ["", ""]));
  });

  it("says which of two dates of protection counts in rows that are one spell", () => {
    const found = check([
      ["A", 45000, 45100, "RC7", 45090],
      ["A", 45090, 45200, "RC7", 45095],
    ]);
    expect(found[0]).toEqual([
      "Note",
      "one spell with row 2, which overlap or touch it; of its dates of protection the earliest counts, 13/06/2023",
    ]);
  });

  it("says of a list that holds dates as text and as numbers that Excel sorts them apart", () => {
    expect(
      check([
        ["A", 45000, ""],
        ["B", "01/03/2023", ""],
        ["C", 45010, ""],
      ]),
    ).toEqual([
      ["", ""],
      ["Note", "start holds 1 dates as text and 2 as true dates: both are read, but Excel sorts them apart"],
      ["", ""],
    ]);
    expect(check([["A", "01/03/2023", 45100]])).toEqual([
      ["Note", "start holds text and end true dates: both are read, but Excel can neither sort nor subtract such text"],
    ]);
  });

  it("asks whether the extract date is right where many rows lie after it", () => {
    const many = (late: number) =>
      Array.from({ length: 40 }, (_, row) => [`case ${row}`, row < late ? EXTRACT + 1 : 45000, ""]);
    expect(check(many(3))[0]).toEqual([
      "Error",
      "3 of 40 rows have a date after the extract, 31 March 2024: is the extract date right?; start 01/04/2024 is after the extract, 31 March 2024",
    ]);
    expect(check(many(2))[0]).toEqual(["Error", "start 01/04/2024 is after the extract, 31 March 2024"]);
  });

  it.each([1462, -1462])("asks for the date system where all dates lie %d days off", (shift) => {
    const days = Array.from({ length: 20 }, (_, row) => EXTRACT - 30 - 40 * row);
    const at = (by: number) => check(days.map((day, row) => [`case ${row}`, day + by, day + by + 20]));
    expect(at(shift)[0]?.[1]).toMatch(/^all dates lie from .*, about four years and a day off: were they copied/);
    expect(JSON.stringify(at(0))).not.toContain("four years");
  });

  it("asks why a case is listed that ended before the list begins", () => {
    expect(check([["A", 45000, 45100]], 45200)).toEqual([["Query", "ended before seenFrom, so it is not followed"]]);
  });

  it("never fails, and never repeats an identifier, whatever stands in the cells", () => {
    const cell = fc.oneof(
      ...[fc.integer(), fc.double(), fc.string(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
      fc.constantFrom("01/02/2023", 45000, "#N/A", "RC2", 2023, 1, 60),
    );
    const name = fc.uuid();
    fc.assert(
      fc.property(fc.array(fc.tuple(name, cell, cell, cell, cell, cell, cell), { minLength: 2 }), (rows) => {
        const found = check(rows, 45000);
        expect(found).toHaveLength(rows.length);
        const text = JSON.stringify(found);
        for (const [id] of rows) expect(text).not.toContain(id);
      }),
      { numRuns: 200 },
    );
  });
});

describe("KAPLANMEIER", () => {
  const FIRST = 40000;

  it("gives R's figures for families, in weeks", () => {
    const { family, weeks, closed } = cluster.input;
    const start = column(weeks.map((length, index) => (closed[index] === 1 ? FIRST : EXTRACT - 7 * length)));
    const end = column(weeks.map((length, index) => (closed[index] === 1 ? FIRST + 7 * length : null)));
    const table = kaplanMeier(start, end, [[EXTRACT]], undefined, column(family), undefined, [[13], [26], [52]]);
    cluster.km.t.forEach((t, index) => {
      const row = rowOf(table, "All", t);
      expect(row[5]).toBeCloseTo(cluster.km.surv[index] ?? NaN, 12);
      expect(row[6]).toBeCloseTo(cluster.km.seRobust[index] ?? NaN, 12);
    });
    const mean = rowOf(table, "Restricted mean to 52 weeks");
    expect(mean[5]).toBeCloseTo(cluster.rmst52.rmean, 10);
    expect(mean[6]).toBeCloseTo(cluster.rmst52.seRobustIJ, 10);
  });

  it("sees a list that shows who was open from a day on as such: late entry", () => {
    const { input, km } = delayed.cases[0] ?? { input: { time: [], event: [], entry: [] }, km: { rmst: [] } };
    const entry = input.entry ?? [];
    // Each case begins so long before the list's first day as it had been open then.
    const start = input.time.map((time, index) => {
      const late = entry[index] ?? 0;
      if (input.event[index] === 0) return EXTRACT - time;
      return late > 0 ? EXTRACT - 182 - late : EXTRACT - time;
    });
    const end = start.map((day, index) => (input.event[index] === 1 ? day + (input.time[index] ?? 0) : null));
    // R leaves out who ends on the list's first day; here the list holds them from that day on, so it begins a day later.
    const table = kaplanMeier(column(start), column(end), [[EXTRACT]], [[EXTRACT - 181]], undefined, undefined, [
      [365 / 7],
    ]);
    const mean = rowOf(table, "Restricted mean to 52.1 weeks");
    expect(Number(mean[5]) * 7).toBeCloseTo(km.rmst.find(({ tau }) => tau === 365)?.rmean ?? NaN, 9);
  });

  it("counts every row of a list that is whole, and a median not reached is no number", () => {
    const table = kaplanMeier([[45000], [45010]], [[0], [null]], [[45200]], undefined, undefined, undefined, [[20]]);
    expect(rowOf(table, "Median (weeks)").slice(5)).toEqual(["not reached", "", "not reached", "not reached"]);
    expect(rowOf(table, "Restricted mean to 20 weeks").slice(5)).toEqual([20, 0, "", ""]);
  });

  it("ends at 0 where all are closed, and one case has a value without interval", () => {
    const all = kaplanMeier([[45000], [45000]], [[45070], [45140]], [[45200]]);
    expect(rowOf(all, 20).slice(5, 7)).toEqual([0, 0]);
    expect(rowOf(all, "Median (weeks)")[5]).toBe(15);
    const one = kaplanMeier([[45000]], [[45070]], [[45200]]);
    expect(rowOf(one, 10).slice(5)).toEqual([0, 0, "", ""]);
    expect(rowOf(one, "Restricted mean to 10 weeks").slice(5)).toEqual([10, 0, "", ""]);
  });

  it("counts a case that closed on its first day, and follows none that began on the extract's", () => {
    const table = kaplanMeier([[45000], [45000], [EXTRACT]], [[45000], [45070], [0]], [[EXTRACT]]);
    expect(rowOf(table, 0).slice(2, 6)).toEqual([2, 1, 0, 0.5]);
    expect(table.at(-1)?.[0]).toBe("1 of 3 rows left out: 1 without a day in view");
  });

  it("says from when on nobody was in view, and counts who has no family", () => {
    const call = (family?: unknown[][]) =>
      kaplanMeier([[45000], [45000]], [[45250], [45300]], [[45400]], [[45063]], family, undefined, [[30]]);
    expect(JSON.stringify(shown(call()))).toContain(
      "#N/A Nobody in the list had been open for 0 weeks while in view: choose seenFrom later, or leave it out if the list leaves nobody out.",
    );
    expect(call([["F"], [""]]).at(-1)?.[0]).toBe(
      "0 of 2 rows left out; 1 case without a family identifier, each counted as a family of its own",
    );
  });

  it("refuses what it cannot compute from, naming no case", () => {
    const many = (good: number) => [...new Array<number>(good).fill(45000), 45300];
    const ends = (good: number) => column(new Array<number>(good + 1).fill(45200));
    expect(shownBy(() => kaplanMeier(column(many(5)), ends(5), [[EXTRACT]]))).toBe(
      "#VALUE! row 6: end 01/10/2023 is before start 09/01/2024; 1 of 6 rows are unusable: see CASECHECK.",
    );
    expect(kaplanMeier(column(many(20)), ends(20), [[EXTRACT]]).at(-1)?.[0]).toBe(
      "1 of 21 rows left out: 1 unusable (see CASECHECK)",
    );
    expect(shownBy(() => kaplanMeier([[45000]], [[0], [0]], [[EXTRACT]]))).toMatch(
      /^#VALUE! start has 1 rows and end 2/,
    );
    expect(shownBy(() => kaplanMeier([[0]], [[0]], [[EXTRACT]]))).toBe("#N/A No case is left.");
    expect(shown(kaplanMeier([[45000]], [[0]], [[45070]], undefined, undefined, undefined, [[52]]))).toContainEqual(
      expect.arrayContaining([
        expect.stringMatching(/^#N\/A No case was seen for 52 weeks: the longest possible is 10/),
      ]),
    );
  });
});
