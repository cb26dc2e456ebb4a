import { cellAddress, onSheet } from "../../formulas/address";
import { cellFormula } from "../../formulas/cellFormula";
import type { Area, SheetCells } from "../../sheets/frame/sheetCells";

/** A whole workbook as read in one go: plain data, for everything that looks at all of it. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
}

/** The used cells of one sheet. */
export interface SheetSnapshot extends SheetCells {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly isHidden: boolean;
}

/** A name for a range or formula; `sheet` is null where it is the workbook's. */
export interface NameSnapshot {
  readonly name: string;
  readonly sheet: string | null;
  /** `=Scenarios!$A$5:$A$39` */
  readonly formula: string;
}

/** Cells, and where among them formulas spill. */
type SpillingCells = Pick<SheetSnapshot, "values" | "formulas" | "top" | "left" | "spills">;

/** A cell that holds a formula. */
export interface FormulaCell<Sheet = SheetSnapshot> {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

/** What a cell shows; "" outside the used cells. */
export function valueAt(
  { values, top, left }: Pick<SheetSnapshot, "values" | "top" | "left">,
  row: number,
  column: number,
): unknown {
  return values[row - top]?.[column - left] ?? "";
}

/** The formula (or constant) behind a cell; "" outside the used cells. */
export function contentAt({ formulas, top, left }: SheetSnapshot, row: number, column: number): unknown {
  return formulas[row - top]?.[column - left] ?? "";
}

/** The area that the formula in a cell spills into; undefined where it gives one value. */
export function spillFrom({ spills }: SheetSnapshot, row: number, column: number): Area | undefined {
  return spills.find((spill) => spill.row === row && spill.column === column);
}

/** The cells that hold a formula of their own. What a neighbour spills has none, though Excel may show its formula there. */
export function formulaCells<Sheet extends SpillingCells>(sheet: Sheet): FormulaCell<Sheet>[] {
  const spilled = spilledCells(sheet);
  return sheet.formulas.flatMap((line, r) =>
    line.flatMap((content, c) => {
      const value = sheet.values[r]?.[c];
      const formula = cellFormula(value, content);
      const [row, column] = [sheet.top + r, sheet.left + c];
      return formula === null || spilled.has(cellAddress(row, column)) ? [] : [{ sheet, row, column, formula, value }];
    }),
  );
}

/** The cells that others spill into, by address. */
export function spilledCells({ spills }: Pick<SheetSnapshot, "spills">): ReadonlySet<string> {
  return new Set(
    spills.flatMap((spill) =>
      cellsOf(spill)
        .slice(1)
        .map(({ row, column }) => cellAddress(row, column)),
    ),
  );
}

/** The cells of an area in reading order. */
export function cellsOf({ row, column, rows, columns }: Area): { readonly row: number; readonly column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

/** `Scenarios!G7` */
export function fullAddress(sheet: SheetSnapshot, row: number, column: number): string {
  return onSheet(sheet.sheetName, cellAddress(row, column));
}
