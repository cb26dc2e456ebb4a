import { readA1 } from "../../formulas/a1";
import { placeOfName } from "../../sheets/scenarios/sheetOfName";
import { DEFLATOR_CELLS, deflatorIn, OWN_DEFLATOR } from "../../sheets/scenarios/sheetDeflator";
import type { WorkbookDeflator } from "../../sheets/scenarios/sheetDeflator";
import { SCENARIO_SHEET } from "../scenarios/findScenarioSheet";
import { callsIn, parseFormula } from "../../formulas/parse";
import type { CbaCall } from "../../formulas/parse";
import { openTable, readScenarioCells } from "../../sheets/scenarios/scenarioSheet";
import type { ScenarioColumn, ScenarioTable } from "../../sheets/scenarios/scenarioSheet";
import { isSameName } from "../../sheets/scenarios/scenarioHeaders";
import { formulaCells } from "../snapshot/workbookSnapshot";
import type { FormulaCell, SheetSnapshot, WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import { uncertaintyPlace, uncertaintyState } from "../../sheets/scenarios/findUncertaintySheet";
import type { UncertaintyState } from "../../sheets/scenarios/findUncertaintySheet";

/** What the rules look at: the workbook's cells, and what all of them would find out anew. */
export interface CheckedWorkbook extends WorkbookSnapshot {
  readonly formulas: readonly FormulaCell[];
  /** Formulas that call functions of ours, or what looks like them. */
  readonly callers: readonly CallingCell[];
  readonly tables: readonly CheckedTable[];
  /** What the workbook states of the uncertainty of the scenarios on its sheet "Scenarios". */
  readonly uncertainty: UncertaintyState;
  /** By what the workbook uprates amounts. */
  readonly deflator: WorkbookDeflator;
}

export interface CallingCell extends FormulaCell {
  /** All calls, inner ones first. */
  readonly calls: readonly CbaCall[];
}

/** A table of scenarios, on whichever sheet. */
export interface CheckedTable {
  readonly sheet: SheetSnapshot;
  readonly table: ScenarioTable;
  readonly scenarios: readonly ScenarioColumn[];
}

export function checkedWorkbook(workbook: WorkbookSnapshot): CheckedWorkbook {
  const formulas = workbook.sheets.flatMap(formulaCells);
  const uncertainty = statedUncertainty(workbook);
  const deflator = deflatorOf(workbook);
  const scenarioSheet = workbook.sheets.find(({ sheetName }) => isSameName(sheetName, SCENARIO_SHEET));
  const tables = workbook.sheets.flatMap((sheet) =>
    // Where no sheet has the name, whichever table there is may be the one.
    tableOn(sheet, sheet === (scenarioSheet ?? sheet) ? uncertainty : { kind: "missing" }, deflator),
  );
  return { ...workbook, formulas, callers: formulas.flatMap(callingCell), tables, uncertainty, deflator };
}

function statedUncertainty({ sheets, names }: WorkbookSnapshot): UncertaintyState {
  const sheetNames = sheets.map(({ sheetName }) => sheetName);
  const place = uncertaintyPlace(
    sheetNames,
    names.filter(({ sheet }) => sheet === null),
  );
  const sheet = sheets.find(({ sheetName }) => sheetName === place?.sheetName);
  return place && sheet ? uncertaintyState(place, sheet) : { kind: "missing" };
}

/** The cells of the deflator's name, among those of its sheet that are in use. */
function deflatorOf({ sheets, names }: WorkbookSnapshot): WorkbookDeflator {
  const ofWorkbook = names.filter(({ sheet }) => sheet === null);
  const place = placeOfName(
    DEFLATOR_CELLS,
    sheets.map(({ sheetName }) => sheetName),
    ofWorkbook,
  );
  const sheet = sheets.find(({ sheetName }) => sheetName === place?.sheetName);
  const area = place && readA1(place.cells);
  if (sheet === undefined || !area) return OWN_DEFLATOR;
  const [top, left] = [Math.max(area.row, sheet.top), Math.max(area.column, sheet.left)];
  const cut = (cells: SheetSnapshot["values"]) =>
    cells
      .slice(top - sheet.top, area.row + area.rows - sheet.top)
      .map((row) => row.slice(left - sheet.left, area.column + area.columns - sheet.left));
  return deflatorIn({ ...sheet, top, left, values: cut(sheet.values), formulas: cut(sheet.formulas) });
}

/** Spares the parser the formulas that cannot concern us. */
const MAY_BE_OURS = /CBA(?:DEV)?[._]/i;

function callingCell(cell: FormulaCell): CallingCell[] {
  const parsed = MAY_BE_OURS.test(cell.formula) ? parseFormula(cell.formula) : null;
  const calls = callsIn(parsed?.parts ?? []);
  return calls.length === 0 ? [] : [{ ...cell, calls }];
}

/** Keys stand elsewhere too, such as in workings: a table of inputs has a published column, and that holds no links. */
function tableOn(sheet: SheetSnapshot, uncertainty: UncertaintyState, deflator: WorkbookDeflator): CheckedTable[] {
  const table = openTable(sheet);
  const state = readScenarioCells(sheet, uncertainty, deflator);
  if ("damage" in table || state.kind !== "ready") return [];
  const published = state.columns.find(({ isReference }) => isReference);
  const holdsInputs = published !== undefined && [...published.entries.values()].every((entry) => !entry.isLinked);
  return holdsInputs || NUMBERED_NAME.test(sheet.sheetName) ? [{ sheet, table, scenarios: state.columns }] : [];
}

/** The sheet of the scenarios, and those added while its name was taken. */
const NUMBERED_NAME = new RegExp(`^${SCENARIO_SHEET}(?: \\(\\d+\\))?$`, "i");
