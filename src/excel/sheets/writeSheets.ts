import { columnLetters } from "../../formulas/address";
import { isSheetName } from "../../formulas/excelLimits";
import { enteredText } from "../enteredText";
import { markText } from "./ownMark";
import { applyLook } from "./applyLook";
import type { CellContent, RowDescription, SheetDescription } from "../../sheets/frame/sheetDescription";
import { freeSheetName } from "./sheetNames";
import { styleBlocks } from "./styleBlocks";
import { BASE_LOOK, LOOKS, pointsOf } from "../../sheets/frame/styles";
import { changeWorkbook } from "../batch";
import { WorkbookError } from "../workbookError";
import { writeAltTexts } from "./writeCharts";
import { loadNames, writeSheetExtras } from "./writeSheetExtras";

/** Gives the name that a sheet will have: the one wanted, or "name (2)" … where that is taken. */
export type NameSheet = (wanted: string) => string;

/** A sheet to write: a new one, or one of ours whose contents the description replaces. */
export interface SheetToWrite {
  readonly description: SheetDescription;
  readonly existing?: WrittenSheet;
}

/** A sheet of ours that is there already. */
export interface WrittenSheet {
  readonly sheet: Excel.Worksheet;
  /** All cells that are in use. */
  readonly used: Excel.Range;
}

interface WriteOptions {
  readonly today?: Date;
  readonly isShown?: boolean;
}

/** Adds sheets from their descriptions, the first in front, and overwrites none. Returns the names in the order given. */
export function writeSheets(describe: (nameSheet: NameSheet) => readonly SheetDescription[]): Promise<string[]> {
  return changeWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const nameSheet = freeNames(worksheets.items.map(({ name }) => name));
    const descriptions = describe(nameSheet);
    await writeAll(
      context,
      descriptions.map((description) => ({ description })),
    );
    return descriptions.map(({ name }) => name);
  });
}

/** Names that no sheet has, nor one that was named so before. */
export function freeNames(existing: readonly string[]): NameSheet {
  const taken = [...existing];
  return (wanted) => {
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
}

/**
 * Writes sheets, the first new one in front unless it is to stay behind. All is checked before anything is written, and should Excel refuse halfway,
 * the sheets just added are taken away again. Three syncs at most.
 */
export async function writeAll(
  context: Excel.RequestContext,
  sheets: readonly SheetToWrite[],
  { today = new Date(), isShown = true }: WriteOptions = {},
): Promise<void> {
  sheets.forEach(({ description }) => {
    mustBeWritable(description);
  });
  const { worksheets } = context.workbook;
  const added = new Map<SheetDescription, Excel.Worksheet>();
  for (const { description, existing } of sheets) {
    if (existing === undefined) added.set(description, worksheets.add(description.name));
  }
  const names = loadNames(context.workbook, sheets);
  if (added.size > 0 || names) await context.sync();
  try {
    context.application.suspendApiCalculationUntilNextSync();
    const written = sheets.map(({ description, existing }) => {
      if (existing !== undefined) clearSheet(existing);
      const sheet = existing?.sheet ?? added.get(description) ?? worksheets.getItem(description.name);
      const contents = writeSheet(sheet, description);
      writeSheetExtras(sheet, description, names);
      return { description, sheet, contents };
    });
    // Read once all is written: what is read between would have everything so far computed first.
    for (const { contents } of written) contents.load("formulas");
    if (isShown) [...added.values()][0]?.activate();
    await context.sync();
    const isMarked = writeMarks(written, today);
    const isDescribed = writeAltTexts(written);
    // The sheets stand already; what cannot be done of these two is done without.
    if (isMarked || isDescribed) await context.sync().catch(() => undefined);
  } catch (failure) {
    await removeOwn(context, [...added.values()]);
    throw failure;
  }
}

/** Puts on each sheet of ours the line by which we know it again: from what Excel made of it, not from what we sent. */
function writeMarks(
  written: readonly {
    readonly description: SheetDescription;
    readonly sheet: Excel.Worksheet;
    readonly contents: Excel.Range;
  }[],
  today: Date,
): boolean {
  const marked = written.flatMap(({ description: { own }, sheet, contents }) =>
    own === undefined ? [] : [{ own, sheet, contents: { formulas: contents.formulas, top: 0, left: 0 } }],
  );
  for (const { own, sheet, contents } of marked) {
    sheet.getRange(own.markCell).values = [[markText(own, contents, today)]];
  }
  return marked.length > 0;
}

/** Everything on a sheet of ours, before it is written anew. */
function clearSheet({ used }: WrittenSheet): void {
  used.clear("All");
}

export function writeSheet(
  sheet: Excel.Worksheet,
  { rows, columnWidths, rowHeights, frozen }: SheetDescription,
): Excel.Range {
  const all = writeCells(sheet, rows, { row: 0, column: 0 });
  columnWidths.forEach((pixels, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(pixels);
  });
  for (const [row, pixels] of rowHeights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = pointsOf(pixels);
  }
  freeze(sheet, frozen);
  sheet.showGridlines = false;
  return all;
}

/**
 * Writes cells, the first of them at a place counted from 0, and all that they cover. Formats come first, so that no value
 * is read as though typed into a cell of another kind.
 */
export function writeCells(
  sheet: Excel.Worksheet,
  rows: readonly RowDescription[],
  place: { readonly row: number; readonly column: number },
): Excel.Range {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const all = sheet.getRangeByIndexes(place.row, place.column, rows.length, width);
  all.numberFormat = grid.map((row) => row.map((cell) => cell?.format ?? "General"));
  all.formulas = grid.map((row) => row.map(entered));
  applyLook(all, BASE_LOOK);
  for (const { style, row, column, rowCount, columnCount } of styleBlocks(rows)) {
    applyLook(sheet.getRangeByIndexes(place.row + row, place.column + column, rowCount, columnCount), LOOKS[style]);
  }
  return all;
}

/** What to enter for a cell to hold its content. */
export function entered(cell: CellContent | null): string | number {
  if (cell === null) return "";
  if ("formula" in cell) return cell.formula;
  return typeof cell.value === "string" ? enteredText(cell.value) : cell.value;
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetDescription["frozen"]): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${columnLetters(columns - 1)}${rows}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

function mustBeWritable({ name, rows }: SheetDescription): void {
  if (!isSheetName(name)) throw new WorkbookError(`"${name}" cannot be the name of a sheet. Nothing was written.`);
  if (rows.every((row) => row.length === 0))
    throw new WorkbookError(`The sheet "${name}" would be empty. Nothing was written.`);
}

async function removeOwn(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
  for (const sheet of sheets) sheet.delete();
  // The first failure is the one to report.
  await context.sync().catch(() => undefined);
}
