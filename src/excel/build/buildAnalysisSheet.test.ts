import { DEFAULT_PLAN } from "../../analysis/studyValue/settings";
import type { FUniver } from "@univerjs/core/facade";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { readCharts } from "../sheets/readCharts";
import { renameScenario } from "../scenarios/scenarioColumns";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { addScenarioSheet } from "./startWorkbook";
import { enter, formulasAt, openTestWorkbook, valuesAt } from "../testing";
import { writeUncertainty } from "../scenarios/writeUncertainty";
import { writeParameter } from "../scenarios/writeScenario";
import { ANALYSIS_SHEETS } from "../../sheets/analysis/analysisRequest";
import type { Analysis } from "../../sheets/analysis/analysisRequest";
import { buildAnalysisSheet } from "./buildAnalysisSheet";
import { applyNativeReplacement } from "../replace/applyNativeReplacement";
import { applyNativeReversal, previewNativeReversal } from "../replace/nativeReversal";
import { previewNativeReplacement } from "../replace/previewNativeReplacement";

let grid: FUniver;
const TODAY = new Date(2026, 10, 24);
const settings = { draws: 1024, seed: 3 };
const measure = "net.exchequer" as const;
const TORNADO = { kind: "tornado", measure, swing: null } as const;

async function own(name = "My scenario"): Promise<ScenarioColumn> {
  const state = await readScenarioSheet();
  const found = state.kind === "ready" ? state.columns.find((one) => one.name === name) : undefined;
  if (found === undefined) throw new Error(`No scenario ${name}`);
  return found;
}
const build = async (analysis: Analysis, form: "live" | "frozen" = "live") => {
  const asked = analysis.kind === "options" ? { ...analysis, others: [await own("As published")] } : analysis;
  return buildAnalysisSheet({ column: await own(), form, ...asked }, undefined, TODAY);
};
const sheetNames = () =>
  grid
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName());
/** What a sheet shows below what was asked; numbers to the digits that two computations of one share. */
async function shown(sheet: string): Promise<unknown[][]> {
  const all = await valuesAt(sheet, "A4:J90");
  const kept = all.filter(([label]) => label !== "Computed");
  return kept.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(9)) : cell)));
}
const callsOn = async (sheet: string) =>
  (await formulasAt(sheet, "A1:J90")).flat().filter((cell) => String(cell).includes("CBA."));

beforeEach(async () => {
  grid = openTestWorkbook();
  await addScenarioSheet();
});
afterEach(() => {
  grid.dispose();
});

const ANALYSES: readonly Analysis[] = [
  TORNADO,
  { kind: "tornado", measure: "net.society", swing: 0.1 },
  { kind: "switchingValues", measure },
  {
    ...{ kind: "twoWay", measure, keyA: "programme.closureRate", valuesA: [0.6, 0.7, 0.8] },
    ...{ keyB: "attainment.premium", valuesB: [40_000, 80_000] },
  },
  { kind: "distribution", measure, settings },
  { kind: "acceptability", worths: [0, 5000, 10_000], settings },
  { kind: "informationValue", measure, caseload: 600, settings },
  { kind: "studyValue", measure, families: [50, 100, 200], plan: DEFAULT_PLAN, settings },
  { kind: "options", measure, others: [], worth: 5000, worths: [0, 5000, 10_000], settings },
  {
    ...{ kind: "power", baseline: 0.226, families: [143, 300, 600] },
    ...{ childrenPerFamily: 3, icc: 1, confidence: 0.95, power: 0.8 },
  },
];

/** Those that do not ask how sure one is. */
const isCertain = (analysis: Analysis) =>
  ["switchingValues", "twoWay", "power"].includes(analysis.kind) || ("swing" in analysis && analysis.swing !== null);

describe.each(ANALYSES)("$kind", (analysis) => {
  it("as live functions shows what its frozen values show, without an error", async () => {
    await writeUncertainty(await own(), "programme.weeklyCost", { distribution: "gamma", numbers: [70, 6] });
    const live = await build(analysis);
    const frozen = await build(analysis, "frozen");
    expect([live, frozen]).toMatchObject([{ outcome: "built" }, { outcome: "built beside" }]);
    const [values, values2] = [await shown(live.name), await shown(frozen.name)];
    expect(values2).toEqual(values);
    expect(values.flat().filter((value) => /^#[A-Z/]+[!?]?$/.test(String(value)))).toEqual([]);
    const state = async () => (await valuesAt(live.name, "A3"))[0]?.[0];
    expect(await state()).toBe("Live");
    await enter(live.name, "B4", [["typed"]]);
    expect(await state()).toBe("Formulas typed over: 1. See the pane's Check workbook");
    const calls = await callsOn(live.name);
    expect(calls).not.toEqual([]);
    expect(calls.some((one) => String(one).includes("Uncertainty!"))).toBe(!isCertain(analysis));
    expect(await callsOn(frozen.name)).toEqual([]);
    const named = analysis.kind === "options" ? "My scenario, As published" : "My scenario";
    expect(values[0]?.slice(0, 2)).toEqual(["Scenario", named]);
    expect((await valuesAt(frozen.name, "A4:B12")).find(([label]) => label === "Computed")?.[1]).toMatch(
      /^Frozen on 24 November 2026 by Caseworth \S+, inputs [0-9a-f]{8}-[0-9a-f]{8}$/,
    );
  });
});

it("says that its values are frozen once its functions are replaced, and is live again with them", async () => {
  const { name } = await build(TORNADO);
  const words = async () => [
    (await valuesAt(name, "A3"))[0]?.[0],
    (await valuesAt(name, "A4:B12")).find(([label]) => label === "Computed")?.[1],
  ];
  const live = ["Live", expect.stringMatching(/^Live: follows the scenario/)];
  expect(await words()).toEqual(live);
  await applyNativeReplacement(await previewNativeReplacement("workbook"));
  expect(await callsOn(name)).toEqual([]);
  expect(await words()).toEqual([
    "Frozen values",
    expect.stringMatching(/^As it was when the CBA functions were replaced/),
  ]);
  await applyNativeReversal(await previewNativeReversal());
  expect(await words()).toEqual(live);
});

it("reproduces Appendix 6: 143 families an arm find a change of 15.1 points", async () => {
  const power = ANALYSES.find(({ kind }) => kind === "power");
  if (power) await build(power);
  const row = (await valuesAt("Next trial", "A1:C40")).find(([families]) => families === 143);
  expect(row?.[1]).toBeCloseTo(0.150952647943262, 12);
});

it("follows the scenario, its uncertainty and its name", async () => {
  await build(TORNADO);
  expect(sheetNames()).toEqual(["Sheet1", "Scenarios", "Tornado", "Uncertainty"]);
  const before = await shown("Tornado");
  await writeUncertainty(await own(), "attainment.closed", { distribution: "uniform", numbers: [0.3, 0.7] });
  const after = await shown("Tornado");
  expect(before.some(([key]) => key === "attainment.closed")).toBe(false);
  expect(after.some(([key]) => key === "attainment.closed")).toBe(true);
  await writeParameter(await own(), "programme.weeklyCost", 60);
  expect(await shown("Tornado")).not.toEqual(after);
  await renameScenario(await own(), "Ours");
  expect(await valuesAt("Tornado", "B4")).toEqual([["Ours"]]);
});

it("brings its own sheet up to date, and stands beside one that somebody has changed or that shows something else", async () => {
  const swung = { kind: "tornado", measure, swing: 0.1 } as const;
  expect(await build(TORNADO)).toMatchObject({ name: "Tornado", outcome: "built" });
  expect(await build(TORNADO)).toMatchObject({ name: "Tornado", outcome: "unchanged" });
  expect(await build(swung)).toMatchObject({ name: "Tornado", outcome: "updated" });
  expect(await build({ ...swung, measure: "net.society" })).toMatchObject({
    name: "Tornado (2)",
    outcome: "built beside",
  });
  await enter("Tornado", "L3", [["look here"]]);
  expect(await build(swung)).toMatchObject({ name: "Tornado (3)", outcome: "built beside" });
  expect(await valuesAt("Tornado", "L3")).toEqual([["look here"]]);
});

it("keeps frozen values as a record once the inputs have changed", async () => {
  expect(await build(TORNADO, "frozen")).toMatchObject({ name: "Tornado", outcome: "built" });
  expect(await build(TORNADO, "frozen")).toMatchObject({ name: "Tornado", outcome: "unchanged" });
  await writeParameter(await own(), "programme.weeklyCost", 60);
  expect(await build(TORNADO, "frozen")).toMatchObject({ name: "Tornado (2)", outcome: "built beside" });
});

it("has native charts of visible cells, with titles and axis titles", async () => {
  for (const analysis of ANALYSES) await build(analysis);
  const found = await Excel.run(async (context) => {
    const sheets = Object.values(ANALYSIS_SHEETS).map((name) => ({
      name,
      charts: context.workbook.worksheets.getItem(name).charts.load("items/chartType,items/name"),
    }));
    await context.sync();
    return sheets.map(({ name, charts }) => [name, ...charts.items.map(({ chartType }) => chartType)]);
  });
  expect(found).toEqual([
    ["Tornado", "BarStacked"],
    ["Switching values"],
    ["Two-way", "XYScatterLinesNoMarkers"],
    ["Simulation", "ColumnClustered"],
    ["Acceptability", "XYScatterLinesNoMarkers"],
    ["Worth finding out", "BarClustered"],
    ["Worth of a study", "XYScatterLinesNoMarkers"],
    ["Which option", "BarClustered", "XYScatterLinesNoMarkers"],
    ["Next trial", "XYScatterLinesNoMarkers"],
  ]);
});

/** A chart's cells, by the addresses that Excel has of its first series. */
async function charted(sheetName: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName).load("name");
    await context.sync();
    const [[chart] = []] = await readCharts(context, [sheet]);
    const range = sheet.getRange(chart?.source).load("values");
    await context.sync();
    return range.values;
  });
}

it("charts what its tables hold", async () => {
  for (const analysis of ANALYSES) await build(analysis);
  const [twoWay, simulation, worth] = await Promise.all(
    ["Two-way", "Simulation", "Worth finding out"].map((sheet) => charted(sheet)),
  );
  const grid = (await valuesAt("Two-way", "A30:C40")).filter(([a]) => typeof a === "number").slice(0, 3);
  expect(twoWay?.slice(1)).toEqual([
    [40_000, ...grid.map(([, result]) => result)],
    [80_000, ...grid.map(([, , result]) => result)],
  ]);
  expect(twoWay?.[0]?.slice(1)).toEqual([0.6, 0.7, 0.8].map((a) => `Closure rate, programme ${100 * a}.00%`));
  const shares = simulation?.slice(1).map(([, share]) => Number(share)) ?? [];
  expect(shares).toHaveLength(40);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(worth?.[1]?.[0]).toBe("Everything that is uncertain (EVPI)");
});

it("refuses a scenario that cannot be read, names the cell, and builds nothing", async () => {
  await writeUncertainty(await own(), "programme.weeklyCost", { distribution: "gamma", numbers: [70, 6] });
  await enter("Uncertainty", "F7", [["many"]]);
  await expect(build(TORNADO)).rejects.toMatchObject({
    name: "WorkbookError",
    address: "Uncertainty!F7",
    message: expect.stringContaining("Nothing was built.") as string,
  });
  expect(sheetNames()).toEqual(["Sheet1", "Scenarios", "Uncertainty"]);
});

it("is one step of undo", async () => {
  const before = sheetNames();
  await build({ kind: "switchingValues", measure });
  await grid.undo();
  expect(sheetNames()).toEqual(before);
});
