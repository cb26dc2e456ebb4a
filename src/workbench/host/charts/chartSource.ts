import { Cells, GENERAL } from "../cells";
import type { Grid } from "../grid";
import type { ChartState } from "./chartState";
import { sourceLayout, upTo } from "./sourceLayout";

/** The cells of a chart's source as Excel reads them: names of series, names of categories, and the numbers between. */
export interface ChartSource {
  readonly categories: readonly string[];
  /** The categories as a scatter takes them: numbers, or else their places from 1 on. */
  readonly xs: readonly number[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Of the first number. */
  readonly format: string;
  /** Of the first category. */
  readonly xFormat: string;
}

const NOTHING: ChartSource = { categories: [], xs: [], series: [], format: GENERAL, xFormat: GENERAL };

export function readSource(grid: Grid, chart: ChartState): ChartSource {
  const layout = sourceLayout(grid, chart);
  if (!layout) return NOTHING;
  const { sheetId, area, headerRows, nameColumns, byColumns } = layout;
  const { row, column, rowCount, columnCount } = area;
  const cells = new Cells(grid, sheetId);
  const isNumber = (r: number, c: number): boolean => cells.valueType(row + r, column + c) === "Double";
  const text = (r: number, c: number): string => cells.text(row + r, column + c);
  const [rows, columns] = [upTo(rowCount, headerRows), upTo(columnCount, nameColumns)];
  const rowName = (r: number): string => (nameColumns ? text(r, 0) : "");
  const columnName = (c: number): string => (headerRows ? text(0, c) : "");
  const value = (r: number, c: number): number | null =>
    isNumber(r, c) ? Number(cells.value(row + r, column + c)) : null;
  const nameOf = (name: string, index: number): string => name || `Series${index + 1}`;
  const places = byColumns ? rows.map((r) => [r, 0] as const) : columns.map((c) => [0, c] as const);
  return {
    xs: places.map(([r, c], i) => value(r, c) ?? i + 1),
    xFormat: byColumns ? cells.format(row + headerRows, column) : cells.format(row, column + nameColumns),
    categories: byColumns
      ? rows.map((r, i) => rowName(r) || String(i + 1))
      : columns.map((c, i) => columnName(c) || String(i + 1)),
    series: byColumns
      ? columns.map((c, i) => ({ name: nameOf(columnName(c), i), values: rows.map((r) => value(r, c)) }))
      : rows.map((r, i) => ({ name: nameOf(rowName(r), i), values: columns.map((c) => value(r, c)) })),
    format: cells.format(row + headerRows, column + nameColumns),
  };
}
