import type { ChartDescription } from "../sheets/frame/sheetDescription";
import { textWidth } from "../sheets/frame/rowHeights";
import { isShown } from "./workbookContent";
import type { CellContent, SheetContent } from "./workbookContent";

/** How a sheet lies on paper. Excel passes over page breaks where it fits a sheet to pages by itself, so scale and breaks are ours. */
export interface PrintedPages {
  /** How many rows and columns, from A1, are printed. */
  readonly rows: number;
  readonly columns: number;
  /** Per cent. */
  readonly scale: number;
  /** Rows and columns, from 0, with which a page begins. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  /** The rows and columns, from the first, that are repeated on every page. */
  readonly titleRows: number;
  readonly titleColumns: number;
}

/** Inches: room for a good many columns, and nothing that a printer could not reach. */
export const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
const PIXELS_PER_INCH = 96;
/** A4, upright, in inches. */
const PAPER = { short: 210 / 25.4, long: 297 / 25.4 };
/** A digit, by which columns are measured, is 7 pixels wide on the screen and up to 7.4 on paper; what is too wide would go on another page. */
const ROOM = { across: 0.92, down: 0.98 };
/** Per cent: smaller letters cannot be read. A sheet that would need them is printed on several pages side by side. */
const LEAST_SCALE = 60;

export function printedPages(sheet: SheetContent): PrintedPages {
  const { print, frozen } = sheet;
  const isUpright = print.orientation === "portrait";
  const titleRows = print.titleRows ?? 0;
  const columns = columnsInUse(sheet, titleRows);
  const rows = rowsInUse(sheet);
  const widths = sizes(columns, sheet.columnWidths, sheet.usualSize.columnWidth);
  const heights = sizes(rows, sheet.rowHeights, sheet.usualSize.rowHeight);
  const width = ROOM.across * pixels(isUpright ? PAPER.short : PAPER.long, MARGINS.left + MARGINS.right);
  const height = ROOM.down * pixels(isUpright ? PAPER.long : PAPER.short, MARGINS.top + MARGINS.bottom);
  const inOne = Math.min(100, Math.floor((100 * width) / sum(widths)));
  const isOnePageWide = inOne >= LEAST_SCALE;
  const titleColumns = isOnePageWide ? 0 : frozen.columns;
  const runOver = columnsRunOver(sheet);
  const isWhole = (column: number) =>
    !runOver.has(column) && !sheet.charts.some((chart) => isWithinChart(sheet, chart, "column", column));
  const across = (scale: number) =>
    breaks(widths, { room: (100 * width) / scale, repeated: titleColumns, mayBegin: isWhole });
  const down = (scale: number) =>
    breaks(heights, {
      room: (100 * height) / scale,
      repeated: titleRows,
      mayBegin: (row) =>
        !isHeading(sheet.rows[row - 1]) && !sheet.charts.some((chart) => isWithinChart(sheet, chart, "row", row)),
    });
  const pages = print.pages ?? Infinity;
  const scale = isOnePageWide
    ? scaleFrom(inOne, (one) => down(one).length < pages)
    : largestScale(across, (column) => !isWhole(column));
  return {
    rows,
    columns,
    scale,
    columnBreaks: isOnePageWide ? [] : across(scale),
    rowBreaks: down(scale),
    titleRows,
    titleColumns,
  };
}

const pixels = (inches: number, margins: number): number => (inches - margins) * PIXELS_PER_INCH;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function sizes(count: number, own: ReadonlyMap<number, number>, usual: number): number[] {
  return Array.from({ length: count }, (_, index) => own.get(index) ?? usual);
}

/** As many pages side by side as the smallest letters need, and then letters as large as these pages allow without more cuts. */
function largestScale(breaksAt: (scale: number) => readonly number[], isCut: (column: number) => boolean): number {
  const [fewest, cuts] = [breaksAt(LEAST_SCALE).length, breaksAt(LEAST_SCALE).filter(isCut).length];
  return scaleFrom(100, (scale) => {
    const found = breaksAt(scale);
    return found.length <= fewest && found.filter(isCut).length <= cuts;
  });
}

/** The largest letters, from so large down, that will do. */
function scaleFrom(largest: number, willDo: (scale: number) => boolean): number {
  for (let scale = largest; scale > LEAST_SCALE; scale--) if (willDo(scale)) return scale;
  return LEAST_SCALE;
}

interface Paging {
  readonly room: number;
  /** How many of the first rows or columns every page begins with. */
  readonly repeated: number;
  readonly mayBegin?: (index: number) => boolean;
}

/** Where the pages after the first begin: each page takes as much as it has room for, up to a place where the next may begin. */
function breaks(all: readonly number[], { room, repeated, mayBegin = () => true }: Paging): number[] {
  const titles = sum(all.slice(0, repeated));
  const found: number[] = [];
  let first = 0;
  let taken = 0;
  for (let index = 0; index < all.length; index++) {
    const size = all[index] ?? 0;
    if (taken + size > room && index > Math.max(first, repeated)) {
      const begins = lastWhere(index, Math.max(first, repeated) + 1, mayBegin);
      found.push(begins);
      first = begins;
      taken = titles + sum(all.slice(begins, index));
    }
    taken += size;
  }
  return found;
}

/** The last place up to one where a page may begin; where there is none, that one itself. */
function lastWhere(from: number, least: number, mayBegin: (index: number) => boolean): number {
  for (let index = from; index >= least; index--) if (mayBegin(index)) return index;
  return from;
}

/**
 * Columns further right hold formulas for what may come, and show nothing yet. Numbers above the last row of the titles count
 * such columns too; texts there run on over the columns beside them.
 */
function columnsInUse(sheet: SheetContent, titleRows: number): number {
  const shown = sheet.rows.map((row, index) => {
    const last = row.findLastIndex((cell) => isShown(cell) && (index >= titleRows - 1 || isText(cell))) + 1;
    return Math.max(last, ...row.map((_, column) => runsTo(sheet, row, column)));
  });
  return Math.max(1, ...shown, ...sheet.charts.map((chart) => beyondChart(sheet, chart).column));
}

/** How far a text on one line runs on over blank cells to its right: the first column that it does not reach. */
function runsTo(sheet: SheetContent, row: SheetContent["rows"][number], column: number): number {
  const cell = row[column];
  const text = cell == null ? null : shownText(cell);
  if (cell == null || text === null || cell.look.wrap || cell.look.horizontal === "right") return 0;
  let end = column;
  for (let left = textWidth(text, cell.look); left > 0; end++) {
    if (end > column && (row[end]?.content ?? { kind: "blank" }).kind !== "blank") break;
    left -= sheet.columnWidths.get(end) ?? sheet.usualSize.columnWidth;
  }
  return end;
}

/** The columns over which a text from further left runs: a page that began with one would cut it. */
function columnsRunOver(sheet: SheetContent): ReadonlySet<number> {
  const over = sheet.rows.flatMap((row) =>
    row.flatMap((_, column) =>
      Array.from(
        { length: Math.max(0, runsTo(sheet, row, column) - column - 1) },
        (_one, beyond) => column + 1 + beyond,
      ),
    ),
  );
  return new Set(over);
}

function shownText({ content }: CellContent): string | null {
  const shown = content.kind === "formula" ? content.shows : content;
  return shown?.kind === "value" && typeof shown.value === "string" && shown.value !== "" ? shown.value : null;
}

const isText = (cell: CellContent | null): boolean => cell !== null && shownText(cell) !== null;

function rowsInUse(sheet: SheetContent): number {
  const shown = sheet.rows.findLastIndex((row) => row.some(isShown)) + 1;
  return Math.max(1, shown, ...sheet.charts.map((chart) => beyondChart(sheet, chart).row));
}

/** The first row and column that a chart does not lie over. */
function beyondChart(
  sheet: SheetContent,
  { anchor }: ChartDescription,
): { readonly row: number; readonly column: number } {
  return {
    row: passed(anchor.row, anchor.height, sheet.rowHeights, sheet.usualSize.rowHeight),
    column: passed(anchor.column, anchor.width, sheet.columnWidths, sheet.usualSize.columnWidth),
  };
}

function passed(from: number, distance: number, own: ReadonlyMap<number, number>, usual: number): number {
  let index = from;
  for (let left = distance; left > 0; index++) left -= own.get(index) ?? usual;
  return index;
}

const isWithinChart = (sheet: SheetContent, chart: ChartDescription, along: "row" | "column", index: number): boolean =>
  index > chart.anchor[along] && index < beyondChart(sheet, chart)[along];

/** From this size on a text is a heading, in points. */
const HEADING_SIZE = 12;

/** Whether a row only says what follows: its first text is bold, and tinted or large. */
function isHeading(row: readonly (CellContent | null)[] | undefined): boolean {
  const look = row?.find((cell) => isShown(cell))?.look;
  return look?.bold === true && (look.fill !== null || look.size >= HEADING_SIZE);
}
