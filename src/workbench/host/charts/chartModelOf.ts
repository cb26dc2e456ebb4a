import type { ChartModel, ChartSeries } from "../../../charts";
import { Cells, GENERAL } from "../cells";
import type { Grid } from "../grid";
import { CHART_KINDS, type ChartState } from "./chartState";
import { sourceLayout, upTo } from "./sourceLayout";

/** The cells of a chart's source as Excel reads them: names of series, names of categories, and the numbers between. */
export interface ChartSource {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Of the first number. */
  readonly format: string;
}

const NOTHING: ChartSource = { categories: [], series: [], format: GENERAL };

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
  return {
    categories: byColumns
      ? rows.map((r, i) => rowName(r) || String(i + 1))
      : columns.map((c, i) => columnName(c) || String(i + 1)),
    series: byColumns
      ? columns.map((c, i) => ({ name: nameOf(columnName(c), i), values: rows.map((r) => value(r, c)) }))
      : rows.map((r, i) => ({ name: nameOf(rowName(r), i), values: columns.map((c) => value(r, c)) })),
    format: cells.format(row + headerRows, column + nameColumns),
  };
}

/** The chart as it is to be drawn, from what the cells show now. */
export function chartModelOf(grid: Grid, chart: ChartState): ChartModel {
  const source = readSource(grid, chart);
  const { categoryAxis, valueAxis, legend } = chart;
  const title = titleOf(chart, source);
  const model: ChartModel = {
    kind: CHART_KINDS[chart.type],
    title: chart.title.visible ? title : "",
    categoryAxisTitle: axisTitleOf(categoryAxis.title),
    valueAxisTitle: axisTitleOf(valueAxis.title),
    categories: source.categories,
    series: source.series.map(({ name, values }, index) => seriesOf(chart, index, name, values)),
    valueFormat: valueAxis.numberFormat ?? source.format,
    altText: chart.altTextDescription || `${title}: ${source.series.map(({ name }) => name).join(", ")}`,
    legend: legend.visible,
  };
  // Excel's bars begin at the bottom, unless the axis is told otherwise; ours begin at the top.
  return categoryAxis.reversePlotOrder === chart.type.startsWith("Bar") ? model : reversed(model);
}

function seriesOf(chart: ChartState, index: number, name: string, values: ChartSeries["values"]): ChartSeries {
  const set = chart.series[index] ?? {};
  const color = chart.type.startsWith("Line") ? set.lineColor : set.fill;
  return {
    name: set.name ?? name,
    values,
    ...(set.fill === "none" && { unfilled: true }),
    ...(color !== undefined && color !== "none" && { color }),
    ...(set.hiddenInLegend && { inLegend: false }),
  };
}

export const titleOf = ({ title }: ChartState, { series }: ChartSource): string =>
  title.text ?? (series.length === 1 ? (series[0]?.name ?? "") : DEFAULT_TITLE);

const DEFAULT_TITLE = "Chart Title";
export const DEFAULT_AXIS_TITLE = "Axis Title";

const axisTitleOf = ({ text, visible }: ChartState["title"]): string => (visible ? (text ?? DEFAULT_AXIS_TITLE) : "");

function reversed(model: ChartModel): ChartModel {
  const series = model.series.map((entry) => ({ ...entry, values: entry.values.toReversed() }));
  return { ...model, categories: model.categories.toReversed(), series };
}
