import type { ChartKind, ChartModel, ChartSeries, CurveModel } from "../../../charts";
import type { Grid } from "../grid";
import { readSource, type ChartSource } from "./chartSource";
import { CHART_KINDS, type ChartState } from "./chartState";

/** The chart as it is to be drawn, from what the cells show now. */
export function chartModelOf(grid: Grid, chart: ChartState): ChartModel | CurveModel {
  const source = readSource(grid, chart);
  const kind = CHART_KINDS[chart.type];
  return kind === "curve" ? curveOf(chart, source) : categoriesOf(kind, chart, source);
}

/** What charts of all kinds have. */
function commonOf(chart: ChartState, source: ChartSource) {
  const title = titleOf(chart, source);
  return {
    title: chart.title.visible ? title : "",
    valueAxisTitle: axisTitleOf(chart.valueAxis.title),
    valueFormat: chart.valueAxis.numberFormat ?? source.format,
    altText: chart.altTextDescription || `${title}: ${source.series.map(({ name }) => name).join(", ")}`,
  };
}

function curveOf(chart: ChartState, source: ChartSource): CurveModel {
  const { categoryAxis } = chart;
  return {
    kind: "curve",
    ...commonOf(chart, source),
    xAxisTitle: axisTitleOf(categoryAxis.title),
    xFormat: categoryAxis.numberFormat ?? source.xFormat,
    series: source.series.map(({ name, values }, index) => {
      const { lineColor: color, name: ownName } = chart.series[index] ?? {};
      const points = source.xs.map((x, place) => ({ x, y: values[place] ?? null }));
      return { name: ownName ?? name, points, ...(color !== undefined && { color }) };
    }),
  };
}

function categoriesOf(kind: ChartKind, chart: ChartState, source: ChartSource): ChartModel {
  const { categoryAxis, legend, gapWidth } = chart;
  const model: ChartModel = {
    kind,
    ...commonOf(chart, source),
    categoryAxisTitle: axisTitleOf(categoryAxis.title),
    categories: source.categories,
    series: source.series.map(({ name, values }, index) => seriesOf(chart, index, name, values)),
    legend: legend.visible,
    ...(gapWidth !== undefined && { gap: gapWidth / 100 }),
    ...(chart.overlap === 100 && { overlap: true }),
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
