/** What stands behind a reference: its cells, and where the first of them is. */
export interface CellsBehind {
  /** Row by row, a blank cell as "" or null. Of whole columns or rows only what the sheet uses, the same stretch for each. */
  readonly cells: readonly (readonly unknown[])[];
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** What an expansion must know of the workbook. */
export interface NativeContext {
  /** The sheet that the formula stands on. */
  readonly sheet: string;
  /** The cells behind a reference as the formula has it (`Scenarios!$F$5:$F$40`, `B2#`, `inputs`); null where it cannot be read. */
  readonly read: (reference: string) => CellsBehind | null;
}

/** One cell of a table that takes the place of a spilled result: a formula, or a text or number as it stands. */
export type NativeCell = { readonly formula: string } | { readonly value: string | number };

/** What to write where a formula with CBA functions stood. */
export type NativeReplacement =
  /** The formula calls no CBA function. */
  | { readonly kind: "unchanged" }
  | { readonly kind: "formula"; readonly formula: string; readonly warnings: readonly string[] }
  /** A spilled table: a cell each, from the formula's own cell on. */
  | { readonly kind: "grid"; readonly cells: readonly (readonly NativeCell[])[]; readonly warnings: readonly string[] }
  /** Nothing native computes it: its values can only be pasted, with a note. */
  | { readonly kind: "frozen"; readonly reason: string };

/** Why a call cannot be expanded. */
export class NoNativeForm extends Error {}
