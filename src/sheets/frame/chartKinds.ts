import type { ChartDescription, ChartDescriptionKind } from "./sheetDescription";

export const isHorizontal = (kind: ChartDescriptionKind): boolean => kind === "clusteredBar" || kind === "stackedBar";

export const isStacked = (kind: ChartDescriptionKind): boolean =>
  kind === "stackedColumn" || kind === "stackedBar" || kind === "stackedArea";

/** Whether it is drawn as lines, and not as filled shapes. */
export const isLine = (kind: ChartDescriptionKind): boolean => kind === "line" || kind === "curve";

export const isArea = (kind: ChartDescriptionKind): boolean => kind === "area" || kind === "stackedArea";

/** Whether it is drawn as bars or columns. */
export const isBars = (kind: ChartDescriptionKind): boolean => !isLine(kind) && !isArea(kind);

/** Between groups of bars, as a share of a bar in per cent: Excel's own 150 leaves more air than bars. */
const GAP_WIDTH = 60;
/** A hair between the bars of a histogram, so that each is seen. */
const TOUCHING_GAP_WIDTH = 4;
export const gapWidthOf = ({ touching }: ChartDescription): number =>
  touching === true ? TOUCHING_GAP_WIDTH : GAP_WIDTH;

/** Excel overlaps bars by a share of themselves, in per cent. */
export const ONE_PLACE = 100;
