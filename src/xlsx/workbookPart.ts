import { columnLetters, quotedSheetName } from "../formulas/address";
import { fixedAddress } from "./fixedAddress";
import type { Part, Relationship } from "./packageParts";
import { formulaText } from "./formulaText";
import type { PrintedPages } from "./printedPages";
import type { NameContent, SheetContent, WorkbookContent } from "./workbookContent";
import { element, escaped } from "./xml";

/** The workbook itself: its sheets in their order, its names, and the order to compute everything on opening. */
export function workbookPart(
  content: WorkbookContent,
  printed: readonly PrintedPages[],
  sheets: readonly Part[],
  others: readonly Relationship[],
): Part {
  const sheetLinks = sheets.map(({ path }, index) => ({ id: `sheet${index + 1}`, type: "worksheet", target: path }));
  const entries = content.sheets.map(({ name, isHidden }, index) =>
    element("sheet", {
      name,
      sheetId: index + 1,
      state: isHidden ? "hidden" : undefined,
      "r:id": sheetLinks[index]?.id,
    }),
  );
  return {
    path: "xl/workbook.xml",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    relationships: [...sheetLinks, ...others],
    xml: element(
      "workbook",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      element("bookViews", {}, element("workbookView", { activeTab: firstVisible(content) })),
      element("sheets", {}, ...entries),
      namesXml(content, printed),
      element("calcPr", { calcId: 191029, fullCalcOnLoad: 1 }),
    ),
  };
}

/** The sheet with which the file opens. */
export function firstVisible({ sheets }: WorkbookContent): number {
  return Math.max(
    0,
    sheets.findIndex(({ isHidden }) => !isHidden),
  );
}

function namesXml({ sheets, names }: WorkbookContent, printed: readonly PrintedPages[]): string {
  const ofPrint = sheets.flatMap((sheet, index) => printNamesXml(sheet, printed[index], index));
  const written = names.map((name) => nameXml(name, sheets));
  return ofPrint.length + written.length === 0 ? "" : element("definedNames", {}, ...ofPrint, ...written);
}

function nameXml({ name, refersTo, comment, sheet, isHidden }: NameContent, sheets: readonly SheetContent[]): string {
  const scope = sheets.findIndex((other) => other.name === sheet);
  const attributes = {
    name,
    comment: comment === "" ? undefined : comment,
    localSheetId: scope === -1 ? undefined : scope,
    hidden: isHidden ? 1 : undefined,
  };
  return element("definedName", attributes, escaped(formulaText(`=${refersTo}`)));
}

/** What is printed of a sheet, and what is repeated on every page; the format keeps both as names. */
function printNamesXml(sheet: SheetContent, pages: PrintedPages | undefined, index: number): string[] {
  if (pages === undefined) return [];
  const { rows, columns, titleRows, titleColumns } = pages;
  const name = quotedSheetName(sheet.name);
  const written = (what: string, cells: string) =>
    element("definedName", { name: `_xlnm.${what}`, localSheetId: index }, escaped(cells));
  const titles = [
    ...(titleColumns > 0 ? [`${name}!$A:$${columnLetters(titleColumns - 1)}`] : []),
    ...(titleRows > 0 ? [`${name}!$1:$${titleRows}`] : []),
  ];
  return [
    written("Print_Area", fixedAddress(sheet.name, { row: 0, column: 0, rows, columns })),
    ...(titles.length > 0 ? [written("Print_Titles", titles.join(","))] : []),
  ];
}
