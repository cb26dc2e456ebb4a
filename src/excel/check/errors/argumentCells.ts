import { cellAddress, onSheet } from "../../../formulas/address";
import type { NativeContext } from "../../../formulas";
import type { Argument } from "../../../formulas/parse";

/** The cells of an argument, with what to call each of them. */
export interface ArgumentCells {
  readonly cells: readonly (readonly unknown[])[];
  /** `B5`, or `Scenarios!B5` where it is on another sheet than the formula; the argument's own name for a literal. */
  readonly nameOf: (row: number, column: number) => string;
}

/** What a call's argument holds now; null where it is left out, computed, or cannot be read. */
export function argumentCells(
  name: string,
  argument: Argument | undefined,
  { sheet, read }: NativeContext,
): ArgumentCells | null {
  if (argument?.kind === "constant") return { cells: argument.cells, nameOf: () => name };
  const behind = argument?.kind === "reference" ? read(argument.text) : null;
  if (behind === null) return null;
  return {
    cells: behind.cells,
    nameOf(row, column) {
      const address = cellAddress(behind.row + row, behind.column + column);
      return behind.sheet === sheet ? address : onSheet(behind.sheet, address);
    },
  };
}
