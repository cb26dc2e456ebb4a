import { CLOSURE_PAIR } from "../analysis/uncertainty/rankCorrelation";
import type { FUniver } from "@univerjs/core/facade";
import { AS_PUBLISHED, presetQuantities } from "../model/register/presets";
import type { ScenarioColumn } from "../sheets/scenarios/scenarioSheet";
import type { Refusal } from "../workbench/host/conduct";
import type { Host } from "../workbench/host/host";
import { hostBehind } from "../workbench/host/testWorkbook";
import { buildModelWorkbook } from "./build/modelWorkbook";
import { addScenarioSheet, addStartSheets } from "./build/startWorkbook";
import { applyNativeReplacement } from "./replace/applyNativeReplacement";
import { applyNativeReversal, previewNativeReversal } from "./replace/nativeReversal";
import { previewNativeReplacement } from "./replace/previewNativeReplacement";
import { readScenarioSheet } from "./scenarios/readScenarioSheet";
import { addScenario, deleteScenario, duplicateScenario, renameScenario } from "./scenarios/scenarioColumns";
import { writeParameterNote } from "./scenarios/writeParameterNote";
import { writeParameter, writeScenario } from "./scenarios/writeScenario";
import { writeCorrelation, writeUncertainty } from "./scenarios/writeUncertainty";
import { insertFormula } from "./selection";
import { enter, everything, formulasAt, openTestWorkbook } from "./testing";
import { WorkbookError } from "./workbookError";

let grid: FUniver;
let host: Host;
beforeAll(async () => {
  grid = openTestWorkbook();
  host = hostBehind();
  await addStartSheets();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scratch").getRange("Z90").select();
    await context.sync();
  });
});
afterAll(() => {
  grid.dispose();
});

async function scenarios(): Promise<readonly ScenarioColumn[]> {
  const state = await readScenarioSheet();
  if (state.kind !== "ready") throw new Error("There are no scenarios.");
  return state.columns;
}
async function column(index: number): Promise<ScenarioColumn> {
  const found = (await scenarios())[index];
  if (found === undefined) throw new Error(`There is no scenario ${index}.`);
  return found;
}

/** As somebody does by hand. */
async function copyScenarios(): Promise<void> {
  const own = await formulasAt("Scenarios", "G4:G41");
  const copies = own.map(([cell], row) =>
    Array.from({ length: 12 }, (_, index) => (row === 0 ? `Plan ${index + 1}` : cell)),
  );
  await enter("Scenarios", "K4:V41", copies);
}

const published = presetQuantities(AS_PUBLISHED);
const stated = new Map([["programme.weeklyCost" as const, { distribution: "gamma" as const, numbers: [70, 6] }]]);
/** What writes whole sheets takes a while each time: of its syncs these are tried, in which sheets are there and half written. */
const TRIED: Readonly<Record<string, readonly number[]>> = {
  "the model": [6],
  "the model for more scenarios than it has columns for": [5],
  "native formulas": [8],
  "functions put back": [7],
};
/** More than any change has. */
const EVERY_SYNC = Array.from({ length: 40 }, (_, index) => index + 1);
const CHANGES: Readonly<Record<string, () => Promise<unknown>>> = {
  "a value": async () => writeParameter(await column(1), "programme.weeklyCost", 70),
  "a preset over a scenario": async () => writeScenario(await column(1), published, stated),
  "a scenario": () => addScenario("North", published, stated),
  "a copy": async () => duplicateScenario(await column(2), "South"),
  "another name": async () => renameScenario(await column(2), "East"),
  "an uncertainty": async () =>
    writeUncertainty(await column(1), "programme.closureRate", { distribution: "uniform", numbers: [0, 1] }),
  "a correlation": async () => writeCorrelation(await column(1), { pair: CLOSURE_PAIR, rank: 0.5 }),
  "a note": async () => writeParameterNote(await column(2), "programme.weeklyCost", { who: "Ann", why: "=why" }),
  "a scenario taken away": async () => deleteScenario(await column(2)),
  "a function": () => insertFormula("=CBA.DISCOUNTFACTOR(1)"),
  "native formulas": async () => applyNativeReplacement(await previewNativeReplacement("workbook")),
  "functions put back": async () => applyNativeReversal(await previewNativeReversal()),
  "another sheet of scenarios": () => addScenarioSheet(),
  "the model": () => buildModelWorkbook(),
  "the model for more scenarios than it has columns for": () => buildModelWorkbook(),
};

async function outcomeOf(change: () => Promise<unknown>, refusal: Refusal): Promise<WorkbookError | null> {
  host.conduct.refuse(refusal);
  try {
    await change();
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

describe.each(Object.entries(CHANGES))("%s, refused", (what, change) => {
  it("at any sync, leaves everything as it was and says so; not refused, it is done", async () => {
    if (what.includes("more scenarios")) await copyScenarios();
    const before = await everything();
    for (const sync of [...(TRIED[what] ?? EVERY_SYNC), Infinity]) {
      // Half done; or wholly done, and refused all the same.
      const failure = await outcomeOf(change, { code: "AccessDenied", sync, done: sync % 2 === 0 ? 1 : 0.5 });
      if (!host.conduct.hasRefused) {
        host.conduct.refuse(null);
        expect(failure).toBeNull();
        break;
      }
      if (failure === null) continue; // What is done without, such as descriptions of charts.
      expect(await everything()).toEqual(before);
      expect(failure.message).toMatch(
        /^The sheet is protected\. Unprotect it .+ (again\.$|[Nn]othing (else )?was changed\.)/,
      );
    }
    expect(await everything()).not.toEqual(before);
  });
});

it("is done without one step of undo where Excel refuses that", async () => {
  const own = await column(1);
  const failure = await outcomeOf(() => writeParameter(own, "programme.weeklyCost", 81), {
    ...{ code: "UndoNotSupported", statement: "Range.values", sync: 1 },
  });
  host.conduct.refuse(null);
  expect(failure).toBeNull();
  expect((await column(1)).entries.get("programme.weeklyCost")?.value).toBe(81);
});

it("names what could not be taken back, where Excel goes on refusing", async () => {
  const own = await column(1);
  const { address = "" } = own.entries.get("programme.weeklyCost") ?? {};
  const failure = await outcomeOf(() => writeParameter(own, "programme.weeklyCost", 82), {
    ...{ code: "InactiveWorkbook", sync: 3, done: 1, isLasting: true },
  });
  host.conduct.refuse(null);
  expect(failure?.message).toBe(
    "The workbook is not in front. Bring its window to the front and try again. " +
      `What had been written could not all be taken back; look at ${address}.`,
  );
  expect(failure?.address).toBe(address);
});
