import { ICommandService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  IRenderManagerService,
  ScrollCommand,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  type IScrollCommandParams,
} from "@univerjs/preset-sheets-core";
import { activeWorkbook } from "./activeWorkbook";
import { offsetBesideFrozen } from "./offsetBesideFrozen";

/** Lets the grid go to a cell, by whatever way, so that it can be seen beside frozen columns and rows of any size. */
export function scrollBesideFrozen(grid: FUniver): void {
  const injector = activeWorkbook(grid).getActiveSheet().getInject();
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== ScrollCommand.id || params === undefined) return;
    // Commands do not carry the type of what they are given.
    const scroll = params as IScrollCommandParams;
    const workbook = activeWorkbook(grid);
    const render = injector.get(IRenderManagerService).getRenderById(workbook.getId());
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const now = render?.with(SheetScrollManagerService).getCurrentScrollState();
    if (!skeleton || !now) return;
    const { xSplit, ySplit, startColumn, startRow } = workbook.getActiveSheet().getSheet().getFreeze();
    const { sheetViewStartColumn: column, sheetViewStartRow: row, offsetX = 0, offsetY = 0 } = scroll;
    // A direction in which nothing moves is given as it is.
    if (xSplit > 0 && column !== undefined && !(column === now.sheetViewStartColumn && offsetX === now.offsetX)) {
      const frozen = { count: xSplit, end: startColumn };
      scroll.offsetX = offsetBesideFrozen(column, frozen, skeleton.columnWidthAccumulation);
    }
    if (ySplit > 0 && row !== undefined && !(row === now.sheetViewStartRow && offsetY === now.offsetY)) {
      const frozen = { count: ySplit, end: startRow };
      scroll.offsetY = offsetBesideFrozen(row, frozen, skeleton.rowHeightAccumulation);
    }
  });
}
