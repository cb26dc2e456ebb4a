import { scaleBand, type ScaleBand } from "d3-scale";
import { labelsBelow, labelsBeside, type CategoryLabels } from "./categoryLabels";
import { barsSideBySide, isHorizontal, type ChartModel } from "./chartModel";
import { layoutHead, MARGIN, type Head, type Room } from "./head";
import type { LegendItem } from "./legend";
import { LABEL_GAP, numberPlan, spacedAxis, TICK_LINE, titleRoom, widestLabel } from "./plot";
import type { AxisPlan, Plot } from "./plot";
import { LABEL, Typesetter } from "./textBlock";
import { valueAxis, valueExtent, type Axis } from "./valueAxis";

/** Where everything in a chart of categories stands. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly head: Head;
  readonly plot: Plot;
  readonly values: Axis;
  readonly bands: ScaleBand<number>;
  readonly labels: CategoryLabels;
  readonly type: Typesetter;
}

/** Of all width beside the bars, and of all height below the columns, the share that names may take. */
const NAMES_SHARE = 0.4;

/** Lays a chart out in its room: title and legend above, axes and their titles around the plot. */
export function layoutFrame(model: ChartModel, items: readonly LegendItem[], room: Room): Frame {
  const { width, height } = room;
  const type = new Typesetter(room.measure, LABEL);
  const head = layoutHead(model.title, items, room);
  const extent = valueExtent(model);
  const across = isHorizontal(model.kind);
  const plan = numberPlan(across ? "across" : "up", (range, count) =>
    valueAxis(extent, range, count, model.valueFormat),
  );
  const axes = (across ? barAxes : columnAxes)(model, plan, { width, height, top: head.bottom }, type);
  return { width, height, head, type, ...axes };
}

interface Sides {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}
type Axes = Pick<Frame, "plot" | "values" | "bands" | "labels">;

function columnAxes(model: ChartModel, plan: AxisPlan, sides: Sides, type: Typesetter): Axes {
  const top = sides.top + titleRoom(model.valueAxisTitle);
  const left = MARGIN + widestLabel(plan, sides.height - top, type) + LABEL_GAP;
  const right = sides.width - MARGIN;
  const step = (right - left) / Math.max(1, model.categories.length);
  const labels = labelsBelow(model.categories, step, (sides.height - top) * NAMES_SHARE, type);
  const below = MARGIN + titleRoom(model.categoryAxisTitle) + labels.depth + LABEL_GAP;
  const plot = { left, right, top, bottom: sides.height - below };
  const values = plan.make([plot.bottom, plot.top], plan.ticksOver(plot.bottom - plot.top));
  return { plot, labels, values, bands: bandsOver(model, left, right) };
}

function barAxes(model: ChartModel, plan: AxisPlan, sides: Sides, type: Typesetter): Axes {
  const top = sides.top + titleRoom(model.categoryAxisTitle) + baselineRoom(model);
  const bottom = sides.height - MARGIN - titleRoom(model.valueAxisTitle) - TICK_LINE;
  const step = (bottom - top) / Math.max(1, model.categories.length);
  const labels = labelsBeside(model.categories, step, (sides.width - 2 * MARGIN) * NAMES_SHARE, type);
  const fitted = spacedAxis(plan, MARGIN + labels.depth + LABEL_GAP, sides.width, type);
  const plot = { left: fitted.left, right: fitted.right, top, bottom };
  return { plot, labels, values: fitted.axis, bands: bandsOver(model, top, bottom) };
}

/** The number at which bars begin stands above them. */
export const baselineRoom = ({ baseline }: ChartModel): number => (baseline === undefined ? 0 : LABEL.lineHeight);

const USUAL_GAP = 0.3;

/** The room of each category, with a gap between them. */
function bandsOver(model: ChartModel, from: number, to: number): ScaleBand<number> {
  const gap = model.gap === undefined ? USUAL_GAP : model.gap / (barsSideBySide(model) + model.gap);
  return scaleBand([...model.categories.keys()], [from, to])
    .paddingInner(gap)
    .paddingOuter(gap / 2);
}
