export { Chart } from "./Chart";
export { ChartTable } from "./ChartTable";
export { chartPicture } from "./chartPicture";
export type { ChartKind, ChartModel, ChartSeries } from "./chartModel";
export { suggestedHeight } from "./suggestedHeight";
