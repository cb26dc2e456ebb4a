import { scaleBand, type ScaleBand } from "d3-scale";
import { labelsBelow, labelsBeside, type CategoryLabels } from "./categoryLabels";
import { isHorizontal, type ChartModel } from "./chartModel";
import type { FittedText } from "./fitText";
import { layoutLegend, type Legend } from "./legend";
import { LABEL, TITLE, Typesetter } from "./textBlock";
import type { MeasureText } from "./textWidth";
import { valueAxis, valueExtent, type Extent, type ValueAxis } from "./valueAxis";

/** Where everything stands, in pixels from the top left corner. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly title: FittedText;
  readonly legend: Legend;
  readonly legendTop: number;
  readonly plot: Plot;
  readonly values: ValueAxis;
  readonly bands: ScaleBand<number>;
  readonly labels: CategoryLabels;
  readonly type: Typesetter;
}

/** The area of bars and lines. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const MARGIN = 12;
/** Between an axis and its labels. */
export const LABEL_GAP = 8;
/** The line of an axis title. */
export const AXIS_TITLE = 20;
/** The line of tick labels below a horizontal value axis. */
const TICK_LINE = 22;
/** Of all width beside the bars, and of all height below the columns, the share that names may take. */
const NAMES_SHARE = 0.4;
const TICK_SPACING = { across: 64, down: 36 } as const;
const LOW_CHART = 280;

/** Lays a chart out in its room: title and legend above, axes and their titles around the plot. */
export function layoutFrame(model: ChartModel, width: number, height: number, measure: MeasureText): Frame {
  const type = new Typesetter(measure, LABEL);
  const inner = width - 2 * MARGIN;
  const title = new Typesetter(measure, TITLE).wrapped(model.title, inner, height < LOW_CHART ? 1 : 2);
  const legendTop = MARGIN + title.lines.length * TITLE.lineHeight + 6;
  const legend = layoutLegend(model, inner, Math.max(2, Math.floor(height / 100)), type);
  const room = { width, height, top: legendTop + legend.height + LABEL_GAP };
  const axes = isHorizontal(model.kind) ? barAxes(model, room, type) : columnAxes(model, room, type);
  return { width, height, title, legend, legendTop, type, ...axes };
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}
type Axes = Pick<Frame, "plot" | "values" | "bands" | "labels">;

const titleRoom = (title: string): number => (title === "" ? 0 : AXIS_TITLE);

/** The values' title stands above their axis, where it can be read without turning the head. */
function columnAxes(model: ChartModel, room: Room, type: Typesetter): Axes {
  const top = room.top + titleRoom(model.valueAxisTitle);
  const extent = valueExtent(model);
  const most = tickCount(room.height - top, TICK_SPACING.down);
  const left = MARGIN + widestLabel(model, extent, most, type) + LABEL_GAP;
  const right = room.width - MARGIN;
  const step = (right - left) / Math.max(1, model.categories.length);
  const labels = labelsBelow(model.categories, step, (room.height - top) * NAMES_SHARE, type);
  const below = MARGIN + titleRoom(model.categoryAxisTitle) + labels.depth + LABEL_GAP;
  const plot = { left, right, top, bottom: room.height - below };
  const count = tickCount(plot.bottom - plot.top, TICK_SPACING.down);
  const values = valueAxis(extent, [plot.bottom, plot.top], count, model.valueFormat);
  return { plot, labels, values, bands: bandsOver(model, left, right) };
}

/** How few ticks there will be is not known yet, and fewer may be longer. */
function widestLabel({ valueFormat }: ChartModel, extent: Extent, most: number, type: Typesetter): number {
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  const labels = counts.flatMap((count) => valueAxis(extent, [0, 1], count, valueFormat).ticks);
  return Math.max(...labels.map(({ label }) => type.width(label)));
}

function barAxes(model: ChartModel, room: Room, type: Typesetter): Axes {
  const top = room.top + titleRoom(model.categoryAxisTitle);
  const bottom = room.height - MARGIN - titleRoom(model.valueAxisTitle) - TICK_LINE;
  const step = (bottom - top) / Math.max(1, model.categories.length);
  const labels = labelsBeside(model.categories, step, (room.width - 2 * MARGIN) * NAMES_SHARE, type);
  const left = MARGIN + labels.depth + LABEL_GAP;
  const fitted = spacedTicks(model, left, room.width, type);
  const plot = { left: fitted.left, right: fitted.right, top, bottom };
  return { plot, labels, values: fitted.axis, bands: bandsOver(model, top, bottom) };
}

/** As many ticks as have room side by side; the first and the last label may hang over the ends of the axis. */
function spacedTicks(model: ChartModel, from: number, width: number, type: Typesetter) {
  const extent = valueExtent(model);
  for (let count = tickCount(width - from, TICK_SPACING.across); ; count--) {
    const { ticks } = valueAxis(extent, [0, 1], count, model.valueFormat);
    const widest = Math.max(...ticks.map(({ label }) => type.width(label)));
    const left = Math.max(from, widest / 2 + 2);
    const right = width - Math.max(MARGIN, widest / 2 + 2);
    const axis = valueAxis(extent, [left, right], count, model.valueFormat);
    const spacing = (right - left) / Math.max(1, ticks.length - 1);
    if (spacing >= widest + LABEL_GAP || count <= 1) return { left, right, axis };
  }
}

const tickCount = (length: number, spacing: number): number => Math.min(8, Math.max(1, Math.floor(length / spacing)));

function bandsOver({ categories }: ChartModel, from: number, to: number): ScaleBand<number> {
  return scaleBand([...categories.keys()], [from, to])
    .paddingInner(0.3)
    .paddingOuter(0.15);
}
