import { cellError } from "../model/register/cell";
import { splitAddress } from "../formulas/address";
import { changeWorkbook, readWorkbook } from "./batch";
import { remember } from "./trail";
import { WorkbookError } from "./workbookError";

/** Brings a cell into view and selects it. */
export function goTo(address: string): Promise<void> {
  return readWorkbook(async (context) => {
    const place = splitAddress(address);
    if (place === null) throw new WorkbookError(`${address} is not the address of a cell with its sheet.`);
    const sheet = context.workbook.worksheets.getItem(place.sheetName);
    sheet.activate();
    sheet.getRange(place.cells).select();
    await context.sync();
  });
}

/** Puts a formula into the active cell if that is empty, and says which error the cell then shows, if any. */
export function insertFormula(formula: string): Promise<{ address: string; error: string | null }> {
  return changeWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,rowIndex,columnIndex,formulas,values");
    await context.sync();
    const { address } = cell;
    // A cell that a neighbour's formula spills into has a value and perhaps no formula of its own.
    if ([...cell.formulas, ...cell.values].flat().some((content) => content !== "")) {
      const message = `${address} holds something already. Select an empty cell and insert the function there.`;
      throw new WorkbookError(message, address);
    }
    const { rowIndex: row, columnIndex: column } = cell;
    const sheetName = splitAddress(address)?.sheetName ?? "";
    const read = { sheetName, top: row, left: column, values: cell.values, formulas: cell.formulas, spills: [] };
    remember(cell, read, { row, column, rows: 1, columns: 1 });
    cell.formulas = [[formula]];
    cell.load("values");
    await context.sync();
    const [[value] = []]: unknown[][] = cell.values;
    const error = cellError(value);
    // Excel computes a custom function a moment later.
    return { address, error: error === undefined || error === "#BUSY!" ? null : error };
  });
}
