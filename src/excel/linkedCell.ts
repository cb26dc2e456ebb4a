import { addressOn, isLinked } from "../sheets/frame/sheetCells";
import type { Area, SheetCells } from "../sheets/frame/sheetCells";
import { WorkbookError } from "./workbookError";

/**
 * Refuses to write over a cell that takes its value from elsewhere, by a formula of its own or as a part of what another
 * spills, which somebody may have entered since the pane last looked: a number in its place would cut that link without
 * anybody's asking for it.
 */
export function mustNotBeLinked(cells: SheetCells, { row, column, rows, columns }: Area): void {
  for (let at = row - cells.top; at < row - cells.top + rows; at++) {
    for (let place = column - cells.left; place < column - cells.left + columns; place++) {
      if (!isLinked(cells, at, place)) continue;
      const address = addressOn(cells, at, place);
      const message = `${address} takes its value from elsewhere by a formula: change it there. Nothing was written.`;
      throw new WorkbookError(message, address);
    }
  }
}
