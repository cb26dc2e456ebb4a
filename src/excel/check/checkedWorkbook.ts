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
  const scenarioSheet = workbook.sheets.find(({ sheetName }) => isSameName(sheetName, SCENARIO_SHEET));
  const tables = workbook.sheets.flatMap((sheet) =>
    // Where no sheet has the name, whichever table there is may be the one.
    tableOn(sheet, sheet === (scenarioSheet ?? sheet) ? uncertainty : { kind: "missing" }),
  );
  return { ...workbook, formulas, callers: formulas.flatMap(callingCell), tables, uncertainty };
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

/** Spares the parser the formulas that cannot concern us. */
const MAY_BE_OURS = /CBA(?:DEV)?[._]/i;

function callingCell(cell: FormulaCell): CallingCell[] {
  const parsed = MAY_BE_OURS.test(cell.formula) ? parseFormula(cell.formula) : null;
  const calls = callsIn(parsed?.parts ?? []);
  return calls.length === 0 ? [] : [{ ...cell, calls }];
}

/** Keys stand elsewhere too, such as in workings: a table of inputs has a published column, and that holds no links. */
function tableOn(sheet: SheetSnapshot, uncertainty: UncertaintyState): CheckedTable[] {
  const table = openTable(sheet);
  const state = readScenarioCells(sheet, uncertainty);
  if ("damage" in table || state.kind !== "ready") return [];
  const published = state.columns.find(({ isReference }) => isReference);
  const holdsInputs = published !== undefined && [...published.entries.values()].every((entry) => !entry.isLinked);
  return holdsInputs || NUMBERED_NAME.test(sheet.sheetName) ? [{ sheet, table, scenarios: state.columns }] : [];
}

/** The sheet of the scenarios, and those added while its name was taken. */
const NUMBERED_NAME = new RegExp(`^${SCENARIO_SHEET}(?: \\(\\d+\\))?$`, "i");
