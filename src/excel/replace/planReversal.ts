import { describeCell } from "../../model/register/cell";
import { readA1 } from "../../formulas/a1";
import { contentAt } from "../snapshot/workbookSnapshot";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import type { LeftCell, NativeChange } from "./nativeChange";
import { entryAddress } from "./noteSheet";
import type { NoteEntry } from "./noteSheet";
import { sheetsRenamed } from "./readNote";
import type { FoundNote } from "./readNote";
import { contentText } from "./replacement";
import { withSheetsRenamed } from "./sheetRenaming";
import type { Block } from "./writeBlocks";

/** A cell of the note that goes back to what it was, or stays. */
export interface ReversedCell extends NoteEntry {
  /** Its row in the note. */
  readonly row: number;
  readonly outcome: { readonly change: NativeChange; readonly block: Block } | { readonly left: LeftCell };
}

/**
 * What putting the CBA functions back would write. A cell goes back if it holds what the replacement wrote, under the names
 * that the sheets have now; a table goes back as a whole or not at all.
 */
export function planReversal(workbook: WorkbookSnapshot, note: FoundNote): ReversedCell[] {
  const renamed = sheetsRenamed(workbook.sheets, note);
  const read = note.entries.map((entry) => ({ entry, found: findCell(workbook, note, entry, renamed) }));
  const spoilt = new Map<string, string>();
  for (const { entry, found } of read) if ("why" in found) spoilt.set(originOf(entry), entry.address);
  return read.map(({ entry, found }) => {
    if ("why" in found) return { ...entry, outcome: { left: { address: entryAddress(entry), why: found.why } } };
    const culprit = spoilt.get(originOf(entry));
    if (culprit !== undefined) {
      const why = `It belongs to a table of which ${culprit} is no longer what it was.`;
      return { ...entry, outcome: { left: { address: entryAddress(found.change), why } } };
    }
    return { ...entry, outcome: found };
  });
}

const originOf = ({ sheet, origin }: NoteEntry): string => `${sheet} ${origin}`;

function findCell(
  { sheets }: WorkbookSnapshot,
  note: FoundNote,
  entry: NoteEntry,
  renamed: ReadonlyMap<string, string>,
): Extract<ReversedCell["outcome"], { change: NativeChange }> | { readonly why: string } {
  const sheet = findSheet(sheets, note, entry.sheet);
  const place = readA1(entry.address);
  if (sheet === undefined) return { why: `The sheet "${entry.sheet}" is no longer there.` };
  if (place === null) return { why: `"${entry.address}" is not the address of a cell.` };
  const { row, column } = place;
  const content = contentAt(sheet, row, column);
  const written = withSheetsRenamed(entry.after, renamed);
  if (contentText(content) !== written)
    return { why: `It was changed or moved: the cell holds ${holds(content)} now.` };
  const before = withSheetsRenamed(entry.before, renamed);
  const change = { ...changeOf(entry), sheet: sheet.sheetName, before: written, after: before };
  return { change, block: { sheetId: sheet.id, area: { row, column, rows: 1, columns: 1 }, contents: [before] } };
}

function changeOf({ sheet, address, before, after, kind, note }: NativeChange): NativeChange {
  return { sheet, address, before, after, kind, note };
}

/** By its identifier, and failing that by its name: copies of a workbook made elsewhere may number their sheets anew. */
function findSheet(sheets: readonly SheetSnapshot[], note: FoundNote, name: string): SheetSnapshot | undefined {
  const id = note.sheets.get(name);
  return sheets.find((sheet) => sheet.id === id) ?? sheets.find(({ sheetName }) => sheetName === name);
}

function holds(content: unknown): string {
  return typeof content === "string" && content.startsWith("=") ? content : describeCell(content);
}
