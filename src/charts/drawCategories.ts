import { isArea, isHorizontal, type ChartModel } from "./chartModel";
import { drawAreas } from "./drawAreas";
import { drawAxisTitles, drawCategoryLabels, drawGrid, drawOrigin, drawTickLabels, originOf } from "./drawAxes";
import type { Direction } from "./drawAxes";
import { drawBars } from "./drawBars";
import { drawLines } from "./drawLines";
import { baselineRoom, layoutFrame, type Frame } from "./frame";
import { drawHead, MARGIN, type Room } from "./head";
import type { LegendItem } from "./legend";
import { lineLook, lineSwatch } from "./lineLook";
import { valueFormatter } from "./numberFormat";
import { seriesStyle } from "./palette";
import { boxSwatch, fillPattern } from "./patterns";
import type { Picture } from "./picture";
import type { SvgNode } from "./svgNode";
import { LABEL, textBlock } from "./textBlock";

/** A chart of named categories: bars, columns, lines or areas. */
export function drawCategories(model: ChartModel, room: Room): Picture {
  const { kind } = model;
  const isLine = kind === "line";
  const styles = model.series.map(({ color }, index) => seriesStyle(drawnIndex(model, index), color));
  const looks = styles.map((style, index) => lineLook(index, style));
  const items = legendItems(model, (index) => {
    const look = isLine ? looks[index] : undefined;
    return look ? lineSwatch(look) : boxSwatch(room.id, index);
  });
  const frame = layoutFrame(model, items, room);
  const { plot, values, bands, labels } = frame;
  const direction: Direction = isHorizontal(kind) ? "across" : "up";
  const origin = model.baseline ?? originOf(values);
  const titles =
    direction === "across"
      ? { up: model.categoryAxisTitle, across: model.valueAxisTitle }
      : { up: model.valueAxisTitle, across: model.categoryAxisTitle };
  const middleOf = (category: number): number => (bands(category) ?? 0) + bands.bandwidth() / 2;
  const above = direction === "across" ? baselineRoom(model) : 0;
  const shapes = isLine
    ? drawLines(model, frame, looks)
    : isArea(kind)
      ? drawAreas(room.id, model, frame, styles)
      : drawBars(room.id, model, frame);
  return {
    defs: isLine ? [] : styles.map((style, index) => fillPattern(room.id, index, style)),
    parts: [
      ...drawHead(frame.head),
      drawGrid(values, direction, plot, origin),
      shapes,
      drawOrigin(values, direction, plot, origin),
      ...(above > 0 ? [drawBaseline(origin, model.valueFormat, frame)] : []),
      drawTickLabels(values, direction, plot),
      drawCategoryLabels(model.categories, labels, middleOf, direction, plot),
      drawAxisTitles(titles, { ...frame, above }),
    ],
  };
}

/** The number at which the bars of a tornado begin, above their line. */
function drawBaseline(baseline: number, format: string, { plot, values, width, type }: Frame): SvgNode {
  const text = valueFormatter(format)(baseline);
  const half = type.width(text) / 2;
  const x = Math.min(Math.max(values.scale(baseline), MARGIN + half), width - MARGIN - half);
  return textBlock(text, { lines: [text], isCut: false }, LABEL, { x, y: plot.top - 4, anchor: "middle" });
}

/** Of several series, those that are drawn and not told to stay out. */
function legendItems({ series, legend }: ChartModel, swatchOf: (series: number) => LegendItem["swatch"]): LegendItem[] {
  const items = series.flatMap(({ name, unfilled, inLegend }, index) =>
    unfilled === true || inLegend === false ? [] : [{ name, swatch: swatchOf(index) }],
  );
  return items.length < 2 || legend === false ? [] : items;
}

/** The first series that is drawn has the first colour. */
const drawnIndex = ({ series }: ChartModel, index: number): number =>
  series.slice(0, index).filter(({ unfilled }) => unfilled !== true).length;
