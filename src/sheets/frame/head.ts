import { EVIDENCE_LINE } from "../../model/register/evidence";
import { layout } from "./layout";
import { textWidth } from "./rowHeights";
import { band, text } from "./sheetDescription";
import type { CellDescription, OwnSheetDescription, RowDescription } from "./sheetDescription";
import { LOOKS } from "./styles";

/** The rows that every sheet of ours begins with, for its layout. */
export const HEAD = ["title", "evidence", "check"] as const;
const LAYOUT = layout({ head: HEAD });
/** What a live analysis says there, as long as nothing is typed over its formulas. */
export const LIVE = "Live";
/** What an analysis says there that is a record, or became one as its functions were replaced. */
export const FROZEN = "Frozen values";

/** Where every sheet of ours says whether the checks pass, and which sheet it is. */
export const MASTER_CELL = `$A$${LAYOUT.row("head", "check")}`;
export const MARK_CELL = `D${LAYOUT.row("head", "check")}`;
export const HEAD_HEIGHTS: ReadonlyMap<number, number> = new Map([
  [0, 34],
  [1, 24],
  [2, 24],
]);

const TITLE = { size: LOOKS.title.size, bold: true };
/** The first column of a sheet with an explanation beside its title is at least so wide. */
const NARROWEST = 190;

/**
 * Title, evidence, and the line of the checks.
 * @param evidence What the figures are worth, where they are not the report's.
 */
export function headRows(
  title: string,
  explanation: string,
  columns: number,
  check: CellDescription,
  evidence: string = EVIDENCE_LINE,
): RowDescription[] {
  const isLong = textWidth(title, TITLE) > NARROWEST;
  return [
    // A title too long for its column runs on over the next.
    [text(title, "title"), ...(isLong ? [null] : []), text(explanation, "lineLabel")],
    band(text(evidence, "evidence"), columns),
    [check, null, null, ownCell()],
  ];
}

/** The cell for the line by which we know our sheet again; it is filled once the sheet is written. */
export function ownCell(): CellDescription {
  return text("", "note");
}

/** A sheet of ours: its kind, and what of it is people's own to change. */
export function ownSheet(kind: string, inputs: readonly string[] = []): OwnSheetDescription {
  return { kind, markCell: MARK_CELL, inputs };
}
