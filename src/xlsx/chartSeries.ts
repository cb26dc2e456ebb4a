import type { Block } from "../formulas/a1";
import { readA1 } from "../formulas/a1";
import type { ChartDescription } from "../sheets/frame/sheetDescription";
import type { Constant, SheetContent } from "./workbookContent";
import { fixedAddress } from "./fixedAddress";

/** Where one series of a chart stands: its name, its values and what they are the values of. */
export interface ChartSeries {
  readonly name: ChartCells;
  readonly categories: ChartCells;
  readonly values: ChartCells;
}

/** Cells that a chart draws. */
export interface ChartCells {
  /** `Compare!$B$3:$B$6` */
  readonly address: string;
  /** What they show, in reading order, for whoever shows the chart without computing; null where a formula among them has not been computed. */
  readonly shown: readonly Constant[] | null;
}

/** The series in a chart's source: a header row and a column of labels, and the numbers between them. */
export function chartSeries(
  { source, seriesBy }: ChartDescription,
  { name: sheetName, rows: cells }: Pick<SheetContent, "name" | "rows">,
): ChartSeries[] {
  const place = readA1(source);
  if (place === null || place.rows < 2 || place.columns < 2) {
    throw new Error(`A chart needs a header row and a column of labels; its source is "${source}".`);
  }
  const { row, column, rows, columns } = place;
  const cellsIn = (block: Block): ChartCells => ({
    address: fixedAddress(sheetName, block),
    shown: shownIn(cells, block),
  });
  if (seriesBy === "columns") {
    return Array.from({ length: columns - 1 }, (_, index) => ({
      name: cellsIn({ row, column: column + 1 + index }),
      categories: cellsIn({ row: row + 1, column, rows: rows - 1 }),
      values: cellsIn({ row: row + 1, column: column + 1 + index, rows: rows - 1 }),
    }));
  }
  return Array.from({ length: rows - 1 }, (_, index) => ({
    name: cellsIn({ row: row + 1 + index, column }),
    categories: cellsIn({ row, column: column + 1, columns: columns - 1 }),
    values: cellsIn({ row: row + 1 + index, column: column + 1, columns: columns - 1 }),
  }));
}

function shownIn(cells: SheetContent["rows"], block: Block): Constant[] | null {
  const shown: Constant[] = [];
  for (let row = block.row; row < block.row + (block.rows ?? 1); row++) {
    for (let column = block.column; column < block.column + (block.columns ?? 1); column++) {
      const content = cells[row]?.[column]?.content ?? { kind: "blank" };
      const constant = content.kind === "formula" ? content.shows : content;
      if (constant === undefined) return null;
      shown.push(constant);
    }
  }
  return shown;
}
