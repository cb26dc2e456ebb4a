/** Where to look for CBA functions. */
export type NativeScope = "selection" | "sheet" | "workbook";

/** What becomes of one cell. */
export interface NativeChange {
  readonly sheet: string;
  readonly address: string;
  /** The formula as it stands; "" where a neighbour's formula spilled into the cell. */
  readonly before: string;
  /** A formula, or the value as text. */
  readonly after: string;
  /** A native formula; a cell of a table that the formula spilled; a value, because nothing native computes it. */
  readonly kind: "formula" | "grid" | "frozen";
  /** What a person should know about this cell. */
  readonly note: string | null;
}

/** A cell that stays as it is, and why. */
export interface LeftCell {
  readonly address: string;
  readonly why: string;
}

/** All that would be written, and nothing besides. */
export interface NativePreview {
  readonly changes: readonly NativeChange[];
  /** What calls CBA functions (or was replaced, and is not to be put back) and stays as it is. */
  readonly left: readonly LeftCell[];
  /** Changes with the changes above: what was previewed is written, or nothing. */
  readonly fingerprint: string;
}
