import { CLOSURE_PAIR } from "../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import type { FUniver } from "@univerjs/core/facade";
import { parseUncertainty } from "../../analysis/uncertainty/parseUncertainty";
import { AS_PUBLISHED, presetQuantities, presetUncertainty, PRESETS } from "../../model/register/presets";
import { readScenarioSheet } from "./readScenarioSheet";
import { addScenario, deleteScenario, duplicateScenario, renameScenario } from "./scenarioColumns";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { addScenarioSheet } from "../build/startWorkbook";
import { enter, formulasAt, openTestWorkbook, valuesAt } from "../testing";
import { writeParameter, writeScenario } from "./writeScenario";
import { writeCorrelation, writeUncertainty } from "./writeUncertainty";

let grid: FUniver;
const KEY = "programme.weeklyCost";
const OTHER = "programme.closureRate";
const CAUTIOUS = PRESETS.find(({ name }) => name === "Cautious") ?? AS_PUBLISHED;

async function state() {
  const read = await readScenarioSheet();
  if (read.kind !== "ready") throw new Error(`The sheet is ${read.kind}.`);
  return read;
}
async function column(name: string): Promise<ScenarioColumn> {
  const found = (await state()).columns.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No scenario ${name}`);
  return found;
}
/** What a scenario's cells state of a parameter; undefined where nothing is stated of the scenario. */
async function stated(name: string, key: string = KEY) {
  const uncertainty = (await column(name)).uncertainty;
  return uncertainty?.rows[uncertainty.keys.findIndex((parameter) => parameter?.key === key)];
}
const sheetNames = () =>
  grid
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName());
const write = async (
  name: string,
  distribution: Parameters<typeof writeUncertainty>[2],
  key: Parameters<typeof writeUncertainty>[1] = KEY,
) => writeUncertainty(await column(name), key, distribution);
const gamma = { distribution: "gamma", numbers: [68, 5] } as const;
const all = () => formulasAt("Uncertainty", "A1:R60");
/** The cell, on the sheet, of a parameter's distribution in a scenario's block. */
const cellOf = async (name: string, key: typeof KEY | typeof OTHER = KEY) =>
  (await column(name)).uncertainty?.addressOf.get(key)?.split("!")[1] ?? "";
async function changed(change: () => Promise<unknown>): Promise<string[]> {
  const before = await all();
  await change();
  return (await all()).flatMap((row, r) =>
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

describe("the first statement", () => {
  it("brings the sheet, with every parameter, its default in words and what that rests on", async () => {
    expect((await column("My scenario")).uncertainty).toBeNull();
    await write("My scenario", gamma);
    expect(sheetNames()).toEqual(["Sheet1", "Scenarios", "Uncertainty"]);
    expect(grid.getActiveWorkbook()?.getActiveSheet().getSheetName()).toBe("Scenarios");
    expect(await valuesAt("Uncertainty", "A4:H7")).toEqual([
      ["", "", "", "My scenario", "", "", "", ""],
      ["Key", "Parameter", "Default", "Value", "Distribution", "a", "b", "c"],
      ["# Staff cost", "", "", "", "", "", "", ""],
      [
        KEY,
        "Weekly staff cost, programme",
        "Lognormal, coefficient of variation 0.15 (assumed)",
        68.05,
        "gamma",
        68,
        5,
        "",
      ],
    ]);
    expect(await stated("My scenario")).toEqual(["gamma", 68, 5, ""]);
    expect(await state()).toMatchObject({ problems: [] });
    expect((await column("As published")).uncertainty).toBeNull();
  });

  it("is not needed for what the register has already", async () => {
    await write("My scenario", null);
    await writeCorrelation(await column("My scenario"), { pair: CLOSURE_PAIR, rank: 0 });
    expect(sheetNames()).toEqual(["Sheet1", "Scenarios"]);
  });

  it("leaves somebody else's sheet of that name alone", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Uncertainty").getRange("A1").values = [["My worries"]];
      await context.sync();
    });
    await write("My scenario", gamma);
    expect(sheetNames()).toEqual(["Sheet1", "Scenarios", "Uncertainty", "Uncertainty (2)"]);
    expect(await valuesAt("Uncertainty", "A1")).toEqual([["My worries"]]);
    expect(await stated("My scenario")).toEqual(["gamma", 68, 5, ""]);
    await write("My scenario", { distribution: "fixed", numbers: [] });
    expect(await stated("My scenario")).toEqual(["fixed", "", "", ""]);
  });
});

describe("a statement", () => {
  beforeEach(() => write("My scenario", gamma));

  it("is written into its four cells and no others, and taken back", async () => {
    const cells = await changed(() => write("My scenario", { distribution: "beta", numbers: [60, 83] }, OTHER));
    const first = await cellOf("My scenario", OTHER);
    expect(cells).toHaveLength(3);
    expect(cells[0]).toBe(first);
    await write("My scenario", null, OTHER);
    expect(await stated("My scenario", OTHER)).toEqual(["", "", "", ""]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["another distribution", () => write("My scenario", { distribution: "fixed", numbers: [] })],
    ["a preset", async () => writeScenario(await column("My scenario"), presetQuantities(AS_PUBLISHED), new Map())],
  ])("that takes a number from elsewhere is left alone by %s", async (_what, change) => {
    const [, place = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(await cellOf("My scenario")) ?? [];
    const cell = `${String.fromCharCode(place.charCodeAt(0) + 2)}${row}`;
    await enter("Uncertainty", cell, [["=Scenarios!G15*10"]]);
    const cells = await changed(() => expect(change()).rejects.toThrow("from elsewhere"));
    expect(cells).toEqual([]);
    expect(await formulasAt("Uncertainty", cell)).toEqual([["=Scenarios!G15*10"]]);
  });

  it("is one step of undo", async () => {
    const before = await all();
    await write("My scenario", { distribution: "pert", numbers: [50, 68, 90] });
    await grid.undo();
    expect(await all()).toEqual(before);
  });

  it("of another scenario gets a block of its own, right of what stands there", async () => {
    await enter("Uncertainty", "I20", [["a remark"]]);
    await write("As published", gamma);
    expect((await valuesAt("Uncertainty", "D4:R4"))[0]).toEqual([
      ...["My scenario", "", "", "", "", ""],
      ...["As published", "", "", "", "", "", "", "", ""],
    ]);
    expect(await valuesAt("Uncertainty", "I20")).toEqual([["a remark"]]);
    expect(await stated("As published")).toEqual(["gamma", 68, 5, ""]);
    expect(await valuesAt("Uncertainty", "J7")).toEqual([[68.05]]);
  });

  it("is read wherever a person types it, and where rows and columns have moved", async () => {
    const cell = await cellOf("My scenario", OTHER);
    const row = cell.slice(1);
    await enter("Uncertainty", `E${row}:G${row}`, [["Uniform", 0.5, 0.9]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Uncertainty");
      sheet.getRange("6:8").insert("Down");
      sheet.getRange("B:B").insert("Right");
      await context.sync();
    });
    expect(await stated("My scenario", OTHER)).toEqual(["Uniform", 0.5, 0.9, ""]);
    expect((await column("My scenario")).uncertainty?.addressOf.get(KEY)).toBe("Uncertainty!F10");
    await write("My scenario", { distribution: "fixed", numbers: [] });
    expect(await valuesAt("Uncertainty", "F10:H10")).toEqual([["fixed", "", ""]]);
  });

  it("that makes no distribution is refused, and the cell named", async () => {
    const refusal = write("My scenario", { distribution: "beta", numbers: [3, 2] });
    await expect(refusal).rejects.toMatchObject({
      name: "WorkbookError",
      message: expect.stringContaining("a beta is for shares from 0 to 1") as string,
      address: "Uncertainty!E7",
    });
    expect(await stated("My scenario")).toEqual(["gamma", 68, 5, ""]);
  });

  it("is what the functions compute with", async () => {
    await write("My scenario", { distribution: "uniform", numbers: [60, 70] });
    await enter("Sheet1", "A1", [
      ['=CBA.TORNADO("net.exchequer",Uncertainty!A6:A41,Uncertainty!D6:D41,Uncertainty!E6:H41)'],
    ]);
    const table = await valuesAt("Sheet1", "A1:D20");
    expect(table.find(([key]) => key === KEY)?.slice(2)).toEqual([expect.closeTo(60.25), expect.closeTo(69.75)]);
  });

  it("keeps the sheet's values beside those of the scenarios, by key", async () => {
    await writeParameter(await column("My scenario"), KEY, 70);
    expect(await valuesAt("Uncertainty", "D7")).toEqual([[70]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scenarios").getRange("5:6").insert("Down");
      await context.sync();
    });
    expect(await valuesAt("Uncertainty", "D7")).toEqual([[70]]);
    const { entries } = await column("My scenario");
    await enter("Scenarios", entries.get(KEY)?.address.split("!")[1] ?? "", [[""]]);
    expect(await valuesAt("Uncertainty", "D7")).toEqual([[""]]);
  });

  it("is found on its sheet under another name", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Uncertainty").name = "How sure we are";
      await context.sync();
    });
    expect(await stated("My scenario")).toEqual(["gamma", 68, 5, ""]);
    expect((await column("My scenario")).uncertainty?.addressOf.get(KEY)).toBe("'How sure we are'!E7");
  });
});

describe("the correlation of the closure rates", () => {
  it("is stated in a row of its own, and read", async () => {
    await writeCorrelation(await column("My scenario"), { pair: CLOSURE_PAIR, rank: 0.4 });
    expect((await column("My scenario")).uncertainty?.correlation).toBe(0.4);
    const rows = await valuesAt("Uncertainty", "A1:F60");
    expect(rows.find(([key]) => key === "# Rank correlation")?.[5]).toBe(0.4);
    await writeCorrelation(await column("My scenario"), { pair: CLOSURE_PAIR, rank: -0.2 });
    expect((await column("My scenario")).uncertainty).toMatchObject({ correlation: -0.2, problems: [] });
  });

  it("is from -1 to 1", async () => {
    await expect(writeCorrelation(await column("My scenario"), { pair: CLOSURE_PAIR, rank: 1.2 })).rejects.toThrow(
      "from -1 to 1",
    );
    await writeCorrelation(await column("My scenario"), { pair: CLOSURE_PAIR, rank: 0.4 });
    const row = (await valuesAt("Uncertainty", "A1:A60")).findIndex(([key]) => key === "# Rank correlation") + 1;
    await enter("Uncertainty", `F${row}`, [["much"]]);
    expect((await column("My scenario")).uncertainty).toMatchObject({
      correlation: 0,
      problems: [{ address: `Uncertainty!F${row}`, message: expect.stringContaining('the text "much"') as string }],
    });
  });
});

describe("pairs that go together", () => {
  const PAIR = ["programme.weeksOpen", "programme.closureRate"] as const;
  const FURTHER = ["attainment.premium", "programme.weeklyCost"] as const;
  const put = async (pair: RankCorrelation["pair"], rank: number, name = "My scenario") =>
    writeCorrelation(await column(name), { pair, rank });
  const pairsOf = async (name: string) => (await column(name)).uncertainty?.pairs;
  const lineOf = async (key: string) =>
    (await valuesAt("Uncertainty", "A1:A60")).findIndex(([cell]) => cell === key) + 1;

  it("stand in lines that name them, and are read", async () => {
    await put(PAIR, -0.65);
    expect(await pairsOf("My scenario")).toEqual([{ pair: PAIR, rank: -0.65 }]);
    const line = await lineOf("# programme.weeksOpen ~ programme.closureRate");
    expect(await valuesAt("Uncertainty", `D${line}:H${line}`)).toEqual([["", "", -0.65, "", ""]]);
    expect(await changed(() => put(["programme.closureRate", "programme.weeksOpen"], -0.4))).toEqual([`F${line}`]);
    expect(await changed(() => put(PAIR, 0))).toEqual([`F${line}`]);
    expect(await column("My scenario")).toMatchObject({ uncertainty: { pairs: [], correlation: 0, problems: [] } });
  });

  it("that have no line take the first that waits for one, on a new sheet and on one that stands, in one step of undo", async () => {
    await put(FURTHER, 0.3);
    const first = await lineOf("# attainment.premium ~ programme.weeklyCost");
    expect(await lineOf("# Another pair: key ~ key")).toBe(first + 1);
    const more = await changed(() => put(["tax.income", "attainment.premium"], 0.2));
    expect(more).toEqual([`A${first + 1}`, `F${first + 1}`]);
    expect(await pairsOf("My scenario")).toEqual([
      { pair: FURTHER, rank: 0.3 },
      { pair: ["tax.income", "attainment.premium"], rank: 0.2 },
    ]);
    await grid.undo();
    expect(await pairsOf("My scenario")).toEqual([{ pair: FURTHER, rank: 0.3 }]);
    expect(await lineOf("# Another pair: key ~ key")).toBe(first + 1);
  });

  it("follow a scenario that is copied, and stand for another one beside it", async () => {
    await put(PAIR, -0.65);
    await duplicateScenario(await column("My scenario"), "Copy");
    await put(FURTHER, 0.3, "Copy");
    expect(await pairsOf("Copy")).toEqual([
      { pair: PAIR, rank: -0.65 },
      { pair: FURTHER, rank: 0.3 },
    ]);
    expect(await pairsOf("My scenario")).toEqual([{ pair: PAIR, rank: -0.65 }]);
    const third = await addScenario("Third", presetQuantities(AS_PUBLISHED));
    await put(["programme.weeksOpen", "attainment.premium"], 0.1, "Third");
    expect(third).not.toBe("");
    expect(await pairsOf("Third")).toEqual([{ pair: ["programme.weeksOpen", "attainment.premium"], rank: 0.1 }]);
  });

  it("that cannot all hold are refused before anything is written, and named with their cell where they stand", async () => {
    await put(PAIR, -0.9);
    expect(
      await changed(() => expect(put(CLOSURE_PAIR, 0.9)).rejects.toThrow(/cannot all hold.*Nothing was written/)),
    ).toEqual([]);
    const row = await lineOf("# Rank correlation");
    await enter("Uncertainty", `F${row}`, [[0.9]]);
    const line = await lineOf("# programme.weeksOpen ~ programme.closureRate");
    expect((await column("My scenario")).uncertainty?.problems).toMatchObject([{ address: `Uncertainty!F${line}` }]);
    await enter("Uncertainty", `F${row}`, [[""]]);
    await enter("Uncertainty", `A${line}`, [["# programme.weekOpen ~ programme.closureRate"]]);
    expect((await state()).problems.map(({ address }) => address)).toContain(`Uncertainty!A${line}`);
  });

  it("need a line on a sheet of an earlier version, and say which", async () => {
    await write("My scenario", gamma);
    const row = await lineOf("# Rank correlation");
    await enter(
      "Uncertainty",
      `A${row + 1}:A${row + 6}`,
      Array.from({ length: 6 }, () => ["# A remark"]),
    );
    await put(CLOSURE_PAIR, 0.4);
    expect((await column("My scenario")).uncertainty).toMatchObject({ correlation: 0.4, pairs: [], problems: [] });
    await expect(put(PAIR, -0.65)).rejects.toThrow('write "# Another pair: key ~ key" into its cell');
    await enter("Uncertainty", `A${row + 3}`, [["# another pair: key ~ key"]]);
    await put(PAIR, -0.65);
    expect(await pairsOf("My scenario")).toEqual([{ pair: PAIR, rank: -0.65 }]);
  });
});

describe("what is wrong is named with its cell", () => {
  beforeEach(() => write("My scenario", gamma));

  it.each([
    ["F7", "many", "Uncertainty!F7", "a (mean) holds the text"],
    ["E7", "gama", "Uncertainty!E7", "Did you mean gamma?"],
    ["H7", 3, "Uncertainty!H7", "gamma takes mean and standard error, but c holds 3"],
  ])("%s holding %s", async (cell, content, address, message) => {
    await enter("Uncertainty", cell, [[content]]);
    const { uncertainty } = await column("My scenario");
    expect(uncertainty?.problems).toEqual([
      { address, message: expect.stringContaining(message) as string, blocking: false },
    ]);
    const { reading } = await column("My scenario");
    if (uncertainty === null || !reading.ok) throw new Error("There is nothing to parse");
    expect(parseUncertainty(uncertainty.keys, uncertainty.rows, reading.scenario).ok).toBe(false);
  });

  it.each([
    ["F5", "alpha", "Uncertainty!F5", 'should read "a"'],
    ["D4", "", "Uncertainty!D4", "names no scenario any more"],
    ["D4", "Nobody", "Uncertainty!D4", "there is no such scenario"],
    ["A7", "programme.cost", "Uncertainty!A7", "is not the key of a parameter"],
    ["A8", KEY, "Uncertainty!A8", "a second time"],
  ])("%s holding %s", async (cell, content, address, message) => {
    await enter("Uncertainty", cell, [[content]]);
    expect((await state()).problems).toEqual([
      { address, message: expect.stringContaining(message) as string, blocking: false },
    ]);
  });

  it("a sheet of ours without its headers, which nothing is written to", async () => {
    await enter("Uncertainty", "A5:C5", [["", "", ""]]);
    expect((await state()).problems).toMatchObject([{ address: "Uncertainty!A1", blocking: false }]);
    await expect(write("My scenario", gamma)).rejects.toThrow("Mend or delete it. Nothing was written.");
    expect(sheetNames()).toEqual(["Sheet1", "Scenarios", "Uncertainty"]);
  });

  it("a parameter whose row is gone", async () => {
    await enter("Uncertainty", "A7", [["# was weekly cost"]]);
    expect(await stated("My scenario")).toBeUndefined();
    await expect(write("My scenario", gamma)).rejects.toMatchObject({
      message: `${KEY} has no row any more. Nothing was written.`,
      address: "Uncertainty!A5",
    });
  });
});

describe("what becomes of a scenario becomes of its uncertainty", () => {
  beforeEach(() => write("My scenario", gamma));

  it("renamed", async () => {
    await renameScenario(await column("My scenario"), "Ours");
    expect(await stated("Ours")).toEqual(["gamma", 68, 5, ""]);
    await enter("Uncertainty", "D4", [["Ours"]]);
    await renameScenario(await column("Ours"), "=Theirs");
    expect(await stated("=Theirs")).toEqual(["gamma", 68, 5, ""]);
  });

  it("duplicated, and from then on apart", async () => {
    await writeCorrelation(await column("My scenario"), { pair: CLOSURE_PAIR, rank: 0.3 });
    await duplicateScenario(await column("My scenario"), "Copy");
    expect(await stated("Copy")).toEqual(["gamma", 68, 5, ""]);
    expect((await column("Copy")).uncertainty?.correlation).toBe(0.3);
    await write("Copy", null);
    expect(await stated("My scenario")).toEqual(["gamma", 68, 5, ""]);
    expect((await state()).problems).toEqual([]);
  });

  it("deleted: it stays as history, and is nobody else's", async () => {
    await writeParameter(await column("My scenario"), KEY, 71);
    await deleteScenario(await column("My scenario"));
    await addScenario("My scenario", presetQuantities(AS_PUBLISHED));
    expect((await column("My scenario")).uncertainty).toBeNull();
    expect((await state()).problems).toEqual([]);
    expect((await valuesAt("Uncertainty", "D4:G7")).map((row) => row)).toEqual([
      ["My scenario (deleted)", "", "", ""],
      ["Value", "Distribution", "a", "b"],
      ["", "", "", ""],
      [71, "gamma", 68, 5],
    ]);
  });

  it("undone as one step", async () => {
    const before = [await all(), await formulasAt("Scenarios", "A1:L45")];
    await deleteScenario(await column("My scenario"));
    await grid.undo();
    expect([await all(), await formulasAt("Scenarios", "A1:L45")]).toEqual(before);
    await duplicateScenario(await column("My scenario"), "Copy");
    await grid.undo();
    expect([await all(), await formulasAt("Scenarios", "A1:L45")]).toEqual(before);
  });
});

describe("a preset states its uncertainty with its values", () => {
  const UNIFORM = ["uniform", 0, 1, ""];
  const SHARE = "attainment.causalShare";

  it("as a new scenario", async () => {
    const { addedSheet } = await addScenario(CAUTIOUS.name, presetQuantities(CAUTIOUS), presetUncertainty(CAUTIOUS));
    expect(addedSheet).toBe("Uncertainty");
    expect(await stated("Cautious", SHARE)).toEqual(UNIFORM);
    expect((await column("Cautious")).uncertainty?.problems).toEqual([]);
  });

  it("over a scenario, instead of what that stated", async () => {
    await write("My scenario", gamma);
    await writeScenario(await column("My scenario"), presetQuantities(CAUTIOUS), presetUncertainty(CAUTIOUS));
    expect(await stated("My scenario", SHARE)).toEqual(UNIFORM);
    expect(await stated("My scenario")).toEqual(["", "", "", ""]);
    await writeScenario(await column("My scenario"), presetQuantities(AS_PUBLISHED), presetUncertainty(AS_PUBLISHED));
    expect(await stated("My scenario", SHARE)).toEqual(["", "", "", ""]);
  });

  it("over what cannot be read only where that was read first, and not where it is left", async () => {
    await write("My scenario", gamma);
    await write("My scenario", { distribution: "uniform", numbers: [0.3, 0.7] }, OTHER);
    const early = await column("My scenario");
    const cell = await cellOf("My scenario");
    await enter("Uncertainty", cell, [["see Ann's note"]]);
    const preset = (read: ScenarioColumn, ...left: (typeof KEY)[]) =>
      writeScenario(read, presetQuantities(CAUTIOUS), presetUncertainty(CAUTIOUS), new Set(left));
    await expect(preset(early)).rejects.toMatchObject({
      address: `Uncertainty!${cell}`,
      message: expect.stringContaining('has come to hold "see Ann\'s note, 68, 5"') as string,
    });
    const read = await column("My scenario");
    expect(read.uncertainty?.unreadable).toEqual([
      { key: KEY, address: `Uncertainty!${cell}`, held: "see Ann's note, 68, 5" },
    ]);
    await preset(read, KEY);
    expect(await stated("My scenario")).toEqual(["see Ann's note", 68, 5, ""]);
    expect(await stated("My scenario", SHARE)).toEqual(UNIFORM);
    expect(await stated("My scenario", OTHER)).toEqual(["", "", "", ""]);
    await preset(await column("My scenario"));
    expect(await stated("My scenario")).toEqual(["", "", "", ""]);
  });

  it("while a single value written leaves it as it is", async () => {
    await write("My scenario", gamma);
    await writeScenario(await column("My scenario"), new Map([[KEY, 70]]));
    expect(await stated("My scenario")).toEqual(["gamma", 68, 5, ""]);
  });
});

it("is not mistaken for the sheet of the scenarios where that has another name", async () => {
  await write("My scenario", gamma);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Scenarios").name = "Plans";
    worksheets.getItem("Uncertainty").position = 0;
    await context.sync();
  });
  expect(await state()).toMatchObject({ sheetName: "Plans", problems: [] });
  expect(await stated("My scenario")).toEqual(["gamma", 68, 5, ""]);
});
