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

/** The error with a message that a cell shows now, whether the formula stands in it or spills into it. */
export function errorNoteAt(grid: FUniver, { unitId, subUnitId, row, col }: CellPosition): ErrorNote | undefined {
  const sheet = grid.getWorkbook(unitId)?.getSheetBySheetId(subUnitId);
  if (!sheet) return undefined;
  // Of a spilled cell the sheet knows the value only; the formula engine keeps the cell with its message.
  const spilled = sheet.getInject().get(FormulaDataModel).getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
  return errorNote(sheet.getSheet().getCellRaw(row, col)) ?? errorNote(spilled);
}
