import { cellAddress, onSheet } from "../../../formulas/address";
import type { NativeContext } from "../../../formulas";
import type { Argument } from "../../../formulas/parse";
import { plainCell } from "../../../functions/argument";

/** The cells of an argument as a function receives them, and where each of them is. */
export interface ArgumentCells {
  readonly cells: readonly (readonly unknown[])[];
  /** `B5`, or `Scenarios!B5` where it is on another sheet than the formula; null for a literal. */
  readonly placeOf: (row: number, column: number) => string | null;
}

/** What a call's argument holds now; null where it is left out, computed, or cannot be read. */
export function argumentCells(argument: Argument | undefined, { sheet, read }: NativeContext): ArgumentCells | null {
  if (argument?.kind === "constant") return { cells: argument.cells, placeOf: () => null };
  const behind = argument?.kind === "reference" ? read(argument.text) : null;
  if (behind === null) return null;
  return {
    cells: behind.cells.map((line) => line.map(plainCell)),
    placeOf(row, column) {
      const address = cellAddress(behind.row + row, behind.column + column);
      return behind.sheet === sheet ? address : onSheet(behind.sheet, address);
    },
  };
}
