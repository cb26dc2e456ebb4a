import type { Area, NameSnapshot, SheetSnapshot, WorkbookSnapshot } from "./workbookSnapshot";
import { formulaCells, valueAt } from "./workbookSnapshot";

/** A workbook as read, with Excel's own sheets to write to. */
export interface OpenWorkbook extends WorkbookSnapshot {
  readonly sheetById: ReadonlyMap<string, Excel.Worksheet>;
}

/** Reads all used cells, names and spilled areas, hidden sheets included: three syncs, however large the workbook is. */
export async function readWorkbookSnapshot(context: Excel.RequestContext): Promise<OpenWorkbook> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  await context.sync();
  const ownNames = worksheets.items.map((sheet) => ({ sheet, names: sheet.names.load("items/name,items/formula") }));
  const withoutSpills = await readUsedCells(context, worksheets.items);
  const spills = await readSpills(context, worksheets.items, withoutSpills);
  return {
    sheets: withoutSpills.map((sheet, index) => ({ ...sheet, spills: spills[index] ?? [] })),
    names: [
      ...names.items.map((item) => nameSnapshot(item, null)),
      ...ownNames.flatMap(({ sheet, names: own }) => own.items.map((item) => nameSnapshot(item, sheet.name))),
    ],
    sheetById: new Map(worksheets.items.map((sheet) => [sheet.id, sheet])),
  };
}

/** The cells of sheets whose names and visibility are loaded, as they are now: one sync. Without the areas of spills. */
export async function readUsedCells(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<SheetSnapshot[]> {
  const opened = worksheets.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values,formulas"),
  }));
  await context.sync();
  return opened.map(({ sheet, used }) => sheetSnapshot(sheet, used));
}

function sheetSnapshot(sheet: Excel.Worksheet, used: Excel.Range): SheetSnapshot {
  const identity = { id: sheet.id, sheetName: sheet.name, isHidden: sheet.visibility !== "Visible", spills: [] };
  if (used.isNullObject) return { ...identity, top: 0, left: 0, values: [], formulas: [] };
  const { rowIndex: top, columnIndex: left, values, formulas } = used;
  return { ...identity, top, left, values, formulas };
}

function nameSnapshot({ name, formula }: Excel.NamedItem, sheet: string | null): NameSnapshot {
  return { name, sheet, formula: String(formula) };
}

/** Asks only those formulas how far they spill that have something beside or below them. */
async function readSpills(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  sheets: readonly SheetSnapshot[],
): Promise<Area[][]> {
  const asked = sheets.map((sheet, index) =>
    formulaCells(sheet)
      .filter(({ row, column }) => valueAt(sheet, row, column + 1) !== "" || valueAt(sheet, row + 1, column) !== "")
      .flatMap(({ row, column }) => worksheets[index]?.getCell(row, column).getSpillingToRangeOrNullObject() ?? []),
  );
  for (const range of asked.flat()) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return asked.map((ranges) =>
    ranges
      .filter(({ isNullObject }) => !isNullObject)
      .map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        row: rowIndex,
        column: columnIndex,
        rows: rowCount,
        columns: columnCount,
      })),
  );
}
