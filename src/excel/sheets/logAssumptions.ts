import { ASSUMPTIONS_LOG_HEADERS } from "../../sheets/model/assumptionsLogSheet";
import { DATE_FORMAT, dateSerial } from "../../sheets/frame/dates";
import { cellText } from "../../sheets/frame/sheetCells";
import { literalText } from "../enteredText";
import { remember } from "../trail";

const NAME = "Assumptions log";
type Header = (typeof ASSUMPTIONS_LOG_HEADERS)[number];

/** A value that was put in: what it is of, by whom and why. */
export interface LoggedValue {
  readonly key: string;
  readonly description: string;
  readonly who: string;
  readonly why: string;
}

/**
 * A line for each value below all that the assumptions log holds, as part of a batch, with the day. Nothing happens where the
 * workbook has no such log, or people have made it into something else.
 *
 * @returns whether the lines were written
 */
export async function logAssumptions(
  context: Excel.RequestContext,
  values: readonly LoggedValue[],
  today: Date,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(NAME);
  await context.sync();
  if (sheet.isNullObject) return false;
  const used = sheet.getUsedRangeOrNullObject(true).load("values,formulas,rowIndex,columnIndex");
  await context.sync();
  if (used.isNullObject) return false;
  const { values: cells, formulas, rowIndex: top, columnIndex: left } = used;
  const [key] = ASSUMPTIONS_LOG_HEADERS;
  const headerRow = cells.findIndex((row) => row.some((cell) => cellText(cell) === key));
  const titles = cells[headerRow]?.map(cellText) ?? [];
  const columns = ASSUMPTIONS_LOG_HEADERS.map((header) => titles.indexOf(header));
  if (columns.includes(-1)) return false;
  const filled = cells.findLastIndex((row) => columns.some((column) => row[column] !== ""));
  const read = { sheetName: NAME, top, left, values: cells, formulas, spills: [] };
  for (const [place, { key: noted, description, who, why }] of values.entries()) {
    const contents: Readonly<Partial<Record<Header, string | number>>> = {
      Key: noted,
      Description: literalText(description),
      When: dateSerial(today),
      Why: literalText(why),
      Who: literalText(who),
    };
    const row = top + filled + 1 + place;
    ASSUMPTIONS_LOG_HEADERS.forEach((header, index) => {
      const content = contents[header];
      if (content === undefined) return;
      const column = left + (columns[index] ?? 0);
      remember(sheet, read, { row, column, rows: 1, columns: 1 });
      const cell = sheet.getCell(row, column);
      if (header === "When") cell.numberFormat = [[DATE_FORMAT]];
      cell.values = [[content]];
    });
  }
  return true;
}
