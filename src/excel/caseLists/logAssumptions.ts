import { parameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { ASSUMPTIONS_LOG_HEADERS } from "../../sheets/model/assumptionsLogSheet";
import { DATE_FORMAT, dateSerial } from "../../sheets/frame/dates";
import { cellText } from "../../sheets/frame/sheetCells";
import type { ParameterNote } from "../../sheets/scenarios/scenarioNotes";
import { literalText } from "../enteredText";
import { remember } from "../trail";

const NAME = "Assumptions log";
type Header = (typeof ASSUMPTIONS_LOG_HEADERS)[number];

/**
 * A line for each value below all that the assumptions log holds, as part of a batch: what it is of, when it was put in, by whom and
 * why. Nothing happens where the workbook has no such log, or people have made it into something else.
 */
export async function logAssumptions(
  context: Excel.RequestContext,
  scenario: string,
  notes: ReadonlyMap<ParameterKey, ParameterNote>,
  today: Date,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(NAME);
  await context.sync();
  if (sheet.isNullObject) return;
  const used = sheet.getUsedRangeOrNullObject(true).load("values,formulas,rowIndex,columnIndex");
  await context.sync();
  if (used.isNullObject) return;
  const { values, formulas, rowIndex: top, columnIndex: left } = used;
  const [key] = ASSUMPTIONS_LOG_HEADERS;
  const headerRow = values.findIndex((row) => row.some((cell) => cellText(cell) === key));
  const titles = values[headerRow]?.map(cellText) ?? [];
  const columns = ASSUMPTIONS_LOG_HEADERS.map((header) => titles.indexOf(header));
  if (columns.includes(-1)) return;
  const filled = values.findLastIndex((row) => columns.some((column) => row[column] !== ""));
  const read = { sheetName: NAME, top, left, values, formulas, spills: [] };
  for (const [place, [noted, { who, why }]] of [...notes].entries()) {
    const contents: Readonly<Partial<Record<Header, string | number>>> = {
      Key: noted,
      Description: literalText(`${parameter(noted).label}, in the scenario “${scenario}”`),
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
}
