import type { FUniver } from "@univerjs/core/facade";
import { evaluate } from "../../model/appendix9/evaluate";
import { MEASURES } from "../../model/appendix9/measures";
import { PRESETS, presetQuantities, presetScenario } from "../../model/register/presets";
import type { Analysis } from "../../sheets/analysis/analysisRequest";
import { buildAnalysisSheet } from "./buildAnalysisSheet";
import { buildModelWorkbook } from "./modelWorkbook";
import { columnLetters } from "../../formulas/address";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { addScenario, renameScenario } from "../scenarios/scenarioColumns";
import { MODEL_SHEETS } from "../../sheets/model/modelSheets";
import { MEASURE_ROWS } from "../../sheets/model/workingsSheet";
import { enter, formulasAt, openStartWorkbook, openTestWorkbook, sharedWorkbook, valuesAt } from "../testing";
import { writeParameter } from "../scenarios/writeScenario";

const PASS = "All checks pass";
let grid: FUniver;
const sheetNames = () =>
  grid
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName()) ?? [];
const master = async (sheet: string) => (await valuesAt(sheet, "A3"))[0]?.[0];
const outcomes = async () =>
  Object.fromEntries((await buildModelWorkbook()).map(({ name, outcome }) => [name, outcome]));
/** The names of the checks that fail. */
const failing = async (sheet = "Checks") =>
  (await valuesAt(sheet, "A6:C90")).flatMap(([name, , result]) => (result === "fail" ? [name] : []));
/** The measures of a column of the workings, by name. */
async function results(column: string): Promise<Map<unknown, unknown>> {
  const rows = `${MEASURE_ROWS.first}:`;
  const keys = await valuesAt("Workings", `A${rows}A${MEASURE_ROWS.last}`);
  const values = await valuesAt("Workings", `${column}${rows}${column}${MEASURE_ROWS.last}`);
  return new Map(keys.map(([key], index) => [key, values[index]?.[0]]));
}
async function ownColumn() {
  const state = await readScenarioSheet();
  const column = state.kind === "ready" ? state.columns[1] : undefined;
  if (column === undefined) throw new Error("There is no scenario of one's own.");
  return column;
}

/** One workbook for a group, whose tests go on from one another as a person would. */
function inOneWorkbook(
  prepare: () => Promise<unknown>,
  open: () => FUniver | Promise<FUniver> = openTestWorkbook,
): void {
  beforeAll(async () => {
    grid = await open();
    await prepare();
  });
  afterAll(() => {
    grid.dispose();
  });
}

describe("a model workbook built from nothing", () => {
  let built: readonly { readonly name: string; readonly outcome: string }[];
  const shared = sharedWorkbook(async () => {
    built = await buildModelWorkbook();
  });
  beforeEach(() => {
    grid = shared.grid();
  });

  it("passes all its checks on every sheet", async () => {
    expect(built.map(({ outcome }) => outcome)).toEqual(Array.from({ length: MODEL_SHEETS.length + 2 }, () => "built"));
    const others = MODEL_SHEETS.filter((name) => name !== "About");
    expect(sheetNames()).toEqual(["Sheet1", "About", "Scenarios", "Uncertainty", ...others]);
    for (const name of [...MODEL_SHEETS, "Scenarios", "Uncertainty"]) {
      const cell = name === "Appendix 9" ? (await valuesAt(name, "A4"))[0]?.[0] : await master(name);
      expect([name, cell]).toEqual([name, PASS]);
    }
    expect(await readScenarioSheet()).toMatchObject({ kind: "ready", problems: [] });
    expect(await failing()).toEqual([]);
  });

  it("bridges from the published scenario to the other, adding up", async () => {
    await writeParameter(await ownColumn(), "attainment.premium", 60_000);
    await writeParameter(await ownColumn(), "programme.weeklyCost", 75);
    const spilled = await valuesAt("Bridge", "A10:B16");
    const amounts = spilled.slice(1, 6).map(([, amount]) => Number(amount));
    expect(amounts.filter((amount) => amount !== 0)).toHaveLength(2);
    const exchequer = (await results("F")).get("net.exchequer");
    expect(189.029558232932 + amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(Number(exchequer), 9);
    // The last step ends where the waterfall arrives: steps 2 to 7, then the result itself.
    const steps = await valuesAt("Bridge", "A20:L27");
    expect(steps[6]?.[3]).toBeCloseTo(Number(steps[7]?.[3]), 9);
    for (const [, amount, from, to, above, below, , base, result, raises, lowers, rest] of steps.map((row) =>
      row.map(Number),
    )) {
      const parts = [result, raises, lowers, rest].map(Number);
      expect(Number(above) - Number(below)).toBeCloseTo(Math.abs(Number(amount)), 9);
      expect(parts.reduce((sum, part) => sum + Math.abs(part), 0)).toBeCloseTo(Math.abs(Number(amount)), 9);
      expect(Math.abs(Number(base))).toBeCloseTo(
        Number(from) * Number(to) > 0 ? Math.min(Math.abs(Number(from)), Math.abs(Number(to))) : 0,
        9,
      );
    }
    expect(await master("Bridge")).toBe(PASS);
  });

  it("follows a scenario added by hand in the next column, and one renamed", async () => {
    const column = await formulasAt("Scenarios", "G4:G41");
    await enter("Scenarios", "I4:I41", [["North team"], ...column.slice(1)]);
    expect((await valuesAt("Workings", "G5"))[0]?.[0]).toBe("North team");
    expect((await results("G")).get("net.exchequer")).toBeCloseTo(189.029558, 6);
    await renameScenario(await ownColumn(), "=1+1");
    expect((await valuesAt("Compare", "E5:H5"))[0]).toEqual(["As published", "=1+1", "North team", ""]);
    expect(await failing()).toContain("The ends of the bridge are found");
  });

  it("shows differences from the base that one chooses", async () => {
    await writeParameter(await ownColumn(), "programme.otherCost", 100);
    const rows = async () => (await valuesAt("Compare", "A1:F110")).filter(([key]) => key === "costPerCase.programme");
    expect((await rows()).at(-1)?.slice(4)).toEqual([0, expect.closeTo(100, 9)]);
    await enter("Compare", "B4", [["my SCENARIO"]]);
    expect((await rows()).at(-1)?.slice(4)).toEqual([expect.closeTo(-100, 9), 0]);
    expect(await master("Compare")).toBe(PASS);
  });

  it.each([
    ["Workings", "F50", "Workings"],
    ["Compare", "F50", "Compare"],
    ["Bridge", "D20", "Bridge"],
    ["Appendix 9", "C9", "Appendix 9"],
    ["Checks", "F32", "this sheet"],
  ])("find a number typed over a formula of %s, and every sheet says so", async (sheet, cell, name) => {
    expect((await formulasAt(sheet, cell))[0]?.[0]).toMatch(/^=/);
    await enter(sheet, cell, [[1]]);
    expect(await failing()).toContain(`No formula typed over: ${name}`);
    for (const other of ["About", "Scenarios", "Workings", "Compare", "Bridge", "Checks"]) {
      expect(await master(other)).toMatch(/^\d+ of \d+ checks fail: see the sheet Checks$/);
    }
  });

  it("count live analyses, whatever these are called later, and forget those that are deleted", async () => {
    const build = async (analysis: Analysis, form: "live" | "frozen" = "live") =>
      buildAnalysisSheet({ column: await ownColumn(), form, ...analysis });
    const rename = (from: string, to: string | null) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(from);
        if (to === null) sheet.delete();
        else sheet.name = to;
        await context.sync();
      });
    const analyses = async () =>
      (await valuesAt("Checks", "A60:A90")).flat().filter((label) => /Tornado|Switching|costs/.test(String(label)));
    await build({ kind: "tornado", measure: "net.exchequer", swing: 0.1 });
    await build({ kind: "tornado", measure: "net.exchequer", swing: 0.1 }, "frozen");
    await rename("Tornado", "What costs");
    await build({ kind: "switchingValues", measure: "net.exchequer" });
    expect(await analyses()).toEqual(["No formula typed over: Switching values", "No formula typed over: What costs"]);
    expect(await master("Switching values")).toBe("Live");
    expect(await master("About")).toBe(PASS);
    for (const cell of ["B4", "A3"]) {
      const before = await formulasAt("What costs", cell);
      await enter("What costs", cell, [["Live"]]);
      expect(await failing()).toEqual(["No formula typed over: What costs"]);
      expect(await master("About")).toMatch(/^1 of \d+ checks fail: see the sheet Checks$/);
      await enter("What costs", cell, before);
    }
    expect(await failing()).toEqual([]);
    await rename("What costs", null);
    expect(await failing()).toEqual([]);
    expect(await outcomes()).toMatchObject({ About: "unchanged", Workings: "unchanged", Checks: "updated" });
    expect(await analyses()).toEqual(["No formula typed over: Switching values"]);
    expect(await master("About")).toBe(PASS);
  });

  it("find a result of their own typed over", async () => {
    await enter("Checks", "C9", [["fine"]]);
    expect(await master("Checks")).toMatch(/^2 of \d+ checks fail/);
  });

  it.each<[string, unknown, string[]]>([
    ["a rate above 1", 64, ["Closure rate, programme", "No error in a cell: Workings"]],
    ["a text", "abc", ["Closure rate, programme"]],
    ["a blank", "", ["No input is blank"]],
    ["an error", "#N/A", ["Closure rate, programme", "No error in a cell: Scenarios"]],
  ])("find %s among the inputs", async (_what, value, expected) => {
    await enter("Scenarios", "H15", [[value]]);
    expect(await failing()).toEqual(expect.arrayContaining(expected));
    expect(await failing()).not.toContain("Published figures come out");
  });

  it("name the first input that is blank, also where nobody has the add-in", async () => {
    await enter("Scenarios", "H15", [[""]]);
    await enter("Scenarios", "G20", [[""]]);
    const rows = await formulasAt("Checks", "A7:D60");
    const row = rows.findIndex(([label]) => label === "No input is blank");
    expect(String(rows[row]?.[3])).not.toContain("CBA.");
    expect((await valuesAt("Checks", `D${row + 7}`))[0]?.[0]).toBe("G20 and 1 more");
  });

  it("find a published value that was changed", async () => {
    await enter("Scenarios", "G15", [[0.8]]);
    expect(await failing()).toEqual(["Published figures come out"]);
  });

  it("find a parameter without a row", async () => {
    await enter("Scenarios", "A15", [["# programme.closureRate"]]);
    expect(await failing()).toContain("Every parameter has a row");
  });

  it("find two scenarios of one name", async () => {
    await enter("Scenarios", "H4", [["as published"]]);
    expect(await failing()).toContain("Names differ");
  });

  it("find a base of the comparison that is none", async () => {
    await enter("Compare", "B4", [["nobody's"]]);
    expect(await failing()).toEqual(["The base of the comparison is found"]);
  });

  it("stay content when the rows of the scenarios are sorted", async () => {
    const rows = await formulasAt("Scenarios", "A5:D41");
    const values = await formulasAt("Scenarios", "G5:H41");
    const order = rows
      .map((_, index) => index)
      .sort((one, other) => String(rows[other]?.[0]).localeCompare(String(rows[one]?.[0])));
    const sorted = (cells: unknown[][]) => order.map((index) => cells[index] ?? []);
    await enter("Scenarios", "A5:D41", sorted(rows));
    await enter("Scenarios", "G5:H41", sorted(values));
    expect(await failing()).toEqual([]);
  });

  it("stay content when a scenario is inserted in the middle", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scenarios").getRange("H:H").insert("Right");
      await context.sync();
    });
    await enter("Scenarios", "H4:H41", [["Between"], ...(await formulasAt("Scenarios", "G5:G41"))]);
    expect((await valuesAt("Workings", "E5:G5"))[0]).toEqual(["As published", "Between", "My scenario"]);
    expect(await failing()).toEqual([]);
  });

  it("leaves everything as it is where nothing has changed", async () => {
    const second = await buildModelWorkbook();
    expect(new Set(second.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
    expect(sheetNames()).toHaveLength(MODEL_SHEETS.length + 3);
  });
});

describe("a second build", () => {
  inOneWorkbook(() => buildModelWorkbook());

  it("is beside a sheet that was changed by hand, and a third goes on with the new one", async () => {
    await enter("Workings", "F50", [[1]]);
    const second = await buildModelWorkbook();
    expect(second.find(({ name }) => name === "Workings (2)")).toEqual({
      name: "Workings (2)",
      outcome: "built beside",
      why: "Workings was changed by hand and left as it is; a new one was built beside it as Workings (2).",
    });
    expect((await valuesAt("Workings", "F50"))[0]?.[0]).toBe(1);
    expect((await formulasAt("Compare", "E5"))[0]?.[0]).toBe("='Workings (2)'!E$5");
    expect(await failing()).toEqual([]);
    expect(new Set(Object.values(await outcomes()))).toEqual(new Set(["unchanged"]));
  });

  it("takes inserted rows and a renamed sheet of scenarios for no change of ours", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scenarios");
      sheet.getRange("10:11").insert("Down");
      await context.sync();
      sheet.name = "Ann's plans";
      await context.sync();
    });
    const next = await outcomes();
    expect(Object.values(next)).not.toContain("built beside");
    expect(next["Ann's plans"]).toBe("unchanged");
    expect(await failing()).toEqual([]);
  });

  it("extends our sheets for more scenarios, and keeps what was chosen and entered", async () => {
    await enter("Compare", "B4", [["My scenario"]]);
    await enter("About", "B11", [["Ada"]]);
    await enter("Change log", "B7", [["More scenarios"]]);
    const own = await formulasAt("Ann's plans", "H4:H43");
    const plans = own.map(([cell], row) =>
      Array.from({ length: 12 }, (_, index) => (row === 0 ? `Plan ${index + 1}` : cell)),
    );
    await enter("Ann's plans", "I4:T43", plans);
    expect(await failing()).toContain("There is a column for every scenario");
    expect(await outcomes()).toMatchObject({
      "Workings (2)": "updated",
      Compare: "updated",
      Checks: "updated",
      "Change log": "unchanged",
    });
    expect((await valuesAt("Workings (2)", "R5"))[0]?.[0]).toBe("Plan 12");
    expect((await valuesAt("Compare", "B4"))[0]?.[0]).toBe("My scenario");
    expect((await valuesAt("About", "B11"))[0]?.[0]).toBe("Ada");
    expect((await valuesAt("Change log", "B7"))[0]?.[0]).toBe("More scenarios");
    expect(await failing()).toEqual([]);
    expect(new Set(Object.values(await outcomes()))).toEqual(new Set(["unchanged"]));
  });
});

describe("a model workbook built on the start workbook", () => {
  const START_SHEETS = ["Appendix 9", "Scenarios", "Scratch"];
  const inputs = async () => [await formulasAt("Scenarios", "A1:K45"), await formulasAt("Appendix 9", "A1:F90")];
  let before: unknown;
  inOneWorkbook(async () => {
    before = await inputs();
  }, openStartWorkbook);

  it("is not built where the scenarios cannot be read, with a clear word and before anything is written", async () => {
    const names = await formulasAt("Scenarios", "A4:F4");
    await enter("Scenarios", "A4:F4", [["", "", "", "", "", ""]]);
    await expect(buildModelWorkbook()).rejects.toMatchObject({
      name: "WorkbookError",
      message: expect.stringContaining("Nothing was built") as string,
      address: "Scenarios!A4",
    });
    expect(sheetNames()).toEqual(START_SHEETS);
    await enter("Scenarios", "A4:F4", names);
  });

  it("takes the start workbook's sheets as they are, and adds the check to them", async () => {
    expect(await outcomes()).toMatchObject({ Scenarios: "unchanged", "Appendix 9": "updated", Workings: "built" });
    expect(await master("Scenarios")).toBe(PASS);
    expect((await valuesAt("Appendix 9", "A4"))[0]?.[0]).toBe(PASS);
  });

  it("is one step of undo, which leaves nothing behind", async () => {
    await grid.undo();
    expect(sheetNames()).toEqual(START_SHEETS);
    expect(await inputs()).toEqual(before);
  });
});

describe("a model workbook beside data of somebody's own", () => {
  let [before, built]: [unknown, readonly unknown[]] = [[], []];
  inOneWorkbook(async () => {
    await enter("Scenarios", "A3", [["Mine: do not touch"]]);
    await enter("Scenarios", "J15:J16", [["a remark"], ["another"]]);
    await enter("Scenarios", "J4", [["Comments"]]);
    await enter("Scenarios", "A60:B60", [["below", 5]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("compare");
      sheet.getRange("A1:B2").values = [
        ["mine", 1],
        ["too", 2],
      ];
      await context.sync();
    });
    before = await formulasAt("Scenarios", "A1:K60");
    built = await buildModelWorkbook();
  }, openStartWorkbook);

  it("leaves a sheet alone that has a name of ours", async () => {
    expect(built).toContainEqual({
      name: "Compare (2)",
      outcome: "built beside",
      why: expect.stringContaining("left alone") as string,
    });
    expect(await valuesAt("compare", "A1:B2")).toEqual([
      ["mine", 1],
      ["too", 2],
    ]);
    expect(new Set(Object.values(await outcomes()))).toEqual(new Set(["unchanged"]));
  });

  it("leaves what stands round the table of scenarios", async () => {
    expect(await formulasAt("Scenarios", "A1:K60")).toEqual(before);
    expect(await failing()).toEqual([]);
    expect((await valuesAt("Workings", "E5:H5"))[0]).toEqual(["As published", "My scenario", "", ""]);
  });
});

describe("a model workbook of 34 scenarios", () => {
  const NAMES = [
    "Наш план 🌱",
    "\"quoted\" & 'single'",
    "=1+1",
    "+2",
    "@home",
    "O'Neill, north",
    "A?*~",
    "100%",
    "2026",
  ];
  const OWN = 28;
  /** After "As published", "My scenario" and the plans come the other presets. */
  const FIRST_PRESET = 2 + OWN;
  inOneWorkbook(async () => {
    const published = await formulasAt("Scenarios", "G4:G41");
    const plans = published.map(([cell], row) =>
      Array.from({ length: OWN }, (_, plan) => (row === 0 ? `'${NAMES[plan] ?? `Plan ${plan}`}` : cell)),
    );
    await enter("Scenarios", "I4:AJ41", plans);
    for (const preset of PRESETS.slice(1)) await addScenario(preset.name, presetQuantities(preset));
    await buildModelWorkbook();
  }, openStartWorkbook);

  it("computes every measure of every preset as the model does", async () => {
    for (const [index, preset] of PRESETS.entries()) {
      const expected = evaluate(presetScenario(preset));
      const found = await results(columnLetters(4 + (index === 0 ? 0 : FIRST_PRESET + index - 1)));
      for (const { measure } of MEASURES) {
        const value = expected[measure] ?? 0;
        expect([
          preset.name,
          measure,
          Math.abs(Number(found.get(measure)) - value) <= 1e-12 * Math.max(1e4, Math.abs(value)),
        ]).toEqual([preset.name, measure, true]);
      }
    }
    expect(await master("Checks")).toBe(PASS);
  });

  it("takes names in Cyrillic, with emoji, with quotes and with =", async () => {
    const shown = (await valuesAt("Compare", "E5:AL5"))[0];
    expect(shown?.slice(2, 2 + NAMES.length)).toEqual(NAMES);
    expect(shown).toHaveLength(FIRST_PRESET + PRESETS.length - 1);
    expect(await failing()).toEqual([]);
    // Those that a look-up might take for something else.
    for (const name of ["=1+1", "A?*~", "100%", "2026", "\"quoted\" & 'single'"]) {
      await enter("Compare", "B4", [[`'${name}`]]);
      expect([name, (await valuesAt("Compare", "D4"))[0]?.[0]]).toEqual([name, 3 + NAMES.indexOf(name)]);
    }
  });
});
