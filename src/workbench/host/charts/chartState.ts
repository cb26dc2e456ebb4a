import type { ChartKind } from "../../../charts";
import type { RangeTarget } from "../rangeTarget";
import type { Place } from "./place";

/** Excel's kinds of chart that are drawn here, and what `src/charts` calls them. */
export const CHART_KINDS = {
  BarClustered: "clusteredBar",
  BarStacked: "stackedBar",
  ColumnClustered: "clusteredColumn",
  ColumnStacked: "stackedColumn",
  Line: "line",
  LineMarkers: "line",
  Area: "area",
  AreaStacked: "stackedArea",
  XYScatterLines: "curve",
  XYScatterLinesNoMarkers: "curve",
} as const satisfies Partial<Record<`${Excel.ChartType}`, ChartKind | "curve">>;

export type ChartType = keyof typeof CHART_KINDS;

/** Over numbers, which the first of its columns or rows holds. */
export const isScatter = (type: ChartType): boolean => CHART_KINDS[type] === "curve";
export type SeriesBy = `${Excel.ChartSeriesBy}`;

/** What the workbook keeps of a chart. Its numbers stay in the cells of its source. */
export interface ChartState {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly type: ChartType;
  /** Undefined once its cells are deleted. */
  readonly source: RangeTarget | undefined;
  readonly seriesBy: SeriesBy;
  readonly place: Place;
  readonly title: TitleState;
  readonly categoryAxis: AxisState;
  readonly valueAxis: AxisState;
  readonly legend: { readonly visible: boolean; readonly position: `${Excel.ChartLegendPosition}` };
  /** In per cent of a bar; undefined: as Excel has them by itself. */
  readonly gapWidth: number | undefined;
  readonly overlap: number | undefined;
  /** By the place of the series; what is not set comes from the cells. */
  readonly series: Readonly<Record<number, SeriesState>>;
  readonly altTextTitle: string;
  readonly altTextDescription: string;
}

export interface TitleState {
  /** Undefined: the text that Excel puts there by itself. */
  readonly text: string | undefined;
  readonly visible: boolean;
}

export interface AxisState {
  readonly title: TitleState;
  /** Undefined: as the cells are formatted. */
  readonly numberFormat: string | undefined;
  /** Undefined: as Excel sets it by itself. */
  readonly minimum: number | undefined;
  readonly reversePlotOrder: boolean;
  readonly position: `${Excel.ChartAxisPosition}`;
  readonly tickLabelPosition: `${Excel.ChartAxisTickLabelPosition}`;
}

export interface SeriesState {
  readonly name?: string;
  /** A colour, or "none" after `clear`. */
  readonly fill?: string;
  readonly lineColor?: string;
  readonly lineStyle?: `${Excel.ChartLineStyle}`;
  readonly hiddenInLegend?: boolean;
}

const axis: AxisState = {
  title: { text: undefined, visible: false },
  numberFormat: undefined,
  minimum: undefined,
  reversePlotOrder: false,
  position: "Automatic",
  tickLabelPosition: "NextToAxis",
};

/** A chart as Excel adds it: with a title and a legend, without axis titles. */
export const newChart = {
  title: { text: undefined, visible: true },
  categoryAxis: axis,
  valueAxis: axis,
  legend: { visible: true, position: "Bottom" },
  gapWidth: undefined,
  overlap: undefined,
  series: {},
  altTextTitle: "",
  altTextDescription: "",
} as const satisfies Partial<ChartState>;
