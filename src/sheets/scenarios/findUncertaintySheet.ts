import { onSheet } from "../../formulas/address";
import type { SheetCells, SheetProblem } from "../frame/sheetCells";
import { openUncertaintyTable } from "./uncertaintyTable";
import type { UncertaintyTable } from "./uncertaintyTable";
import { sheetOfName } from "./sheetOfName";
import type { WorkbookName } from "./sheetOfName";

/** The sheet's name at first. */
export const UNCERTAINTY_SHEET = "Uncertainty";
/** How the workbook calls its keys: a name outlives the renaming of the sheet, so by it the sheet is found. */
export const UNCERTAINTY_KEYS = "UncertaintyKeys";

/** What a workbook states of uncertainty, as far as can be told from its sheet. */
export type UncertaintyState =
  | { readonly kind: "missing" }
  | { readonly kind: "damaged"; readonly sheetName: string }
  | { readonly kind: "ready"; readonly table: UncertaintyTable };

/** The sheet that may hold the table. */
export interface UncertaintyPlace {
  readonly sheetName: string;
  /** Whether the workbook's names say that the sheet is ours, whatever stands on it now. */
  readonly isOurs: boolean;
}

/** Where to look for the table: the newest sheet that was named so, and failing that the one called "Uncertainty". */
export function uncertaintyPlace(
  sheetNames: readonly string[],
  names: readonly WorkbookName[],
): UncertaintyPlace | null {
  const ours = sheetOfName(UNCERTAINTY_KEYS, sheetNames, names);
  if (ours !== undefined) return { sheetName: ours, isOurs: true };
  const called = sheetNames.find((name) => name.toLowerCase() === UNCERTAINTY_SHEET.toLowerCase());
  return called === undefined ? null : { sheetName: called, isOurs: false };
}

/** Somebody else's sheet of that name is none of ours; a sheet that was, and is no more, is damaged. */
export function uncertaintyState({ isOurs }: UncertaintyPlace, cells: SheetCells): UncertaintyState {
  const table = openUncertaintyTable(cells);
  if (table !== null) return { kind: "ready", table };
  return isOurs ? { kind: "damaged", sheetName: cells.sheetName } : { kind: "missing" };
}

/** The sheet that was found; null where there is none. */
export function nameOfState(state: UncertaintyState): string | null {
  if (state.kind === "missing") return null;
  return state.kind === "damaged" ? state.sheetName : state.table.cells.sheetName;
}

/** What is wrong with a sheet of ours on which the table is found no more. */
export function damage(sheetName: string): SheetProblem {
  const message = `The sheet "${sheetName}" holds no table of uncertainties any more: no cell reads "Key" beside "Default" above the parameters' keys. The defaults are used.`;
  return { message, address: onSheet(sheetName, "A1"), blocking: false };
}
