import type { SheetContent } from "../workbookContent";
import type { LeftOut } from "./leftOut";
import type { PackageReader } from "./packageReader";
import type { CellSources } from "./readCells";
import { readCells } from "./readCells";
import { readDrawing } from "./readDrawing";
import type { ReadNames } from "./readNames";
import { readValidations } from "./readValidations";
import { child, childrenOf, descend, flagOf, numberOf, within } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** A digit of the usual font in pixels, by which the format counts widths. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;
/** Pixels, as a fresh sheet of Excel's has them. */
const USUAL_SIZE = { columnWidth: 64, rowHeight: 20 };

/** Things of a sheet that the grid has not, by the element or the kind of part that holds them. */
const UNKNOWN_ELEMENTS = {
  autoFilter: "the filter (all rows are shown)",
  conditionalFormatting: "conditional formatting (#)",
  hyperlink: "links (#)",
  mergeCell: "merged cells (#); what they held stands in the first of them",
  sheetProtection: "the protection of the sheet",
  sparklineGroup: "sparklines (#)",
} as const;
const UNKNOWN_PARTS: Readonly<Record<string, string>> = {
  comments: "comments and notes",
  threadedComment: "conversations in comments",
  pivotTable: "pivot tables (#); their numbers stay as values",
  table: "tables (#); their cells stay as plain cells",
  queryTable: "queries of data from elsewhere",
  ctrlProp: "buttons and other controls (#)",
  slicer: "slicers",
};

interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

/** A sheet of the file. What of it has no place in the grid is left out and named. */
export function readSheet(
  { name, isHidden, path }: SheetPart,
  reader: PackageReader,
  sources: CellSources,
  names: ReadNames,
): SheetContent {
  const { leftOut } = sources;
  const sheet = reader.part(path) ?? { name: "worksheet", attributes: {}, children: [], text: "" };
  const rows = readCells(sheet, name, sources);
  const format = child(sheet, "sheetFormatPr");
  const usualSize = {
    columnWidth: pixelsOfDigits(numberOf(format, "defaultColWidth", USUAL_SIZE.columnWidth / DIGIT)),
    rowHeight: pixelsOfPoints(numberOf(format, "defaultRowHeight", USUAL_SIZE.rowHeight * POINTS_PER_PIXEL)),
  };
  const columnWidths = readColumnWidths(sheet, Math.max(0, ...rows.map(({ length }) => length)));
  const sizes = { name, columnWidths, rowHeights: readRowHeights(sheet, rows.length), usualSize };
  const view = descend(sheet, "sheetViews", "sheetView");
  const drawing = child(sheet, "drawing")?.attributes.id;
  const link = reader.links(path).find(({ id }) => id === drawing);
  nameUnknown(sheet, path, reader, name, leftOut);
  const pageSetup = child(sheet, "pageSetup");
  return {
    ...sizes,
    isHidden,
    rows,
    frozen: readPane(child(view, "pane")),
    showGridlines: flagOf(view, "showGridLines", true),
    charts: link === undefined ? [] : readDrawing(link.path, reader, sizes, { ofCharts: names.ofCharts, leftOut }),
    validations: readValidations(sheet, name, leftOut),
    print: {
      orientation: pageSetup?.attributes.orientation === "landscape" ? "landscape" : "portrait",
      titleRows: names.titleRows.get(name) ?? 0,
      ...(pageSetup?.attributes.fitToHeight === undefined ? {} : { pages: numberOf(pageSetup, "fitToHeight", 1) }),
    },
  };
}

const pixelsOfDigits = (digits: number): number => Math.round(digits * DIGIT);
const pixelsOfPoints = (points: number): number => Math.round(points / POINTS_PER_PIXEL);

/** Many files give a width to every column up to the last of the sheet; those in use and a few more get theirs. */
function readColumnWidths(sheet: XmlElement, inUse: number): Map<number, number> {
  const SPARE = 30;
  const widths = new Map<number, number>();
  for (const column of childrenOf(child(sheet, "cols"), "col")) {
    if (column.attributes.width === undefined) continue;
    const first = numberOf(column, "min", 1) - 1;
    const last = Math.min(numberOf(column, "max", 1) - 1, Math.max(first, inUse + SPARE));
    for (let index = first; index <= last; index++) widths.set(index, pixelsOfDigits(numberOf(column, "width", 0)));
  }
  return widths;
}

function readRowHeights(sheet: XmlElement, inUse: number): Map<number, number> {
  const heights = new Map<number, number>();
  let row = -1;
  for (const line of childrenOf(child(sheet, "sheetData"), "row")) {
    row = numberOf(line, "r", row + 2) - 1;
    const isKept = row < inUse || flagOf(line, "customHeight");
    if (isKept && line.attributes.ht !== undefined) heights.set(row, pixelsOfPoints(numberOf(line, "ht", 0)));
  }
  return heights;
}

function readPane(pane: XmlElement | undefined): SheetContent["frozen"] {
  if (pane?.attributes.state?.startsWith("frozen") !== true) return { rows: 0, columns: 0 };
  return { rows: numberOf(pane, "ySplit", 0), columns: numberOf(pane, "xSplit", 0) };
}

function nameUnknown(sheet: XmlElement, path: string, reader: PackageReader, name: string, leftOut: LeftOut): void {
  for (const [element, what] of Object.entries(UNKNOWN_ELEMENTS)) {
    leftOut.add(`${name}: ${what}`, within(withoutCells(sheet), element).length);
  }
  for (const { type } of reader.links(path)) {
    const what = UNKNOWN_PARTS[type];
    if (what !== undefined) leftOut.add(`${name}: ${what}`);
  }
  const columns = childrenOf(child(sheet, "cols"), "col");
  const rows = childrenOf(child(sheet, "sheetData"), "row");
  if ([...columns, ...rows].some((one) => flagOf(one, "hidden"))) {
    leftOut.add(`${name}: hidden rows and columns are shown`);
  }
}

/** Cells are most of a sheet and hold none of what is looked for. */
const withoutCells = (sheet: XmlElement): XmlElement => ({
  ...sheet,
  children: sheet.children.filter(({ name }) => name !== "sheetData"),
});
