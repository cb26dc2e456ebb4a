import { MAX_COLS, MAX_ROWS, parseA1Ref } from "@borgar/fx";
import { columnLetters } from "./address";

/** A reference in A1 notation, taken apart. Rows and columns count from 0. */
export interface A1 {
  /** Sheet and exclamation mark as written, or nothing. */
  readonly prefix: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** Takes a reference apart; null for what does not say where it is: a name, a table's column, a spilled or a trimmed range. */
export function readA1(reference: string): A1 | null {
  const parsed = parseA1Ref(reference);
  if (parsed === undefined || !("range" in parsed)) return null;
  const { top, left, bottom, right, $top, $left, trim } = parsed.range;
  if (trim) return null;
  return {
    prefix: reference.slice(0, reference.lastIndexOf("!") + 1),
    row: top ?? 0,
    column: left ?? 0,
    rows: (bottom ?? MAX_ROWS) - (top ?? 0) + 1,
    columns: (right ?? MAX_COLS) - (left ?? 0) + 1,
    // A whole column stays whole wherever its formula is copied to, so a cell of it keeps its row.
    isRowFixed: top === null || $top === true,
    isColumnFixed: left === null || $left === true,
  };
}

/** A rectangle of cells; one row and one column unless said. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
}

/** The address of a cell or block with the sheet and the dollar signs of another reference. */
export function like(
  { prefix, isRowFixed, isColumnFixed }: Pick<A1, "prefix" | "isRowFixed" | "isColumnFixed">,
  { row, column, rows = 1, columns = 1 }: Block,
): string {
  const corner = (r: number, c: number) =>
    `${isColumnFixed ? "$" : ""}${columnLetters(c)}${isRowFixed ? "$" : ""}${r + 1}`;
  const first = corner(row, column);
  return prefix + (rows * columns === 1 ? first : `${first}:${corner(row + rows - 1, column + columns - 1)}`);
}
