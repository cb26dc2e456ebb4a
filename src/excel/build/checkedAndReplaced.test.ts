import type { FUniver } from "@univerjs/core/facade";
import { checkWorkbook } from "../check/checkWorkbook";
import { applyNativeReplacement } from "../replace/applyNativeReplacement";
import { applyNativeReversal, previewNativeReversal } from "../replace/nativeReversal";
import { previewNativeReplacement } from "../replace/previewNativeReplacement";
import { workbookAsXlsx } from "../download/downloadWorkbook";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { buildScaleUpSheets } from "./buildScaleUpSheets";
import { renameScenario } from "../scenarios/scenarioColumns";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { addScenarioSheet } from "./startWorkbook";
import { enter, formulasAt, openTestWorkbook, valuesAt } from "../testing";
import { writeUncertainty } from "../scenarios/writeUncertainty";
import { writeParameter } from "../scenarios/writeScenario";
import { buildAnalysisSheet } from "./buildAnalysisSheet";

let grid: FUniver;
const measure = "net.exchequer" as const;
const settings = { draws: 256, seed: 1 };
const TITLES = ["Uncertainty cannot be read", "Table of uncertainties", "Both a haircut and a distribution"];

async function own(): Promise<ScenarioColumn> {
  const state = await readScenarioSheet();
  const found = state.kind === "ready" ? state.columns.find(({ isReference }) => !isReference) : undefined;
  if (found === undefined) throw new Error("There is no scenario of one's own.");
  return found;
}
const found = async (titles: readonly string[] = TITLES) =>
  (await checkWorkbook()).filter(({ title }) => titles.includes(title));
const gamma = async () =>
  writeUncertainty(await own(), "programme.weeklyCost", { distribution: "gamma", numbers: [70, 6] });
/** The cell, right of a key on the sheet of scale-up's inputs, in which its value stands. */
async function scaleUpCell(key: string): Promise<string> {
  const rows = await valuesAt("Scale-up inputs", "A1:H80");
  const row = rows.findIndex((cells) => cells.includes(key));
  return `${String.fromCharCode(66 + (rows[row]?.indexOf(key) ?? 0))}${row + 1}`;
}

/** To the digits that two computations of one number share. */
const rounded = (values: unknown[][][]) =>
  values.flat(2).map((cell) => (typeof cell === "number" ? cell.toPrecision(9) : cell));

beforeEach(async () => {
  grid = openTestWorkbook();
  await addScenarioSheet();
});
afterEach(() => {
  grid.dispose();
});

describe("the check", () => {
  it("finds what is wrong on the sheet of uncertainties, at its cell", async () => {
    await gamma();
    expect(await found()).toEqual([]);
    await enter("Uncertainty", "F7", [["many"]]);
    await enter("Uncertainty", "A8", [["programme.cost"]]);
    expect(await found()).toMatchObject([
      { kind: "error", title: TITLES[0], address: "Uncertainty!F7" },
      { kind: "warning", title: TITLES[1], address: "Uncertainty!A8" },
    ]);
    await enter("Uncertainty", "D4", [["Nobody"]]);
    expect((await found()).map(({ address }) => address)).toEqual(["Uncertainty!A8", "Uncertainty!D4"]);
  });

  it("finds a haircut and a distribution on the same side, and neither alone", async () => {
    await buildScaleUpSheets(await own());
    const costs = await scaleUpCell("scaleUp.costsGrade");
    await enter("Scale-up inputs", await scaleUpCell("Scenario"), [["My scenario"]]);
    await enter("Scale-up inputs", costs, [[3]]);
    expect(await found()).toEqual([]);
    await gamma();
    expect(await found()).toMatchObject([
      {
        kind: "warning",
        title: "Both a haircut and a distribution",
        address: "Uncertainty!E7",
        message: expect.stringContaining(`'Scale-up inputs'!${costs} has 10% put on the costs`) as string,
      },
    ]);
    const ownShare = await scaleUpCell("scaleUp.costsHaircut");
    await enter("Scale-up inputs", ownShare, [[0]]);
    expect(await found()).toEqual([]);
    await enter("Scale-up inputs", ownShare, [[0.2]]);
    expect((await found())[0]?.message).toContain(`'Scale-up inputs'!${ownShare} has 20% put on the costs`);
    await enter("Scale-up inputs", ownShare, [["By grade"]]);
    await enter("Scale-up inputs", costs, [[1]]);
    await enter("Scale-up inputs", await scaleUpCell("scaleUp.benefitsGrade"), [[6]]);
    expect(await found()).toEqual([]);
    await enter("Scale-up inputs", costs, [[3]]);
    await writeUncertainty(await own(), "programme.weeklyCost", { distribution: "fixed", numbers: [] });
    expect(await found()).toEqual([]);
  });

  it("does not take a causal share below 1 with a distribution for a second haircut", async () => {
    await writeParameter(await own(), "attainment.causalShare", 0.5);
    await writeUncertainty(await own(), "attainment.causalShare", { distribution: "uniform", numbers: [0, 1] });
    expect(await found()).toEqual([]);
  });

  it("finds frozen analyses whose scenario or uncertainty has changed since", async () => {
    const stale = () => found(["Frozen value out of date"]);
    await gamma();
    await buildAnalysisSheet({ column: await own(), form: "frozen", kind: "tornado", measure, swing: null });
    await renameScenario(await own(), "Ours");
    expect(await stale()).toEqual([]);
    await writeParameter(await own(), "programme.weeklyCost", 60);
    expect(await stale()).toMatchObject([{ kind: "warning", address: "Tornado!B4" }]);
    await writeParameter(await own(), "programme.weeklyCost", 68.05);
    expect(await stale()).toEqual([]);
    await gamma();
    await writeUncertainty(await own(), "programme.weeklyCost", null);
    expect(await stale()).toMatchObject([{ message: expect.stringContaining('"Ours"') as string }]);
  });
});

describe("without the add-in", () => {
  beforeEach(async () => {
    for (const analysis of [
      { kind: "tornado", measure, swing: null },
      { kind: "distribution", measure, settings },
      { kind: "informationValue", measure, caseload: 600, settings },
    ] as const) {
      await buildAnalysisSheet({ column: await own(), form: "live", ...analysis });
    }
  });

  it("spilled tables of analyses are frozen with a note, and come back", async () => {
    const sheets = ["Tornado", "Simulation", "Worth finding out"];
    const read = (of: typeof valuesAt) => Promise.all(sheets.map((sheet) => of(sheet, "A4:J85")));
    const before = { values: await read(valuesAt), formulas: await read(formulasAt) };
    await applyNativeReplacement(await previewNativeReplacement("workbook"));
    const otherThanWords = (values: unknown[][][]) =>
      rounded(values.map((rows) => rows.filter(([label]) => label !== "Computed")));
    expect(otherThanWords(await read(valuesAt))).toEqual(otherThanWords(before.values));
    expect((await read(formulasAt)).flat(2).filter((cell) => String(cell).includes("CBA."))).toEqual([]);
    const notes = (await valuesAt("Native formulas", "A1:E400")).filter(([, , was]) => /^=CBA\.\w+/.test(String(was)));
    const frozen = notes.filter(([, , , , kind]) => kind === "Frozen").map(([sheet]) => sheet);
    expect(new Set(frozen)).toEqual(new Set(sheets));
    await applyNativeReversal(await previewNativeReversal());
    expect(await read(formulasAt)).toEqual(before.formulas);
  });

  it("are part of the download, with their values and charts", async () => {
    const file = new TextDecoder("latin1").decode(await workbookAsXlsx());
    expect(file.match(/xl\/charts\/chart\d+\.xml/g)?.length).toBeGreaterThanOrEqual(3);
    expect(file).toContain("xl/worksheets/sheet5.xml");
  });
});
