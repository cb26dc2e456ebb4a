import { cellFormula, hasReferences } from "../formulas/cellFormula";
import { addressOn } from "../sheets/frame/sheetCells";
import type { SheetCells } from "../sheets/frame/sheetCells";
import type { Block } from "./trail";
import { WorkbookError } from "./workbookError";

/**
 * Refuses to write over a formula that takes its value from elsewhere, which somebody may have entered since the pane last
 * looked: a number in its place would cut that link without anybody's asking for it.
 */
export function mustNotBeLinked(cells: SheetCells, { row, column, rows, columns }: Block): void {
  for (let at = row - cells.top; at < row - cells.top + rows; at++) {
    for (let place = column - cells.left; place < column - cells.left + columns; place++) {
      const formula = cellFormula(cells.values[at]?.[place], cells.formulas[at]?.[place]);
      if (formula === null || !hasReferences(formula)) continue;
      const address = addressOn(cells, at, place);
      const message = `${address} takes its value from elsewhere by a formula: change it there. Nothing was written.`;
      throw new WorkbookError(message, address);
    }
  }
}
