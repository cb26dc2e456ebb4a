import { cellAddress, onSheet } from "../../formulas/address";
import { cellFormula, hasReferences } from "../../formulas/cellFormula";
import type { CellContent } from "./sheetDescription";

/** The cells of a sheet as read in one go: what they show, and the formulas behind it. */
export interface SheetCells {
  readonly sheetName: string;
  /** Row and column of the first cell, from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** The areas that formulas spill into, their own cells included. */
  readonly spills: readonly Area[];
}

/** A rectangle of a sheet. Rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
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

/** Whether a cell takes its value from elsewhere: by its formula, or as a part of what a formula spills. */
export function isLinked(cells: SheetCells, row: number, column: number): boolean {
  const formula = cellFormula(cells.values[row]?.[column], cells.formulas[row]?.[column]);
  return (
    (formula !== null && hasReferences(formula)) || spillAt(cells, cells.top + row, cells.left + column) !== undefined
  );
}

/** The area of a formula that spills into a cell of the sheet, or from it; rows and columns count from the sheet's first. */
export function spillAt({ spills }: Pick<SheetCells, "spills">, row: number, column: number): Area | undefined {
  return spills.find(
    (area) =>
      area.row <= row && row < area.row + area.rows && area.column <= column && column < area.column + area.columns,
  );
}

/** What stands in a cell, for a cell that is to hold the same; null where nothing does. */
export function contentOf(value: unknown, formula: unknown): CellContent | null {
  const written = cellFormula(value, formula);
  if (written !== null) return { formula: written };
  return (typeof value === "string" && value !== "") || typeof value === "number" ? { value } : null;
}
