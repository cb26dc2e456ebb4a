import { onSheet } from "../../formulas/address";
import { readWorkbook } from "../batch";
import { step } from "../progress";
import type { Waiting } from "../progress";
import { WorkbookError } from "../workbookError";

/** Where a list stands: its first row below the headings, from 0 on the sheet, and how many rows it has. */
export interface ListPlace {
  readonly sheetName: string;
  readonly firstRow: number;
  readonly rowCount: number;
}

/** Whether any row of a list is hidden, by hand or by a filter: it is read all the same. */
export function hasHiddenRows({ sheetName, firstRow, rowCount }: ListPlace): Promise<boolean> {
  return readWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    await context.sync();
    if (sheet.isNullObject || rowCount < 1) return false;
    const rows = sheet.getRangeByIndexes(firstRow, 0, rowCount, 1).load("rowHidden");
    await context.sync();
    // Its type does not say it: null where some are hidden and others not.
    const rowHidden = rows.rowHidden as boolean | null;
    return rowHidden ?? true;
  });
}

/** Far less than Excel refuses (null for the values), and so few that neither side of the request stands still over them. */
const ROWS_AT_ONCE = 10_000;

/**
 * The cells of some columns of a list, and of no others: what is not looked at does not leave its sheet.
 *
 * @param columns from 0 on the sheet
 */
export function readListColumns(
  { sheetName, firstRow, rowCount }: ListPlace,
  columns: readonly number[],
  waiting?: Waiting,
): Promise<ReadonlyMap<number, readonly unknown[]>> {
  return readWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    await context.sync();
    if (sheet.isNullObject) {
      throw new WorkbookError(`The sheet "${sheetName}" is gone. Look for lists again.`);
    }
    const cells = new Map<number, unknown[]>(columns.map((column) => [column, []]));
    for (const [place, [column, read]] of [...cells].entries()) {
      for (let row = 0; row < rowCount; row += ROWS_AT_ONCE) {
        const done = (place + row / rowCount) / columns.length;
        await step(context, `Reading column ${place + 1} of ${columns.length}`, done);
        const count = Math.min(ROWS_AT_ONCE, rowCount - row);
        const range = sheet.getRangeByIndexes(firstRow + row, column, count, 1).load("values");
        // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- One request would be too large.
        await context.sync();
        const values = range.values as unknown[][] | null;
        if (values === null) {
          throw new WorkbookError(
            `Excel gave no cells of "${sheetName}": the list is too large for it.`,
            onSheet(sheetName, "A1"),
          );
        }
        for (const [cell] of values) read.push(cell);
      }
    }
    return cells;
  }, waiting);
}
