/** What a chart shows, whoever draws it: a spreadsheet's cells or the task pane's results. */
export interface ChartModel {
  readonly kind: ChartKind;
  readonly title: string;
  readonly categoryAxisTitle: string;
  readonly valueAxisTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** A number format as cells have it: "£#,##0", "0%", "0.00". */
  readonly valueFormat: string;
  /** What the chart shows, in a sentence or two, for people who do not see it. */
  readonly altText: string;
  /** Several series have a legend unless it is switched off. */
  readonly legend?: boolean;
  /** Between groups of bars, as a share of a bar: 0 for a histogram. */
  readonly gap?: number;
  /** Where clustered bars begin instead of at zero: a tornado's begin at the result as entered. */
  readonly baseline?: number;
  /** Clustered bars of one category lie in one place, the shorter in front, instead of side by side. */
  readonly overlap?: boolean;
}

export type ChartKind =
  | "clusteredBar"
  | "clusteredColumn"
  | "stackedBar"
  | "stackedColumn"
  | "line"
  | "area"
  | "stackedArea";

export interface ChartSeries {
  readonly name: string;
  /** One a category; null where there is no number. */
  readonly values: readonly (number | null)[];
  /** What its bars stand for where that is not their length: a waterfall's step that adds, below zero, is drawn downwards. */
  readonly amounts?: readonly (number | null)[];
  /** Takes up its room in a stack and is not drawn: the base on which a waterfall's steps stand. */
  readonly unfilled?: boolean;
  /** The legend names every series that is drawn, unless it is told not to. */
  readonly inLegend?: boolean;
  /** A colour of its own, as #rrggbb; one of our palette follows the theme all the same. */
  readonly color?: string;
}

export const isClustered = (kind: ChartKind): boolean => kind === "clusteredBar" || kind === "clusteredColumn";

export const isArea = (kind: ChartKind): boolean => kind === "area" || kind === "stackedArea";

export const isHorizontal = (kind: ChartKind): boolean => kind === "clusteredBar" || kind === "stackedBar";

/** How many bars a category has next to each other. */
export function barsSideBySide({ kind, overlap, series }: ChartModel): number {
  if (!isClustered(kind) || overlap === true) return 1;
  return Math.max(1, series.filter(({ unfilled }) => unfilled !== true).length);
}

/** The number at a place; null for a gap, and for what no axis can show. */
export function valueAt({ values }: ChartSeries, category: number): number | null {
  const value = values[category] ?? null;
  return value !== null && Number.isFinite(value) ? value : null;
}
