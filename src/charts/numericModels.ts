import type { ChartModel } from "./chartModel";

/** Everything that `Chart` draws and `ChartTable` tells. */
export type AnyChartModel = ChartModel | CurveModel | HistogramModel | HeatMapModel;

/** What charts of numbers against numbers have in common. Formats are those of cells: "£#,##0", "0%", "0.00". */
interface NumericModel {
  readonly title: string;
  readonly xAxisTitle: string;
  readonly xFormat: string;
  readonly valueFormat: string;
  /** What the chart shows, in a sentence or two, for people who do not see it. */
  readonly altText: string;
}

/** A value to compare with, drawn as a dashed line with its label. */
export interface ReferenceLine {
  readonly at: number;
  readonly label: string;
}

/** Lines over numbers, with bands behind them and lines of reference across: a power curve, a fan, posts by year. */
export interface CurveModel extends NumericModel {
  readonly kind: "curve";
  readonly valueAxisTitle: string;
  readonly series: readonly CurveSeries[];
  readonly bands?: readonly CurveBand[];
  readonly clouds?: readonly CurveCloud[];
  readonly xReferences?: readonly ReferenceLine[];
  readonly valueReferences?: readonly ReferenceLine[];
  /** Names for x = 0, 1, 2 …, such as "2026/27"; x then stands for a period and not for a moment. */
  readonly xLabels?: readonly string[];
}

export interface CurveSeries {
  readonly name: string;
  /** In order of x; the line breaks where y is null. */
  readonly points: readonly CurvePoint[];
  /** Keeps each value until the next: through its period where x has names, else from x on. */
  readonly step?: boolean;
  /** Left out: as it takes to tell the series apart. */
  readonly dashed?: boolean;
  /** A colour of its own, as #rrggbb; one of our palette follows the theme all the same. */
  readonly color?: string;
}

export interface CurvePoint {
  readonly x: number;
  readonly y: number | null;
}

export interface CurveBand {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
  /** The series that it lies around and has the colour of; the first, unless told otherwise. */
  readonly series?: number;
}

/** Single draws around a series, which is their mean: each a dot without a name. */
export interface CurveCloud {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The series that it has the colour of. */
  readonly series: number;
}

/** How often a result falls where: bins of equal width, side by side. */
export interface HistogramModel extends NumericModel {
  readonly kind: "histogram";
  readonly valueAxisTitle: string;
  readonly bins: readonly HistogramBin[];
  readonly xReferences?: readonly ReferenceLine[];
  /** What lies outside it is drawn paler. */
  readonly interval?: { readonly low: number; readonly high: number; readonly label: string };
}

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** A result over two inputs, with the line on which it has a given value. Its colours pass no verdict. */
export interface HeatMapModel extends NumericModel {
  readonly kind: "heatMap";
  readonly yAxisTitle: string;
  readonly yFormat: string;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** A row for each y, with a value for each x. */
  readonly values: readonly (readonly (number | null)[])[];
  /** The value at which the colours change and a line is drawn; 0 unless told otherwise. */
  readonly contourAt?: number;
  readonly point?: { readonly x: number; readonly y: number; readonly label: string };
}
