import type { ICellData, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { errorNote, type ErrorNote } from "../customFunctions/cellErrors";

/** A cell of the grid, counted from 0. */
export interface CellPosition {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/** Errors of the grid's own that say nothing of what to do. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  "#NAME?":
    "A name in this formula, or in one that it refers to, is not known. Check the spelling of functions and names; text needs quotation marks.",
  "#SPILL!":
    "The results need more cells than are free. Clear the cells below and to the right of this one, or move the formula.",
  "#REF!": "This formula, or one that it refers to, needs a cell or a sheet that is gone.",
};

function explained(cell: Nullable<ICellData>): ErrorNote | undefined {
  const errorMessage = cell?.f || cell?.si ? EXPLANATIONS[String(cell.v)] : undefined;
  return errorMessage === undefined ? undefined : { errorCode: String(cell?.v), errorMessage };
}

/** The error with a message that a cell shows now, whether the formula stands in it or spills into it. */
export function errorNoteAt(grid: FUniver, { unitId, subUnitId, row, col }: CellPosition): ErrorNote | undefined {
  const sheet = grid.getWorkbook(unitId)?.getSheetBySheetId(subUnitId);
  if (!sheet) return undefined;
  // Of a spilled cell the sheet knows the value only; the formula engine keeps the cell with its message.
  const spilled = sheet.getInject().get(FormulaDataModel).getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
  const cell = sheet.getSheet().getCellRaw(row, col);
  return errorNote(cell) ?? errorNote(spilled) ?? explained(cell);
}
