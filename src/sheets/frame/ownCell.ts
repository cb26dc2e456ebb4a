import { text } from "./sheetDescription";
import type { CellDescription } from "./sheetDescription";

/** The cell for the line by which we know our sheet again; `writeOwnMark` fills it once the sheet is written. */
export function ownCell(): CellDescription {
  return text("", "note");
}
