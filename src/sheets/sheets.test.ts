import { EVIDENCE_LINE, REPORT_NOTES } from "../model/register/evidence";
import { PARAMETERS } from "../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../model/register/presets";
import { quantityValue } from "../model/register/quantity";
import { enteredText } from "../excel/enteredText";
import { readScenarioCells } from "./scenarios/scenarioSheet";
import { appendix9Sheet } from "./model/appendix9Sheet";
import { freshPlace, freshScenarioSheet } from "./scenarios/freshScenarioSheet";
import { scratchSheet } from "./scenarios/scratchSheet";
import type { CellDescription, SheetDescription } from "./frame/sheetDescription";

const sheets = [
  freshScenarioSheet("Scenarios"),
  appendix9Sheet("Appendix 9", freshPlace("Scenarios")),
  scratchSheet("Scratch", "Scenarios"),
];

const cellsOf = ({ rows }: SheetDescription): CellDescription[] => rows.flat().filter((cell) => cell !== null);
const formulasOf = (sheet: SheetDescription): string[] =>
  cellsOf(sheet).flatMap((cell) => ("formula" in cell ? [cell.formula] : []));
const textsOf = (sheet: SheetDescription): string[] =>
  cellsOf(sheet).flatMap((cell) => ("value" in cell && typeof cell.value === "string" ? [cell.value] : []));

describe.each(sheets)("the sheet $name", (sheet) => {
  it("says in row 2 what its figures are worth, and keeps that in view", () => {
    expect(sheet.rows[1]?.[0]).toMatchObject({ value: EVIDENCE_LINE });
    expect(sheet.frozen.rows).toBeGreaterThanOrEqual(2);
  });

  it("fits beside the pane on a screen of 1440 pixels", () => {
    expect(sheet.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1030);
    for (const row of sheet.rows) expect(row.length).toBeLessThanOrEqual(sheet.columnWidths.length);
  });

  it("has no text that Excel would take for a number, a date or TRUE", () => {
    const misread = textsOf(sheet).filter(
      (words) => words !== "" && /^(?:[£\d.,%\s/-]*\d[£\d.,%\s/-]*|true|false)$/i.test(words),
    );
    expect(misread).toEqual([]);
  });

  it("shows every number, and every number a formula gives, in a format of its own", () => {
    const unformatted = cellsOf(sheet).filter(
      (cell) => cell.format === undefined && "value" in cell && typeof cell.value === "number",
    );
    expect(unformatted).toEqual([]);
  });
});

describe("the sheet of scenarios", () => {
  it("is read as two published scenarios without a problem", () => {
    const { rows, columnWidths } = freshScenarioSheet("Scenarios");
    const published = new Map<string, number | string>(
      PARAMETERS.map((entry) => [entry.key, quantityValue(entry.published)]),
    );
    const values = rows.map((row) =>
      columnWidths.map((_, column) => {
        const cell = row[column] ?? null;
        if (cell === null) return "";
        const [key] = row;
        return "value" in cell ? cell.value : published.get(key && "value" in key ? String(key.value) : "");
      }),
    );
    const state = readScenarioCells({ sheetName: "Scenarios", top: 0, left: 0, values, formulas: values, spills: [] });
    expect(state).toMatchObject({ kind: "ready", problems: [] });
    for (const { reading } of state.kind === "ready" ? state.columns : []) {
      expect(reading).toMatchObject({ ok: true, scenario: PUBLISHED_SCENARIO });
    }
  });

  it("keeps ratios as their sources state them", () => {
    expect(formulasOf(freshScenarioSheet("Scenarios"))).toEqual(expect.arrayContaining(["=5/83", "=2450/68.05"]));
  });
});

describe("Appendix 9", () => {
  const sheet = appendix9Sheet("Appendix 9", freshPlace("Scenarios (2)"));

  it("refers to the sheet of scenarios by the name it has", () => {
    const references =
      formulasOf(sheet)
        .join(" ")
        .match(/'?Scenarios[^!]*!/g) ?? [];
    expect(new Set(references)).toEqual(new Set(["'Scenarios (2)'!"]));
  });

  it("finds parameters by key, so that rows may be sorted", () => {
    for (const formula of formulasOf(sheet)) {
      const single = formula.replaceAll(/\$?[A-Z]\$?\d+:\$?[A-Z]\$?\d+/g, "").match(/'!\$?[A-Z]\$?(\d+)/g) ?? [];
      // Only the scenario's name, in the header row, is a single cell.
      for (const reference of single) expect(reference).toMatch(/\$4$/);
    }
  });

  it("buries no constant of the model in a formula", () => {
    for (const formula of formulasOf(sheet)) {
      const numbers = formula
        .replaceAll(/"[^"]*"/g, "")
        .replaceAll("1-ISFORMULA", "")
        .replaceAll(/'[^']*'!|\$?[A-Z]{1,2}\$?\d+/g, "")
        .match(/-?\d+(?:\.\d+)?/g);
      // What is left: the decimals of a rounding, MATCH's 0, and that nothing is typed over.
      for (const number of numbers ?? []) expect(["-2", "0", "2", "3"]).toContain(number);
    }
  });

  it("ends with every inconsistency of the report", () => {
    expect(textsOf(sheet)).toEqual(expect.arrayContaining(REPORT_NOTES.map((note) => note.text)));
  });
});

describe("Scratch", () => {
  it("writes each formula out beside its result, as text", () => {
    const written = textsOf(scratchSheet("Scratch", "Scenarios")).filter((words) => words.startsWith("="));
    const formulas = formulasOf(scratchSheet("Scratch", "Scenarios"));
    expect(written.length).toBeGreaterThanOrEqual(8);
    for (const words of written) {
      expect(formulas).toContain(words);
      expect(enteredText(words)).toBe(`'${words}`);
    }
  });
});
