import type { Area } from "../address";
import { Cells } from "../cells";
import type { Grid } from "../grid";
import type { RangeTarget } from "../rangeTarget";
import { isScatter, type ChartState, type SeriesBy } from "./chartState";

/** How Excel reads the cells of a chart's source: which name series and categories, and which way the series run. */
export interface SourceLayout extends RangeTarget {
  /** 1 where the first row names the columns, else 0. */
  readonly headerRows: 0 | 1;
  readonly nameColumns: 0 | 1;
  readonly byColumns: boolean;
}

/** Undefined where the source is gone. */
export function sourceLayout(grid: Grid, { source, seriesBy, type }: ChartState): SourceLayout | undefined {
  if (!source || !grid.workbook.getSheetBySheetId(source.sheetId)) return undefined;
  const { row, column, rowCount, columnCount } = source.area;
  const cells = new Cells(grid, source.sheetId);
  const isNumber = (r: number, c: number): boolean => cells.valueType(row + r, column + c) === "Double";
  if (isScatter(type)) return { ...source, ...scatterLayout(source.area, seriesBy, isNumber) };

  // Excel: a first row or column is one of names unless it holds nothing but numbers, or its corner is blank.
  const hasBlankCorner = cells.valueType(row, column) === "Empty" && rowCount > 1 && columnCount > 1;
  const headerRows = rowCount > 1 && (hasBlankCorner || !upTo(columnCount, 0).every((c) => isNumber(0, c))) ? 1 : 0;
  const nameColumns =
    columnCount > 1 && (hasBlankCorner || !upTo(rowCount, headerRows).every((r) => isNumber(r, 0))) ? 1 : 0;
  const byColumns = isByColumns(seriesBy, rowCount - headerRows, columnCount - nameColumns);
  return { ...source, headerRows, nameColumns, byColumns };
}

/** Of a scatter, the first column (or row) holds numbers and is none of the series all the same. */
function scatterLayout(
  { rowCount, columnCount }: Area,
  seriesBy: SeriesBy,
  isNumber: (row: number, column: number) => boolean,
): Pick<SourceLayout, "headerRows" | "nameColumns" | "byColumns"> {
  const byColumns = isByColumns(seriesBy, rowCount, columnCount);
  const hasHeader = rowCount > 1 && !upTo(columnCount, 0).every((c) => isNumber(0, c));
  const hasNames = columnCount > 1 && !upTo(rowCount, 0).every((r) => isNumber(r, 0));
  return byColumns
    ? { headerRows: hasHeader ? 1 : 0, nameColumns: columnCount > 1 ? 1 : 0, byColumns }
    : { headerRows: rowCount > 1 ? 1 : 0, nameColumns: hasNames ? 1 : 0, byColumns };
}

/** Automatic: whichever there are fewer of are the series. */
const isByColumns = (seriesBy: SeriesBy, rows: number, columns: number): boolean =>
  seriesBy === "Auto" ? rows >= columns : seriesBy === "Columns";

/** The cells of one series' values, or of the categories; undefined where there are none. */
export function dimensionArea(
  { area, headerRows, nameColumns, byColumns }: SourceLayout,
  dimension: "Categories" | "Values",
  series: number,
): Area | undefined {
  const first = { row: area.row + headerRows, column: area.column + nameColumns };
  const [rowCount, columnCount] = [area.rowCount - headerRows, area.columnCount - nameColumns];
  if (dimension === "Values") {
    return byColumns
      ? { row: first.row, column: first.column + series, rowCount, columnCount: 1 }
      : { row: first.row + series, column: first.column, rowCount: 1, columnCount };
  }
  if (byColumns) return nameColumns ? { row: first.row, column: area.column, rowCount, columnCount: 1 } : undefined;
  return headerRows ? { row: area.row, column: first.column, rowCount: 1, columnCount } : undefined;
}

/** The numbers from `from` up to `count`, that one left out. */
export const upTo = (count: number, from: number): number[] => Array.from({ length: count - from }, (_, i) => from + i);
