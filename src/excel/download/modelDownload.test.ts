import * as fc from "fast-check";
import { bridge, BRIDGE_GROUPS } from "../../analysis/bridge";
import { evaluate } from "../../model/appendix9/evaluate";
import { withoutExtraClosure } from "../../model/appendix9/ratios";
import { MEASURES } from "../../model/appendix9/measures";
import type { Measure } from "../../model/appendix9/measures";
import { PRESETS, presetScenario } from "../../model/register/presets";
import type { Scenario } from "../../model/register/scenario";
import { columnLetters } from "../../formulas/address";
import { workbookAsXlsx } from "./downloadWorkbook";
import { buildModelWorkbook } from "../build/modelWorkbook";
import { disagreement, everydayScenario, magnitude } from "../../formulas/testing";
import { buildStartWorkbook } from "../build/startWorkbook";
import { enter, formulasAt, openTestWorkbook, valuesAt } from "../testing";
import {
  computeInLibreOffice,
  isLibreOfficeInstalled,
  printInLibreOffice,
  unlessMissing,
  withLibreOffice,
} from "../../xlsx/testing";
import type { Computed } from "../../xlsx/testing";

const SEED = 20170;
/** Each takes the grid and LibreOffice a second: thirty of them, or 200 with CASEWORTH_ALL_FORMULAS set. */
const DRAWN = process.env.CASEWORTH_ALL_FORMULAS === undefined ? 30 : 200;
const RANDOM = fc.sample(everydayScenario(), { numRuns: DRAWN, seed: SEED });
const SCENARIOS: readonly Scenario[] = [...PRESETS.map(presetScenario), ...RANDOM];
/** A sheet of scenarios holds fewer than a hundred. */
const PER_FILE = 70;
const FILES = Array.from({ length: Math.ceil(SCENARIOS.length / PER_FILE) }, (_, file) =>
  SCENARIOS.slice(file * PER_FILE, (file + 1) * PER_FILE),
);
/** The sheet begins with "As published" and "My scenario" in columns G and H. */
const FIRST_COLUMN = 8;
/** On the model's sheets as well, after four columns of labels. */
const FIRST_RESULT = 4 + 2;
const [FROM, TO] = [PRESETS.length + 1, PRESETS.length + 2];

/** Of a heading nothing. */
const valueOf = (scenario: Readonly<Record<string, number | string>>, key: string) => scenario[key] ?? "";
const nameOf = (index: number) => `Scenario ${index + 1}`;

/**
 * The file that a person without the add-in gets, with a column for each scenario. It holds no computed value, and
 * LibreOffice knows none of our functions: what it shows it has computed from native formulas.
 */
describe("the downloaded model workbook, computed by LibreOffice", () => {
  const downloads: Uint8Array[] = [];
  let computed: readonly ReadonlyMap<string, Computed>[] = [];

  beforeAll(async () => {
    const grid = await openTestWorkbook();
    await buildStartWorkbook({ blankSheet: "Sheet1" });
    const keys = (await formulasAt("Scenarios", "A5:A43")).map(([key]) => String(key));
    for (const [index, scenarios] of FILES.entries()) {
      const last = columnLetters(FIRST_COLUMN + scenarios.length - 1);
      const values = keys.map((key) => scenarios.map((scenario) => valueOf(scenario, key)));
      await enter("Scenarios", `${columnLetters(FIRST_COLUMN)}4:${last}${4 + keys.length}`, [
        scenarios.map((_, place) => nameOf(place)),
        ...values,
      ]);
      if (index === 0) {
        await buildModelWorkbook();
        await enter("Bridge", "B4:B6", [[nameOf(FROM)], [nameOf(TO)], ["net.society"]]);
      }
      const checks = await valuesAt("Checks", "A6:C90");
      expect(checks.filter(([, , result]) => result === "fail")).toEqual([]);
      downloads.push(await workbookAsXlsx());
    }
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
    for (const sheets of computed) {
      expect((sheets.get("Checks") ?? []).filter((row) => row.includes("fail"))).toEqual([]);
      for (const sheet of ["About", "Workings", "Compare", "Bridge", "Bridge workings", "Checks", "Change log"]) {
        expect([sheet, sheets.get(sheet)?.[2]?.[0]]).toEqual([sheet, "All checks pass"]);
      }
    }
  });

  withLibreOffice(`is printed as a PDF without error${unlessMissing}`, () => {
    expect(printInLibreOffice(downloads.slice(0, 1))[0]).toBeGreaterThan(100_000);
  });
});
