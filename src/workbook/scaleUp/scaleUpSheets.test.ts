import type { FUniver } from "@univerjs/core/facade";
import * as fc from "fast-check";
import { SCALE_UP_LINES, SCALE_UP_PERSPECTIVES } from "../../model/scaleUp/lines";
import { evaluateScaleUp } from "../../model/scaleUp/scaleUp";
import type { ScaleUpPlan } from "../../model/scaleUp/scaleUp";
import { DEFAULT_SETTINGS } from "../../model/scaleUp/scaleUpParameters";
import type { ScaleUpKey } from "../../model/scaleUp/scaleUpParameters";
import { readScenarioSheet } from "../readScenarioSheet";
import type { ScenarioColumn } from "../scenarioSheet";
import { lineRow, SHEET_OF_VIEW } from "../sheets/scaleUp/lineSheet";
import { SCALE_UP_PASSES } from "../sheets/scaleUp/scaleUpHead";
import { buildStartWorkbook } from "../startWorkbook";
import { openTestWorkbook, valuesAt } from "../testing";
import { buildScaleUpSheets } from "./buildScaleUpSheets";
import { readScaleUpSheet } from "./readScaleUpSheet";
import { everydaySettings } from "./testing";
import { writeScaleUpCases, writeScaleUpInput } from "./writeScaleUpInput";

jest.setTimeout(240_000);
let grid: FUniver;

async function ownColumn(index = 1): Promise<ScenarioColumn> {
  const state = await readScenarioSheet();
  const column = state.kind === "ready" ? state.columns[index] : undefined;
  if (column === undefined) throw new Error("There is no such scenario.");
  return column;
}

/** The plan that the sheets hold now. */
async function planNow(): Promise<ScaleUpPlan> {
  const [state, { reading }] = [await readScaleUpSheet(), await ownColumn()];
  if (state?.settings == null || state.cases === null || !reading.ok) throw new Error(JSON.stringify(state?.problems));
  return { scenario: reading.scenario, settings: state.settings, cases: state.cases };
}

/** The lines that are not the model's, to 1e-9 of the largest amount of their view. */
async function differences(): Promise<unknown[]> {
  const plan = await planNow();
  const { lines, years } = evaluateScaleUp(plan);
  const wrong: unknown[] = [];
  for (const [view, sheet] of Object.entries(SHEET_OF_VIEW)) {
    const cells = await valuesAt(sheet, "E1:BL40");
    const names = (cells[4] ?? []).filter((name) => name !== "");
    if (names.join() !== years.map(({ label }) => label).join()) wrong.push([sheet, names]);
    const ofView = SCALE_UP_LINES.filter((line) => line.view === view);
    const size = Math.max(1, ...ofView.flatMap(({ key }) => lines[key].map(Math.abs)));
    for (const { key } of ofView) {
      lines[key].forEach((expected, year) => {
        const shown = cells[lineRow(key) - 1]?.[year];
        if (typeof shown !== "number" || Math.abs(shown - expected) > 1e-9 * size)
          wrong.push([key, year, expected, shown]);
      });
      const beyond = cells[lineRow(key) - 1]?.[years.length];
      if (beyond !== "") wrong.push([key, "beyond", beyond]);
    }
  }
  return wrong;
}

const master = async (sheet: string) => (await valuesAt(sheet, "A3"))[0]?.[0];
const failing = async () =>
  (await valuesAt("Scale-up summary", "A1:B90")).flatMap(([name, result]) => (result === "fail" ? [name] : []));

beforeAll(async () => {
  grid = await openTestWorkbook();
  await buildStartWorkbook({ blankSheet: "Sheet1" });
  await buildScaleUpSheets(await ownColumn());
});
afterAll(() => {
  grid.dispose();
});

describe("the scale-up sheets", () => {
  it("hold the register's values for five years at first, compute what the model does, and pass their checks", async () => {
    expect((await planNow()).settings).toEqual(DEFAULT_SETTINGS);
    expect(await readScaleUpSheet()).toMatchObject({
      sheetName: "Scale-up inputs",
      scenario: "My scenario",
      cases: [200, 200, 200, 200, 200],
      casesAddress: "'Scale-up inputs'!E6",
      areCasesEntered: false,
      problems: [],
    });
    expect(await differences()).toEqual([]);
    expect(await failing()).toEqual([]);
    for (const sheet of ["Scale-up inputs", "Scale-up staff", "Scale-up budget", "Scale-up summary"]) {
      expect([sheet, await master(sheet)]).toEqual([sheet, SCALE_UP_PASSES]);
    }
  });

  it("follow the model through random settings and cases, years without any among them", async () => {
    const plans = fc.sample(
      fc.record({
        settings: everydaySettings(),
        cases: fc.array(fc.oneof(fc.constant(0), fc.nat(2000)), { minLength: 1, maxLength: 30 }),
      }),
      { numRuns: 5, seed: 5 },
    );
    for (const { settings, cases } of plans) {
      for (const [key, value] of Object.entries(settings)) await writeScaleUpInput(key as ScaleUpKey, value);
      await writeScaleUpCases(cases);
      expect((await planNow()).cases).toEqual(cases);
      expect(await differences()).toEqual([]);
      expect(await failing()).toEqual([]);
    }
  });

  it("sum up as the model does", async () => {
    const plan = await planNow();
    const { summary, years } = evaluateScaleUp(plan);
    const rows = await valuesAt("Scale-up summary", "A1:E40");
    const of = (label: string) => rows.find(([first]) => first === label) ?? [];
    for (const { label, perspective } of SCALE_UP_PERSPECTIVES) {
      const { total, presentValue, presentValueAtSensitivity, paybackYear } = summary.perspectives[perspective];
      const size = Math.abs(total) + 1e6;
      const [, ...shown] = of(label);
      [total, presentValue, presentValueAtSensitivity].forEach((expected, index) => {
        expect(Math.abs(Number(shown[index]) - expected)).toBeLessThan(1e-9 * size);
      });
      expect(shown[3]).toBe(paybackYear === null ? "never" : years[paybackYear]?.label);
    }
  });
});
