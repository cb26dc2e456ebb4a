import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
  type IRender,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "../host/grid";

/** How the grid shows the active sheet at this moment, in pixels at a zoom of 100%. */
export interface GridView {
  readonly zoom: number;
  /** Of the headers of rows and columns. */
  readonly header: { readonly width: number; readonly height: number };
  readonly scroll: { readonly left: number; readonly top: number };
  /** The panes that stay: where they begin and how large they are, and the first cell that scrolls. */
  readonly frozen: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    readonly rows: number;
    readonly columns: number;
  };
}

/** Calls back with the part of the grid that draws, which comes to be a moment after the workbook. */
export function whenDrawn(grid: Grid, ready: (render: IRender) => void): void {
  const renders = grid.injector.get(IRenderManagerService);
  const workbookId = grid.workbook.getId();
  const drawn = renders.getRenderById(workbookId);
  if (drawn) {
    ready(drawn);
    return;
  }
  const waiting = renders.created$.subscribe((render) => {
    if (render.unitId !== workbookId) return;
    waiting.unsubscribe();
    ready(render);
  });
}

/** Undefined while the grid has not yet laid out the sheet. */
export function readView(grid: Grid, render: IRender): GridView | undefined {
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const main = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!skeleton || !main) return undefined;
  const { startRow, startColumn, xSplit, ySplit } = grid.workbook.getActiveSheet().getFreeze();
  const [rows, columns] = [ySplit > 0 ? startRow : 0, xSplit > 0 ? startColumn : 0];
  const first = skeleton.getNoMergeCellWithCoordByIndex(rows - Math.max(0, ySplit), columns - Math.max(0, xSplit));
  const next = skeleton.getNoMergeCellWithCoordByIndex(rows, columns);
  const { rowHeaderWidth, columnHeaderHeight } = skeleton;
  return {
    zoom: render.scene.getAncestorScale().scaleX,
    header: { width: rowHeaderWidth, height: columnHeaderHeight },
    scroll: { left: main.viewportScrollX, top: main.viewportScrollY },
    frozen: {
      left: first.startX - rowHeaderWidth,
      top: first.startY - columnHeaderHeight,
      width: next.startX - first.startX,
      height: next.startY - first.startY,
      rows,
      columns,
    },
  };
}
