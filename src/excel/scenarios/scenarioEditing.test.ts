import type { FUniver } from "@univerjs/core/facade";
import { AS_PUBLISHED, presetQuantities, PRESETS, PUBLISHED_SCENARIO } from "../../model/register/presets";
import type { ParameterKey } from "../../model/register/parameters";
import type { Quantity } from "../../model/register/quantity";
import type { Scenario } from "../../model/register/scenario";
import { adoptScenarioSheet } from "./adoptScenarioSheet";
import { readScenarioSheet } from "./readScenarioSheet";
import { addScenario, deleteScenario, duplicateScenario, renameScenario } from "./scenarioColumns";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { goTo, insertFormula } from "../selection";
import { addScenarioSheet, addStartSheets } from "../build/startWorkbook";
import { enter, formulasAt, openTestWorkbook, valuesAt } from "../testing";
import { WorkbookError } from "../workbookError";
import { writeParameter, writeScenario } from "./writeScenario";

let grid: FUniver;
const published = presetQuantities(AS_PUBLISHED);

async function columns(): Promise<readonly ScenarioColumn[]> {
  const state = await readScenarioSheet();
  if (state.kind !== "ready") throw new Error(`The sheet is ${state.kind}.`);
  return state.columns;
}

async function column(name: string): Promise<ScenarioColumn> {
  const found = (await columns()).find((one) => one.name === name);
  if (found === undefined) throw new Error(`No scenario ${name}`);
  return found;
}

const names = async () => (await columns()).map((one) => one.name);
const valueOf = async (name: string, key: ParameterKey) => (await column(name)).entries.get(key)?.value;
/** The published scenario with changes; a formula's result may differ in the last digit from engine to engine. */
const scenarioLike = (changes: Partial<Scenario> = {}): unknown =>
  Object.fromEntries(
    Object.entries({ ...PUBLISHED_SCENARIO, ...changes }).map(([key, value]) => [
      key,
      typeof value === "number" ? expect.closeTo(value, 10) : value,
    ]),
  );
/** All the sheet holds, to see that nothing else was touched. */
const everything = () => formulasAt("Scenarios", "A1:L45");

async function changedCells(change: () => Promise<unknown>): Promise<string[]> {
  const before = await everything();
  await change();
  const after = await everything();
  return after.flatMap((row, r) =>
    row.flatMap((value, c) => (value === before[r]?.[c] ? [] : [`${String.fromCharCode(65 + c)}${r + 1}`])),
  );
}

beforeEach(async () => {
  grid = openTestWorkbook();
  await addScenarioSheet();
});
afterEach(() => {
  grid.dispose();
});

describe("writing one parameter", () => {
  it("writes that cell and no other", async () => {
    const own = await column("My scenario");
    expect(await changedCells(() => writeParameter(own, "programme.closureRate", 0.8))).toEqual(["H15"]);
    expect(await valueOf("My scenario", "programme.closureRate")).toBe(0.8);
  });

  it("is one step of undo", async () => {
    const before = await everything();
    await writeParameter(await column("My scenario"), "programme.reReferralRate", 0.1);
    expect(await everything()).not.toEqual(before);
    await grid.undo();
    expect(await everything()).toEqual(before);
  });

  it("writes a choice in words, and a rate instead of the Green Book", async () => {
    const own = await column("My scenario");
    await writeParameter(own, "reReferral.basis", "all");
    await writeParameter(own, "discount.rate", 0.035);
    expect((await column("My scenario")).reading).toMatchObject({
      ok: true,
      scenario: scenarioLike({ "reReferral.basis": "all", "discount.rate": 0.035 }),
    });
  });

  it("finds its cell where rows and columns have moved since it was read", async () => {
    const own = await column("My scenario");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scenarios");
      sheet.getRange("5:7").insert("Down");
      sheet.getRange("A:A").insert("Right");
      await context.sync();
    });
    await writeParameter(own, "programme.closureRate", 0.8);
    expect(await valuesAt("Scenarios", "I18")).toEqual([[0.8]]);
    expect(await valueOf("My scenario", "programme.closureRate")).toBe(0.8);
  });

  it("refuses where another scenario stands there now, and writes nothing", async () => {
    const own = await column("My scenario");
    await enter("Scenarios", "H4", [["Somebody else's"]]);
    const refusal = writeParameter(own, "programme.closureRate", 0.8);
    await expect(refusal).rejects.toThrow(
      'The scenario "My scenario" is no longer where it was. H4 now reads "Somebody else\'s". Nothing was written.',
    );
    await expect(refusal).rejects.toMatchObject({ name: "WorkbookError", address: "Scenarios!H4" });
    expect(await valueOf("Somebody else's", "programme.closureRate")).toBe(0.72);
  });

  it("refuses a key whose row is gone or stands twice", async () => {
    const own = await column("My scenario");
    await enter("Scenarios", "A15", [["programme.weeklyCost"]]);
    await expect(writeParameter(own, "programme.closureRate", 0.8)).rejects.toThrow(
      "programme.closureRate has no row any more. Nothing was written.",
    );
    await expect(writeParameter(own, "programme.weeklyCost", 70)).rejects.toMatchObject({
      message: "programme.weeklyCost stands twice in the sheet; keep one. Nothing was written.",
      address: "Scenarios!A15",
    });
  });

  it("refuses a value that the parameter may not have", async () => {
    const own = await column("My scenario");
    await expect(writeParameter(own, "programme.closureRate", 64)).rejects.toMatchObject({
      message: "Closure rate, programme cannot be 64; allowed: a share from 0 to 1 (64% is 0.64), but not 0.",
      address: "Scenarios!H15",
    });
    await expect(writeParameter(own, "reReferral.basis", "=1+1")).rejects.toThrow(WorkbookError);
  });

  it("says so where the sheet is gone or damaged", async () => {
    const own = await column("My scenario");
    await enter("Scenarios", "A4:H4", [Array.from({ length: 8 }, () => "")]);
    await expect(writeParameter(own, "tax.income", 0.3)).rejects.toThrow(/^The header row is missing/);
    await Excel.run((context) => {
      context.workbook.worksheets.getItem("Scenarios").delete();
      return context.sync();
    });
    await expect(writeParameter(own, "tax.income", 0.3)).rejects.toThrow("The sheet of the scenarios is gone.");
  });
});

describe("writing a preset", () => {
  it.each(PRESETS.map((preset) => [preset.name, preset] as const))(
    "%s writes its column's parameters and no more",
    async (_name, preset) => {
      await writeParameter(await column("My scenario"), "tax.income", 0.31);
      const own = await column("My scenario");
      const changed = await changedCells(() => writeScenario(own, presetQuantities(preset)));
      expect(changed).toEqual(expect.arrayContaining(["H35"]));
      expect(changed.every((address) => address.startsWith("H"))).toBe(true);
      expect(await formulasAt("Scenarios", "H8")).toEqual([["=2450/68.05"]]);
      const overrides = Object.keys(preset.overrides) as ParameterKey[];
      const read = (await column("My scenario")).entries;
      for (const key of overrides) expect(read.get(key)?.reading.ok).toBe(true);
    },
  );

  it("is one step of undo", async () => {
    const before = await everything();
    await writeScenario(await column("My scenario"), presetQuantities(PRESETS[4] ?? AS_PUBLISHED));
    await grid.undo();
    expect(await everything()).toEqual(before);
  });

  it("needs no row for a value that the missing key stands for anyway, and refuses any other", async () => {
    await Excel.run((context) => {
      context.workbook.worksheets.getItem("Scenarios").getRange("28:28").delete("Up");
      return context.sync();
    });
    const own = await column("My scenario");
    await writeScenario(own, published);
    const before = await everything();
    const other = new Map<ParameterKey, Quantity>([...published, ["tax.income", 0.25], ["reReferral.basis", "all"]]);
    await expect(writeScenario(own, other)).rejects.toThrow(
      "reReferral.basis has no row any more. Nothing was written.",
    );
    expect(await everything()).toEqual(before);
  });
});

describe("adding a scenario", () => {
  it("writes a whole new column and returns its id", async () => {
    expect(await addScenario("North", published)).toEqual({ id: "I", addedSheet: null });
    const added = await column("North");
    expect(added).toMatchObject({ id: "I", reading: { ok: true, scenario: scenarioLike() } });
    expect(added.entries.get("programme.reReferralRate")?.formula).toBe("=5/83");
  });

  it("shows its values as the other columns do", async () => {
    await addScenario("North", published);
    const [texts, looks] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scenarios");
      const shown = sheet.getRange("H5:I40").load("text");
      const fills = ["H15", "I15", "H4", "I4"].map((address) => sheet.getRange(address).format.fill.load("color"));
      await context.sync();
      return [shown.text, fills.map(({ color }) => color)] as const;
    });
    for (const [own, added] of texts) expect(added).toBe(own);
    expect(looks[1]).toBe(looks[0]);
    expect(looks[3]).toBe(looks[2]);
  });

  it.each(["=1+1", '"quotes"', "🙂 North", "+44", "-5%", "@SUM(A1)", "'tis", "2026", "1/2", "TRUE", "#N/A"])(
    "keeps the name %s as text",
    async (name) => {
      await addScenario(name, published);
      expect(await names()).toEqual(["As published", "My scenario", name]);
      expect(await valuesAt("Scenarios", "I4")).toEqual([[name]]);
      await writeParameter(await column(name), "tax.income", 0.3);
      expect(await valueOf(name, "tax.income")).toBe(0.3);
    },
  );

  it("numbers a name that is taken", async () => {
    await addScenario("My scenario", published);
    await addScenario("my Scenario", published);
    expect(await names()).toEqual(["As published", "My scenario", "My scenario (2)", "my Scenario (3)"]);
  });

  it("refuses a blank name and one too long", async () => {
    await expect(addScenario("  ", published)).rejects.toThrow("A scenario needs a name.");
    await expect(addScenario("x".repeat(61), published)).rejects.toThrow("60 characters at most; this one has 61");
    expect(await names()).toEqual(["As published", "My scenario"]);
  });

  it("goes round cells that somebody has filled beside the table", async () => {
    await enter("Scenarios", "I20", [["a note"]]);
    expect(await addScenario("North", published)).toEqual({ id: "J", addedSheet: null });
    expect(await valuesAt("Scenarios", "I20")).toEqual([["a note"]]);
  });

  it("is one step of undo", async () => {
    const before = await everything();
    await addScenario("North", published);
    await grid.undo();
    expect(await everything()).toEqual(before);
  });
});

describe("duplicating a scenario", () => {
  it("copies formulas, values and mistakes as they stand", async () => {
    await enter("Scenarios", "H15:H19", [["=G15/2"], [""], ["'=1+1"], ["'1/2"], ["#N/A"]]);
    expect(await duplicateScenario(await column("My scenario"), "Copy")).toBe("I");
    expect(await formulasAt("Scenarios", "I15:I19")).toEqual(await formulasAt("Scenarios", "H15:H19"));
    expect(await valuesAt("Scenarios", "I15:I19")).toEqual([[0.36], [""], ["=1+1"], ["1/2"], ["#N/A"]]);
    expect(await formulasAt("Scenarios", "I26")).toEqual([["=5/83"]]);
  });
});

describe("the name of a copy", () => {
  it("counts on from its original's, and makes room where that is long", async () => {
    await duplicateScenario(await column("My scenario"), "My scenario");
    await duplicateScenario(await column("My scenario (2)"), "My scenario (2)");
    const long = "Northern councils together, ".repeat(3).slice(0, 60);
    await addScenario(long, published);
    await addScenario(long, published);
    expect(await names()).toEqual([
      ...["As published", "My scenario", "My scenario (2)", "My scenario (3)"],
      long.slice(0, 60).trim(),
      `${long.slice(0, 56).trim()} (2)`,
    ]);
  });
});

describe("a cell that has come to take its value from elsewhere", () => {
  it("is left alone by a value on its way from the pane", async () => {
    const own = await column("My scenario");
    await enter("Scenarios", "H15", [["=G15/2"]]);
    const key = [...own.entries.values()].find(({ address }) => address === "Scenarios!H15")?.key;
    expect(key).toBeDefined();
    if (key !== undefined) await expect(writeParameter(own, key, 0.5)).rejects.toThrow("from elsewhere");
    expect(await formulasAt("Scenarios", "H15")).toEqual([["=G15/2"]]);
  });

  it.each<[string, string, string, (own: ScenarioColumn) => Promise<unknown>]>([
    ["a preset", "H15", "=G15/2", (own) => writeScenario(own, presetQuantities(PRESETS[4] ?? AS_PUBLISHED))],
    ["another name", "H4", '=LOWER(G4)&" too"', (own) => renameScenario(own, "Plan")],
  ])("is left alone by %s, and so is all the rest", async (_what, cell, formula, change) => {
    await enter("Scenarios", cell, [[formula]]);
    const [, own] = await columns();
    if (own === undefined) throw new Error("There is no scenario of one's own.");
    const changed = await changedCells(() =>
      expect(change(own)).rejects.toThrow(`Scenarios!${cell} takes its value from elsewhere`),
    );
    expect(changed).toEqual([]);
  });
});

describe("a cell that another's formula spills into", () => {
  it("is shown as linked, and left alone by value and preset, as is the formula's own", async () => {
    await enter("Scenarios", "H15:H16", [["={0.25;0.5}"], [""]]);
    const own = await column("My scenario");
    expect(own.entries.get("comparator.closureRate")).toMatchObject({ value: 0.5, isLinked: true });
    expect(own.entries.get("comparator.weeklyCost")).toMatchObject({ isLinked: false });
    const changed = await changedCells(async () => {
      await expect(writeParameter(own, "comparator.closureRate", 0.8)).rejects.toThrow("H16 takes its value from");
      await expect(writeParameter(own, "programme.closureRate", 0.8)).rejects.toThrow("H15 takes its value from");
      await expect(writeScenario(own, published)).rejects.toThrow("Nothing was written.");
    });
    expect(changed).toEqual([]);
  });
});

describe("a text in a value's place", () => {
  it("that came after the pane has read is left alone, and replaced once it has been read", async () => {
    const early = await column("My scenario");
    await enter("Scenarios", "H15", [["see sheet 3"]]);
    const message =
      'Scenarios!H15 has come to hold the text "see sheet 3", which is no value of Closure rate, programme. Nothing was written.';
    const changed = await changedCells(async () => {
      await expect(writeParameter(early, "programme.closureRate", 0.8)).rejects.toThrow(message);
      await expect(writeScenario(early, published)).rejects.toThrow(message);
    });
    expect(changed).toEqual([]);
    await writeScenario(await column("My scenario"), published);
    expect(await valueOf("My scenario", "programme.closureRate")).toBe(0.72);
  });
});

describe("renaming a scenario", () => {
  it("changes its header alone, even to what looks like a formula", async () => {
    const own = await column("My scenario");
    expect(await changedCells(() => renameScenario(own, " =1+1 "))).toEqual(["H4"]);
    expect(await names()).toEqual(["As published", "=1+1"]);
  });

  it("refuses a blank name and one taken, but not another case of its own", async () => {
    const own = await column("My scenario");
    await expect(renameScenario(own, " ")).rejects.toThrow("A scenario needs a name.");
    await expect(renameScenario(own, "as published")).rejects.toMatchObject({
      message: 'There is a scenario "As published" already, in column G.',
      address: "Scenarios!G4",
    });
    await renameScenario(own, "MY SCENARIO");
    expect(await names()).toEqual(["As published", "MY SCENARIO"]);
  });
});

describe("deleting a scenario", () => {
  it("clears its cells of the table and no others", async () => {
    await addScenario("North", published);
    await enter("Scenarios", "H2:H3", [["mine"], ["mine too"]]);
    await enter("Scenarios", "H42", [["below"]]);
    const own = await column("My scenario");
    const changed = await changedCells(() => deleteScenario(own));
    expect(changed).toContain("H4");
    expect(changed.every((address) => /^H([4-9]|[123]\d|40)$/.test(address))).toBe(true);
    expect(await names()).toEqual(["As published", "North"]);
  });

  it("refuses the column that the others are compared with", async () => {
    const reference = await column("As published");
    await expect(deleteScenario(reference)).rejects.toThrow(
      '"As published" stays: the other scenarios are compared with it.',
    );
  });

  it("is one step of undo", async () => {
    const before = await everything();
    await deleteScenario(await column("My scenario"));
    await grid.undo();
    expect(await everything()).toEqual(before);
  });

  it("lets formulas work again once another scenario stands there", async () => {
    await addStartSheets();
    const formula = '=CBA.RESULT("net.exchequer",Scenarios!A5:A41,Scenarios!H5:H41)';
    await enter("Sheet1", "A1", [[formula]]);
    await deleteScenario(await column("My scenario"));
    expect(await valuesAt("Sheet1", "A1")).toEqual([["#VALUE!"]]);
    expect(await addScenario("Another", published)).toEqual({ id: "H", addedSheet: null });
    expect(await valuesAt("Sheet1", "A1")).toEqual([[expect.closeTo(189.029558, 6)]]);
  });
});

describe("finding the sheet", () => {
  it("reads a sheet that was renamed, and writes to it", async () => {
    await Excel.run((context) => {
      context.workbook.worksheets.getItem("Scenarios").name = "Ann's plans";
      return context.sync();
    });
    expect(await readScenarioSheet()).toMatchObject({ kind: "ready", sheetName: "Ann's plans" });
    const own = await column("My scenario");
    expect(own.headerAddress).toBe("'Ann''s plans'!H4");
    await writeParameter(own, "tax.income", 0.3);
    expect(await valuesAt("Ann's plans", "H35")).toEqual([[0.3]]);
    await goTo(own.headerAddress);
    expect(grid.getActiveWorkbook()?.getActiveSheet().getSheetName()).toBe("Ann's plans");
    expect(grid.getActiveWorkbook()?.getActiveRange()?.getA1Notation()).toBe("H4");
  });

  it("prefers the sheet of the right name even where it is damaged, and says what is wrong", async () => {
    await addScenarioSheet();
    await enter("Scenarios", "A4", [[""]]);
    await enter("Scenarios", "B4:F4", [["", "", "", "", ""]]);
    expect(await readScenarioSheet()).toMatchObject({
      kind: "damaged",
      sheetName: "Scenarios",
      problems: [{ address: "Scenarios!A4" }],
    });
  });

  it("says which sheets there are where none holds scenarios", async () => {
    await Excel.run((context) => {
      context.workbook.worksheets.getItem("Scenarios").delete();
      return context.sync();
    });
    expect(await readScenarioSheet()).toEqual({ kind: "missing", sheetNames: ["Sheet1"], candidate: null });
  });

  it("calls a renamed and damaged sheet damaged, not missing", async () => {
    await Excel.run((context) => {
      const sheet = context.workbook.worksheets.getItem("Scenarios");
      sheet.name = "Plans";
      sheet.getRange("4:4").delete("Up");
      return context.sync();
    });
    expect(await readScenarioSheet()).toMatchObject({ kind: "damaged", sheetName: "Plans" });
  });

  it("does not mistake Appendix 9 or Scratch for the sheet of scenarios", async () => {
    await addStartSheets();
    await Excel.run((context) => {
      for (const name of ["Scenarios", "Scenarios (2)"]) context.workbook.worksheets.getItem(name).delete();
      return context.sync();
    });
    expect(await readScenarioSheet()).toMatchObject({ kind: "missing" });
  });
});

describe("a sheet that is not of our making", () => {
  const deleteScenarios = () =>
    Excel.run((context) => {
      context.workbook.worksheets.getItem("Scenarios").delete();
      return context.sync();
    });
  const PLAN = [
    ["Key", "North"],
    ["programme.closureRate", 0.7],
    ["tax.income", 0.2],
  ];
  beforeEach(deleteScenarios);

  it.each([
    ["the register", "=CBA.PARAMETERS()"],
    ["a table elsewhere", "=Sheet2!B1:C3"],
    ["a table elsewhere, whose keys are not its first column", "=Sheet2!A1:C3"],
  ])("is none of scenarios where a formula spills %s, and is neither offered nor written to", async (_, formula) => {
    await Excel.run((context) => {
      const sheet = context.workbook.worksheets.add("Sheet2");
      sheet.getRange("A1:C3").values = PLAN.map((row, index) => [`Note ${index}`, ...row]);
      return context.sync();
    });
    await enter("Sheet1", "A3", [[formula]]);
    expect((await valuesAt("Sheet1", "A1:L70")).flat()).toContain("tax.income");
    const before = [await formulasAt("Sheet1", "A1:L70"), await formulasAt("Sheet2", "A1:C3")];
    const state = await readScenarioSheet();
    expect(state).toMatchObject({ kind: "missing" });
    expect(state.kind === "missing" && state.candidate).not.toBe("Sheet1");
    await expect(adoptScenarioSheet("Sheet1")).rejects.toThrow("no table that could serve");
    await expect(addScenario("North", published)).rejects.toThrow("sheet of the scenarios is gone");
    expect([await formulasAt("Sheet1", "A1:L70"), await formulasAt("Sheet2", "A1:C3")]).toEqual(before);
  });

  it("is offered, and taken only once the person says so; a name keeps that, through renaming too", async () => {
    await enter("Sheet1", "A1:B3", PLAN);
    expect(await readScenarioSheet()).toEqual({ kind: "missing", sheetNames: ["Sheet1"], candidate: "Sheet1" });
    await expect(addScenario("South", published)).rejects.toThrow("sheet of the scenarios is gone");
    expect(await formulasAt("Sheet1", "A1:C3")).toEqual(PLAN.map((row) => [...row, ""]));

    await adoptScenarioSheet("Sheet1");
    expect(await names()).toEqual(["North"]);
    await Excel.run((context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Plans";
      return context.sync();
    });
    await writeParameter(await column("North"), "tax.income", 0.3);
    expect(await valuesAt("Plans", "B3")).toEqual([[0.3]]);
  });

  it("can be told so again once the one told before is deleted", async () => {
    await Excel.run((context) => {
      context.workbook.worksheets.add("Sheet2").getRange("A1:B3").values = PLAN;
      return context.sync();
    });
    await adoptScenarioSheet("Sheet2");
    await Excel.run((context) => {
      context.workbook.worksheets.getItem("Sheet2").delete();
      return context.sync();
    });
    await enter("Sheet1", "A1:B3", PLAN);
    await adoptScenarioSheet("Sheet1");
    expect(await readScenarioSheet()).toMatchObject({ kind: "ready", sheetName: "Sheet1" });
  });
});

describe("going to a cell", () => {
  it("says so where its sheet is gone", async () => {
    await expect(goTo("Nowhere!A1")).rejects.toThrow("That sheet or cell is no longer there.");
    await expect(goTo("A1")).rejects.toThrow("A1 is not the address of a cell with its sheet.");
  });
});

describe("inserting a function", () => {
  it("puts it into the empty active cell and says what it gives", async () => {
    await goTo("Sheet1!B2");
    expect(await insertFormula("=CBA.COSTPERCASE(68.05,36)")).toEqual({ address: "Sheet1!B2", error: null });
    expect(await valuesAt("Sheet1", "B2")).toEqual([[expect.closeTo(2449.8, 6)]]);
  });

  it("says which error the cell shows", async () => {
    await goTo("Sheet1!B2");
    expect(await insertFormula("=CBA.LIFETIMEEARNINGS(64)")).toEqual({ address: "Sheet1!B2", error: "#VALUE!" });
  });

  it("refuses a cell that holds something, a spilled value included", async () => {
    await enter("Sheet1", "A1", [["=CBA.COSTPERCASE({1;2},3)"]]);
    await goTo("Sheet1!A2");
    await expect(insertFormula("=1+1")).rejects.toMatchObject({
      message: "Sheet1!A2 holds something already. Select an empty cell and insert the function there.",
      address: "Sheet1!A2",
    });
    await goTo("Sheet1!A1");
    await expect(insertFormula("=1+1")).rejects.toThrow(WorkbookError);
  });
});
