import { isBlank } from "../../model/register/cell";
import { applyLook } from "../sheets/applyLook";
import { entered } from "../sheets/writeSheets";
import { addressOn, cellText } from "../../sheets/frame/sheetCells";
import { text } from "../../sheets/frame/sheetDescription";
import type { CellDescription } from "../../sheets/frame/sheetDescription";
import { LOOKS } from "../../sheets/frame/styles";
import type { BlockRow } from "../../sheets/scenarios/blockRow";
import { isHeading, METADATA_HEADERS } from "../../sheets/scenarios/scenarioTable";
import { WorkbookError } from "../workbookError";
import type { OpenTable } from "./openScenario";

/** Rows that scenarios have besides the parameters of Appendix 9, below these, and by blocks with a heading. */

/**
 * Makes room for a block's rows below the parameters and those of other blocks, as one would by hand: ranges that end there reach
 * over them by themselves. Returns the sheet's row of the first, from 0.
 */
export async function insertBlock(scenarios: OpenTable, block: readonly BlockRow[]): Promise<number> {
  const { cells, place, headers, sheet } = scenarios;
  // Above the line that closes the table; without one, below its last row.
  const isClosed = isHeading(cells.values[place.lastRow]?.[place.keyColumn]);
  const first = cells.top + place.lastRow + (isClosed ? 0 : 1);
  sheet.getRange(`${first + 1}:${first + block.length}`).insert("Down");
  await sheet.context.sync();
  const titles = cells.values[place.headerRow] ?? [];
  const columnOf = (title: string) => {
    const found = titles.findIndex((cell) => cellText(cell).toLowerCase() === title.toLowerCase());
    return found === -1 ? null : found;
  };
  const metadata = METADATA_HEADERS.map((title) => ({ title, column: columnOf(title) }));
  const write = (column: number, contents: readonly CellDescription[]) => {
    const range = sheet.getRangeByIndexes(first, cells.left + column, contents.length, 1);
    range.numberFormat = contents.map(({ format }) => [format ?? "General"]);
    range.formulas = contents.map((cell) => [entered(cell)]);
    // The heading has a look of its own.
    const [heading, row] = contents;
    if (row !== undefined) applyLook(range, LOOKS[row.style]);
    if (heading !== undefined) applyLook(range.getCell(0, 0), LOOKS[heading.style]);
  };
  write(
    place.keyColumn,
    block.map(({ key }) => key),
  );
  for (const { title, column } of metadata) {
    if (column === null) continue;
    write(
      column,
      block.map(({ metadata: described }) => described[title]),
    );
  }
  for (const { column, isReference } of headers) {
    write(
      column,
      block.map(({ reference, value }) => (isReference ? reference : value) ?? text("", "groupHeading")),
    );
  }
  return first;
}

/**
 * Takes out a block: the rows of these entries of the table, and the row of its heading. Refuses where something else stands in one
 * of them.
 *
 * @param called what the rows are of, for a person to know
 */
export function deleteBlock(
  { cells, place, rows, headers, sheet }: OpenTable,
  entries: readonly number[],
  heading: string,
  called: string,
): void {
  const isSame = (one: string, other: string) => one.toLowerCase() === other.trim().toLowerCase();
  const own = entries.flatMap((index) => rows[index] ?? []);
  const isOwnHeading = (row: number) => isSame(heading, cellText(cells.values[row]?.[place.keyColumn]));
  const all = [...own, ...cells.values.flatMap((_, row) => (isOwnHeading(row) ? [row] : []))];
  const titles = cells.values[place.headerRow] ?? [];
  const metadata = titles.flatMap((title, column) =>
    METADATA_HEADERS.some((one) => isSame(one, cellText(title))) ? [column] : [],
  );
  const ofTable = new Set([place.keyColumn, ...metadata, ...headers.map(({ column }) => column)]);
  for (const row of all) {
    const stray = (cells.formulas[row] ?? []).findIndex((content, column) => !ofTable.has(column) && !isBlank(content));
    if (stray === -1) continue;
    const address = addressOn(cells, row, stray);
    throw new WorkbookError(`Beside the rows of ${called} something stands in ${address}. Move it first.`, address);
  }
  for (const row of all.toSorted((one, other) => other - one)) {
    const at = cells.top + row + 1;
    sheet.getRange(`${at}:${at}`).delete("Up");
  }
}
