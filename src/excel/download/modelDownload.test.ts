import * as fc from "fast-check";
import { bridge, BRIDGE_GROUPS } from "../../analysis/bridge";
import { evaluate } from "../../model/appendix9/evaluate";
import { withoutExtraClosure } from "../../model/appendix9/ratios";
import { MEASURES } from "../../model/appendix9/measures";
import type { Measure } from "../../model/appendix9/measures";
import { PRESETS, presetScenario } from "../../model/register/presets";
import type { Scenario } from "../../model/register/scenario";
import { cellAddress, columnLetters } from "../../formulas/address";
import { workbookAsXlsx } from "./downloadWorkbook";
import { buildModelWorkbook } from "../build/modelWorkbook";
import { disagreement, everydayScenario, magnitude } from "../../formulas/testing";
import { enter, formulasAt, openStartWorkbook, valuesAt } from "../testing";
import {
  computeInLibreOffice,
  entered,
  isLibreOfficeInstalled,
  unlessMissing,
  withLibreOffice,
} from "../../xlsx/testing";
import type { Computed, Entry } from "../../xlsx/testing";

const SEED = 20170;
/** The grid computes the scenarios of the first file; those of the others are entered into it, as by somebody who has the file alone. */
const PER_FILE = 12;
const FILE_COUNT = process.env.CASEWORTH_ALL_FORMULAS === undefined ? 3 : 17;
const DRAWN = FILE_COUNT * PER_FILE - PRESETS.length;
const RANDOM = fc.sample(everydayScenario(), { numRuns: DRAWN, seed: SEED });
const SCENARIOS: readonly Scenario[] = [...PRESETS.map(presetScenario), ...RANDOM];
const FILES = Array.from({ length: FILE_COUNT }, (_, file) => SCENARIOS.slice(file * PER_FILE, (file + 1) * PER_FILE));
/** The sheet begins with "As published" and "My scenario" in columns G and H. */
const FIRST_COLUMN = 8;
/** On the model's sheets as well, after four columns of labels. */
const FIRST_RESULT = 4 + 2;
const [FROM, TO] = [PRESETS.length + 1, PRESETS.length + 2];

/** Of a heading nothing. */
const valueOf = (scenario: Scenario, key: string) => {
  const value = Object.entries(scenario).find(([name]) => name === key)?.[1];
  return typeof value === "object" ? "" : (value ?? "");
};
const nameOf = (index: number) => `Scenario ${index + 1}`;

/**
 * The file that a person without the add-in gets, with a column for each scenario. It holds no computed value, and
 * LibreOffice knows none of our functions: what it shows it has computed from native formulas.
 */
describe("the downloaded model workbook, computed by LibreOffice", () => {
  const downloads: Uint8Array[] = [];
  let computed: readonly ReadonlyMap<string, Computed>[] = [];

  beforeAll(async () => {
    const grid = await openStartWorkbook();
    const keys = (await formulasAt("Scenarios", "A5:A43")).map(([key]) => String(key));
    const last = columnLetters(FIRST_COLUMN + PER_FILE - 1);
    const [first = [], ...others] = FILES;
    await enter("Scenarios", `${columnLetters(FIRST_COLUMN)}4:${last}${4 + keys.length}`, [
      first.map((_, place) => nameOf(place)),
      ...keys.map((key) => first.map((scenario) => valueOf(scenario, key))),
    ]);
    await buildModelWorkbook();
    await enter("Bridge", "B4:B6", [[nameOf(FROM)], [nameOf(TO)], ["net.society"]]);
    const checks = await valuesAt("Checks", "A6:C90");
    expect(checks.filter(([, , result]) => result === "fail")).toEqual([]);
    const file = await workbookAsXlsx();
    const inputs = (scenarios: readonly Scenario[]): Entry[] =>
      scenarios.flatMap((scenario, place) =>
        keys.flatMap((key, row) => {
          const cell = cellAddress(4 + row, FIRST_COLUMN + place);
          return key in scenario ? [{ sheet: "Scenarios", cell, value: valueOf(scenario, key) }] : [];
        }),
      );
    downloads.push(file, ...others.map((scenarios) => entered(file, inputs(scenarios))));
    grid.dispose();
    if (isLibreOfficeInstalled) computed = computeInLibreOffice(downloads);
  });

  const rowOf = (file: number, sheet: string, key: string) =>
    computed[file]?.get(sheet)?.find(([first]) => first === key) ?? [];

  /** The measures whose value is not that of `evaluate`, to 1e-12 of an amount. */
  function differences(
    sheet: string,
    scenarios: readonly Scenario[],
    amount: (measure: Measure, scenario: Scenario) => number,
  ): unknown[] {
    return scenarios.flatMap((scenario) => {
      const index = SCENARIOS.indexOf(scenario);
      const [file, place] = [Math.floor(index / PER_FILE), index % PER_FILE];
      const results = evaluate(scenario);
      return MEASURES.flatMap(({ measure }) => {
        const shown = rowOf(file, sheet, measure)[FIRST_RESULT + place];
        // Where there is no ratio, the workings say so in a word; of the cost of an extra closure, in which quarter it is.
        const quarter = measure === "costPerExtraClosure" ? withoutExtraClosure(scenario, results) : null;
        const isSaid = typeof shown === "string" && shown.startsWith(quarter?.kind ?? "none");
        const native = isSaid ? "#N/A" : shown;
        const found = disagreement(native, results[measure], amount(measure, scenario));
        return found === null ? [] : [[index, measure, found]];
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

  /** A difference of nearly equal amounts is known no better than they are: see `magnitude` and docs/method.md. */
  withLibreOffice.each(["Workings", "Compare"])(
    `%s gives every measure of ${DRAWN} random scenarios to 1e-12 of the largest amount that it nets${unlessMissing}`,
    (sheet) => {
      expect(differences(sheet, RANDOM, magnitude)).toEqual([]);
    },
  );

  withLibreOffice.each([...FILES.keys()])(
    `Bridge of file %i is alive: its contributions are the model's${unlessMissing}`,
    (file) => {
      const [from, to] = [FILES[file]?.[FROM], FILES[file]?.[TO]];
      if (from === undefined || to === undefined) throw new Error("There are no such scenarios.");
      const size = magnitude("net.society", from) + magnitude("net.society", to);
      const found = bridge(from, to, "net.society")?.map(({ group, amount }) =>
        disagreement(rowOf(file, "Bridge", group)[1], amount, size),
      );
      expect(found).toEqual(Array.from({ length: BRIDGE_GROUPS.length }, () => null));
    },
  );

  withLibreOffice(`its checks pass, and every sheet says so${unlessMissing}`, () => {
    for (const [file, sheets] of computed.entries()) {
      // What the grid compared with the model is of the scenarios that were there.
      const said =
        file === 0 ? "All checks pass" : `All checks pass; 1 not compared, as inputs changed without the add-in`;
      expect((sheets.get("Checks") ?? []).filter((row) => row.includes("fail"))).toEqual([]);
      for (const sheet of ["About", "Workings", "Compare", "Bridge", "Bridge workings", "Checks", "Change log"]) {
        expect([sheet, sheets.get(sheet)?.[2]?.[0]]).toEqual([sheet, said]);
      }
    }
  });
});
