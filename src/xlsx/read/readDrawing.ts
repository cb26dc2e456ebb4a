import type { ChartDescription } from "../../sheets/frame/sheetDescription";
import type { SheetContent } from "../workbookContent";
import type { LeftOut } from "./leftOut";
import type { PackageReader } from "./packageReader";
import { readChart, titleOf } from "./readChart";
import { child, childrenOf, descend, numberOf, within } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** English metric units, in which drawings are measured. */
const UNITS_PER_PIXEL = 9525;

type Sizes = Pick<SheetContent, "columnWidths" | "rowHeights" | "usualSize">;

/** The charts of a sheet. What else is drawn there is left out and named. */
export function readDrawing(
  path: string,
  reader: PackageReader,
  sheet: Sizes & Pick<SheetContent, "name">,
  { ofCharts, leftOut }: { readonly ofCharts: ReadonlyMap<string, string>; readonly leftOut: LeftOut },
): ChartDescription[] {
  const links = reader.links(path);
  return (reader.part(path)?.children ?? []).flatMap((anchor) => {
    const [reference] = within(descend(anchor, "graphicFrame", "graphic", "graphicData"), "chart");
    const link = links.find(({ id, type }) => id === reference?.attributes.id && type === "chart");
    if (link === undefined) {
      leftOut.add(`${sheet.name}: pictures, shapes and other drawings (#)`);
      return [];
    }
    const space = reader.part(link.path);
    const chart = readChart(space, sheet.name, ofCharts);
    const properties = descend(anchor, "graphicFrame", "nvGraphicFramePr", "cNvPr");
    const { name = "", descr } = properties?.attributes ?? {};
    const written = titleOf(child(space, "chart"));
    const title = written === "" ? name : written;
    if (chart === null) {
      leftOut.add(`${sheet.name}: the chart "${title}", which this grid cannot draw`);
      return [];
    }
    return [{ ...chart, title, altText: descr ?? title, anchor: placeOf(anchor, sheet) }];
  });
}

function placeOf(anchor: XmlElement, sheet: Sizes): ChartDescription["anchor"] {
  const [from, to, size] = ["from", "to", "ext"].map((name) => child(anchor, name));
  const [row, column] = [integerIn(from, "row"), integerIn(from, "col")];
  if (size !== undefined) {
    const [width = 0, height = 0] = ["cx", "cy"].map((name) => numberOf(size, name, 0) / UNITS_PER_PIXEL);
    return { row, column, width: Math.round(width), height: Math.round(height) };
  }
  const across = (index: number) => sheet.columnWidths.get(index) ?? sheet.usualSize.columnWidth;
  const down = (index: number) => sheet.rowHeights.get(index) ?? sheet.usualSize.rowHeight;
  const offset = (corner: XmlElement | undefined, name: string) => integerIn(corner, name) / UNITS_PER_PIXEL;
  const width = between(column, integerIn(to, "col"), across) + offset(to, "colOff") - offset(from, "colOff");
  const height = between(row, integerIn(to, "row"), down) + offset(to, "rowOff") - offset(from, "rowOff");
  return { row, column, width: Math.round(width), height: Math.round(height) };
}

const integerIn = (element: XmlElement | undefined, name: string): number =>
  Number(childrenOf(element, name)[0]?.text ?? 0);

function between(first: number, end: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = first; index < end; index++) total += size(index);
  return total;
}
