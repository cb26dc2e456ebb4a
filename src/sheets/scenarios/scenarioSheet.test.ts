import { PARAMETERS } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { quantityValue } from "../../model/register/quantity";
import { readScenarioCells } from "./scenarioSheet";
import type { ScenarioSheetState } from "./scenarioSheet";
import type { SheetCells } from "../frame/sheetCells";

type Row = unknown[];

const HEADER: Row = ["Key", "Parameter", "Unit", "Source", "Basis", "As published", "My scenario"];
const parameterRow = ({ key, label, unit, source, basis, published }: (typeof PARAMETERS)[number]): Row => [
  key,
  label,
  unit,
  source,
  basis,
  quantityValue(published),
  quantityValue(published),
];
/** A healthy sheet: title, blank, blank, header in row 4, a heading, the parameters from row 6 on. */
const sheet = (): Row[] => [["Scenarios"], [], [], [...HEADER], ["# All"], ...PARAMETERS.map(parameterRow), ["# End"]];

const cellsOf = (rows: Row[], formulas: Row[] = rows): SheetCells => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = (matrix: Row[]) =>
    matrix.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { sheetName: "Scenarios", top: 0, left: 0, values: filled(rows), formulas: filled(formulas), spills: [] };
};
const read = (rows: Row[]): ScenarioSheetState => readScenarioCells(cellsOf(rows));

function ready(rows: Row[]) {
  const state = read(rows);
  if (state.kind !== "ready") throw new Error(`The sheet is ${state.kind}: ${JSON.stringify(state)}`);
  return state;
}

function damage(rows: Row[]) {
  const state = read(rows);
  if (state.kind !== "damaged") throw new Error(`The sheet is ${state.kind}.`);
  return state.problems;
}

const rowOf = (rows: Row[], key: ParameterKey): Row => {
  const row = rows.find(([first]) => first === key);
  if (row === undefined) throw new Error(`No row ${key}`);
  return row;
};

describe("a sheet with rows of the council's own outcomes", () => {
  const KEYS = ["programmeRate", "comparatorRate", "unitValue", "gainer"].map((field) => `outcome.truancy.${field}`);
  const VALUES = [0.1, 0.2, -1500, "schools"];
  const rows = (values: readonly unknown[]): Row[] =>
    KEYS.map((key, index) => [key, "", "", "", "", "", values[index]]);

  it("has them in the scenarios beside whose keys something stands", () => {
    const state = ready([...sheet(), ...rows(VALUES)]);
    expect(state.problems).toEqual([]);
    expect(state.columns[0]?.reading).toMatchObject({ ok: true, scenario: PUBLISHED_SCENARIO });
    expect(state.columns[0]?.own).toEqual({ outcomes: [], problems: [] });
    expect(state.columns[1]?.own.outcomes).toMatchObject([{ name: "truancy", unitValue: -1500, gainer: "schools" }]);
  });

  it("says at its cell what cannot be read, and which field is missing", () => {
    const wrong = ready([...sheet(), ...rows([0.1, "many", -1500, "schools"])]);
    expect(wrong.columns[1]?.own.problems).toEqual([
      {
        message: expect.stringMatching(/^outcome.truancy.comparatorRate holds the text "many"/) as string,
        address: `Scenarios!G${sheet().length + 2}`,
      },
    ]);
    const state = ready([...sheet(), ...rows(VALUES).slice(0, 3)]);
    expect(state.problems).toMatchObject([
      { message: `A${sheet().length + 1}: outcome.truancy has no gainer: give it as keys too.`, blocking: true },
    ]);
  });
});

describe("a healthy sheet", () => {
  it("holds its scenarios, by column, without a problem", () => {
    const state = ready(sheet());
    expect(state.problems).toEqual([]);
    expect(
      state.columns.map(({ id, name, headerAddress, isReference }) => [id, name, headerAddress, isReference]),
    ).toEqual([
      ["F", "As published", "Scenarios!F4", true],
      ["G", "My scenario", "Scenarios!G4", false],
    ]);
    for (const { reading } of state.columns) expect(reading).toMatchObject({ ok: true, scenario: PUBLISHED_SCENARIO });
  });

  it("gives every entry its address, value and formula", () => {
    const values = sheet();
    const formulas = sheet();
    const row = rowOf(formulas, "programme.reReferralRate");
    row[6] = "=5/83";
    rowOf(formulas, "comparator.reReferralRate")[6] = "=Local!B2";
    const state = readScenarioCells(cellsOf(values, formulas));
    const entries = state.kind === "ready" ? state.columns[1]?.entries : undefined;
    expect(entries?.get("programme.reReferralRate")).toEqual({
      key: "programme.reReferralRate",
      address: `Scenarios!G${formulas.indexOf(row) + 1}`,
      value: 5 / 83,
      formula: "=5/83",
      isLinked: false,
      reading: { ok: true, value: 5 / 83 },
      note: null,
    });
    expect(entries?.get("comparator.reReferralRate")).toMatchObject({ formula: "=Local!B2", isLinked: true });
    expect(entries?.get("programme.weeklyCost")).toMatchObject({ formula: null, isLinked: false });
  });

  it("reads the same in any order of rows, with rows inserted and remarks between and below", () => {
    const rows = sheet();
    const [title, blank, , header, ...rest] = rows;
    const changed = [
      title ?? [],
      blank ?? [],
      header ?? [],
      ...rest.reverse(),
      [],
      ["# A remark"],
      [],
      ["Checked by Ann"],
    ];
    const state = ready(changed);
    expect(state.problems).toEqual([]);
    expect(state.columns[1]?.reading).toMatchObject({ ok: true, scenario: PUBLISHED_SCENARIO });
  });

  it("reads the same with its columns moved, and from any corner of the sheet", () => {
    const moved = sheet().map((row) =>
      row.length < 7 ? row : [row[0], row[6], row[4], row[5], row[1], row[2], row[3]],
    );
    const state = readScenarioCells({ ...cellsOf(moved), top: 10, left: 2 });
    expect(state).toMatchObject({ kind: "ready", problems: [] });
    expect(state.kind === "ready" && state.columns.map(({ id, name }) => [id, name])).toEqual([
      ["D", "My scenario"],
      ["F", "As published"],
    ]);
  });

  it("takes a key with blanks round it and in another case", () => {
    const rows = sheet();
    rowOf(rows, "programme.weeklyCost")[0] = " Programme.WeeklyCost ";
    expect(ready(rows).problems).toEqual([]);
  });
});

describe("headers", () => {
  it("keep a name that looks like a formula, a number or an emoji as it stands", () => {
    const rows = sheet();
    rows[3] = [...HEADER.slice(0, 5), "As published", "=1+1", 2026, '🙂 "quoted"'];
    for (const row of rows.slice(5, -1)) row.push(row[6], row[6]);
    expect(ready(rows).columns.map(({ name }) => name)).toEqual(["As published", "=1+1", "2026", '🙂 "quoted"']);
  });

  it("of one name are both listed, with a problem that tells them apart", () => {
    const rows = sheet();
    rows[3] = [...HEADER.slice(0, 5), "My scenario", "my scenario "];
    const state = ready(rows);
    expect(state.columns.map(({ id }) => id)).toEqual(["F", "G"]);
    expect(state.problems).toEqual([
      {
        message: 'Two scenarios are called "my scenario": columns F and G. Rename one to tell them apart.',
        address: "Scenarios!G4",
        blocking: false,
      },
    ]);
  });

  it("over mere remarks are no scenario, and said to be none", () => {
    const rows = sheet();
    rows[3]?.push("Notes");
    rowOf(rows, "programme.weeklyCost").push("from finance");
    const state = ready(rows);
    expect(state.columns.map(({ name }) => name)).toEqual(["As published", "My scenario"]);
    expect(state.problems).toMatchObject([{ address: "Scenarios!H4", blocking: false }]);
    expect(state.problems[0]?.message).toContain('"Notes" in H4 is not taken for a scenario');
  });

  it("of our own that were renamed are no scenario either", () => {
    const rows = sheet();
    rows[3] = HEADER.map((header) => (header === "Unit" ? "Measured in" : header));
    expect(ready(rows).columns.map(({ name }) => name)).toEqual(["As published", "My scenario"]);
  });

  it("over a blank column are a scenario whose every value is missing", () => {
    const rows = sheet();
    rows[3]?.push("New");
    const reading = ready(rows).columns[2]?.reading;
    expect(reading?.ok).toBe(false);
    expect(reading?.ok === false && reading.problems.length).toBe(PARAMETERS.length);
  });

  it('read on when "Key" alone was renamed', () => {
    const rows = sheet();
    rows[3] = ["Name", ...HEADER.slice(1)];
    expect(ready(rows).problems).toEqual([
      {
        message: 'A4 reads "Name" where "Key" is expected. It was taken for the keys\' header all the same.',
        address: "Scenarios!A4",
        blocking: false,
      },
    ]);
  });
});

describe("keys", () => {
  it("that are misspelt block, with the nearest known key", () => {
    const rows = sheet();
    rowOf(rows, "programme.weeklyCost")[0] = "programme.weeklyCots";
    const { problems, columns } = ready(rows);
    expect(problems).toEqual([
      {
        message:
          'A6 holds the text "programme.weeklyCots", which is not the key of a parameter. Did you mean programme.weeklyCost? A heading or remark begins with #.',
        address: "Scenarios!A6",
        blocking: true,
      },
      {
        message: "1 parameter has no row, so its published value is used: programme.weeklyCost.",
        address: "Scenarios!A4",
        blocking: false,
      },
    ]);
    expect(columns[1]?.reading.ok).toBe(false);
  });

  it("that are misspelt in the very last row block as well", () => {
    const rows = sheet().slice(0, -1);
    rowOf(rows, "prices.year")[0] = "prices.yea";
    const { problems, columns } = ready(rows);
    expect(problems[0]).toMatchObject({ address: `Scenarios!A${rows.length}`, blocking: true });
    expect(columns[1]?.reading.ok).toBe(false);
  });

  it("that stand twice block, with both places", () => {
    const rows = sheet();
    rows.push([...rowOf(rows, "programme.weeklyCost")]);
    expect(ready(rows).problems).toEqual([
      {
        message: `programme.weeklyCost stands twice, in A6 and A${rows.length}; keep one.`,
        address: `Scenarios!A${rows.length}`,
        blocking: true,
      },
    ]);
  });

  it("without a row take their published values, and are named", () => {
    const rows = sheet().filter(([key]) => key !== "tax.income" && key !== "discount.rate");
    const { problems, columns } = ready(rows);
    expect(problems).toEqual([
      {
        message: "2 parameters have no row, so their published values are used: tax.income, discount.rate.",
        address: "Scenarios!A4",
        blocking: false,
      },
    ]);
    expect(columns[1]?.reading).toMatchObject({ ok: true, scenario: PUBLISHED_SCENARIO });
    expect(columns[1]?.entries.has("tax.income")).toBe(false);
  });

  it("that hold an error block", () => {
    const rows = sheet();
    rowOf(rows, "tax.income")[0] = "#REF!";
    expect(ready(rows).problems[0]?.message).toMatch(
      /^A\d+ holds the error #REF!, which is not the key of a parameter\.$/,
    );
  });
});

describe("values", () => {
  it.each([
    ["", "a blank cell"],
    ["abc", 'the text "abc"'],
    ["#N/A", "the error #N/A"],
    [true, "TRUE"],
    [64, "64"],
    [-0.1, "-0.1"],
  ])("such as %p are a problem of their scenario alone", (value, came) => {
    const rows = sheet();
    rowOf(rows, "programme.closureRate")[6] = value;
    const { columns, problems } = ready(rows);
    expect(problems).toEqual([]);
    expect(columns[0]?.reading.ok).toBe(true);
    expect(columns[1]?.entries.get("programme.closureRate")?.reading).toMatchObject({ ok: false, came });
    expect(columns[1]?.reading).toMatchObject({ ok: false, problems: [{ key: "programme.closureRate", came }] });
  });
});

describe("a damaged sheet says what and where", () => {
  it("when it is empty", () => {
    expect(damage([])).toEqual([{ message: "The sheet is empty.", address: "Scenarios!A1", blocking: true }]);
  });

  it("when neither header nor key is there", () => {
    expect(damage([["Shopping"], ["Milk", 2]])[0]?.message).toMatch(/^No cell reads "Key", and no cell holds the key/);
  });

  it("when the header row is gone", () => {
    const rows = sheet();
    rows.splice(3, 1);
    expect(damage(rows)).toEqual([
      {
        message:
          'The header row is missing: the keys begin in A4, but no cell reads "Key". A3 is blank; write "Key" there and the scenarios\' names beside it.',
        address: "Scenarios!A3",
        blocking: true,
      },
    ]);
  });

  it("when the keys stand in the first row", () => {
    expect(damage(sheet().slice(5))[0]).toMatchObject({
      message: expect.stringContaining('Insert a row above it with "Key" in A1') as string,
      address: "Scenarios!A1",
    });
  });

  it("when no key is recognised", () => {
    const rows = sheet().map((row, index) => (index > 3 && row[1] !== undefined ? [row[1], ...row.slice(1)] : row));
    expect(damage(rows)).toEqual([
      {
        message:
          'A4 reads "Key", but no cell below it holds the key of a parameter, such as programme.weeklyCost: the first is "Weekly staff cost, programme".',
        address: "Scenarios!A4",
        blocking: true,
      },
    ]);
  });

  it("when there is no scenario", () => {
    const problems = damage(sheet().map((row) => row.slice(0, 5)));
    expect(problems).toEqual([
      {
        message:
          'No column holds a scenario: right of A4, row 4 names none. Write a name there, such as "As published", and the values below it.',
        address: "Scenarios!A4",
        blocking: true,
      },
    ]);
  });

  it("with the sheet's own name in the address", () => {
    const state = readScenarioCells({ ...cellsOf([]), sheetName: "Ann's (2)" });
    expect(state.kind === "damaged" && state.problems[0]?.address).toBe("'Ann''s (2)'!A1");
  });
});
