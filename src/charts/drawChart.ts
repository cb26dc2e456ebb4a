import { drawCategories } from "./drawCategories";
import { drawCurve } from "./curve/drawCurve";
import { drawHeatMap } from "./heatMap/drawHeatMap";
import { drawHistogram } from "./histogram/drawHistogram";
import type { Room } from "./head";
import type { AnyChartModel } from "./numericModels";
import type { Picture } from "./picture";
import { CHART_CLASS, STYLE_SHEET } from "./styleSheet";
import { svg, type SvgNode } from "./svgNode";
import { FONT_FAMILY } from "./textBlock";
import { estimatedWidth, type MeasureText } from "./textWidth";

/** Below this size a chart is drawn as at this size, and shown smaller. */
const SMALLEST = { width: 240, height: 220 } as const;

export interface DrawOptions {
  /** Of the element; unique in its page, as the chart's parts refer to each other by it. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly measure?: MeasureText;
}

/** Draws a chart: a pure function from numbers to a picture. */
export function drawChart(model: AnyChartModel, { id, measure = estimatedWidth, ...size }: DrawOptions): SvgNode {
  const width = Math.max(size.width, SMALLEST.width);
  const height = Math.max(size.height, SMALLEST.height);
  const { defs, parts } = pictureOf(model, { id, width, height, measure });
  return svg(
    "svg",
    {
      class: CHART_CLASS,
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-description`,
      viewBox: `0 0 ${width} ${height}`,
      width: size.width,
      height: size.height,
      "font-family": FONT_FAMILY,
    },
    svg("title", { id: `${id}-title` }, model.title),
    svg("desc", { id: `${id}-description` }, model.altText),
    svg("style", {}, STYLE_SHEET),
    svg("defs", {}, ...defs),
    ...parts,
  );
}

function pictureOf(model: AnyChartModel, room: Room): Picture {
  switch (model.kind) {
    case "curve":
      return drawCurve(model, room);
    case "histogram":
      return drawHistogram(model, room);
    case "heatMap":
      return drawHeatMap(model, room);
    default:
      return drawCategories(model, room);
  }
}
