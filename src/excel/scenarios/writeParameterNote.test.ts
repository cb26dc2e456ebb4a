import type { FUniver } from "@univerjs/core/facade";
import { presetQuantities, AS_PUBLISHED } from "../../model/register/presets";
import { readScenarioSheet } from "./readScenarioSheet";
import { addScenario, deleteScenario, renameScenario } from "./scenarioColumns";
import { addScenarioSheet } from "../build/startWorkbook";
import { enter, formulasAt, openTestWorkbook, valuesAt } from "../testing";
import { writeParameterNote } from "./writeParameterNote";

let grid: FUniver;
const TODAY = new Date(2026, 10, 23);
const KEY = "programme.closureRate";

async function column(name: string) {
  const state = await readScenarioSheet();
  const found = state.kind === "ready" ? state.columns.find((one) => one.name === name) : undefined;
  if (found === undefined) throw new Error(`No scenario ${name}`);
  return found;
}
const noteOn = async (name: string) => (await column(name)).entries.get(KEY)?.note;
const write = async (name: string, who: string, why: string) =>
  writeParameterNote(await column(name), KEY, { who, why }, TODAY);

beforeEach(async () => {
  grid = openTestWorkbook();
  await addScenarioSheet();
});
afterEach(() => {
  grid.dispose();
});

it("says below the table who changed a value, when and why, and is read back with the value", async () => {
  expect(await noteOn("My scenario")).toBeNull();
  await write("My scenario", " Ann ", "=Our own count: 61 of 80");
  expect(await noteOn("My scenario")).toEqual({ who: "Ann", why: "=Our own count: 61 of 80" });
  expect(await noteOn("As published")).toBeNull();
  expect(await valuesAt("Scenarios", "A44:F45")).toEqual([
    ["# Note on", "Parameter", "Scenario", "Who", "When", "Why"],
    [`# ${KEY}`, "Closure rate, programme", "My scenario", "Ann", 46349, "=Our own count: 61 of 80"],
  ]);
  expect(await readScenarioSheet()).toMatchObject({ kind: "ready", problems: [] });
});

it("takes the place of the note before on the same value, and of no other", async () => {
  await write("My scenario", "Ann", "first");
  await write("As published", "Bob", "other");
  await write("My scenario", "Cyd", "second");
  expect(await noteOn("My scenario")).toEqual({ who: "Cyd", why: "second" });
  expect(await noteOn("As published")).toEqual({ who: "Bob", why: "other" });
  expect((await valuesAt("Scenarios", "A47:F47")).flat()).toEqual(["", "", "", "", "", ""]);
});

it("follows a scenario that is renamed, and the notes' rows when they are sorted", async () => {
  await write("My scenario", "Ann", "mine");
  await write("As published", "Bob", "theirs");
  await renameScenario(await column("My scenario"), "Наш план 🌱");
  const rows = await formulasAt("Scenarios", "A45:F46");
  await enter("Scenarios", "A45:F46", rows.toReversed());
  expect(await noteOn("Наш план 🌱")).toEqual({ who: "Ann", why: "mine" });
});

it("of a deleted scenario stays as history, and is nobody else's", async () => {
  await write("My scenario", "Ann", "mine");
  await deleteScenario(await column("My scenario"));
  await addScenario("My scenario", presetQuantities(AS_PUBLISHED));
  expect(await noteOn("My scenario")).toBeNull();
  expect((await valuesAt("Scenarios", "C45:D45")).flat()).toEqual(["My scenario (deleted)", "Ann"]);
});

it("starts a place for notes on a sheet that has none, below all that stands there", async () => {
  await enter("Scenarios", "A43:H44", [Array.from({ length: 8 }, () => ""), Array.from({ length: 8 }, () => "")]);
  await enter("Scenarios", "B47", [["somebody's"]]);
  await write("My scenario", "Ann", "mine");
  expect(await noteOn("My scenario")).toEqual({ who: "Ann", why: "mine" });
  expect((await valuesAt("Scenarios", "B47"))[0]?.[0]).toBe("somebody's");
  expect((await valuesAt("Scenarios", "A49"))[0]?.[0]).toBe("# Note on");
});

it("is one step of undo", async () => {
  const before = await formulasAt("Scenarios", "A1:H50");
  await write("My scenario", "Ann", "mine");
  await grid.undo();
  expect(await formulasAt("Scenarios", "A1:H50")).toEqual(before);
});

it("refuses a parameter that has no row", async () => {
  const own = await column("My scenario");
  await enter("Scenarios", "A15", [[""]]);
  await expect(writeParameterNote(own, KEY, { who: "Ann", why: "" })).rejects.toThrow("has no row any more");
});
