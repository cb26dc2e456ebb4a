import { BooleanNumber, CellValueType, ICommandService, InterceptorEffectEnum, isDefaultFormat } from "@univerjs/core";
import type { IStyleData, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { activeWorkbook } from "./activeWorkbook";

/** How wide a text is in a style, in pixels. */
export type Measure = (text: string, style: IStyleData) => number;

/** What a cell keeps free at either side, and the line between two. */
const EDGES = 5;
/** After all that the grid itself does to what a cell shows. */
const LAST = -0.5;
const FIT_COLUMN = "sheet.command.set-col-auto-width";

/**
 * What a number shows where its column is too narrow, as in Excel: without a format fewer decimals, and where that does not
 * do, or with a format, as many # as fit. A number cut off would be another number.
 */
export function fittedNumber(
  shown: string,
  value: number,
  isGeneral: boolean,
  fits: (text: string) => boolean,
): string {
  if (fits(shown)) return shown;
  if (isGeneral && Math.abs(value) < 1e21) {
    const decimals = /\.(\d+)$/.exec(shown)?.[1]?.length ?? 0;
    for (let kept = Math.min(decimals - 1, 15); kept >= 0; kept--) {
      const shorter = String(Number(value.toFixed(kept)));
      // 0.004 as 0 would say that there is nothing.
      if (fits(shorter) && (Number(shorter) !== 0 || value === 0)) return shorter;
    }
  }
  let hashes = "#";
  while (hashes.length < 255 && fits(`${hashes}#`)) hashes += "#";
  return hashes;
}

/** Lets the grid show numbers that are too wide for their columns as Excel does; it would cut them off. */
export function showWideNumbersAsHashes(grid: FUniver, measure: Measure): void {
  const injector = activeWorkbook(grid).getActiveSheet().getInject();
  let isFitting = false;
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted(({ id }) => {
    // A column is made as wide as its numbers are, and not as what stands for them.
    if (id === FIT_COLUMN) isFitting = true;
  });
  commands.onCommandExecuted(({ id }) => {
    if (id === FIT_COLUMN) isFitting = false;
  });
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "caseworth.wide-numbers",
    priority: LAST,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { worksheet, row, col }, next) => {
      // What a format has made of a number is a number still.
      if (isFitting || cell?.t !== CellValueType.NUMBER || cell.v == null || cell.p != null) return next(cell);
      if (worksheet.getMergedCell(row, col) !== null) return next(cell);
      const style = worksheet.getComposedCellStyleByCellData(row, col, cell);
      const room = roomIn(worksheet, col);
      const shown = String(cell.v);
      const fitted = fittedNumber(
        shown,
        Number(shown),
        isDefaultFormat(style.n?.pattern),
        (text) => measure(text, style) <= room,
      );
      return next(fitted === shown ? cell : { ...cell, v: fitted });
    },
  });
}

function roomIn(worksheet: Worksheet, column: number): number {
  return worksheet.getColumnWidth(column) - EDGES;
}

/** Measures on a canvas of the page; each text once in each font. */
export function canvasMeasure(): Measure {
  const canvas = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  return (text, { ff = "Arial", fs = 11, bl, it }) => {
    const font = `${it === BooleanNumber.TRUE ? "italic " : ""}${bl === BooleanNumber.TRUE ? "bold " : ""}${fs}pt ${ff ?? "Arial"}`;
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || canvas === null) return known ?? 0;
    canvas.font = font;
    const { width } = canvas.measureText(text);
    widths.set(key, width);
    return width;
  };
}
