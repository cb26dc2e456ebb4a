import { PALETTE } from "../../charts/palette";
import type { ChartDescription } from "../sheets/sheetDescription";
import { chartSeries } from "./chartSeries";
import type { ChartSeries } from "./chartSeries";
import type { Part } from "./packageParts";
import { element, escaped } from "./xml";

const INK = "1F2D33";
const GRID = "C9D3D6";

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

const isHorizontal = ({ kind }: ChartDescription): boolean => kind === "clusteredBar" || kind === "stackedBar";
const isStacked = ({ kind }: ChartDescription): boolean => kind === "stackedBar" || kind === "stackedColumn";

/** A native chart, which follows the cells that it draws. */
export function chartPart(chart: ChartDescription, sheetName: string, number: number): Part {
  const series = chartSeries(chart, sheetName);
  return {
    path: `xl/charts/chart${number}.xml`,
    contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    xml: element(
      "c:chartSpace",
      {
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      },
      flag("roundedCorners", 0),
      element(
        "c:chart",
        {},
        titleXml(chart.title, 1200),
        flag("autoTitleDeleted", 0),
        element(
          "c:plotArea",
          {},
          element("c:layout"),
          plotXml(chart, series),
          chart.kind === "curve" ? xAxisXml(chart) : categoryAxisXml(chart),
          valueAxisXml(chart),
        ),
        legendXml(chart, series),
        flag("plotVisOnly", 1),
        flag("dispBlanksAs", "gap"),
      ),
    ),
  };
}

function plotXml(chart: ChartDescription, series: readonly ChartSeries[]): string {
  const all = series.map((one, index) => seriesXml(chart, one, index));
  const axes = [flag("axId", CATEGORY_AXIS), flag("axId", VALUE_AXIS)];
  if (chart.kind === "curve") {
    return element("c:scatterChart", {}, flag("scatterStyle", "lineMarker"), flag("varyColors", 0), ...all, ...axes);
  }
  if (chart.kind === "line") {
    return element(
      "c:lineChart",
      {},
      flag("grouping", "standard"),
      flag("varyColors", 0),
      ...all,
      flag("marker", 1),
      ...axes,
    );
  }
  return element(
    "c:barChart",
    {},
    flag("barDir", isHorizontal(chart) ? "bar" : "col"),
    flag("grouping", isStacked(chart) ? "stacked" : "clustered"),
    flag("varyColors", 0),
    ...all,
    flag("gapWidth", chart.touching === true ? 4 : 60),
    flag("overlap", isStacked(chart) || chart.overlap === true ? 100 : 0),
    ...axes,
  );
}

function seriesXml(chart: ChartDescription, { name, categories, values }: ChartSeries, index: number): string {
  const isCurve = chart.kind === "curve";
  const isLine = chart.kind === "line" || isCurve;
  const isBase = chart.unfilledFirstSeries === true && index === 0;
  const drawn = index - (chart.unfilledFirstSeries === true ? 1 : 0);
  const colour = PALETTE[drawn % PALETTE.length]?.light.slice(1).toUpperCase() ?? INK;
  return element(
    "c:ser",
    {},
    flag("idx", index),
    flag("order", index),
    element("c:tx", {}, referenceXml("strRef", name)),
    element(
      "c:spPr",
      {},
      ...(isBase ? [element("a:noFill"), element("a:ln", {}, element("a:noFill"))] : paintXml(colour, isLine)),
    ),
    isLine ? markerXml(isCurve) : flag("invertIfNegative", 0),
    element(isCurve ? "c:xVal" : "c:cat", {}, referenceXml(isCurve ? "numRef" : "strRef", categories)),
    element(isCurve ? "c:yVal" : "c:val", {}, referenceXml("numRef", values)),
    isLine ? flag("smooth", 0) : "",
  );
}

/** A curve has so many points that marks would hide it. */
function markerXml(isCurve: boolean): string {
  const marks = isCurve ? [flag("symbol", "none")] : [flag("symbol", "circle"), flag("size", 5)];
  return element("c:marker", {}, ...marks);
}

/** A bar is filled; a line is drawn, two points strong. */
function paintXml(colour: string, isLine: boolean): string[] {
  return isLine ? [element("a:ln", { w: 25400 }, solid(colour))] : [solid(colour)];
}

function categoryAxisXml(chart: ChartDescription): string {
  return element(
    "c:catAx",
    {},
    flag("axId", CATEGORY_AXIS),
    // Bars are listed from the bottom; reversed, they stand as in the table.
    element("c:scaling", {}, flag("orientation", isHorizontal(chart) ? "maxMin" : "minMax")),
    flag("delete", 0),
    flag("axPos", isHorizontal(chart) ? "l" : "b"),
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

/** The horizontal axis of a curve: numbers, as the vertical one. */
function xAxisXml(chart: ChartDescription): string {
  return element(
    "c:valAx",
    {},
    flag("axId", CATEGORY_AXIS),
    element("c:scaling", {}, flag("orientation", "minMax")),
    flag("delete", 0),
    flag("axPos", "b"),
    titleXml(chart.categoryAxisTitle, 1000),
    element("c:numFmt", { formatCode: chart.xFormat ?? "General", sourceLinked: 0 }),
    flag("majorTickMark", "out"),
    flag("minorTickMark", "none"),
    flag("tickLblPos", "low"),
    flag("crossAx", VALUE_AXIS),
    flag("crosses", "autoZero"),
    flag("crossBetween", "midCat"),
  );
}

function valueAxisXml(chart: ChartDescription): string {
  return element(
    "c:valAx",
    {},
    flag("axId", VALUE_AXIS),
    element("c:scaling", {}, flag("orientation", "minMax")),
    flag("delete", 0),
    flag("axPos", isHorizontal(chart) ? "b" : "l"),
    element("c:majorGridlines", {}, element("c:spPr", {}, element("a:ln", { w: 6350 }, solid(GRID)))),
    titleXml(chart.valueAxisTitle, 1000),
    element("c:numFmt", { formatCode: chart.valueFormat, sourceLinked: 0 }),
    flag("majorTickMark", "none"),
    flag("minorTickMark", "none"),
    flag("tickLblPos", "nextTo"),
    flag("crossAx", CATEGORY_AXIS),
    // At the bottom, though the categories begin at the top.
    flag("crosses", isHorizontal(chart) ? "max" : "autoZero"),
    flag("crossBetween", chart.kind === "curve" ? "midCat" : "between"),
  );
}

/** The base of a waterfall is no series to the reader. */
function legendXml({ unfilledFirstSeries }: ChartDescription, series: readonly ChartSeries[]): string {
  const shown = series.length - (unfilledFirstSeries === true ? 1 : 0);
  if (shown < 2) return "";
  const base = unfilledFirstSeries === true ? element("c:legendEntry", {}, flag("idx", 0), flag("delete", 1)) : "";
  return element("c:legend", {}, flag("legendPos", "t"), base, flag("overlay", 0));
}

/** @param size In hundredths of a point. */
function titleXml(title: string, size: number): string {
  const look = { sz: size, b: size > 1000 ? 1 : 0 };
  const run = element(
    "a:r",
    {},
    element("a:rPr", { lang: "en-GB", ...look }, solid(INK)),
    element("a:t", {}, escaped(title)),
  );
  const paragraph = element("a:p", {}, element("a:pPr", {}, element("a:defRPr", look)), run);
  const rich = element("c:rich", {}, element("a:bodyPr"), paragraph);
  return element("c:title", {}, element("c:tx", {}, rich), flag("overlay", 0));
}

const referenceXml = (kind: "strRef" | "numRef", reference: string): string =>
  element(`c:${kind}`, {}, element("c:f", {}, escaped(reference)));

const solid = (colour: string): string => element("a:solidFill", {}, element("a:srgbClr", { val: colour }));

/** Most of a chart is elements with one value. */
const flag = (name: string, val: string | number): string => element(`c:${name}`, { val });
