import type { FittedText } from "./fitText";
import { drawLegend, layoutLegend, type Legend, type LegendItem } from "./legend";
import type { SvgNode } from "./svgNode";
import { LABEL, textBlock, TITLE, Typesetter } from "./textBlock";
import type { MeasureText } from "./textWidth";

/** The room that a chart is drawn in, and how wide its letters are. */
export interface Room {
  /** Of the picture's element; its parts refer to each other by it. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly measure: MeasureText;
}

/** Title and legend. */
export interface Head {
  readonly whole: string;
  readonly title: FittedText;
  readonly legend: Legend;
  readonly legendTop: number;
  /** Where the rest of the chart begins. */
  readonly bottom: number;
}

export const MARGIN = 12;
/** Lower than this, a chart has room for little beside its plot. */
export const LOW_CHART = 280;
const GAP = 8;

export function layoutHead(whole: string, items: readonly LegendItem[], { width, height, measure }: Room): Head {
  const inner = width - 2 * MARGIN;
  const title = new Typesetter(measure, TITLE).wrapped(whole, inner, height < LOW_CHART ? 1 : 2);
  const legendTop = MARGIN + title.lines.length * TITLE.lineHeight + 6;
  const rows = Math.max(2, Math.floor((height - 60) / 60));
  const legend = layoutLegend(items, inner, rows, new Typesetter(measure, LABEL));
  return { whole, title, legend, legendTop, bottom: legendTop + legend.height + GAP };
}

export function drawHead({ whole, title, legend, legendTop }: Head): SvgNode[] {
  return [
    textBlock(whole, title, TITLE, { x: MARGIN, y: MARGIN + TITLE.size - 1, anchor: "start" }),
    drawLegend(legend, { x: MARGIN, y: legendTop }),
  ];
}
