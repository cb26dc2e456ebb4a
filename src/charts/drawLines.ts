import { line, symbol, symbolsFill } from "d3-shape";
import { valueAt, type ChartModel } from "./chartModel";
import { describer, OUTLINE } from "./drawBars";
import type { Frame } from "./frame";
import type { SeriesStyle } from "./palette";
import { svg, type SvgNode } from "./svgNode";

const DASHES = ["none", "8 3", "3 3", "10 3 3 3"] as const;
const MARKER_AREA = 50;

/** A line a series, broken where there is no number, with a marker at each number. */
export function drawLines(model: ChartModel, { values, bands }: Frame, styles: readonly SeriesStyle[]): SvgNode {
  const describe = describer(model);
  const lines = model.series.map((series, index) => {
    const look = lineLook(index, styles);
    const points = model.categories.map((_, category) => {
      const value = valueAt(series, category);
      return { category, value, x: (bands(category) ?? 0) + bands.bandwidth() / 2, y: values.scale(value ?? 0) };
    });
    const path = line<(typeof points)[number]>(
      ({ x }) => x,
      ({ y }) => y,
    ).defined(({ value }) => value !== null);
    const markers = points.flatMap(({ category, value, x, y }) =>
      value === null ? [] : [marker(look, x, y, svg("title", {}, describe({ series: index, category, value })))],
    );
    return svg("g", {}, svg("path", { d: path(points) ?? "", fill: "none", ...look.stroke }), ...markers);
  });
  return svg("g", { class: "lines" }, ...lines);
}

/** Draws the sign of a series in the legend: a piece of its line with a marker. */
export function lineSwatch(styles: readonly SeriesStyle[]) {
  return (series: number, x: number, y: number, size: number): SvgNode => {
    const look = lineLook(series, styles);
    const middle = y + size / 2;
    const stroke = svg("line", { x1: x - 2, x2: x + size + 2, y1: middle, y2: middle, ...look.stroke });
    return svg("g", {}, stroke, marker(look, x + size / 2, middle));
  };
}

interface LineLook {
  readonly stroke: SvgNode["attributes"];
  readonly shape: string;
  readonly marker: SvgNode["attributes"];
}

/** Seven markers, then the same hollow, and four kinds of dashes: a line that is told from the others without colour. */
function lineLook(series: number, styles: readonly SeriesStyle[]): LineLook {
  const ink = `var(--chart-solid, ${styles[series]?.color ?? "currentColor"})`;
  const isHollow = Math.floor(series / symbolsFill.length) % 2 === 1;
  const shape = symbolsFill[series % symbolsFill.length] ?? symbolsFill[0];
  const dashes = DASHES[series % DASHES.length] ?? DASHES[0];
  return {
    stroke: { stroke: ink, "stroke-width": 2, "stroke-dasharray": dashes, "stroke-linejoin": "round" },
    shape: symbol(shape, MARKER_AREA)() ?? "",
    marker: isHollow
      ? { fill: "var(--chart-paper, #ffffff)", stroke: ink, "stroke-width": 1.5 }
      : { fill: ink, ...OUTLINE },
  };
}

function marker({ shape, marker: look }: LineLook, x: number, y: number, ...children: readonly SvgNode[]): SvgNode {
  return svg("path", { d: shape, transform: `translate(${x} ${y})`, ...look }, ...children);
}
