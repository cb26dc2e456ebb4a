import type { FUniver } from "@univerjs/core/facade";
import { evaluate } from "../../model/appendix9/evaluate";
import { DEFAULT_SETTINGS } from "../../model/register/scaleUpParameters";
import { casesByYear } from "../../model/scaleUp/demand";
import { evaluateScaleUp } from "../../model/scaleUp/scaleUp";
import { NET_MEASURES } from "../../model/appendix9/measures";
import { chanceInWords } from "../../analysis/chanceInWords";
import { applyNativeReplacement } from "../replace/applyNativeReplacement";
import { previewNativeReplacement } from "../replace/previewNativeReplacement";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { duplicateScenario, renameScenario } from "../scenarios/scenarioColumns";
import { writeParameter } from "../scenarios/writeScenario";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { enter, formulasAt, openTestWorkbook, valuesAt } from "../testing";
import { buildPaper } from "./buildPaper";
import { buildScaleUpSheets } from "./buildScaleUpSheets";
import { readPaper } from "./readPaper";
import { addScenarioSheet } from "./startWorkbook";
import type { OutcomeColumn } from "../../sheets/scenarios/outcomesTable";
import { addOutcome } from "../outcomes/writeOutcomes";
import { writeUncertainty } from "../scenarios/writeUncertainty";

const TODAY = new Date(2026, 10, 27);
let grid: FUniver;

beforeEach(async () => {
  grid = openTestWorkbook();
  await addScenarioSheet();
});
afterEach(() => {
  grid.dispose();
});

async function columns(): Promise<readonly ScenarioColumn[]> {
  const state = await readScenarioSheet();
  if (state.kind !== "ready") throw new Error("There are no scenarios");
  return state.columns;
}
async function own(): Promise<ScenarioColumn> {
  const found = (await columns()).find(({ isReference }) => !isReference);
  if (found === undefined) throw new Error("There is no scenario of one's own");
  return found;
}
/** A paper of all scenarios, of which it looks closely at the first of one's own. */
async function make() {
  const options = await columns();
  const focus = options.findIndex(({ isReference }) => !isReference);
  return buildPaper({ options, focus, measure: "net.exchequer" }, undefined, TODAY);
}
const paper = (name = "Paper") => valuesAt(name, "A1:F120");
const row = async (label: string, name = "Paper") => (await paper(name)).find(([first]) => first === label) ?? [];
const errorsOn = (rows: readonly (readonly unknown[])[]) =>
  rows.flat().filter((value) => /^#[A-Z/]+[!?]?$/.test(String(value)));

const wrapsOn = (sheet: string, addresses: readonly string[]) =>
  Excel.run(async (context) => {
    const formats = addresses.map((address) =>
      context.workbook.worksheets.getItem(sheet).getRange(address).format.load("wrapText"),
    );
    await context.sync();
    return formats.map(({ wrapText }) => wrapText);
  });

it("shows what the model computes, in figures and in words, and follows the scenario", async () => {
  expect(await make()).toMatchObject({ name: "Paper", outcome: "built" });
  const before = await row("In a sentence");
  await writeParameter(await own(), "programme.weeklyCost", 62);
  const column = await own();
  if (!column.reading.ok) throw new Error("It cannot be read");
  const results = evaluate(column.reading.scenario);
  const rows = await paper();
  expect(errorsOn(rows)).toEqual([]);
  for (const [index, label] of ["Local authority", "Exchequer", "Individual", "Society"].entries()) {
    const [, , net, low, high] = rows.find(([first]) => first === label) ?? [];
    expect(net).toBeCloseTo(results[NET_MEASURES[index] ?? "net.society"], 8);
    expect([Number(low) < Number(net), Number(net) < Number(high)]).toEqual([true, true]);
  }
  const exchequer = await row("Exchequer");
  const words = String((await row("In a sentence"))[1]);
  expect(words).not.toBe(before[1]);
  expect(words).toContain(`£${Math.round(results["net.exchequer"])} a case`);
  expect(words).toContain(`above 0: ${chanceInWords(Number(exchequer[5]))}.`);
  // Body by body they come to the net of society.
  const bodies = rows.filter(([first]) => ["pays", "gains", "neither"].includes(String(first)));
  expect(bodies).toHaveLength(7);
  expect(bodies.reduce((sum, [, , amount]) => sum + Number(amount), 0)).toBeCloseTo(results["net.society"], 8);
});

it("gives the ratios of the Green Book: benefit–cost, and return on public sector cost", async () => {
  await make();
  const [figures] = (await paper()).filter(([first, , net]) => first === "As published" && typeof net === "number");
  // By hand from Appendix 9: gains of society over the extra £655 a case.
  const ratio = (1886.309558232932 + 655) / 655;
  expect(figures?.slice(2)).toEqual(
    [1886.309558232932, ratio, ratio, 189.029558232932].map((one) => expect.closeTo(one, 6) as number),
  );
});

it("keeps what people wrote on it, and leaves alone a paper that they changed elsewhere, and a sheet of their own", async () => {
  await make();
  await enter("Paper", "B6", [["Which team for the north?"]]);
  const mine = (await paper()).findIndex(([first]) => String(first).endsWith("not in money")) + 1;
  await enter("Paper", `B${mine}`, [["Fewer moves of school"]]);
  await writeParameter(await own(), "programme.weeksOpen", 30);
  expect(await make()).toMatchObject({ name: "Paper", outcome: "updated" });
  expect([(await paper())[5]?.[1], (await paper())[mine - 1]?.[1]]).toEqual([
    "Which team for the north?",
    "Fewer moves of school",
  ]);
  await enter("Paper", "B10", [["Our own sentence"]]);
  expect((await paper())[2]?.[0]).toBe("Formulas typed over: 1. See the pane's Check workbook");
  expect(await make()).toMatchObject({ name: "Paper (2)", outcome: "built beside" });
  expect((await paper())[9]?.[1]).toBe("Our own sentence");
  expect((await paper("Paper (2)"))[5]?.[1]).toBe("Which team for the north?");
});

it("overwrites no sheet that is called Paper already", async () => {
  grid.getActiveWorkbook()?.insertSheet("Paper");
  await enter("Paper", "A1", [["mine"]]);
  expect(await make()).toMatchObject({ name: "Paper (2)", outcome: "built beside" });
  expect((await paper())[0]?.[0]).toBe("mine");
});

it("writes names as text, whatever they look like", async () => {
  await renameScenario(await own(), `=1+1 <script>"x"`);
  await make();
  const words = String((await row("In a sentence"))[1]);
  expect(words).toContain(`“=1+1 <script>"x"”`);
  expect(errorsOn(await paper())).toEqual([]);
});

it("has room for six options, and refuses a seventh, none, and one that cannot be computed, saying where", async () => {
  const long = "with a name that takes more than a line of the paper";
  for (let count = (await columns()).length; count < 6; count++) {
    await duplicateScenario(await own(), `Copy ${count}, ${long}`);
  }
  expect(await make()).toMatchObject({ outcome: "built" });
  // Whoever reads it on paper sees names whole.
  const named = (await paper()).flatMap(([first], at) => (String(first).endsWith(long) ? [`A${at + 1}`] : []));
  expect(named).toHaveLength(4);
  expect(await wrapsOn("Paper", named)).toEqual(named.map(() => true));
  expect(errorsOn(await paper())).toEqual([]);
  await duplicateScenario(await own(), "One more");
  await expect(make()).rejects.toThrow("A paper has room for 1 to 6 options; these are 7. Nothing was made.");
  const [first] = await columns();
  if (first === undefined) throw new Error("There are no scenarios");
  const one = { options: [first], focus: 0, measure: "net.society" } as const;
  expect(await buildPaper(one, undefined, TODAY)).toMatchObject({ name: "Paper", outcome: "updated" });
  const column = await own();
  await enter("Scenarios", column.entries.get("programme.weeklyCost")?.address.split("!")[1] ?? "", [["about 60"]]);
  await expect(buildPaper({ ...one, options: [first, await own()] }, undefined, TODAY)).rejects.toMatchObject({
    message: expect.stringMatching(/"My scenario" cannot be read: .*about 60/) as string,
    address: expect.stringContaining("Scenarios!") as string,
  });
});

it("has posts and budget by year where a programme is scaled up, and none without", async () => {
  await make();
  expect((await paper()).flat().join()).not.toContain("Scale-up of");
  await buildScaleUpSheets(await own());
  expect(await make()).toMatchObject({ name: "Paper", outcome: "updated" });
  const rows = await paper();
  const title = rows.findIndex(([first]) => String(first).startsWith("Scale-up of “My scenario”"));
  const column = await own();
  if (!column.reading.ok) throw new Error("It cannot be read");
  const { lines } = evaluateScaleUp({
    ...{ scenario: column.reading.scenario, settings: DEFAULT_SETTINGS },
    cases: casesByYear(DEFAULT_SETTINGS),
  });
  const shown = rows.slice(title + 2).slice(0, lines.cases.length);
  for (const [index, key] of (["cases", "posts", "budget.gross", "budget.net"] as const).entries()) {
    const expected = lines[key].map((one) => expect.closeTo(one, 6) as number);
    expect([key, shown.map((cells) => cells[index + 2])]).toEqual([key, expected]);
  }
  const budget = lines["budget.net"].reduce((sum, one) => sum + one, 0);
  expect((await row("All years"))[5]).toBeCloseTo(budget, 4);
  expect(errorsOn(rows)).toEqual([]);
});

it("is read as it stands, to be printed, and refuses where there is none or a cell holds an error", async () => {
  await expect(readPaper()).rejects.toThrow("There is no paper in this workbook: make it first.");
  await make();
  const page = await readPaper();
  expect(page.charts).toMatchObject([
    { title: "Who pays, who gains", categories: expect.arrayContaining(["NHS"]) as string[] },
  ]);
  expect(page.blocks.filter(({ kind }) => kind === "heading")).toHaveLength(9);
  const tables = page.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  expect(tables.find(([first]) => first === "Exchequer")?.slice(2)).toEqual(["£189", "-£1,718", "£2,178", "54%"]);
  await enter("Paper", "C20", [["=1/0"]]);
  await expect(readPaper()).rejects.toMatchObject({
    message: "Row 20 of Paper holds an error: mend what it is computed from, then print the paper.",
    address: "Paper!A20",
  });
});

it("is as sure of an outcome of the council's own as of the rest", async () => {
  await make();
  const before = (await row("Exchequer")).slice(2, 5).map(Number);
  await addOutcome(
    "missing",
    new Map<OutcomeColumn, string | number>([
      ["programmeRate", 0.4],
      ["comparatorRate", 0.6],
      ["unitValue", 1200],
      ["gainer", "NHS"],
    ]),
  );
  await make();
  const after = (await row("Exchequer")).slice(2, 5).map(Number);
  const column = await own();
  if (!column.reading.ok) throw new Error("It cannot be read");
  expect(after[0]).toBeCloseTo(evaluate(column.reading.scenario)["net.exchequer"], 8);
  // The whole interval goes down with the result, by £240 or so.
  for (const [index, value] of after.entries()) {
    expect(value - (before[index] ?? NaN)).toBeLessThan(-100);
    expect(value - (before[index] ?? NaN)).toBeGreaterThan(-400);
  }
  // Even from 0 to 10 events a case: £12,000 between the ends, where the result itself stays.
  await writeUncertainty(column, "outcome.missing.comparatorRate", { distribution: "uniform", numbers: [0, 10] });
  await make();
  const stated = (await row("Exchequer")).slice(2, 5).map(Number);
  expect(stated[0]).toBeCloseTo(after[0] ?? NaN, 8);
  expect((stated[2] ?? NaN) - (stated[1] ?? NaN)).toBeGreaterThan(1.9 * ((after[2] ?? NaN) - (after[1] ?? NaN)));
});

it("is native formulas where there are any, and says so", async () => {
  await make();
  const shown = await paper();
  await applyNativeReplacement(await previewNativeReplacement("workbook"));
  expect((await formulasAt("Paper", "A1:F120")).flat().filter((cell) => String(cell).includes("CBA."))).toEqual([]);
  const after = await paper();
  expect(after[2]?.[0]).toBe("Frozen values");
  expect(after.slice(4).map((cells) => cells.map(rounded))).toEqual(shown.slice(4).map((cells) => cells.map(rounded)));
});

/** Native formulas add up in an order of their own. */
const rounded = (cell: unknown) => (typeof cell === "number" ? Number(cell.toPrecision(9)) : cell);
