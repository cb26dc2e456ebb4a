import { isArea, isHorizontal } from "../sheets/frame/chartKinds";
import type { ChartDescription } from "../sheets/frame/sheetDescription";
import { CATEGORY_AXIS, flag, solid, titleXml, VALUE_AXIS } from "./chartXml";
import { element } from "./xml";

const GRID = "C9D3D6";

/** The axes of a chart: of names and of numbers, or, of a scatter, two of numbers. */
export function axesXml(chart: ChartDescription): string[] {
  return [chart.kind === "curve" ? numbersBelowXml(chart) : categoryAxisXml(chart), valueAxisXml(chart)];
}

function categoryAxisXml(chart: ChartDescription): string {
  const across = isHorizontal(chart.kind);
  return element(
    "c:catAx",
    {},
    flag("axId", CATEGORY_AXIS),
    // Bars are listed from the bottom; reversed, they stand as in the table.
    element("c:scaling", {}, flag("orientation", across ? "maxMin" : "minMax")),
    flag("delete", 0),
    flag("axPos", across ? "l" : "b"),
    titleXml(chart.categoryAxisTitle, 1000),
    flag("majorTickMark", "none"),
    flag("minorTickMark", "none"),
    // At the edge, where no bar of a negative value covers them.
    flag("tickLblPos", "low"),
    flag("crossAx", VALUE_AXIS),
    flag("crosses", "autoZero"),
    flag("auto", 1),
    flag("lblAlgn", "ctr"),
    flag("lblOffset", 100),
    flag("noMultiLvlLbl", 0),
  );
}

function numbersBelowXml({ categoryAxisTitle, xFormat = "General" }: ChartDescription): string {
  return element(
    "c:valAx",
    {},
    flag("axId", CATEGORY_AXIS),
    element("c:scaling", {}, flag("orientation", "minMax")),
    flag("delete", 0),
    flag("axPos", "b"),
    titleXml(categoryAxisTitle, 1000),
    element("c:numFmt", { formatCode: xFormat, sourceLinked: 0 }),
    flag("majorTickMark", "out"),
    flag("minorTickMark", "none"),
    flag("tickLblPos", "low"),
    flag("crossAx", VALUE_AXIS),
    flag("crosses", "autoZero"),
    flag("crossBetween", "midCat"),
  );
}

function valueAxisXml(chart: ChartDescription): string {
  const across = isHorizontal(chart.kind);
  return element(
    "c:valAx",
    {},
    flag("axId", VALUE_AXIS),
    element("c:scaling", {}, flag("orientation", "minMax"), ...(chart.fromZero === true ? [flag("min", 0)] : [])),
    flag("delete", 0),
    flag("axPos", across ? "b" : "l"),
    element("c:majorGridlines", {}, element("c:spPr", {}, element("a:ln", { w: 6350 }, solid(GRID)))),
    titleXml(chart.valueAxisTitle, 1000),
    element("c:numFmt", { formatCode: chart.valueFormat, sourceLinked: 0 }),
    flag("majorTickMark", "none"),
    flag("minorTickMark", "none"),
    flag("tickLblPos", chart.kind === "curve" ? "low" : "nextTo"),
    flag("crossAx", CATEGORY_AXIS),
    // At the bottom, though the categories begin at the top.
    flag("crosses", across ? "max" : "autoZero"),
    flag("crossBetween", chart.kind === "curve" || isArea(chart.kind) ? "midCat" : "between"),
  );
}
