import { isBlank } from "../../model/register/cell";
import { cellAddress, columnLetters } from "../../formulas/address";
import { isSheetName } from "../../formulas/excelLimits";
import { enteredText } from "../enteredText";
import { markText } from "./ownMark";
import { applyLook } from "./applyLook";
import type { CellContent, RowDescription, SheetDescription } from "../../sheets/frame/sheetDescription";
import { freeSheetName } from "./sheetNames";
import { styleBlocks } from "./styleBlocks";
import { BASE_LOOK, LOOKS, pointsOf } from "../../sheets/frame/styles";
import { changeMuch } from "../batch";
import { asPart, step } from "../progress";
import { inRequests, OBJECT_BYTES, Pace } from "../requests";
import { readSpills } from "../snapshot/readWorkbookSnapshot";
import { remember, trailOf } from "../trail";
import type { AddedSheet } from "../trail";
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
  /** All cells that are in use, their place, values and formulas loaded. */
  readonly used: Excel.Range;
}

interface WriteOptions {
  readonly today?: Date;
  readonly isShown?: boolean;
}

/** Adds sheets from their descriptions, the first in front, and overwrites none. Returns the names in the order given. */
export function writeSheets(describe: (nameSheet: NameSheet) => readonly SheetDescription[]): Promise<string[]> {
  return changeMuch(async (context) => {
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
 * Writes sheets, the first new one in front unless it is to stay behind. All is checked before anything is written; what is
 * written is remembered, to be taken back should Excel refuse halfway. Requests are of a size that Excel on the web takes.
 * Returns the sheets of which Excel did not keep that they are one page wide.
 */
export async function writeAll(
  context: Excel.RequestContext,
  sheets: readonly SheetToWrite[],
  { today = new Date(), isShown = true }: WriteOptions = {},
): Promise<readonly string[]> {
  sheets.forEach(({ description }) => {
    mustBeWritable(description);
  });
  const added = await addSheets(
    context,
    sheets.flatMap(({ description, existing }) => (existing === undefined ? [description] : [])),
  );
  await rememberContents(
    context,
    sheets.flatMap(({ description, existing }) => (existing === undefined ? [] : [{ description, existing }])),
  );
  const names = loadNames(context.workbook, sheets);
  if (names) await context.sync();
  const pace = new Pace(context);
  const written = await asPart(context, WRITING, async () => {
    const done: WrittenDescription[] = [];
    // What is there already comes last: a sheet that is taken back in the middle of it does not get its looks back.
    const newFirst = sheets.toSorted(
      (one, other) => Number(one.existing !== undefined) - Number(other.existing !== undefined),
    );
    for (const [index, { description, existing }] of newFirst.entries()) {
      await step(context, `Writing ${description.name}: sheet ${index + 1} of ${sheets.length}`, index / sheets.length);
      if (existing !== undefined) clearSheet(existing);
      const sheet = existing?.sheet ?? added.get(description) ?? context.workbook.worksheets.getItem(description.name);
      done.push({ description, sheet, contents: await writeSheet(sheet, description, pace) });
    }
    return done;
  });
  await asPart(context, BESIDE_CELLS, async () => {
    // Charts show what is in the cells of any sheet.
    for (const [index, { description, sheet }] of written.entries()) {
      await step(context, `Charts and print settings of ${description.name}`, index / written.length);
      await pace.room(extrasBytes(description));
      writeSheetExtras(sheet, description, names);
    }
    await pace.sync();
  });
  await asPart(context, MARKING, () => writeMarks(context, written, today));
  const isDescribed = writeAltTexts(written);
  if (isShown) [...added.values()][0]?.activate();
  await context.sync();
  // Descriptions of charts are done without where this Excel cannot give them; the sheets stand already.
  if (isDescribed) await context.sync().catch(() => undefined);
  return unfittedAmong(context, written);
}

/** Excel on the web may take that a sheet is printed one page wide, and not keep it (office-js #1860). */
async function unfittedAmong(
  context: Excel.RequestContext,
  written: readonly WrittenDescription[],
): Promise<readonly string[]> {
  const printed = written.filter(({ description }) => description.print !== undefined);
  const layouts = printed.map(({ sheet, description: { name } }) => ({ name, layout: sheet.pageLayout.load("zoom") }));
  try {
    await context.sync();
  } catch {
    return []; // It cannot be told, and the sheets stand.
  }
  return layouts.flatMap(({ name, layout }) => (layout.zoom.horizontalFitToPages === 1 ? [] : [name]));
}

/** Which part of the work each stage of writing sheets is, about. */
const WRITING = [0, 0.6] as const;
const BESIDE_CELLS = [0.6, 0.8] as const;
const MARKING = [0.8, 1] as const;

interface WrittenDescription {
  readonly description: SheetDescription;
  readonly sheet: Excel.Worksheet;
  readonly contents: Excel.Range;
}

/** Adds blank sheets, at the end. */
async function addSheets(
  context: Excel.RequestContext,
  descriptions: readonly SheetDescription[],
): Promise<ReadonlyMap<SheetDescription, Excel.Worksheet>> {
  if (descriptions.length === 0) return new Map();
  const sheets = await addBlankSheets(
    context,
    descriptions.map(({ name }) => name),
  );
  return new Map(
    descriptions.flatMap((description, index) => {
      const sheet = sheets[index];
      return sheet === undefined ? [] : [[description, sheet] as const];
    }),
  );
}

export async function addBlankSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Excel.Worksheet[]> {
  const { added } = trailOf(context);
  const entries = names.map((name): AddedSheet => ({ name, id: null }));
  added.push(...entries);
  const sheets = names.map((name) => context.workbook.worksheets.add(name).load("id"));
  await context.sync();
  entries.forEach((entry, index) => {
    entry.id = sheets[index]?.id ?? null;
  });
  return sheets;
}

/** What stands on sheets of ours that are about to be written anew, people's inputs among it. */
async function rememberContents(
  context: Excel.RequestContext,
  sheets: readonly { readonly description: SheetDescription; readonly existing: WrittenSheet }[],
): Promise<void> {
  const read = sheets.map(({ description, existing: { used } }) => ({
    ...{ sheetName: description.name, top: used.rowIndex, left: used.columnIndex },
    ...{ values: used.values as unknown[][], formulas: used.formulas as unknown[][] },
  }));
  const spills = await readSpills(
    context,
    sheets.map(({ existing }) => existing.sheet),
    read,
  );
  sheets.forEach(({ description, existing }, index) => {
    const cells = read[index];
    if (cells === undefined) return;
    const rows = Math.max(cells.top + cells.values.length, description.rows.length);
    const columns = Math.max(cells.left + (cells.values[0]?.length ?? 0), description.columnWidths.length);
    const area = { row: 0, column: 0, rows, columns };
    remember(existing.sheet, { ...cells, spills: spills[index] ?? [] }, area);
    trailOf(context).cleared.push(description.name);
  });
}

/** Puts on each sheet of ours the line by which we know it again: from what Excel made of it, not from what we sent. */
async function writeMarks(
  context: Excel.RequestContext,
  written: readonly WrittenDescription[],
  today: Date,
): Promise<void> {
  const marked = written.filter(({ description }) => description.own !== undefined);
  const bytesOf = ({ description }: WrittenDescription) => cellsBytes(description.rows);
  const groups = inRequests(marked, bytesOf);
  const names = new Map<WrittenDescription, Excel.Range | undefined>();
  for (const [index, group] of groups.entries()) {
    await step(context, "Reading back what was written", index / groups.length);
    for (const { contents } of group) contents.load("formulas");
    for (const one of group) names.set(one, namesOfColumns(one)?.load("values"));
    // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- One request would be too large.
    await context.sync();
  }
  for (const one of marked) {
    const { description, sheet, contents } = one;
    const { own } = description;
    if (own === undefined) continue;
    const [titles = []]: unknown[][] = names.get(one)?.values ?? [];
    if (titles.length > 0) sheet.pageLayout.setPrintArea(printedCells(description, titles));
    sheet.getRange(own.markCell).values = [[markText(own, { formulas: contents.formulas, top: 0, left: 0 }, today)]];
  }
}

/** The row that names the columns of a sheet with columns to spare. */
function namesOfColumns({ description, sheet }: WrittenDescription): Excel.Range | undefined {
  const { titleRows = 0, spareFrom } = description.print ?? {};
  if (spareFrom === undefined || titleRows === 0) return undefined;
  return sheet.getRangeByIndexes(titleRows - 1, 0, 1, description.columnWidths.length);
}

/** To the last column that has a name or lies under a chart. */
function printedCells(description: SheetDescription, names: readonly unknown[]): string {
  const { rows, charts = [], columnWidths, print } = description;
  const named = names.findLastIndex((name) => !isBlank(name));
  const charted = charts.map(({ anchor: { column, width } }) => {
    let [last, room] = [column, width];
    while (last < columnWidths.length - 1 && room > (columnWidths[last] ?? 0)) room -= columnWidths[last++] ?? 0;
    return last;
  });
  return `A1:${cellAddress(rows.length - 1, Math.max((print?.spareFrom ?? 1) - 1, named, ...charted))}`;
}

/** Everything on a sheet of ours, before it is written anew. */
function clearSheet({ used }: WrittenSheet): void {
  used.clear("All");
}

export async function writeSheet(
  sheet: Excel.Worksheet,
  { rows, columnWidths, rowHeights, frozen }: SheetDescription,
  pace: Pace,
): Promise<Excel.Range> {
  const width = Math.max(...rows.map((row) => row.length));
  for (const { first, part } of rowsInRequests(rows, width)) {
    await pace.room(cellsBytes(part) + LOOK_BYTES * styleBlocks(part).length);
    sheet.context.application.suspendApiCalculationUntilNextSync();
    writeCells(sheet, part, { row: first, column: 0 });
  }
  const all = sheet.getRangeByIndexes(0, 0, rows.length, width);
  await pace.room(OBJECT_BYTES * (columnWidths.length + rowHeights.size));
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

/** About what the properties of one look take. */
const LOOK_BYTES = 2000;

/** About what cells take, with their formats. */
function cellsBytes(rows: readonly RowDescription[]): number {
  return JSON.stringify(rows).length;
}

function extrasBytes({ charts = [], validations = [], names = [] }: SheetDescription): number {
  return OBJECT_BYTES * (20 * charts.length + 4 * validations.length + 2 * names.length + 5);
}

/** A sheet's rows in parts of which each fits one request. */
function rowsInRequests(rows: readonly RowDescription[], width: number) {
  // So that all parts are as wide.
  const padded = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  let first = 0;
  return inRequests(padded, (row) => cellsBytes([row]) + LOOK_BYTES).map((part) => {
    const place = { first, part };
    first += part.length;
    return place;
  });
}
