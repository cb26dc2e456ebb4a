import { cellAddress } from "../../formulas/address";
import { inputsFingerprint } from "../replace/inputsFingerprint";
import { frozenFormulas, NOTE_SHEET, noteDescription, noteRows } from "../replace/noteSheet";
import { text } from "../../sheets/frame/sheetDescription";
import { freeSheetName } from "../sheets/sheetNames";
import { wrappedRowHeights } from "../../sheets/frame/rowHeights";
import { describedSheet } from "../../xlsx/describedSheet";
import { nativeContents, noteEntries } from "./nativeContents";
import { nativeNames } from "./nativeNames";
import type { SheetAppearance } from "./readAppearance";
import { readLook } from "./readLook";
import type { OpenWorkbookContent } from "./readWorkbook";
import { PLAIN_LOOK } from "../../xlsx/workbookContent";
import type { CellContent, CellLook, Content, SheetContent, WorkbookContent } from "../../xlsx/workbookContent";

/** The open workbook without CBA functions, and a last sheet that notes what stood where, if any did. */
export function nativeWorkbook(
  { snapshot, appearances, names }: OpenWorkbookContent,
  made: Date,
): Pick<WorkbookContent, "sheets" | "names"> {
  const contents = nativeContents(snapshot);
  const native = nativeNames(names, snapshot);
  const sheets = snapshot.sheets.flatMap(({ id }, index) => {
    const appearance = appearances[index];
    return appearance === undefined ? [] : [sheetContent(appearance, contents.sheets.get(id) ?? new Map())];
  });
  const entries = [...noteEntries(contents.replacements), ...native.entries];
  const note = {
    entries,
    made: `${made.toISOString().slice(0, 19).replace("T", " at ")} UTC`,
    version: __CASEWORTH_VERSION__,
    inputs: inputsFingerprint(snapshot, frozenFormulas(entries)),
    sheets: new Map(snapshot.sheets.map(({ sheetName, id }) => [sheetName, id])),
  };
  const taken = snapshot.sheets.map(({ sheetName }) => sheetName);
  const noteSheet = entries.length === 0 ? [] : [noteContent(freeSheetName(NOTE_SHEET, taken), noteRows(note))];
  return { sheets: [...sheets, ...noteSheet], names: native.names };
}

function sheetContent(appearance: SheetAppearance, contents: ReadonlyMap<string, Content>): SheetContent {
  const { looks, formats, types, ...rest } = appearance;
  const share = sharing<CellLook>();
  const rows = looks.map((row, r) =>
    row.map((properties, c): CellContent => {
      const look = readLook(properties, formats[r]?.[c] ?? PLAIN_LOOK.format);
      const content = contents.get(cellAddress(r, c)) ?? { kind: "blank" };
      return { look: share(look), content: types[r]?.[c] === "String" ? withoutError(content) : content };
    }),
  );
  return { ...rest, rows };
}

/** What a cell holds that shows a text, though the text may read as an error does: somebody's note "#N/A". */
function withoutError(content: Content): Content {
  if (content.kind === "error") return { kind: "value", value: content.error };
  if (content.kind !== "formula" || content.shows?.kind !== "error") return content;
  return { ...content, shows: { kind: "value", value: content.shows.error } };
}

/** Makes one object of equal ones. */
function sharing<T>(): (item: T) => T {
  const known = new Map<string, T>();
  return (item) => {
    const key = JSON.stringify(item);
    const first = known.get(key) ?? item;
    known.set(key, first);
    return first;
  };
}

function noteContent(name: string, texts: readonly (readonly string[])[]): SheetContent {
  const description = noteDescription(name, texts);
  const rows = texts.map((row, r) => row.map((content, c) => text(content, description.rows[r]?.[c]?.style)));
  const rowHeights = new Map([...description.rowHeights, ...wrappedRowHeights(rows, description.columnWidths)]);
  return describedSheet({ ...description, rows, rowHeights });
}
