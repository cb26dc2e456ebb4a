import { isBlank } from "../../model/register/cell";
import { locateKey } from "./openScenario";
import { isHeading } from "../../sheets/scenarios/scenarioTable";
import { BLOCK_WIDTHS, blockCells, blockPlace, blockValidations } from "../../sheets/scenarios/uncertaintyBlock";
import type { BlockDescription, BlockRow } from "../../sheets/scenarios/uncertaintyBlock";
import { pointsOf } from "../../sheets/frame/styles";
import { WorkbookError } from "../workbookError";
import { writeCells } from "../sheets/writeSheets";
import { writeValidation } from "../sheets/writeSheetExtras";
import { addressOn } from "../../sheets/frame/sheetCells";
import { BLOCK_HEADERS } from "../../sheets/scenarios/uncertaintyTable";
import type { PairRow, UncertaintyTable } from "../../sheets/scenarios/uncertaintyTable";
import { remember } from "../trail";
import { writePairLines } from "./pairLines";

/**
 * Adds a scenario's block right of all others, where nothing stands, to a table whose rows people may have moved. Returns
 * its first column, counted as the table's are.
 *
 * @param from The first column that may be its own, where others have been added since the table was read.
 */
export function addBlock(
  context: Excel.RequestContext,
  table: UncertaintyTable,
  block: BlockDescription,
  from = 0,
): number {
  const { cells, place } = table;
  const sheet = context.workbook.worksheets.getItem(cells.sheetName);
  const headerRow = cells.top + place.headerRow;
  if (headerRow === 0) {
    const address = addressOn(cells, place.headerRow, place.keyColumn);
    throw new WorkbookError("Above the headers a row is wanted for scenarios' names: insert one.", address);
  }
  for (const key of block.entries.keys()) locateKey(table, key); // refuses where the parameter is gone
  const free = freeColumn(table, from);
  const column = cells.left + free;
  const lines = writePairLines(
    sheet,
    table,
    block.correlations.map(({ pair }) => pair),
  );
  const rows = blockRows(table, lines);
  const lying = blockPlace(table, free);
  const described = blockCells(block, rows, lying);
  const written = [described.name, described.header, ...described.rows];
  const columns = Math.max(...written.map(({ length }) => length));
  remember(sheet, cells, { row: headerRow - 1, column, rows: written.length, columns });
  writeCells(sheet, written, { row: headerRow - 1, column });
  for (const validation of blockValidations(rows, lying)) writeValidation(sheet, validation);
  BLOCK_WIDTHS.forEach((pixels, offset) => {
    sheet.getRangeByIndexes(0, column + offset, 1, 1).format.columnWidth = pointsOf(pixels);
  });
  return free;
}

/** The first of five columns right of all headers in which nothing stands beside the table. */
function freeColumn({ cells, place }: UncertaintyTable, from: number): number {
  const beside = cells.formulas.slice(Math.max(0, place.headerRow - 1), place.lastRow + 1);
  const isFree = (column: number) =>
    beside.every((formulas) => BLOCK_HEADERS.every((_, offset) => isBlank(formulas[column + offset])));
  const headers = cells.formulas[place.headerRow] ?? [];
  let column = Math.max(from, headers.findLastIndex((header) => !isBlank(header)) + 1);
  while (!isFree(column)) column += 1;
  return column;
}

/** What each row from the header to the table's end is for. */
function blockRows(
  { cells, place, rows, keys, outcomeLines, pairRows, freeRows }: UncertaintyTable,
  lines: readonly PairRow[],
): BlockRow[] {
  const pairs = new Map([...pairRows, ...lines].map(({ row, pair }) => [row, { pair }]));
  return rows.map((row, index): BlockRow => {
    const parameter = keys.entries[index];
    if (parameter) return { parameter };
    const line = outcomeLines.find((one) => one.row === row);
    if (line !== undefined) return line;
    const pair = pairs.get(row);
    if (pair !== undefined) return pair;
    if (freeRows.includes(row)) return "free pair";
    // The last heading closes the table and looks like a remark.
    return isHeading(cells.values[row]?.[place.keyColumn]) && row < place.lastRow ? "heading" : "blank";
  });
}
