import { evaluate } from "../../model/appendix9/evaluate";
import { outcomeMeasures } from "../../model/outcomes/ownMeasures";
import { WEIGHTED_MEASURES } from "../../model/outcomes/weightedMeasures";
import { addPricesSheet } from "../build/addPricesSheet";
import { buildAnalysisSheet } from "../build/buildAnalysisSheet";
import { buildModelWorkbook } from "../build/modelWorkbook";
import { buildPaper } from "../build/buildPaper";
import { addScenarioSheet } from "../build/startWorkbook";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { addWelfareWeights, removeWelfareWeights, writeWelfareWeight } from "../scenarios/welfareRows";
import { duplicateScenario } from "../scenarios/scenarioColumns";
import { checkWorkbook } from "../check/checkWorkbook";
import { applyNativeReplacement } from "../replace/applyNativeReplacement";
import { previewNativeReplacement } from "../replace/previewNativeReplacement";
import { enter, formulasAt, sharedWorkbook, valuesAt } from "../testing";
import type { OutcomeColumn } from "../../sheets/scenarios/outcomesTable";
import { readOutcomes } from "./outcomesState";
import { addOutcome, putOutcomeInScenarios, removeOutcome, writeOutcomeCells } from "./writeOutcomes";

const PASS = "All checks pass";
const failing = async () =>
  (await valuesAt("Checks", "A6:C120")).flatMap(([name, , result]) => (result === "fail" ? [name] : []));
async function columns() {
  const state = await readScenarioSheet();
  if (state.kind !== "ready") throw new Error(`The sheet is ${state.kind}.`);
  expect(state.problems).toEqual([]);
  return state.columns;
}
async function scenarioOf(index: number) {
  const reading = (await columns())[index]?.reading;
  if (reading?.ok !== true) throw new Error("The scenario cannot be read.");
  return reading.scenario;
}
/** The rows of a sheet by their keys, in a column. */
async function byKey(sheet: string, column: string): Promise<Map<unknown, unknown>> {
  const rows = await valuesAt(sheet, "A1:A200");
  const values = await valuesAt(sheet, `${column}1:${column}200`);
  return new Map(rows.map(([key], index) => [key, values[index]?.[0]]));
}

/** 0.2 missing episodes a case against 0.5, each costing the police £1,000 in prices of 2008/09, for two years. */
const MISSING = new Map<OutcomeColumn, string | number>([
  ["label", "=Missing episodes"],
  ["programmeRate", 0.2],
  ["comparatorRate", 0.5],
  ["unitValue", -1000],
  ["gainer", "police"],
  ["cashableShare", 0.25],
  ["years", 2],
  ["dropOff", 0.5],
  ["priceYear", "2008/09"],
  ["grade", 4],
  ["source", "A council's own count"],
]);
/** 300 × (1 + 0.5/1.035) × 74.5804/66.8397, less 15%. */
const WORTH = ((300 * (1 + 0.5 / 1.035) * 74.5804) / 66.8397) * 0.85;

describe("the council's own outcomes in a workbook", () => {
  let before: unknown;
  const { grid } = sharedWorkbook(async () => {
    await addScenarioSheet();
    before = await formulasAt("Scenarios", "A1:I60");
    await addOutcome("missing", MISSING);
    await addPricesSheet();
    await buildModelWorkbook();
  });

  it("are in every scenario but the published one, at what E14 says", async () => {
    const [published, own] = [await scenarioOf(0), await scenarioOf(1)];
    expect(published.outcomes).toBeUndefined();
    expect(own.outcomes).toMatchObject([{ name: "missing", correction: 0.15, kind: "fiscal", priceYear: 2008 }]);
    expect(evaluate(own)["net.exchequer"] - evaluate(published)["net.exchequer"]).toBeCloseTo(WORTH, 9);
    expect(evaluate(own)["net.localAuthority"]).toBe(evaluate(published)["net.localAuthority"]);
  });

  it("pass all checks, and stand on Workings and Compare", async () => {
    expect(await failing()).toEqual([]);
    expect((await valuesAt("Checks", "A3"))[0]?.[0]).toBe(PASS);
    const [published, own] = [await byKey("Workings", "E"), await byKey("Workings", "F")];
    expect(own.get("outcome.missing")).toBeCloseTo(WORTH, 9);
    expect(published.get("outcome.missing")).toBe(0);
    expect(Number(own.get("net.exchequer")) - Number(published.get("net.exchequer"))).toBeCloseTo(WORTH, 9);
    expect(own.get("body.police")).toBeCloseTo(WORTH, 9);
    expect((await byKey("Compare", "F")).get("outcome.missing.cash")).toBeCloseTo(WORTH / 4, 9);
  });

  it("follow a newer release that is pasted, in the model that is built, in analyses put in and in the paper", async () => {
    const [, column] = await columns();
    if (column === undefined) throw new Error("There is no scenario of one's own.");
    const tornado = { column, kind: "tornado", measure: "net.exchequer", swing: 0.1 } as const;
    const live = (await buildAnalysisSheet({ ...tornado, form: "live" })).name;
    await buildPaper({ options: [column], focus: 0, measure: "net.exchequer" });

    const heading = (await formulasAt("Prices", "A1:A20")).findIndex(([cell]) =>
      String(cell).startsWith("GDP deflators at"),
    );
    const release = [
      ["GDP deflators at market prices: June 2026", ""],
      ...[["2008-09", 60], ["2015-16", 75], ["2024-25", 97], ["2025-26", 100]], // oxfmt-ignore
    ];
    // As it lies in the Treasury's file, and nothing left of the one before.
    const pasted = Array.from({ length: 60 }, (_, row) => [
      ...(release[row] ?? ["", ""]),
      ...new Array<string>(10).fill(""),
    ]);
    await enter("Prices", `A${heading + 1}:L${heading + 60}`, pasted);
    const worth = 300 * (1 + 0.5 / 1.035) * (75 / 60) * 0.85;
    const expected = evaluate(await scenarioOf(0))["net.exchequer"] + worth;
    expect((await byKey("Workings", "F")).get("outcome.missing")).toBeCloseTo(worth, 9);
    expect((await byKey("Workings", "F")).get("net.exchequer")).toBeCloseTo(expected, 9);
    expect(await failing()).toEqual([]);
    const frozen = (await buildAnalysisSheet({ ...tornado, form: "frozen" })).name;
    for (const sheet of [live, frozen]) expect((await byKey(sheet, "B")).get("As entered")).toBeCloseTo(expected, 9);
    const calls = (await Promise.all([live, "Paper"].map((sheet) => formulasAt(sheet, "A1:P150"))))
      .flat(2)
      .filter((cell) => /CBA\.(?!PARAMETER)/.test(String(cell)));
    expect(calls.filter((cell) => !String(cell).includes("GdpDeflator"))).toEqual([]);
    expect(calls.length).toBeGreaterThan(2);
  });

  it("keep texts as they were typed, a year in figures and what looks like a formula", async () => {
    const cellsBefore = await formulasAt("Outcomes", "A1:Q80");
    const row = cellsBefore.findIndex((cells) => cells[0] === "missing");
    await writeOutcomeCells(
      "missing",
      new Map([
        ["label", "=1+1"],
        ["priceYear", "2008"],
      ] as const),
    );
    const changed = (await valuesAt("Outcomes", "A1:Q80"))[row] ?? [];
    expect(changed.filter((cell, index) => cell !== cellsBefore[row]?.[index])).toContain("=1+1");
    expect((await scenarioOf(1)).outcomes).toMatchObject([{ priceYear: 2008 }]);
  });

  it("are not counted twice where one is renamed on its sheet and put into the scenarios", async () => {
    const row = (await valuesAt("Outcomes", "A1:A80")).findIndex(([name]) => name === "missing") + 1;
    await enter("Outcomes", `A${row}`, [["absconding"]]);
    const scenarios = await formulasAt("Scenarios", "A1:I90");
    const refusal = putOutcomeInScenarios("absconding");
    await expect(refusal).rejects.toThrow('read this line already, as the outcome "missing"');
    expect(await formulasAt("Scenarios", "A1:I90")).toEqual(scenarios);
    expect((await scenarioOf(1)).outcomes).toHaveLength(1);
  });

  it("follow the table of the grades, and a rate typed over in one scenario", async () => {
    const sheet = await valuesAt("Outcomes", "A1:C70");
    const row = sheet.findIndex(([grade, evidence]) => grade === 4 && String(evidence).startsWith("Monitoring")) + 1;
    await enter("Outcomes", `C${row}`, [[0.5]]);
    expect((await byKey("Workings", "F")).get("outcome.missing")).toBeCloseTo((WORTH / 0.85) * 0.5, 9);
    const keys = await valuesAt("Scenarios", "A1:A80");
    const rate = keys.findIndex(([key]) => key === "outcome.missing.programmeRate") + 1;
    await enter("Scenarios", `H${rate}`, [[0.35]]);
    expect((await byKey("Workings", "F")).get("outcome.missing")).toBeCloseTo((WORTH / 0.85) * 0.25, 9);
    expect(await failing()).toEqual([]);
  });

  it("go with a scenario that is duplicated", async () => {
    const [, own] = await columns();
    if (own === undefined) throw new Error("There is no scenario of one's own.");
    await duplicateScenario(own, "Copy");
    const copy = await scenarioOf(2);
    expect(copy.outcomes).toEqual((await scenarioOf(1)).outcomes);
    const [measure] = outcomeMeasures(["missing"]);
    expect((await byKey("Workings", "G")).get("outcome.missing")).toBeCloseTo(
      Number(measure?.valueIn(copy, evaluate(copy))),
      9,
    );
  });

  it("say at the field what is wrong", async () => {
    await writeOutcomeCells("Missing", new Map([["gainer", "fire brigade"]]));
    const { outcomes } = await readOutcomes();
    expect(outcomes[0]?.problems).toMatchObject([
      {
        column: "gainer",
        message: expect.stringMatching(/^Who gains: "fire brigade" cannot be. Allowed: "local/) as string,
      },
    ]);
    await writeOutcomeCells("missing", new Map([["gainer", "NHS"]]));
    expect((await readOutcomes()).outcomes[0]?.outcome).toMatchObject({ gainer: "NHS" });
    await expect(addOutcome("MISSING", new Map())).rejects.toThrow(/already/);
    await expect(addOutcome("two words", new Map())).rejects.toThrow(/letters and digits/);
  });

  it("leave no trace once removed, and the model workbook is as before when it is brought up to date", async () => {
    await removeOutcome("missing");
    expect((await readOutcomes()).outcomes).toEqual([]);
    const after = await formulasAt("Scenarios", "A4:H60");
    expect(after).toEqual((before as unknown[][]).slice(3).map((row) => row.slice(0, 8)));
    await buildModelWorkbook();
    expect(await failing()).toEqual([]);
    expect([...(await byKey("Workings", "F")).keys()]).not.toContain("outcome.missing");
  });

  it("come back with all that they held where their removal is undone", async () => {
    const held = async () => [await formulasAt("Scenarios", "A4:H60"), (await readOutcomes()).outcomes];
    const before = await held();
    await removeOutcome("missing");
    await grid().undo();
    expect(await held()).toEqual(before);
    expect((await scenarioOf(1)).outcomes).toHaveLength(1);
  });

  it("stand beside weights by income, which leave every other figure as it is and go without a trace", async () => {
    const [scenarios, workings] = [await formulasAt("Scenarios", "A4:H60"), await byKey("Workings", "F")];
    await addWelfareWeights();
    await expect(addWelfareWeights()).rejects.toThrow("welfare weights already");
    expect((await scenarioOf(0)).welfare).toBeUndefined();
    const [, column] = await columns();
    if (column === undefined) throw new Error("There is no scenario of one's own.");
    await writeWelfareWeight(column, "welfare.familyIncome", 18_350);
    await writeWelfareWeight(column, "welfare.elasticity", 2);
    await expect(writeWelfareWeight(column, "welfare.elasticity", -1)).rejects.toThrow(/cannot be -1; allowed/);
    await buildModelWorkbook();
    expect(await failing()).toEqual([]);
    const own = await scenarioOf(1);
    const results = evaluate(own);
    const weighted = new Map(WEIGHTED_MEASURES.map(({ measure, valueIn }) => [measure, valueIn(own, results)]));
    // Twice the income at the median, squared.
    expect(weighted.get("weight.individual")).toBe(4);
    const [shown, compared] = [await byKey("Workings", "F"), await byKey("Compare", "F")];
    for (const [measure, value] of weighted) {
      expect(shown.get(measure)).toBeCloseTo(Number(value), 8);
      expect(compared.get(measure)).toBeCloseTo(Number(value), 8);
    }
    const keys = (await valuesAt("Compare", "A1:A200")).flat().filter((key) => key !== "" && key !== null);
    expect(keys.slice(-8)).toEqual([
      ...["weight.individual", "weight.others"],
      ...[
        "net.individual",
        "weighted.individual",
        "body.society",
        "weighted.others",
        "net.society",
        "weighted.society",
      ],
    ]);
    expect((await byKey("Workings", "E")).get("weighted.society")).toBe("off");
    for (const [key, value] of workings) expect([key, shown.get(key)]).toEqual([key, value]);
    await removeWelfareWeights();
    expect(await formulasAt("Scenarios", "A4:H60")).toEqual(scenarios);
  });

  it("stand in native formulas too, and no check takes for typed over what stays a value then", async () => {
    await addWelfareWeights();
    await buildModelWorkbook();
    const before = (await byKey("Workings", "F")).get("outcome.missing");
    await applyNativeReplacement(await previewNativeReplacement("workbook"));
    expect(before).toBeCloseTo(WORTH, 9);
    expect((await byKey("Workings", "F")).get("outcome.missing")).toBeCloseTo(WORTH, 9);
    expect((await byKey("Workings", "F")).get("weight.individual")).toBeCloseTo(2.761619351537208, 9);
    expect(await failing()).toEqual([]);
    expect((await checkWorkbook()).map(({ title }) => title)).not.toContain("Formula overtyped");
    const workings = (await formulasAt("Workings", "E4:F140")).flat();
    expect(workings.filter((cell) => String(cell).includes("CBA."))).toEqual([]);
    // The price level of an outcome follows its year still.
    expect(workings.some((cell) => String(cell).includes("VLOOKUP"))).toBe(true);
  });
});
