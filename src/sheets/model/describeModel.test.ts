import { MEASURES } from "../../model/appendix9/measures";
import { PARAMETERS } from "../../model/register/parameters";
import { cellAddress } from "../../formulas/address";
import { readA1 } from "../../formulas/a1";
import { freshPlace } from "../scenarios/freshScenarioSheet";
import { LOOKS } from "../frame/styles";
import type { CellDescription, SheetDescription } from "../frame/sheetDescription";
import { describeModel } from "./describeModel";
import { MODEL_SHEETS } from "./modelSheets";
import type { ModelContext } from "./modelSheets";
import { FIRST_COLUMN } from "./scenarioGrid";

function modelOf(scenarios: number): ReturnType<typeof describeModel> {
  const names = Object.fromEntries(MODEL_SHEETS.map((kind) => [kind, kind])) as ModelContext["names"];
  const place = { ...freshPlace("Scenarios"), count: scenarios };
  const [published, own] = ["As published", "My scenario"];
  const uncertaintyName = "Uncertainty";
  const today = new Date(2026, 10, 23);
  return describeModel({
    names,
    place,
    outcomes: [],
    welfare: new Set(),
    uncertaintyName,
    published,
    own,
    scaleUpCheck: null,
    analyses: [],
    inputs: () => new Map(),
    today,
  });
}

const model = modelOf(2);
const sheets = Object.values(model);
const formulaOf = (cell: CellDescription | null | undefined) => (cell && "formula" in cell ? cell.formula : "");
const formulasOf = ({ rows }: SheetDescription) => rows.flat().map(formulaOf).filter(Boolean);

/** A formula as it reads from its own cell: every relative reference by its distance. */
function relative(formula: string, row: number, column: number): string {
  return formula.replaceAll(
    /(\$?)([A-Z]{1,2})(\$?)(\d+)\b/g,
    (address: string, fixedColumn: string, _letters: string, fixedRow: string) => {
      const place = readA1(address.replaceAll("$", ""));
      if (place === null) return address;
      const across = fixedColumn === "$" ? place.column : `[${place.column - column}]`;
      const down = fixedRow === "$" ? place.row : `[${place.row - row}]`;
      return `R${down}C${across}`;
    },
  );
}

describe.each(["Workings", "Compare", "Checks"] as const)("%s", (kind) => {
  it.each([2, 30])("has one formula along each row, with %i scenarios", (scenarios) => {
    const { rows } = modelOf(scenarios)[kind];
    const kinds = rows.map((cells, row) => {
      const along = cells
        .slice(FIRST_COLUMN)
        .map((cell, index) => relative(formulaOf(cell), row, FIRST_COLUMN + index));
      return new Set(along).size;
    });
    expect(kinds.filter((count) => count > 1)).toEqual([]);
    expect(rows.some((cells) => cells.length - FIRST_COLUMN > scenarios)).toBe(true);
  });
});

describe("Workings", () => {
  const { Workings } = model;
  const keys = Workings.rows.flatMap(([first]) => (first && "value" in first ? [first.value] : []));

  it("fetches every parameter once and computes every measure once", () => {
    for (const { key } of PARAMETERS) expect(keys.filter((one) => one === key)).toHaveLength(1);
    for (const { measure } of MEASURES) expect(keys.filter((one) => one === measure)).toHaveLength(1);
  });

  it("buries no constant of the model in a formula", () => {
    for (const formula of formulasOf(Workings)) {
      const numbers = formula
        .replaceAll(/"[^"]*"/g, "")
        .replaceAll(/\$?[A-Z]{1,2}\$?\d+/g, "")
        .match(/\d+(?:\.\d+)?/g);
      // What is left: the 1 of 1 + uplift and of a first row, and MATCH's 0.
      for (const number of numbers ?? []) expect(["0", "1"]).toContain(number);
    }
  });

  it("refers to the sheet of scenarios by ranges only, so that its rows may be sorted and its columns inserted", () => {
    for (const formula of formulasOf(Workings)) {
      expect(formula.replaceAll(/Scenarios!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+/g, "")).not.toContain("Scenarios!");
    }
  });
});

describe.each(sheets)("the sheet $name", (sheet) => {
  it("shows the master check and says whose sheet it is, in view always", () => {
    const top = sheet.rows.slice(0, sheet.frozen.rows).flat();
    expect(sheet.frozen.rows).toBeGreaterThanOrEqual(3);
    const isMaster = (cell: CellDescription | null) => /Checks!\$A\$3\b|"All checks pass"/.test(formulaOf(cell));
    expect(top.filter(isMaster)).toHaveLength(1);
    const mark = readA1(sheet.own?.markCell ?? "");
    expect(mark?.row).toBeLessThan(sheet.frozen.rows);
    expect(sheet.rows[mark?.row ?? -1]?.[mark?.column ?? -1]).toEqual({ value: "", style: "note" });
  });

  it("prints on A4 and is as wide as its columns", () => {
    expect(sheet.print).toBeDefined();
    for (const row of sheet.rows) expect(row.length).toBeLessThanOrEqual(sheet.columnWidths.length);
  });

  it("has no text that Excel would take for a number, a date or TRUE", () => {
    const texts = sheet.rows.flat().flatMap((cell) => (cell && "value" in cell ? [cell.value] : []));
    const misread = texts.filter(
      (words) =>
        typeof words === "string" && /^(?:[£\d.,%\s/-]*\d[£\d.,%\s/-]*|true|false|\d+ \w+ \d{4})$/i.test(words),
    );
    expect(misread).toEqual([]);
  });

  it("titles each chart and both its axes, says in words what it shows, and draws cells that are there", () => {
    for (const chart of sheet.charts ?? []) {
      const words = [chart.title, chart.categoryAxisTitle, chart.valueAxisTitle, chart.altText];
      expect(words.filter((each) => each.trim() === "")).toEqual([]);
      const source = readA1(chart.source);
      const last = cellAddress((source?.row ?? 0) + (source?.rows ?? 0) - 1, (source?.column ?? 0) + 1);
      expect(sheet.rows[readA1(last)?.row ?? 0]?.[readA1(last)?.column ?? 0]).toBeTruthy();
      expect(chart.anchor.row).toBeGreaterThan((source?.row ?? 0) + (source?.rows ?? 0) - 1);
    }
  });

  it("uses no volatile function", () => {
    expect(formulasOf(sheet).filter((formula) => /\b(?:OFFSET|INDIRECT|NOW|TODAY|RAND)\b/.test(formula))).toEqual([]);
  });
});

describe("names", () => {
  it("are given to inputs only", () => {
    const named = sheets.flatMap((sheet) => (sheet.names ?? []).map(({ refersTo }) => ({ sheet, refersTo })));
    expect(named.length).toBeGreaterThan(0);
    for (const { sheet, refersTo } of named) {
      const place = readA1(refersTo);
      expect(sheet.rows[place?.row ?? -1]?.[place?.column ?? -1]?.style).toBe("inputText");
    }
  });
});

it("the key on About shows each kind of cell in its own look", () => {
  const styles = model.About.rows.flat().map((cell) => cell?.style);
  for (const style of ["inputText", "calculation", "link", "reference", "live"] as const)
    expect(styles).toContain(style);
  const looks = [LOOKS.inputText.color, LOOKS.calculation.color, LOOKS.link.color];
  expect(new Set(looks).size).toBe(3);
});

it("the assumptions log has a row for each parameter, with its effect in words", () => {
  const { rows } = model["Assumptions log"];
  const effects = new Map(rows.map((cells) => [first(cells[0]), first(cells[3])]));
  expect([...effects.keys()]).toEqual(expect.arrayContaining(PARAMETERS.map(({ key }) => key)));
  expect(effects.get("programme.weeklyCost")).toBe(
    "A higher value lowers the net of local authority, exchequer and society.",
  );
  expect(effects.get("attainment.causalShare")).toBe(
    "A lower value lowers the net of exchequer, individual and society.",
  );
  expect(effects.get("reReferral.basis")).toBe('"all" raises the net of local authority, exchequer and society.');
  expect(effects.get("programme.closureRate")).toBe(
    "A higher value raises the net of exchequer, individual and society and lowers that of local authority.",
  );
  expect(effects.get("employment.premium")).toBe("None on the perspectives while all else is as published.");
});

const first = (cell: CellDescription | null | undefined) => (cell && "value" in cell ? cell.value : "");
