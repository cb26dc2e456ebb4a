import { cellAddress, onSheet } from "../../formulas/address";
import { cellFormula } from "../../formulas/cellFormula";
import type { CellContent } from "./sheetDescription";

/** The cells of a sheet as read in one go: what they show, and the formulas behind it. */
export interface SheetCells {
  readonly sheetName: string;
  /** Row and column of the first cell, from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** One thing wrong with the sheet: what, where, and what helps. Blocking: no scenario can be read until it is mended. */
export interface SheetProblem {
  readonly message: string;
  readonly address: string | null;
  readonly blocking: boolean;
}

/** A cell's text as a person reads it; "" for what is no text. */
export function cellText(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** The address in the sheet of a cell among those that were read. */
export function addressIn(cells: SheetCells, row: number, column: number): string {
  return cellAddress(cells.top + row, cells.left + column);
}

/** The same with the sheet's name, as `goTo` takes it: `Uncertainty!E8` */
export function addressOn(cells: SheetCells, row: number, column: number): string {
  return onSheet(cells.sheetName, addressIn(cells, row, column));
}

/** What stands in a cell, for a cell that is to hold the same; null where nothing does. */
export function contentOf(value: unknown, formula: unknown): CellContent | null {
  const written = cellFormula(value, formula);
  if (written !== null) return { formula: written };
  return (typeof value === "string" && value !== "") || typeof value === "number" ? { value } : null;
}
