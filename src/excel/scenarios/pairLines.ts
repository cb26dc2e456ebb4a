import { isSamePair, pairInWords, pairLine } from "../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import { addressOn } from "../../sheets/frame/sheetCells";
import { FREE_LINE } from "../../sheets/scenarios/uncertaintyTable";
import type { PairRow, UncertaintyTable } from "../../sheets/scenarios/uncertaintyTable";
import { remember } from "../trail";
import { WorkbookError } from "../workbookError";

type Pair = RankCorrelation["pair"];

/** The row on which a pair's correlation is stated; undefined where no line names it. */
export function pairRow({ pairRows }: UncertaintyTable, pair: Pair): PairRow | undefined {
  return pairRows.find((row) => isSamePair(row.pair, pair));
}

/**
 * Writes pairs that have no line yet into lines that wait for one, and says which they are now. Refuses where there are too few:
 * rows are people's to insert.
 */
export function writePairLines(sheet: Excel.Worksheet, table: UncertaintyTable, pairs: readonly Pair[]): PairRow[] {
  const { cells, place, freeRows } = table;
  return pairs
    .filter((pair) => pairRow(table, pair) === undefined)
    .map((pair, index) => {
      const row = freeRows[index];
      if (row === undefined) {
        const message = `${cells.sheetName} has no free line for ${pairInWords(pair)}. Insert a row above the table's last line and write "${FREE_LINE}" into its cell of the column of keys. Nothing was written.`;
        throw new WorkbookError(message, addressOn(cells, place.lastRow, place.keyColumn));
      }
      const cell = { row: cells.top + row, column: cells.left + place.keyColumn, rows: 1, columns: 1 };
      remember(sheet, cells, cell);
      // Begins with #, so that Excel takes it for text.
      sheet.getCell(cell.row, cell.column).values = [[pairLine(pair)]];
      return { row, pair };
    });
}
