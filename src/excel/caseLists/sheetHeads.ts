import { readWorkbook } from "../batch";
import { inRequests } from "../requests";

/** The beginning of a sheet, by which one can tell what list it holds. Rows and columns count from 0. */
export interface SheetHead {
  readonly sheetName: string;
  /** Where its used cells begin, and how far they go. */
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The first of the used rows. */
  readonly rows: readonly (readonly unknown[])[];
}

const ROWS_LOOKED_AT = 20;
/** A sheet with more columns than this is no list of cases. */
const MOST_COLUMNS = 200;
/** Headings are texts of some length. */
const BYTES_A_CELL = 40;

/** The beginnings of all sheets that people see, in their order. */
export function readSheetHeads(): Promise<readonly SheetHead[]> {
  return readWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const seen = worksheets.items
      .filter(({ visibility }) => visibility === "Visible")
      .map((sheet) => ({
        sheet,
        used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
      }));
    await context.sync();
    const filled = seen.flatMap(({ sheet, used }) => {
      if (used.isNullObject || used.columnCount > MOST_COLUMNS) return [];
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
      return [{ sheet, sheetName: sheet.name, top, left, rowCount, columnCount }];
    });
    const heads: SheetHead[] = [];
    for (const group of inRequests(filled, ({ columnCount }) => ROWS_LOOKED_AT * columnCount * BYTES_A_CELL)) {
      const read = group.map(({ sheet, ...place }) => {
        const { top, left, rowCount, columnCount } = place;
        const rows = Math.min(rowCount, ROWS_LOOKED_AT);
        return { place, range: sheet.getRangeByIndexes(top, left, rows, columnCount).load("values") };
      });
      // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- One request would be too large.
      await context.sync();
      heads.push(...read.map(({ place, range }) => ({ ...place, rows: range.values as unknown[][] })));
    }
    return heads;
  });
}
