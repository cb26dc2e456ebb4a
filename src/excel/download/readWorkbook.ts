import { readWorkbook } from "../batch";
import { readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import type { WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import { readAppearances } from "./readAppearance";
import type { SheetAppearance } from "./readAppearance";
import type { NameContent } from "../../xlsx/workbookContent";

/** The open workbook as it is now, whoever wrote it. */
export interface OpenWorkbookContent {
  readonly snapshot: WorkbookSnapshot;
  /** In the order of the snapshot's sheets. */
  readonly appearances: readonly SheetAppearance[];
  readonly names: readonly NameContent[];
}

/** Reads what a file is to hold: cells, looks, sizes, panes, rules of entry and names. */
export function readOpenWorkbook(): Promise<OpenWorkbookContent> {
  return readWorkbook(async (context) => {
    const snapshot = await readWorkbookSnapshot(context);
    const sheets = [...snapshot.sheetById.values()];
    for (const sheet of sheets) sheet.load("showGridlines");
    const ownNames = sheets.map((sheet) => ({ sheet, names: requestNames(sheet.names) }));
    const bookNames = requestNames(context.workbook.names);
    const appearances = await readAppearances(context, sheets);
    return {
      snapshot,
      appearances,
      names: [
        ...bookNames.items.map((item) => readName(item, null)),
        ...ownNames.flatMap(({ sheet, names }) => names.items.map((item) => readName(item, sheet.name))),
      ],
    };
  });
}

const requestNames = (names: Excel.NamedItemCollection) =>
  names.load("items/name,items/formula,items/comment,items/visible");

function readName({ name, formula, comment, visible }: Excel.NamedItem, sheet: string | null): NameContent {
  return { name, refersTo: String(formula).replace(/^=/, ""), comment, sheet, isHidden: !visible };
}
