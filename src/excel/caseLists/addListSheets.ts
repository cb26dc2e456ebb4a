import { changeMuch } from "../batch";
import { literalText } from "../enteredText";
import { step } from "../progress";
import type { Waiting } from "../progress";
import { inRequests, Pace } from "../requests";
import { addBlankSheets, freeNames } from "../sheets/writeSheets";
import { SHEET_ROWS } from "../../formulas/excelLimits";
import { WorkbookError } from "../workbookError";

/** A list as it came: text stays text, so that no date is turned round and no identifier loses a zero. */
export interface NewList {
  readonly sheetName: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** Columns whose numbers are dates; from 0. */
  readonly dateColumns?: readonly number[];
}

/** Day first, as the lists have it. */
const DATE_FORMAT = "dd/mm/yyyy";

/** Puts lists on sheets of their own, at the end, under "name (2)" … where a name is taken; returns the names. */
export function addListSheets(lists: readonly NewList[], waiting?: Waiting): Promise<readonly string[]> {
  const tallest = Math.max(...lists.map(({ rows }) => rows.length));
  if (tallest > SHEET_ROWS) {
    const message = `A sheet holds ${SHEET_ROWS} rows; this list has ${tallest}. Nothing was written.`;
    return Promise.reject(new WorkbookError(message));
  }
  return changeMuch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const nameSheet = freeNames(worksheets.items.map(({ name }) => name));
    const names = lists.map(({ sheetName }) => nameSheet(sheetName));
    const sheets = await addBlankSheets(context, names);
    const pace = new Pace(context);
    for (const [index, { rows, dateColumns = [] }] of lists.entries()) {
      const sheet = sheets[index];
      const width = Math.max(1, ...rows.map((row) => row.length));
      let top = 0;
      for (const part of inRequests(rows, (row) => JSON.stringify(row).length)) {
        await step(context, `Writing ${names[index] ?? ""}`, (index + top / rows.length) / lists.length);
        const bytes = JSON.stringify(part).length;
        await pace.room(bytes);
        const cells = part.map((row) => Array.from({ length: width }, (_, place) => entered(row[place] ?? "")));
        if (sheet !== undefined) {
          sheet.getRangeByIndexes(top, 0, part.length, width).values = cells;
          const formats = part.map(() => [DATE_FORMAT]);
          for (const column of dateColumns) sheet.getRangeByIndexes(top, column, part.length, 1).numberFormat = formats;
        }
        top += part.length;
      }
    }
    sheets[0]?.activate();
    await pace.sync();
    return names;
  }, waiting);
}

function entered(cell: string | number): string | number {
  return typeof cell === "string" && cell !== "" ? literalText(cell) : cell;
}
