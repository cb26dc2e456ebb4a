import type { ChartDescriptionKind } from "./sheetDescription";

export const isHorizontal = (kind: ChartDescriptionKind): boolean => kind === "clusteredBar" || kind === "stackedBar";

export const isStacked = (kind: ChartDescriptionKind): boolean => kind.startsWith("stacked");

/** Whether it is drawn as lines, and not as filled shapes. */
export const isLine = (kind: ChartDescriptionKind): boolean => kind === "line" || kind === "curve";

export const isArea = (kind: ChartDescriptionKind): boolean => kind === "area" || kind === "stackedArea";

/** Whether it is drawn as bars or columns. */
export const isBars = (kind: ChartDescriptionKind): boolean => !isLine(kind) && !isArea(kind);
