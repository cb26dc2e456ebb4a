export { Chart } from "./Chart";
export { ChartTable } from "./ChartTable";
export { chartPicture } from "./chartPicture";
export { drawChart } from "./drawChart";
export type { ChartKind, ChartModel, ChartSeries } from "./chartModel";
export type {
  AnyChartModel,
  CurveBand,
  CurveModel,
  CurvePoint,
  CurveSeries,
  HeatMapModel,
  HistogramBin,
  HistogramModel,
  ReferenceLine,
} from "./numericModels";
export { suggestedHeight } from "./suggestedHeight";
export { svg } from "./svgNode";
export type { SvgNode } from "./svgNode";
