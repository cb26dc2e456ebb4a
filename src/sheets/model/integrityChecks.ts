import { columnLetters, onSheet } from "../../formulas/address";
import { number } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { BRIDGE } from "./bridgeLayout";
import { single } from "./checkRows";
import type { Check } from "./checkRows";
import type { ModelContext } from "./modelSheets";
import { HEAD_ROWS, NUMBER_ROW, scenarioRanges } from "./scenarioGrid";

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

/** @param ownRows The rows of this sheet above the block. */
export function formulaChecks(sheets: CheckedSheets, ownRows: readonly RowDescription[]): Check[] {
  const what = "The formulas that stand there, and as many as were written; fewer where a number was typed over one";
  const count = (name: string, range: string, formulas: number) =>
    single(
      `No formula typed over: ${name}`,
      what,
      (row) => `SUMPRODUCT(--ISFORMULA(${range}))>=$D${row}`,
      number(formulas, "published", "#,##0"),
    );
  const others = Object.values(sheets).map((sheet: SheetDescription) =>
    count(sheet.name, onSheet(sheet.name, checkedCells(sheet)), formulasIn(sheet.rows.slice(firstChecked(sheet) - 1))),
  );
  const own: Check = (row) => {
    const width = Math.max(...ownRows.map((cells) => cells.length));
    const range = `$A$${HEAD_ROWS + 1}:$${columnLetters(width - 1)}$${row - 1}`;
    // This block's own formulas stand in the rows above this one as well.
    return count("this sheet", range, formulasIn(ownRows.slice(HEAD_ROWS)))(row);
  };
  return [...others, own];
}

/**
 * The head says what the checks say, so that to check it as well would go in a circle. On Bridge it ends with the one cell
 * that native replacement freezes, after which it is no formula.
 */
function firstChecked({ own }: SheetDescription): number {
  if (own?.kind === "Bridge") return BRIDGE.row("groupsHeader");
  return own?.kind === "Appendix 9" ? HEAD_ROWS : NUMBER_ROW;
}

function checkedCells(sheet: SheetDescription): string {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return `$A$${firstChecked(sheet)}:$${columnLetters(width - 1)}$${sheet.rows.length}`;
}

function formulasIn(rows: readonly RowDescription[]): number {
  return rows.flat().filter((cell) => cell !== null && "formula" in cell).length;
}
