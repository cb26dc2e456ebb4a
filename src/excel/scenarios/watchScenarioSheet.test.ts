import type { FUniver } from "@univerjs/core/facade";
import { readScenarioSheet } from "./readScenarioSheet";
import { addScenarioSheet } from "../build/startWorkbook";
import { openTestWorkbook } from "../testing";
import { QUIET_MILLISECONDS, watchScenarioSheet } from "./watchScenarioSheet";
import { writeParameter } from "./writeScenario";

let grid: FUniver;
let stop: () => void;
const onChange = jest.fn();

const workbook = () => {
  const open = grid.getActiveWorkbook();
  if (!open) throw new Error("No workbook is open.");
  return open;
};
/** As a person types, not as the add-in writes. */
const type = (address: string, value: string | number) => workbook().getActiveSheet().getRange(address).setValue(value);
/** Long enough for every event to have come, and for the quiet after them. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS + 250));
/** Waits for the first call, and then for any that ought not to follow. */
async function calls(): Promise<number> {
  while (onChange.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await quiet();
  return onChange.mock.calls.length;
}

beforeEach(async () => {
  grid = openTestWorkbook();
  await addScenarioSheet();
  await quiet();
  onChange.mockClear();
  stop = await watchScenarioSheet(onChange);
});
afterEach(() => {
  stop();
  grid.dispose();
});

it("calls once for a burst of edits", async () => {
  type("H15", 0.8);
  type("H16", 0.7);
  type("H17", 0.6);
  expect(await calls()).toBe(1);
});

it("says nothing of what this add-in writes", async () => {
  const state = await readScenarioSheet();
  const own = state.kind === "ready" ? state.columns[1] : undefined;
  if (own) await writeParameter(own, "tax.income", 0.3);
  await quiet();
  expect(own).toBeDefined();
  expect(onChange).not.toHaveBeenCalled();
});

it("calls when that is undone", async () => {
  const state = await readScenarioSheet();
  const own = state.kind === "ready" ? state.columns[1] : undefined;
  if (own) await writeParameter(own, "tax.income", 0.3);
  await quiet();
  await grid.undo();
  expect(await calls()).toBe(1);
});

it.each([
  ["added", () => void workbook().insertSheet("More")],
  ["renamed", () => void workbook().getSheetByName("Scenarios")?.setName("Plans")],
  ["deleted", () => void workbook().deleteSheet(workbook().getActiveSheet())],
])("calls when a sheet is %s", async (_what, change) => {
  change();
  expect(await calls()).toBe(1);
});

it("says nothing more once stopped, not even of what came just before", async () => {
  type("H15", 0.8);
  stop();
  await quiet();
  type("H15", 0.9);
  await quiet();
  expect(onChange).not.toHaveBeenCalled();
});
