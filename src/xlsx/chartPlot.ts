import { PALETTE } from "../charts/palette";
import { gapWidthOf, isArea, isBars, isHorizontal, isLine, isStacked, ONE_PLACE } from "../sheets/frame/chartKinds";
import type { ChartDescription } from "../sheets/frame/sheetDescription";
import type { ChartSeries } from "./chartSeries";
import { CATEGORY_AXIS, flag, INK, referenceXml, solid, VALUE_AXIS } from "./chartXml";
import { element } from "./xml";

/** What a chart draws between its axes. */
export function plotXml(chart: ChartDescription, series: readonly ChartSeries[]): string {
  const { kind } = chart;
  const grouping = flag("grouping", isStacked(kind) ? "stacked" : isBars(kind) ? "clustered" : "standard");
  const content = [flag("varyColors", 0), ...series.map((one, index) => seriesXml(chart, one, index))];
  const axes = [flag("axId", CATEGORY_AXIS), flag("axId", VALUE_AXIS)];
  if (kind === "line") return element("c:lineChart", {}, grouping, ...content, flag("marker", 1), ...axes);
  if (kind === "curve") return element("c:scatterChart", {}, flag("scatterStyle", "lineMarker"), ...content, ...axes);
  if (isArea(kind)) return element("c:areaChart", {}, grouping, ...content, ...axes);
  return element(
    "c:barChart",
    {},
    flag("barDir", isHorizontal(kind) ? "bar" : "col"),
    grouping,
    ...content,
    flag("gapWidth", gapWidthOf(chart)),
    flag("overlap", isStacked(kind) || chart.overlap === true ? ONE_PLACE : 0),
    ...axes,
  );
}

function seriesXml(chart: ChartDescription, { name, categories, values }: ChartSeries, index: number): string {
  const { kind } = chart;
  const isBase = chart.unfilledFirstSeries === true && index === 0;
  const drawn = index - (chart.unfilledFirstSeries === true ? 1 : 0);
  const paint = isBase ? [element("a:noFill"), element("a:ln", {}, element("a:noFill"))] : paintXml(kind, drawn);
  const isCurve = kind === "curve";
  return element(
    "c:ser",
    {},
    flag("idx", index),
    flag("order", index),
    element("c:tx", {}, referenceXml("str", name)),
    element("c:spPr", {}, ...paint),
    beforeValues(kind),
    element(isCurve ? "c:xVal" : "c:cat", {}, referenceXml(isCurve ? "num" : "str", categories)),
    element(isCurve ? "c:yVal" : "c:val", {}, referenceXml("num", values)),
    isLine(kind) ? flag("smooth", 0) : "",
  );
}

/** Years and other names are marked along a line; the many numbers of a scatter are not. */
function beforeValues(kind: ChartDescription["kind"]): string {
  if (kind === "curve") return element("c:marker", {}, flag("symbol", "none"));
  if (kind === "line") return element("c:marker", {}, flag("symbol", "circle"), flag("size", 5));
  return isBars(kind) ? flag("invertIfNegative", 0) : "";
}

/** So that lines without markers are told apart without their colours. */
const DASHES = ["solid", "dash", "sysDot", "dashDot"] as const;

/** A bar is filled; a line is drawn, two points strong. */
function paintXml(kind: ChartDescription["kind"], place: number): string[] {
  const colour = PALETTE[place % PALETTE.length]?.light.slice(1).toUpperCase() ?? INK;
  if (!isLine(kind)) return [solid(colour)];
  const dash = kind === "curve" ? element("a:prstDash", { val: DASHES[place % DASHES.length] }) : "";
  return [element("a:ln", { w: 25400 }, solid(colour), dash)];
}
