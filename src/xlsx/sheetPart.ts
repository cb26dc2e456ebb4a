import { cellAddress } from "../formulas/address";
import { cellXml } from "./cellXml";
import type { Part, Relationship } from "./packageParts";
import { MARGINS } from "./printedPages";
import type { PrintedPages } from "./printedPages";
import type { Styles } from "./stylesPart";
import { validationsXml } from "./validationsXml";
import type { SheetContent } from "./workbookContent";
import { element } from "./xml";

const NAMESPACES = {
  xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const A4 = 9;
/** A digit of the file's font, Arial 10, in pixels; the format counts widths in digits. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** A worksheet. The order of what it holds is laid down by the format. */
export function sheetPart(
  sheet: SheetContent,
  {
    number,
    isActive,
    drawing,
    styles,
    pages,
  }: {
    /** From 1. */
    readonly number: number;
    readonly isActive: boolean;
    readonly drawing: Relationship | null;
    readonly styles: Styles;
    readonly pages: PrintedPages;
  },
): Part {
  return {
    path: `xl/worksheets/sheet${number}.xml`,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    relationships: drawing === null ? [] : [drawing],
    xml: element(
      "worksheet",
      NAMESPACES,
      element("sheetViews", {}, viewXml(sheet, isActive)),
      element("sheetFormatPr", {
        defaultColWidth: sheet.usualSize.columnWidth / DIGIT,
        defaultRowHeight: sheet.usualSize.rowHeight * POINTS_PER_PIXEL,
        customHeight: 1,
      }),
      columnsXml(sheet),
      rowsXml(sheet, styles),
      validationsXml(sheet.validations),
      element("pageMargins", MARGINS),
      element("pageSetup", {
        paperSize: A4,
        scale: pages.scale,
        // Kept to be read back: scale and breaks say the same to whoever prints.
        fitToHeight: sheet.print.pages,
        orientation: sheet.print.orientation,
      }),
      element("headerFooter", {}, element("oddFooter", {}, "&amp;L&amp;A&amp;RPage &amp;P of &amp;N")),
      breaksXml("rowBreaks", pages.rowBreaks, LAST_COLUMN),
      breaksXml("colBreaks", pages.columnBreaks, LAST_ROW),
      drawing === null ? "" : element("drawing", { "r:id": drawing.id }),
    ),
  };
}

/** Excel's last column and row, from 0, to which its breaks go. */
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

function breaksXml(name: "rowBreaks" | "colBreaks", breaks: readonly number[], last: number): string {
  if (breaks.length === 0) return "";
  const written = breaks.map((id) => element("brk", { id, max: last, man: 1 }));
  return element(name, { count: breaks.length, manualBreakCount: breaks.length }, ...written);
}

function viewXml({ showGridlines, frozen }: SheetContent, isActive: boolean): string {
  const attributes = {
    showGridLines: showGridlines ? undefined : 0,
    tabSelected: isActive ? 1 : undefined,
    workbookViewId: 0,
  };
  return element("sheetView", attributes, paneXml(frozen));
}

function paneXml({ rows, columns }: SheetContent["frozen"]): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const attributes = {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: cellAddress(rows, columns),
    activePane: pane,
    state: "frozen",
  };
  return element("pane", attributes) + element("selection", { pane });
}

function columnsXml({ columnWidths }: SheetContent): string {
  const columns = [...columnWidths]
    .toSorted(([one], [other]) => one - other)
    .map(([column, pixels]) =>
      element("col", { min: column + 1, max: column + 1, width: pixels / DIGIT, customWidth: 1 }),
    );
  return columns.length === 0 ? "" : element("cols", {}, ...columns);
}

function rowsXml({ rows, rowHeights }: SheetContent, styles: Styles): string {
  const count = Math.max(rows.length, ...[...rowHeights.keys()].map((row) => row + 1));
  const written = Array.from({ length: count }, (_, row) => {
    const cells = (rows[row] ?? []).map((cell, column) =>
      cell === null ? "" : cellXml(row, column, cell.content, styles.add(cell.look)),
    );
    const pixels = rowHeights.get(row);
    const height = pixels === undefined ? {} : { ht: pixels * POINTS_PER_PIXEL, customHeight: 1 };
    const content = cells.join("");
    return content === "" && pixels === undefined ? "" : element("row", { r: row + 1, ...height }, content);
  });
  return element("sheetData", {}, ...written);
}
