import type { Worksheet } from "@univerjs/core";

/** A corner of a chart: a cell, and how many pixels into it. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Where a chart lies: from cell to cell, so that it moves and sizes with them, as Excel's charts do. */
export interface Place {
  readonly from: Corner;
  readonly to: Corner;
}

/** In pixels of the sheet, from its first cell's corner, at a zoom of 100%. */
export interface SheetRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const rowHeight = (sheet: Worksheet, row: number): number => (sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0);
const columnWidth = (sheet: Worksheet, column: number): number =>
  sheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0;

export function rectOf(sheet: Worksheet, { from, to }: Place): SheetRect {
  const [start, end] = [pointOf(sheet, from), pointOf(sheet, to)];
  return { left: start.left, top: start.top, width: end.left - start.left, height: end.top - start.top };
}

/** The top left pixel of a corner. An offset never leaves its cell, however narrow that has become. */
export function pointOf(sheet: Worksheet, { row, column, x, y }: Corner): { left: number; top: number } {
  const left = sum(column, (index) => columnWidth(sheet, index)) + Math.min(x, columnWidth(sheet, column));
  return { left, top: sum(row, (index) => rowHeight(sheet, index)) + Math.min(y, rowHeight(sheet, row)) };
}

export function placeAt(sheet: Worksheet, { left, top, width, height }: SheetRect): Place {
  return { from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) };
}

function cornerAt(sheet: Worksheet, left: number, top: number): Corner {
  const across = findBand(left, (index) => columnWidth(sheet, index));
  const down = findBand(top, (index) => rowHeight(sheet, index));
  return { row: down.index, column: across.index, x: across.offset, y: down.offset };
}

/** The row or column at a distance; Excel's own sheet ends where ours goes on, so the search has an end. */
function findBand(distance: number, size: (index: number) => number): { index: number; offset: number } {
  const LAST = 16_383;
  let offset = Math.max(0, distance);
  let index = 0;
  for (; index < LAST && offset >= size(index); index++) offset -= size(index);
  return { index, offset };
}

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += size(index);
  return total;
}
