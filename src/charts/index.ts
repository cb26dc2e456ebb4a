export { Chart } from "./Chart";
export { ChartTable } from "./ChartTable";
export { chartPicture } from "./chartPicture";
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
