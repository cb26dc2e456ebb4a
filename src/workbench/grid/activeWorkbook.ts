import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";

/** The one workbook of the grid, open from the grid's beginning to its end. */
export function activeWorkbook(grid: FUniver): FWorkbook {
  const workbook = grid.getActiveWorkbook();
  if (!workbook) throw new Error("The grid has no open workbook.");
  return workbook;
}
