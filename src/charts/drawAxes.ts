import type { CategoryLabels } from "./categoryLabels";
import { MARGIN } from "./head";
import { AXIS_TITLE, LABEL_GAP, type Plot } from "./plot";
import { svg, type SvgNode } from "./svgNode";
import { LABEL, textBlock, type TextPlace, type Typesetter } from "./textBlock";
import type { Axis } from "./valueAxis";

/** Which way an axis runs: its numbers stand below the plot, or on the left of it. */
export type Direction = "across" | "up";

/** From a line's middle to its baseline. */
const MIDDLE = 4;

/** The ends of a line through the plot, at a place on an axis of that direction. */
export const lineAt = (at: number, direction: Direction, plot: Plot): SvgNode["attributes"] =>
  direction === "across"
    ? { x1: at, x2: at, y1: plot.top, y2: plot.bottom }
    : { x1: plot.left, x2: plot.right, y1: at, y2: at };

const QUIET = 0.16;
const ZERO = 0.45;

/** Grid lines at the ticks of an axis; none where the stronger line stands on which everything is drawn. */
export function drawGrid({ scale, ticks }: Axis, direction: Direction, plot: Plot, origin: number): SvgNode {
  const lines = ticks
    .filter(({ value }) => value !== origin)
    .map(({ value }) =>
      svg("line", {
        ...lineAt(scale(value), direction, plot),
        stroke: "currentColor",
        "stroke-opacity": value === 0 ? ZERO : QUIET,
      }),
    );
  return svg("g", { class: "grid" }, ...lines);
}

/** Drawn over the bars, which begin there. */
export function drawOrigin({ scale }: Axis, direction: Direction, plot: Plot, origin: number): SvgNode {
  const at = lineAt(scale(origin), direction, plot);
  return svg("line", { class: "zero", ...at, stroke: "currentColor", "stroke-opacity": 0.75 });
}

/** Where an axis's lines and bars begin: at zero, if it is there to be seen. */
export function originOf({ scale }: Axis): number {
  const [low = 0, high = 0] = scale.domain();
  return low <= 0 && high >= 0 ? 0 : low;
}

/** The numbers along an axis. */
export function drawTickLabels({ scale, ticks }: Axis, direction: Direction, plot: Plot): SvgNode {
  const place = (value: number): TextPlace =>
    direction === "across"
      ? { x: scale(value), y: plot.bottom + LABEL.lineHeight + 2, anchor: "middle" }
      : { x: plot.left - LABEL_GAP, y: scale(value) + MIDDLE, anchor: "end" };
  const texts = ticks.map(({ value, label }) =>
    textBlock(label, { lines: [label], isCut: false }, LABEL, place(value)),
  );
  return svg("g", { class: "ticks" }, ...texts);
}

/** The names along a category axis: on the left of a plot whose values run across it, else below. */
export function drawCategoryLabels(
  names: readonly string[],
  labels: CategoryLabels,
  middleOf: (category: number) => number,
  values: Direction,
  plot: Plot,
): SvgNode {
  const texts = names.flatMap((name, category) => {
    const text = labels.texts[category];
    if (!text || category % labels.every !== 0) return [];
    const middle = middleOf(category);
    const half = ((text.lines.length - 1) * LABEL.lineHeight) / 2;
    return [textBlock(name, text, LABEL, values === "across" ? beside(middle - half) : below(middle))];
  });
  return svg("g", { class: "categories" }, ...texts);

  function beside(middle: number): TextPlace {
    return { x: plot.left - LABEL_GAP, y: middle + MIDDLE, anchor: "end" };
  }
  function below(middle: number): TextPlace {
    if (labels.isUpright) return { x: middle + MIDDLE, y: plot.bottom + LABEL_GAP, anchor: "end", isUpright: true };
    return { x: middle, y: plot.bottom + LABEL.lineHeight + 1, anchor: "middle" };
  }
}

interface Titles {
  readonly up: string;
  readonly across: string;
}

interface TitleRoom {
  readonly plot: Plot;
  readonly width: number;
  readonly height: number;
  readonly type: Typesetter;
  /** What stands between the plot and the title above it. */
  readonly above?: number;
}

/** The title of the vertical axis above it, where it is read without turning the head; that of the horizontal one below. */
export function drawAxisTitles({ up, across }: Titles, room: TitleRoom): SvgNode {
  const { plot, width, height, type, above = 0 } = room;
  const inner = width - 2 * MARGIN;
  const top = { x: MARGIN, y: plot.top - above - AXIS_TITLE + MIDDLE + 4, anchor: "start" } as const;
  const text = type.line(across, inner);
  const half = type.widest(text) / 2;
  const middle = Math.min(Math.max((plot.left + plot.right) / 2, MARGIN + half), width - MARGIN - half);
  const bottom = { x: middle, y: height - MARGIN, anchor: "middle" } as const;
  return svg(
    "g",
    { class: "axis-titles" },
    ...(up === "" ? [] : [textBlock(up, type.line(up, inner), LABEL, top)]),
    ...(across === "" ? [] : [textBlock(across, text, LABEL, bottom)]),
  );
}
