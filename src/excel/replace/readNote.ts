import { cellText } from "../../sheets/frame/sheetCells";
import { valueAt } from "../snapshot/workbookSnapshot";
import type { SheetSnapshot } from "../snapshot/workbookSnapshot";
import { HEADERS, IN_FORCE, INPUTS, kindOf, MADE, SHEET_HEADERS, STATUS } from "./noteSheet";
import type { NoteEntry } from "./noteSheet";

/** A note as found in the workbook. Rows count from 0. */
export interface FoundNote {
  readonly sheet: SheetSnapshot;
  readonly statusRow: number;
  readonly isInForce: boolean;
  /** When it was made, as texts sort. */
  readonly made: string;
  /** The mark of the inputs from which frozen values were computed. */
  readonly inputs: string;
  readonly entries: readonly (NoteEntry & { readonly row: number })[];
  /** Sheets by their names then, with their identifiers. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** The newest note that has not been reversed. Found by what it says, since sheets get renamed; null where there is none. */
export function latestNote(sheets: readonly SheetSnapshot[]): FoundNote | null {
  const inForce = notesInForce(sheets);
  // Of two made in the same second, the sheet that was added later stands further to the right.
  const [latest] = inForce
    .toReversed()
    .toSorted((one, other) => (one.made < other.made ? 1 : one.made > other.made ? -1 : 0));
  return latest ?? null;
}

export function notesInForce(sheets: readonly SheetSnapshot[]): FoundNote[] {
  return sheets.flatMap((sheet) => readNote(sheet) ?? []).filter(({ isInForce }) => isInForce);
}

/** Sheets that were renamed since the note was made: their names then, and now. */
export function sheetsRenamed(sheets: readonly SheetSnapshot[], note: FoundNote): ReadonlyMap<string, string> {
  const nameById = new Map(sheets.map(({ id, sheetName }) => [id, sheetName]));
  const pairs = [...note.sheets].map(([name, id]) => [name, nameById.get(id) ?? name] as const);
  return new Map(pairs.filter(([name, now]) => name !== now));
}

function readNote(sheet: SheetSnapshot): FoundNote | null {
  const height = sheet.top + sheet.values.length;
  const rows = Array.from({ length: height }, (_, row) => HEADERS.map((__, column) => textAt(sheet, row, column)));
  const statusRow = rows.findIndex(([first]) => first === STATUS);
  const headerRow = rows.findIndex((row) => HEADERS.every((header, column) => row[column] === header));
  if (statusRow === -1 || headerRow === -1) return null;
  const sheetsRow = rows.findIndex((row) => SHEET_HEADERS.every((header, column) => row[column] === header));
  return {
    sheet,
    statusRow,
    isInForce: rows[statusRow]?.[1] === IN_FORCE,
    made: rows.find(([first]) => first === MADE)?.[1] ?? "",
    inputs: rows.find(([first]) => first === INPUTS)?.[1] ?? "",
    entries: rows.flatMap((cells, row) => (row > headerRow ? entryOf(cells, row) : [])),
    sheets: new Map(rows.slice(sheetsRow + 1).map(([name = "", id = ""]) => [name, id])),
  };
}

function entryOf([sheet = "", address = "", before = "", after = "", word, origin, note]: string[], row: number) {
  const kind = kindOf(word);
  if (kind === undefined) return [];
  return [
    {
      sheet,
      address,
      before,
      after,
      kind,
      origin: origin === "" || origin === undefined ? address : origin,
      note: note ?? null,
      row,
    },
  ];
}

/** Texts only: a number in the note is somebody else's. Blanks round them are kept inside formulas and values. */
function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return cellText(value) === "" ? "" : String(value);
}
