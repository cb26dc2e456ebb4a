import { columnLetters, onSheet } from "../../formulas/address";
import { number } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { FIRST_TABLE_ROW } from "./appendix9Sheet";
import { BRIDGE } from "./bridgeLayout";
import { single } from "./checkRows";
import type { Check } from "./checkRows";
import type { ModelContext } from "./modelSheets";
import { NUMBER_ROW, scenarioRanges } from "./scenarioGrid";

/** The sheets that are checked, as they were just described. */
export interface CheckedSheets {
  readonly appendix9: SheetDescription;
  readonly workings: SheetDescription;
  readonly compare: SheetDescription;
  readonly bridge: SheetDescription;
  readonly bridgeWorkings: SheetDescription;
}

export function errorChecks(context: ModelContext, sheets: CheckedSheets): Check[] {
  const errors = (name: string, range: string) =>
    single(
      `No error in a cell: ${name}`,
      "#VALUE!, #N/A and the like; select the cell to see why",
      (row) => `SUMPRODUCT(--ISERROR(${range}))=$D${row}`,
      number(0, "published", "0"),
    );
  const own = Object.values(sheets).map((sheet: SheetDescription) =>
    errors(sheet.name, onSheet(sheet.name, checkedCells(sheet))),
  );
  return [errors("Scenarios", scenarioRanges(context.place).values), ...own];
}

export function formulaChecks(sheets: CheckedSheets): Check[] {
  return Object.values(sheets).map((sheet: SheetDescription) =>
    formulaCheck(sheet.name, onSheet(sheet.name, checkedCells(sheet)), sheet.rows.slice(firstChecked(sheet) - 1)),
  );
}

/** Whether as many formulas stand in a range as in the rows that were written there. */
export function formulaCheck(name: string, range: string, rows: readonly RowDescription[]): Check {
  return single(
    `No formula typed over: ${name}`,
    "The formulas that stand there, and as many as were written; fewer where a number was typed over one",
    (row) => `SUMPRODUCT(--ISFORMULA(${range}))>=$D${row}`,
    number(rows.flat().filter((cell) => cell !== null && "formula" in cell).length, "published", "#,##0"),
  );
}

/**
 * The head says what the checks say, so that to check it as well would go in a circle. On Bridge it ends with the one cell
 * that native replacement freezes, after which it is no formula.
 */
function firstChecked({ own }: SheetDescription): number {
  if (own?.kind === "Bridge") return BRIDGE.row("groupsHeader");
  return own?.kind === "Appendix 9" ? FIRST_TABLE_ROW : NUMBER_ROW;
}

function checkedCells(sheet: SheetDescription): string {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return `$A$${firstChecked(sheet)}:$${columnLetters(width - 1)}$${sheet.rows.length}`;
}
