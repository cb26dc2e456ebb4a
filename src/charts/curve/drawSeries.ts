import { curveLinear, curveStepAfter, line } from "d3-shape";
import { lineLook, marker } from "../lineLook";
import { valueFormatter } from "../numberFormat";
import type { NumericFrame } from "../numeric/numericFrame";
import type { CurveModel, CurvePoint, CurveSeries } from "../numericModels";
import { seriesStyle } from "../palette";
import { svg, type SvgNode } from "../svgNode";

/** Of a line with more points than this, only some are marked, and none is where it is the only line. */
const FEW = 12;
const MARKS = 6;
const POINT = 6;

/** A line a series, broken where there is no number. */
export function drawSeries(model: CurveModel, { x, y }: NumericFrame): SvgNode {
  const describe = describer(model);
  const lines = model.series.map((series, index) => {
    const look = lineLook(index, seriesStyle(index, series.color), series.dashed);
    const path = line<CurvePoint>(
      (point) => x.scale(point.x),
      (point) => y.scale(point.y ?? 0),
    )
      .defined((point) => point.y !== null)
      .curve(series.step && !model.xLabels ? curveStepAfter : curveLinear);
    const isMarked = marksOf(series, index, model);
    const points = series.points.flatMap((point, place) => {
      if (point.y === null) return [];
      const [left, top] = [x.scale(point.x), y.scale(point.y)];
      const title = svg("title", {}, describe(series, point.x, point.y));
      return [isMarked(place) ? marker(look, left, top, title) : target(left, top, title)];
    });
    const d = path(series.step && model.xLabels ? throughPeriods(series.points) : series.points) ?? "";
    return svg("g", {}, svg("path", { d, fill: "none", ...look.stroke }), ...points);
  });
  return svg("g", { class: "lines" }, ...lines);
}

/** A period's value holds from its beginning to its end. */
const throughPeriods = (points: readonly CurvePoint[]): CurvePoint[] =>
  points.flatMap(({ x, y }) => [
    { x: x - 0.5, y },
    { x: x + 0.5, y },
  ]);

/** Marks tell lines apart without colour; those of different lines stand at different places. */
function marksOf({ points }: CurveSeries, index: number, { series }: CurveModel): (place: number) => boolean {
  if (points.length <= FEW) return () => true;
  if (series.length === 1) return () => false;
  const every = Math.ceil(points.length / MARKS);
  const first = Math.floor((every * (index + 0.5)) / series.length);
  return (place) => place % every === first;
}

/** What is not marked can be pointed at all the same. */
const target = (cx: number, cy: number, title: SvgNode): SvgNode =>
  svg("circle", { cx, cy, r: POINT, fill: "transparent" }, title);

/** "Cautious, 2026/27: £1,234". */
function describer({ series, xLabels, xFormat, valueFormat }: CurveModel) {
  const [xText, yText] = [valueFormatter(xFormat), valueFormatter(valueFormat)];
  return ({ name }: CurveSeries, x: number, y: number): string =>
    `${[...(series.length > 1 ? [name] : []), xLabels?.[x] ?? xText(x)].join(", ")}: ${yText(y)}`;
}
