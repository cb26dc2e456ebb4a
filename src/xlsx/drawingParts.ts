import type { ChartDescription } from "../sheets/frame/sheetDescription";
import { chartPart } from "./chartPart";
import type { Part } from "./packageParts";
import { followedSeries } from "./followedSeries";
import type { NameContent, SheetContent } from "./workbookContent";
import { element } from "./xml";

/** English metric units, in which drawings are measured. */
const UNITS_PER_PIXEL = 9525;

/** A sheet's drawing, which says where its charts stand, and then the charts; nothing for a sheet without any. With the names that its charts need. */
export function drawingParts(
  sheet: SheetContent,
  { number, firstChart }: { readonly number: number; readonly firstChart: number },
): { readonly parts: readonly Part[]; readonly names: readonly NameContent[] } {
  const { charts } = sheet;
  if (charts.length === 0) return { parts: [], names: [] };
  const followed = charts.map((chart, index) => followedSeries(chart, sheet, firstChart + index));
  const parts = charts.map((chart, index) => chartPart(chart, followed[index]?.series ?? [], firstChart + index));
  const drawing: Part = {
    path: `xl/drawings/drawing${number}.xml`,
    contentType: "application/vnd.openxmlformats-officedocument.drawing+xml",
    relationships: parts.map(({ path }, index) => ({ id: `chart${index + 1}`, type: "chart", target: path })),
    xml: element(
      "xdr:wsDr",
      {
        "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      },
      ...charts.map((chart, index) => anchorXml(chart, index + 1)),
    ),
  };
  return { parts: [drawing, ...parts], names: followed.flatMap(({ names }) => names) };
}

function anchorXml({ title, altText, anchor }: ChartDescription, number: number): string {
  const corner = [
    element("xdr:col", {}, String(anchor.column)),
    element("xdr:colOff", {}, "0"),
    element("xdr:row", {}, String(anchor.row)),
    element("xdr:rowOff", {}, "0"),
  ];
  const size = { cx: anchor.width * UNITS_PER_PIXEL, cy: anchor.height * UNITS_PER_PIXEL };
  // Screen readers say the name and then the description.
  const names = element("xdr:cNvPr", { id: number + 1, name: title, descr: altText });
  return element(
    "xdr:oneCellAnchor",
    {},
    element("xdr:from", {}, ...corner),
    element("xdr:ext", size),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element("xdr:nvGraphicFramePr", {}, names, element("xdr:cNvGraphicFramePr")),
      element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
      element("a:graphic", {}, chartXml(number)),
    ),
    element("xdr:clientData"),
  );
}

function chartXml(number: number): string {
  const uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return element(
    "a:graphicData",
    { uri },
    element("c:chart", { "xmlns:c": uri, "xmlns:r": relationships, "r:id": `chart${number}` }),
  );
}
