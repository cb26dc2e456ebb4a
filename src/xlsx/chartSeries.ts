import type { Block } from "../formulas/a1";
import { readA1 } from "../formulas/a1";
import type { ChartDescription } from "../sheets/frame/sheetDescription";
import { fixedAddress } from "./fixedAddress";

/** Where one series of a chart stands: its name, its values and what they are the values of. */
export interface ChartSeries {
  readonly name: string;
  readonly categories: string;
  readonly values: string;
}

/** The series in a chart's source: a header row and a column of labels, and the numbers between them. */
export function chartSeries({ source, seriesBy }: ChartDescription, sheetName: string): ChartSeries[] {
  const place = readA1(source);
  if (place === null || place.rows < 2 || place.columns < 2) {
    throw new Error(`A chart needs a header row and a column of labels; its source is "${source}".`);
  }
  const { row, column, rows, columns } = place;
  const address = (block: Block) => fixedAddress(sheetName, block);
  if (seriesBy === "columns") {
    return Array.from({ length: columns - 1 }, (_, index) => ({
      name: address({ row, column: column + 1 + index }),
      categories: address({ row: row + 1, column, rows: rows - 1 }),
      values: address({ row: row + 1, column: column + 1 + index, rows: rows - 1 }),
    }));
  }
  return Array.from({ length: rows - 1 }, (_, index) => ({
    name: address({ row: row + 1 + index, column }),
    categories: address({ row, column: column + 1, columns: columns - 1 }),
    values: address({ row: row + 1 + index, column: column + 1, columns: columns - 1 }),
  }));
}
