import { MARGIN, type Room } from "../head";
import { LABEL_GAP, spacedAxis, TICK_LINE, titleRoom, widestLabel } from "../plot";
import type { AxisPlan, Plot } from "../plot";
import { LABEL, Typesetter } from "../textBlock";
import type { Axis } from "../valueAxis";

/** Where the axes of a chart of numbers against numbers run from left to right. */
export interface AcrossFrame {
  readonly left: number;
  readonly right: number;
  readonly axis: Axis;
}

/** What is known before it is known how much stands above the plot. */
export function layoutAcross(xPlan: AxisPlan, yPlan: AxisPlan, { width, height, measure }: Room): AcrossFrame {
  const type = new Typesetter(measure, LABEL);
  const beside = widestLabel(yPlan, height, type);
  return spacedAxis(xPlan, MARGIN + beside + LABEL_GAP, width, type);
}

export interface NumericFrame {
  readonly plot: Plot;
  readonly x: Axis;
  readonly y: Axis;
}

interface Above {
  /** The end of title and legend. */
  readonly top: number;
  readonly xAxisTitle: string;
  readonly yAxisTitle: string;
  /** For labels between the plot and the title of its vertical axis. */
  readonly flags: number;
}

export function layoutUp(
  plan: AxisPlan,
  { left, right, axis }: AcrossFrame,
  { top, xAxisTitle, yAxisTitle, flags }: Above,
  height: number,
): NumericFrame {
  const plot = {
    left,
    right,
    top: top + titleRoom(yAxisTitle) + flags,
    bottom: height - MARGIN - titleRoom(xAxisTitle) - TICK_LINE,
  };
  const y = plan.make([plot.bottom, plot.top], plan.ticksOver(plot.bottom - plot.top));
  return { plot, x: axis, y };
}
