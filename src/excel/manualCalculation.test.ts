import type { ScenarioColumn } from "../sheets/scenarios/scenarioSheet";
import { hostBehind } from "../workbench/host/testWorkbook";
import { buildAnalysisSheet } from "./build/buildAnalysisSheet";
import { addStartSheets } from "./build/startWorkbook";
import { checkWorkbook } from "./check/checkWorkbook";
import { nativeWorkbook } from "./download/nativeWorkbook";
import { readOpenWorkbook } from "./download/readWorkbook";
import { applyNativeReplacement } from "./replace/applyNativeReplacement";
import { previewNativeReplacement } from "./replace/previewNativeReplacement";
import { readScenarioSheet } from "./scenarios/readScenarioSheet";
import { enter, sharedWorkbook, valuesAt } from "./testing";

/** The scenario's closure rate comes from a cell elsewhere, by a formula that Excel has not computed since that changed. */
const [RATE_BEFORE, RATE_NOW] = [0.72, 0.6];
const DISCOUNT = "=CBA.DISCOUNTFACTOR(1,J1/10)";

async function setMode(mode: "Automatic" | "Manual"): Promise<void> {
  await Excel.run(async (context) => {
    context.application.calculationMode = mode;
    await context.sync();
  });
}

async function closureRateCell(): Promise<string> {
  const { address = "" } = (await own()).entries.get("programme.closureRate") ?? {};
  return address.replace(/^.*!/, "");
}

async function own(): Promise<ScenarioColumn> {
  const state = await readScenarioSheet();
  const column = state.kind === "ready" ? state.columns[1] : undefined;
  if (column === undefined) throw new Error("There is no scenario of one's own.");
  return column;
}

describe("where Excel computes on request only", () => {
  sharedWorkbook(async () => {
    await addStartSheets();
    await enter("Sheet1", "J1:J2", [[RATE_BEFORE], [DISCOUNT]]);
    await enter("Scenarios", await closureRateCell(), [["=Sheet1!J1"]]);
  });
  beforeEach(async () => {
    await valuesAt("Sheet1", "J2"); // All is computed once.
    await setMode("Manual");
    await enter("Sheet1", "J1", [[RATE_NOW]]);
    // The workbook is as meant: what it shows is of the rate before.
    expect((await own()).entries.get("programme.closureRate")?.value).toBe(RATE_BEFORE);
  });
  afterEach(() => setMode("Automatic"));

  it("the check looks at what the inputs come to", async () => {
    await enter("Sheet1", "J1", [[64]]);
    const wrong = (await checkWorkbook()).filter(({ title }) => title === "Input out of range");
    expect(wrong.map(({ message }) => message)).toEqual([expect.stringContaining("holds 64;")]);
  });

  it("nothing is frozen that was merely not calculated, and the native formula shows what the function would", async () => {
    const { frozen } = await applyNativeReplacement(await previewNativeReplacement("workbook"));
    // The example of an error, whose native formula shows a number, and nothing besides.
    const [example, ...others] = frozen.map(({ address }) => address.replace(/^Scratch!/, ""));
    expect(others).toEqual([]);
    expect(await valuesAt("Scratch", example ?? "")).toEqual([["#VALUE!"]]);
    expect((await valuesAt("Sheet1", "J2"))[0]?.[0]).toBeCloseTo(1 / (1 + RATE_NOW / 10), 12);
  });

  it("an analysis is frozen of the inputs as they are", async () => {
    const analysis = { kind: "switchingValues", measure: "net.exchequer" } as const;
    const { name } = await buildAnalysisSheet({ column: await own(), form: "frozen", ...analysis });
    const manual = await valuesAt(name, "A1:J60");
    await setMode("Automatic");
    const { name: again } = await buildAnalysisSheet({ column: await own(), form: "frozen", ...analysis });
    expect(again).toBe(name); // Made of the same inputs, it is the same sheet.
    expect(await valuesAt(name, "A1:J60")).toEqual(manual);
  });

  it("says of a sheet that Excel did not keep one page wide", async () => {
    const { conduct } = hostBehind();
    conduct.keepsFitToPages = false;
    const request = { column: await own(), form: "live", kind: "switchingValues", measure: "net.society" } as const;
    const { note } = await buildAnalysisSheet(request);
    conduct.keepsFitToPages = true;
    expect(note).toMatch(/^Excel did not keep “fit to one page wide”/);
  });

  it("the file holds what its formulas give", async () => {
    const { sheets } = nativeWorkbook(await readOpenWorkbook(), new Date());
    const cell = sheets.find(({ name }) => name === "Sheet1")?.rows[1]?.[9];
    expect(cell?.content).toMatchObject({ shows: { kind: "value", value: 1 / (1 + RATE_NOW / 10) } });
  });
});
