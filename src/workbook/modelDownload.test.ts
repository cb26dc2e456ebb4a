import * as fc from "fast-check";
import { bridge } from "../analysis/bridge";
import { evaluate } from "../model/evaluate";
import { MEASURES } from "../model/measures";
import type { Measure } from "../model/measures";
import { PRESETS, presetScenario } from "../model/presets";
import type { Scenario } from "../model/scenario";
import { columnLetters } from "./address";
import { workbookAsXlsx } from "./downloadWorkbook";
import { buildModelWorkbook } from "./modelWorkbook";
import { disagreement, everydayScenario, magnitude } from "./native/testing";
import { buildStartWorkbook } from "./startWorkbook";
import { enter, formulasAt, openTestWorkbook, valuesAt } from "./testing";
import {
  computeInLibreOffice,
  isLibreOfficeInstalled,
  printInLibreOffice,
  unlessMissing,
  withLibreOffice,
} from "./xlsx/testing";
import type { Computed } from "./xlsx/testing";

// Two hundred columns in the grid, and then in LibreOffice, take their minutes.
jest.setTimeout(900_000);

const SEED = 20170;
const RANDOM = fc.sample(everydayScenario(), { numRuns: 200, seed: SEED });
const SCENARIOS: readonly Scenario[] = [...PRESETS.map(presetScenario), ...RANDOM];
const NAMES = SCENARIOS.map((_, index) => PRESETS[index]?.name ?? `Random ${index - PRESETS.length + 1}`);
/** The sheet of scenarios begins with "As published" and "My scenario"; ours follow from column I on. */
const FIRST = 8;
const [FROM, TO] = [PRESETS.length + 3, PRESETS.length + 7];

/**
 * The file that a person without the add-in gets, with a column for each scenario. It holds no computed value, and
 * LibreOffice knows none of our functions: what it shows it has computed from native formulas.
 */
describe("the downloaded model workbook, computed by LibreOffice", () => {
  let sheets: ReadonlyMap<string, Computed>;
  let file: Uint8Array;
  const rowOf = (sheet: string, key: string) => sheets.get(sheet)?.find(([first]) => first === key) ?? [];

  beforeAll(async () => {
    const grid = await openTestWorkbook();
    await buildStartWorkbook({ blankSheet: "Sheet1" });
    const keys = (await formulasAt("Scenarios", "A5:A43")).map(([key]) => String(key));
    const names = NAMES.map((name, index) => (index === 0 ? "As published again" : name));
    const columns = `${columnLetters(FIRST)}4:${columnLetters(FIRST + SCENARIOS.length - 1)}${4 + keys.length}`;
    const values = keys.map((key) => SCENARIOS.map((scenario) => scenario[key as keyof Scenario] ?? ""));
    await enter("Scenarios", columns, [names, ...values]);
    await buildModelWorkbook();
    await enter("Bridge", "B4:B6", [[names[FROM]], [names[TO]], ["net.society"]]);
    const results = await valuesAt("Checks", "A6:C90");
    expect(results.filter(([, , result]) => result === "fail")).toEqual([]);
    file = await workbookAsXlsx();
    grid.dispose();
    if (isLibreOfficeInstalled) [sheets = new Map<string, Computed>()] = computeInLibreOffice([file]);
  });

  /** The measures whose value is not that of `evaluate`, to 1e-12 of an amount. */
  function differences(
    sheet: string,
    scenarios: readonly Scenario[],
    amount: (measure: Measure, scenario: Scenario) => number,
  ): unknown[] {
    const offset = 4 + 2; // labels, and the two scenarios of the start workbook
    return MEASURES.flatMap(({ measure }) => {
      const row = rowOf(sheet, measure);
      return scenarios.flatMap((scenario) => {
        const index = SCENARIOS.indexOf(scenario);
        // Without a denominator there is no ratio, and the workings say so in a word.
        const expected = evaluate(scenario)[measure];
        const shown = row[offset + index];
        const found = disagreement(shown === "none" ? "#DIV/0!" : shown, expected, amount(measure, scenario));
        return found === null ? [] : [[measure, index, found]];
      });
    });
  }

  withLibreOffice.each(["Workings", "Compare"])(
    `%s gives every measure of every preset to 1e-12 of itself${unlessMissing}`,
    (sheet) => {
      const ofItself = (measure: Measure, scenario: Scenario) => Math.abs(Number(evaluate(scenario)[measure]));
      expect(differences(sheet, SCENARIOS.slice(0, PRESETS.length), ofItself)).toEqual([]);
    },
  );

  /** What a difference of nearly equal amounts keeps of them is known no better than they are: see `magnitude`. */
  withLibreOffice.each(["Workings", "Compare"])(
    `%s gives every measure of 200 random scenarios to 1e-12 of the largest amount that it nets${unlessMissing}`,
    (sheet) => {
      expect(differences(sheet, RANDOM, magnitude)).toEqual([]);
    },
  );

  withLibreOffice(`Bridge is alive: contributions are those of the model${unlessMissing}`, () => {
    const [from, to] = [SCENARIOS[FROM] ?? SCENARIOS[0], SCENARIOS[TO] ?? SCENARIOS[0]];
    if (from === undefined || to === undefined) throw new Error("There are no scenarios.");
    const found = (bridge(from, to, "net.society") ?? []).map(({ group, amount }) =>
      disagreement(rowOf("Bridge", group)[1], amount, magnitude("net.society", from) + magnitude("net.society", to)),
    );
    expect(found).toEqual(Array.from({ length: 5 }, () => null));
  });

  withLibreOffice(`its checks pass, and every sheet says so${unlessMissing}`, () => {
    for (const sheet of ["About", "Workings", "Compare", "Bridge", "Bridge workings", "Checks", "Change log"]) {
      expect([sheet, sheets.get(sheet)?.[2]?.[0]]).toEqual([sheet, "All checks pass"]);
    }
    const failing = (sheets.get("Checks") ?? []).filter((row) => row.includes("fail"));
    expect(failing).toEqual([]);
  });

  withLibreOffice(`is printed as a PDF without error${unlessMissing}`, () => {
    expect(printInLibreOffice([file])[0]).toBeGreaterThan(100_000);
  });
});
