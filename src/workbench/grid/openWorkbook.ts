import type { ICellData, IObjectMatrixPrimitiveType, IWorkbookData, Nullable, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import "./engineArithmetic";
import "./engineFormulas";
import "./engineIndexes";
import "./engineLiterals";
import "./engineNodes";
import "./engineRanges";
import "./engineSearch";
import "./engineTexts";
import "./oneCalculation";
import { dropLateResults } from "./lateResults";
import { leaveSheetsBeforeDeletion } from "./sheetDeletion";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";

/**
 * A workbook of one blank sheet. It leaves its id to the grid, for the engine caches parsed formulas by that id, and several
 * grids of one process would share each other's functions.
 */
function emptyWorkbook(): Partial<IWorkbookData> {
  return {
    name: "Caseworth",
    sheetOrder: ["sheet1"],
    sheets: { sheet1: { id: "sheet1", name: "Sheet1", rowCount: 200, columnCount: 40 } },
  };
}

/**
 * Opens a workbook, or an empty one, in an engine whose plugins are registered: what grids with and without a screen have in
 * common. Data of a workbook that was open before has its id, which is dropped.
 */
export function openWorkbook(univer: Univer, data: Partial<IWorkbookData> = emptyWorkbook()): FUniver {
  const grid = FUniver.newAPI(univer);
  const withoutId = { ...data };
  delete withoutId.id;
  grid.createWorkbook(withoutId);
  dropLateResults(grid);
  forgetErrorNotesOnEdit(grid);
  leaveSheetsBeforeDeletion(grid);
  return grid;
}

/**
 * A new value or formula drops the message of the error that stood in the cell before. The engine keeps a cell's custom
 * data until it is told otherwise, and a native error of the new formula would then wear our old message.
 */
function forgetErrorNotesOnEdit(grid: FUniver): void {
  grid.addEvent(grid.Event.BeforeCommandExecute, ({ id, params, options }) => {
    if (id !== SetRangeValuesMutation.id || options?.fromFormula) return;
    const { cellValue } = params as ISetRangeValuesMutationParams; // what a command of this id takes
    for (const cell of cellsOf(cellValue ?? {})) {
      if (("v" in cell || "f" in cell) && cell.custom === undefined) cell.custom = null;
    }
  });
}

function cellsOf(matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>>): ICellData[] {
  return Object.values(matrix).flatMap((row: Readonly<Record<number, Nullable<ICellData>>>) =>
    Object.values(row).filter((cell) => cell != null),
  );
}
