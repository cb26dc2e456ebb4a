import type { ChartDescription } from "../sheets/frame/sheetDescription";
import { axesXml } from "./chartAxes";
import { plotXml } from "./chartPlot";
import type { ChartSeries } from "./chartSeries";
import { flag, titleXml } from "./chartXml";
import type { Part } from "./packageParts";
import { element } from "./xml";

/** A native chart, which follows the cells that it draws. */
export function chartPart(chart: ChartDescription, series: readonly ChartSeries[], number: number): Part {
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
        element("c:plotArea", {}, element("c:layout"), plotXml(chart, series), ...axesXml(chart)),
        legendXml(chart, series),
        flag("plotVisOnly", 1),
        flag("dispBlanksAs", "gap"),
      ),
    ),
  };
}

/** The base of a waterfall is no series to the reader. */
function legendXml({ unfilledFirstSeries }: ChartDescription, series: readonly ChartSeries[]): string {
  const shown = series.length - (unfilledFirstSeries === true ? 1 : 0);
  if (shown < 2) return "";
  const base = unfilledFirstSeries === true ? element("c:legendEntry", {}, flag("idx", 0), flag("delete", 1)) : "";
  return element("c:legend", {}, flag("legendPos", "t"), base, flag("overlay", 0));
}
