import { asPart, step } from "../progress";
import { maySpill } from "../../formulas/cellFormula";
import { calculated } from "./calculated";
import { CELLS_READ, inRequests } from "../requests";
import type { Area, SheetCells } from "../../sheets/frame/sheetCells";
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from "./workbookSnapshot";
import { formulaCells, valueAt } from "./workbookSnapshot";

/** A workbook as read, with Excel's own sheets to write to. */
export interface OpenWorkbook extends WorkbookSnapshot {
  readonly sheetById: ReadonlyMap<string, Excel.Worksheet>;
}

/** Reads all used cells, names and spilled areas, hidden sheets included, in answers that Excel on the web can give. */
export async function readWorkbookSnapshot(context: Excel.RequestContext): Promise<OpenWorkbook> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  await asPart(context, [0, 0.1], () => calculated(context));
  const ownNames = worksheets.items.map((sheet) => ({ sheet, names: sheet.names.load("items/name,items/formula") }));
  const withoutSpills = await asPart(context, [0.1, 0.7], () => readUsedCells(context, worksheets.items));
  const spills = await asPart(context, [0.7, 1], () => readSpills(context, worksheets.items, withoutSpills));
  return {
    sheets: withoutSpills.map((sheet, index) => ({ ...sheet, spills: spills[index] ?? [] })),
    names: [
      ...names.items.map((item) => nameSnapshot(item, null)),
      ...ownNames.flatMap(({ sheet, names: own }) => own.items.map((item) => nameSnapshot(item, sheet.name))),
    ],
    sheetById: new Map(worksheets.items.map((sheet) => [sheet.id, sheet])),
  };
}

/** The cells of sheets whose names and visibility are loaded, as they are now, in answers of bearable size. Without the areas of spills. */
export async function readUsedCells(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<SheetSnapshot[]> {
  const opened = worksheets.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    rows: [] as Excel.Range[],
  }));
  await context.sync();
  let asked = 0;
  for (const [index, { sheet, used, rows }] of opened.entries()) {
    if (used.isNullObject) continue;
    await step(context, `Reading ${sheet.name}: sheet ${index + 1} of ${opened.length}`, index / opened.length);
    const atOnce = Math.max(1, Math.floor(CELLS_READ / used.columnCount));
    for (let row = 0; row < used.rowCount; row += atOnce) {
      const count = Math.min(atOnce, used.rowCount - row);
      if (asked > 0 && asked + count * used.columnCount > CELLS_READ) {
        // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- One request would be too large.
        await context.sync();
        asked = 0;
      }
      asked += count * used.columnCount;
      const part = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex, count, used.columnCount);
      rows.push(part.load("values,formulas"));
    }
  }
  await context.sync();
  return opened.map(({ sheet, used, rows }) => sheetSnapshot(sheet, used, rows));
}

function sheetSnapshot(sheet: Excel.Worksheet, used: Excel.Range, rows: readonly Excel.Range[]): SheetSnapshot {
  const identity = { id: sheet.id, sheetName: sheet.name, isHidden: sheet.visibility !== "Visible", spills: [] };
  if (used.isNullObject) return { ...identity, top: 0, left: 0, values: [], formulas: [] };
  const values: unknown[][] = rows.flatMap((part): unknown[][] => part.values);
  const formulas: unknown[][] = rows.flatMap((part): unknown[][] => part.formulas);
  return { ...identity, top: used.rowIndex, left: used.columnIndex, values, formulas };
}

function nameSnapshot({ name, formula }: Excel.NamedItem, sheet: string | null): NameSnapshot {
  return { name, sheet, formula: String(formula) };
}

/**
 * How far formulas spill: asked of those only that may and have something beside or below them, so many in one request as it
 * bears, and no request where there is none.
 */
export async function readSpills(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  sheets: readonly Omit<SheetCells, "spills" | "sheetName">[],
): Promise<Area[][]> {
  const asked = sheets.flatMap((sheet, index) =>
    formulaCells({ ...sheet, spills: [] })
      .filter(({ formula }) => maySpill(formula))
      .filter(({ row, column }) => valueAt(sheet, row, column + 1) !== "" || valueAt(sheet, row + 1, column) !== "")
      .map(({ row, column }) => ({ index, row, column })),
  );
  const found: Area[][] = sheets.map(() => []);
  const groups = inRequests(asked, () => 0);
  for (const [index, group] of groups.entries()) {
    await step(context, "Reading how far formulas reach", index / groups.length);
    const ranges = group.map(({ index, row, column }) => ({
      index,
      range: worksheets[index]
        ?.getCell(row, column)
        .getSpillingToRangeOrNullObject()
        .load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
    // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- One request would be too large.
    await context.sync();
    for (const { index, range } of ranges) {
      if (range === undefined || range.isNullObject) continue;
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      found[index]?.push({ row, column, rows, columns });
    }
  }
  return found;
}
