import { isHorizontal, type ChartModel } from "./chartModel";
import { LABEL_GAP, MARGIN, AXIS_TITLE, type Frame } from "./frame";
import { svg, type SvgNode } from "./svgNode";
import { LABEL, textBlock, type TextPlace } from "./textBlock";

/** From a line's middle to its baseline. */
const MIDDLE = 4;

/** Grid lines at the ticks of the values, and a stronger one at zero. */
export function drawGrid(model: ChartModel, { plot, values }: Frame): SvgNode {
  const across = isHorizontal(model.kind);
  const line = (value: number, opacity: number): SvgNode => {
    const at = values.scale(value);
    const ends = across
      ? { x1: at, x2: at, y1: plot.top, y2: plot.bottom }
      : { x1: plot.left, x2: plot.right, y1: at, y2: at };
    return svg("line", { ...ends, stroke: "currentColor", "stroke-opacity": opacity });
  };
  return svg(
    "g",
    { class: "grid" },
    ...values.ticks.filter(({ value }) => value !== 0).map(({ value }) => line(value, 0.16)),
  );
}

/** Drawn over the bars, which begin there. */
export function drawZeroLine(model: ChartModel, { plot, values }: Frame): SvgNode {
  const [low = 0, high = 0] = values.scale.domain();
  const at = values.scale(low <= 0 && high >= 0 ? 0 : low);
  const ends = isHorizontal(model.kind)
    ? { x1: at, x2: at, y1: plot.top, y2: plot.bottom }
    : { x1: plot.left, x2: plot.right, y1: at, y2: at };
  return svg("line", { class: "zero", ...ends, stroke: "currentColor", "stroke-opacity": 0.75 });
}

/** The numbers along the value axis. */
export function drawTickLabels(model: ChartModel, { plot, values }: Frame): SvgNode {
  const place = (value: number): TextPlace =>
    isHorizontal(model.kind)
      ? { x: values.scale(value), y: plot.bottom + LABEL.lineHeight + 2, anchor: "middle" }
      : { x: plot.left - LABEL_GAP, y: values.scale(value) + MIDDLE, anchor: "end" };
  const texts = values.ticks.map(({ value, label }) =>
    textBlock(label, { lines: [label], isCut: false }, LABEL, place(value)),
  );
  return svg("g", { class: "ticks" }, ...texts);
}

/** The names along the category axis. */
export function drawCategoryLabels(model: ChartModel, { plot, bands, labels }: Frame): SvgNode {
  const texts = model.categories.flatMap((name, category) => {
    const text = labels.texts[category];
    if (!text || category % labels.every !== 0) return [];
    const middle = (bands(category) ?? 0) + bands.bandwidth() / 2;
    const half = ((text.lines.length - 1) * LABEL.lineHeight) / 2;
    return [textBlock(name, text, LABEL, isHorizontal(model.kind) ? beside(middle - half) : below(middle))];
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

/** The title of the vertical axis above it, that of the horizontal one below. */
export function drawAxisTitles(model: ChartModel, { plot, width, height, type }: Frame): SvgNode {
  const across = isHorizontal(model.kind);
  const vertical = across ? model.categoryAxisTitle : model.valueAxisTitle;
  const horizontal = across ? model.valueAxisTitle : model.categoryAxisTitle;
  const above = textBlock(vertical, type.line(vertical, width - 2 * MARGIN), LABEL, {
    x: MARGIN,
    y: plot.top - AXIS_TITLE + MIDDLE + 4,
    anchor: "start",
  });
  const text = type.line(horizontal, width - 2 * MARGIN);
  const half = type.widest(text) / 2;
  const below = textBlock(horizontal, text, LABEL, {
    x: Math.min(Math.max((plot.left + plot.right) / 2, MARGIN + half), width - MARGIN - half),
    y: height - MARGIN,
    anchor: "middle",
  });
  return svg("g", { class: "axis-titles" }, ...(vertical === "" ? [] : [above]), ...(horizontal === "" ? [] : [below]));
}
