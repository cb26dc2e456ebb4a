import { quotedSheetName } from "../formulas/address";
import type { Part, Relationship } from "./packageParts";
import { formulaText } from "./formulaText";
import type { NameContent, SheetContent, WorkbookContent } from "./workbookContent";
import { element, escaped } from "./xml";

/** The workbook itself: its sheets in their order, its names, and the order to compute everything on opening. */
export function workbookPart(content: WorkbookContent, sheets: readonly Part[], others: readonly Relationship[]): Part {
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
      namesXml(content),
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

function namesXml({ sheets, names }: WorkbookContent): string {
  const titles = sheets.flatMap((sheet, index) => titleRowsXml(sheet, index));
  const written = names.map((name) => nameXml(name, sheets));
  return titles.length + written.length === 0 ? "" : element("definedNames", {}, ...titles, ...written);
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

/** The rows that are repeated on every printed page; the format keeps them as a name. */
function titleRowsXml({ name, print }: SheetContent, index: number): string[] {
  if (print.titleRows === undefined || print.titleRows === 0) return [];
  const rows = `${quotedSheetName(name)}!$1:$${print.titleRows}`;
  return [element("definedName", { name: "_xlnm.Print_Titles", localSheetId: index }, escaped(rows))];
}
