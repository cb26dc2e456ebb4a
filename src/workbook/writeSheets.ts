import { columnLetters } from "./address";
import { enteredText } from "./enteredText";
import { applyLook } from "./sheets/applyLook";
import type { CellDescription, SheetDescription } from "./sheets/sheetDescription";
import { freeSheetName, isSheetName } from "./sheets/sheetNames";
import { styleBlocks } from "./sheets/styleBlocks";
import { BASE_LOOK, LOOKS, pointsOf } from "./sheets/styles";
import { changeWorkbook } from "./batch";
import { WorkbookError } from "./workbookError";

/** Gives the name that a sheet will have: the one wanted, or "name (2)" … where that is taken. */
export type NameSheet = (wanted: string) => string;

/**
 * Adds sheets from their descriptions, the first in front, and overwrites none. All is checked before anything is written,
 * and should Excel refuse halfway, the sheets just added are taken away again. Returns the names in the order given.
 */
export function writeSheets(describe: (nameSheet: NameSheet) => readonly SheetDescription[]): Promise<string[]> {
  return changeWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = worksheets.items.map(({ name }) => name);
    const descriptions = describe((wanted) => {
      const name = freeSheetName(wanted, taken);
      taken.push(name);
      return name;
    });
    descriptions.forEach(mustBeWritable);
    const added = descriptions.map((description) => ({ description, sheet: worksheets.add(description.name) }));
    await context.sync();
    try {
      context.application.suspendApiCalculationUntilNextSync();
      for (const { sheet, description } of added) writeSheet(sheet, description);
      added[0]?.sheet.activate();
      await context.sync();
    } catch (failure) {
      await removeOwn(
        context,
        added.map(({ sheet }) => sheet),
      );
      throw failure;
    }
    return descriptions.map(({ name }) => name);
  });
}

/** Formats come first, so that no value is read as though typed into a cell of another kind. */
function writeSheet(sheet: Excel.Worksheet, { rows, columnWidths, rowHeights, frozen }: SheetDescription): void {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const all = sheet.getRangeByIndexes(0, 0, rows.length, width);
  all.numberFormat = grid.map((row) => row.map((cell) => cell?.format ?? "General"));
  all.formulas = grid.map((row) => row.map(entered));
  applyLook(all, BASE_LOOK);
  for (const { style, row, column, rowCount, columnCount } of styleBlocks(rows)) {
    applyLook(sheet.getRangeByIndexes(row, column, rowCount, columnCount), LOOKS[style]);
  }
  columnWidths.forEach((pixels, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(pixels);
  });
  for (const [row, pixels] of rowHeights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = pointsOf(pixels);
  }
  freeze(sheet, frozen);
  sheet.showGridlines = false;
}

function entered(cell: CellDescription | null): string | number {
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
