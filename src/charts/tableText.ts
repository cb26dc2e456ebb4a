import { valueAt, type ChartModel } from "./chartModel";
import { valueFormatter } from "./numberFormat";
import type { AnyChartModel, CurveModel, HeatMapModel, HistogramModel } from "./numericModels";

/** The numbers of a chart as texts. */
export interface TableText {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

const NOTHING = "–";

export function tableOf(model: AnyChartModel): TableText {
  switch (model.kind) {
    case "curve":
      return curveTable(model);
    case "histogram":
      return histogramTable(model);
    case "heatMap":
      return heatMapTable(model);
    default:
      return categoryTable(model);
  }
}

const captionOf = (title: string, unit: string): string => [title, unit].filter(Boolean).join(": ");

function formatter(format: string): (value: number | null | undefined) => string {
  const text = valueFormatter(format);
  return (value) => (value === null || value === undefined || !Number.isFinite(value) ? NOTHING : text(value));
}

/** A row a category, a column a series. What is not drawn is not told. */
function categoryTable(model: ChartModel): TableText {
  const series = model.series.filter(({ unfilled }) => unfilled !== true);
  const text = formatter(model.valueFormat);
  return {
    caption: captionOf(model.title, model.valueAxisTitle),
    header: [model.categoryAxisTitle || "Category", ...series.map(({ name }) => name)],
    rows: model.categories.map((name, row) => ({ name, cells: series.map((column) => text(valueAt(column, row))) })),
  };
}

/** A row for each x that there is a number at; a band has two columns. */
function curveTable(model: CurveModel): TableText {
  const { series, bands = [], xLabels } = model;
  const [xText, yText] = [valueFormatter(model.xFormat), formatter(model.valueFormat)];
  const columns = [
    ...series.map(({ name, points }) => ({ name, at: new Map(points.map(({ x, y }) => [x, y])) })),
    ...bands.flatMap(({ name, points }) => [
      { name: `${name}: from`, at: new Map(points.map(({ x, low }) => [x, low])) },
      { name: `${name}: to`, at: new Map(points.map(({ x, high }) => [x, high])) },
    ]),
  ];
  const xs = [...new Set(columns.flatMap(({ at }) => [...at.keys()]))].toSorted((a, b) => a - b);
  return {
    caption: captionOf(model.title, model.valueAxisTitle),
    header: [model.xAxisTitle || "x", ...columns.map(({ name }) => name)],
    rows: xs.map((x) => ({ name: xLabels?.[x] ?? xText(x), cells: columns.map(({ at }) => yText(at.get(x))) })),
  };
}

function histogramTable(model: HistogramModel): TableText {
  const [xText, yText] = [valueFormatter(model.xFormat), formatter(model.valueFormat)];
  return {
    caption: captionOf(model.title, model.valueAxisTitle),
    header: [model.xAxisTitle || "x", model.valueAxisTitle || "Share"],
    rows: model.bins.map(({ from, to, share }) => ({ name: `${xText(from)} to ${xText(to)}`, cells: [yText(share)] })),
  };
}

/** As it is drawn: the highest y on top. */
function heatMapTable(model: HeatMapModel): TableText {
  const [xText, yText] = [valueFormatter(model.xFormat), valueFormatter(model.yFormat)];
  const text = formatter(model.valueFormat);
  const rows = model.ys.map((y, row) => ({
    name: yText(y),
    cells: model.xs.map((_, column) => text(model.values[row]?.[column])),
  }));
  return {
    caption: model.title,
    header: [`${model.yAxisTitle}, by ${model.xAxisTitle}`, ...model.xs.map(xText)],
    rows: rows.toReversed(),
  };
}
