import type { NumericFrame } from "../numeric/numericFrame";
import type { HeatMapModel } from "../numericModels";
import { svg, type SvgNode } from "../svgNode";

const RADIUS = 6;

const ring = (cx: number, cy: number, r: number): SvgNode =>
  svg(
    "g",
    {},
    svg("circle", { cx, cy, r, fill: "none", stroke: "var(--chart-paper, #ffffff)", "stroke-width": 5 }),
    svg("circle", { cx, cy, r, fill: "none", stroke: "currentColor", "stroke-width": 2 }),
  );

/** A ring where the inputs are now; none where that is beyond the cells. */
export function drawPoint({ point, xs, ys }: HeatMapModel, { x, y }: NumericFrame): SvgNode[] {
  if (!point) return [];
  const [column, row] = [placeIn(xs, point.x), placeIn(ys, point.y)];
  if (column === undefined || row === undefined) return [];
  return [svg("g", { class: "point" }, svg("title", {}, point.label), ring(x.scale(column), y.scale(row), RADIUS))];
}

export const pointSwatch = (x: number, y: number, size: number): SvgNode =>
  svg("circle", { cx: x + size / 2, cy: y + size / 2, r: 5, fill: "none", stroke: "currentColor", "stroke-width": 2 });

/** Between which of the ascending values a number lies, as a place with a fraction. */
export function placeIn(values: readonly number[], wanted: number): number | undefined {
  const next = values.findIndex((value) => value >= wanted);
  const [low, high] = [values[next - 1], values[next]];
  if (high === wanted) return next;
  return low === undefined || high === undefined ? undefined : next - 1 + (wanted - low) / (high - low);
}
