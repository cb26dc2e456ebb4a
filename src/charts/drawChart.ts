import type { ChartModel } from "./chartModel";
import { drawAxisTitles, drawCategoryLabels, drawGrid, drawTickLabels, drawZeroLine } from "./drawAxes";
import { drawBars, OUTLINE } from "./drawBars";
import { drawLines, lineSwatch } from "./drawLines";
import { layoutFrame, MARGIN } from "./frame";
import { drawLegend } from "./legend";
import { seriesStyle } from "./palette";
import { fillPattern, patternId } from "./patterns";
import { CHART_CLASS, STYLE_SHEET } from "./styleSheet";
import { svg, type SvgNode } from "./svgNode";
import { FONT_FAMILY, textBlock, TITLE } from "./textBlock";
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
export function drawChart(model: ChartModel, { id, measure = estimatedWidth, ...size }: DrawOptions): SvgNode {
  const width = Math.max(size.width, SMALLEST.width);
  const height = Math.max(size.height, SMALLEST.height);
  const frame = layoutFrame(model, width, height, measure);
  const isLine = model.kind === "line";
  const styles = model.series.map(({ color }, index) => seriesStyle(drawnIndex(model, index), color));
  const boxSwatch = (series: number, x: number, y: number, side: number): SvgNode =>
    svg("rect", { x, y, width: side, height: side, fill: `url(#${patternId(id, series)})`, ...OUTLINE });
  const patterns = isLine ? [] : styles.map((style, index) => fillPattern(id, index, style));
  const titlePlace = { x: MARGIN, y: MARGIN + TITLE.size - 1, anchor: "start" } as const;
  const legendPlace = { x: MARGIN, y: frame.legendTop };
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
    svg("defs", {}, ...patterns),
    textBlock(model.title, frame.title, TITLE, titlePlace),
    drawLegend(frame.legend, legendPlace, isLine ? lineSwatch(styles) : boxSwatch),
    drawGrid(model, frame),
    isLine ? drawLines(model, frame, styles) : drawBars(id, model, frame),
    drawZeroLine(model, frame),
    drawTickLabels(model, frame),
    drawCategoryLabels(model, frame),
    drawAxisTitles(model, frame),
  );
}

/** The first series that is drawn has the first colour. */
const drawnIndex = ({ series }: ChartModel, index: number): number =>
  series.slice(0, index).filter(({ unfilled }) => unfilled !== true).length;
