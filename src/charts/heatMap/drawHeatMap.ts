import { drawAxisTitles, drawTickLabels } from "../drawAxes";
import { drawHead, layoutHead, type Room } from "../head";
import type { LegendItem } from "../legend";
import { layoutAcross, layoutUp } from "../numeric/numericFrame";
import { valueFormatter } from "../numberFormat";
import type { HeatMapModel } from "../numericModels";
import type { Picture } from "../picture";
import { namedPlan } from "../plot";
import { svg, type SvgNode } from "../svgNode";
import { LABEL, Typesetter } from "../textBlock";
import { extentOf } from "../valueAxis";
import { contour } from "./contour";
import { drawCells } from "./drawCells";
import { drawPoint, pointSwatch } from "./drawPoint";
import { hatch, heatFill } from "./heatColour";

/** A result over two inputs as tinted cells, with the line at which it has a given value. */
export function drawHeatMap(model: HeatMapModel, room: Room): Picture {
  const type = new Typesetter(room.measure, LABEL);
  const xPlan = namedPlan(model.xs.map(valueFormatter(model.xFormat)), SHORTEST_LABEL);
  const yPlan = namedPlan(model.ys.map(valueFormatter(model.yFormat)), LABEL.lineHeight + 3);
  const across = layoutAcross(xPlan, yPlan, room);
  const head = layoutHead(model.title, legendItems(model), room);
  const titles = { up: model.yAxisTitle, across: model.xAxisTitle };
  const above = { top: head.bottom, xAxisTitle: model.xAxisTitle, yAxisTitle: model.yAxisTitle, flags: 0 };
  const frame = layoutUp(yPlan, across, above, room.height);
  const { plot, x, y } = frame;
  const line = contour(model.values, levelOf(model))
    .map(([from, to]) => `M${x.scale(from.x)},${y.scale(from.y)}L${x.scale(to.x)},${y.scale(to.y)}`)
    .join("");
  return {
    defs: [hatch(room.id)],
    parts: [
      ...drawHead(head),
      drawCells(room.id, model, frame, type),
      svg("g", { class: "contour" }, ...contourStrokes.map((look) => svg("path", { d: line, ...look }))),
      ...drawPoint(model, frame),
      drawTickLabels(x, "across", plot),
      drawTickLabels(y, "up", plot),
      drawAxisTitles(titles, { ...room, plot, type }),
    ],
  };
}

export const levelOf = ({ contourAt = 0 }: HeatMapModel): number => contourAt;

const SHORTEST_LABEL = 16;

const ROUND = { fill: "none", "stroke-linecap": "round" } as const;
/** The line on a rim of paper. */
const contourStrokes = [
  { ...ROUND, stroke: "var(--chart-paper, #ffffff)", "stroke-width": 5 },
  { ...ROUND, stroke: "currentColor", "stroke-width": 2 },
];

/** The ends of the colours, the line, and the point. */
function legendItems(model: HeatMapModel): LegendItem[] {
  const level = levelOf(model);
  const format = valueFormatter(model.valueFormat);
  const values = model.values.flat().filter((value) => value !== null);
  if (values.length === 0) return [];
  const [lowest, highest] = extentOf(values);
  const farthest = Math.max(Math.abs(lowest - level), Math.abs(highest - level));
  const box = (value: number) => (x: number, y: number, side: number) =>
    svg("rect", { x, y, width: side, height: side, ...heatFill(value, level, farthest), stroke: "currentColor" });
  const line = (x: number, y: number, side: number): SvgNode =>
    svg("line", { x1: x - 2, x2: x + side + 2, y1: y + side / 2, y2: y + side / 2, ...contourStrokes[1] });
  return [
    { name: `${format(lowest)} (lowest)`, swatch: box(lowest) },
    { name: `${format(highest)} (highest)`, swatch: box(highest) },
    ...(lowest < level && level <= highest ? [{ name: format(level), swatch: line }] : []),
    ...(model.point ? [{ name: model.point.label, swatch: pointSwatch }] : []),
  ];
}
