import { splitAddress } from "../../formulas/address";

/** A name of the workbook for cells. */
export interface WorkbookName {
  readonly name: string;
  readonly formula: unknown;
}

/**
 * The sheet and the cells that a name refers to, under whichever name the sheet goes now; the newest where there are several, as
 * "UncertaintyKeys_2".
 */
export function placeOfName(wanted: string, sheetNames: readonly string[], names: readonly WorkbookName[]) {
  return names
    .filter(({ name }) => name.toLowerCase().replace(/_\d+$/, "") === wanted.toLowerCase())
    .flatMap(({ formula }) => splitAddress(String(formula).replace(/^=/, "")) ?? [])
    .findLast(({ sheetName }) => sheetNames.includes(sheetName));
}

/** The sheet alone. */
export function sheetOfName(
  wanted: string,
  sheetNames: readonly string[],
  names: readonly WorkbookName[],
): string | undefined {
  return placeOfName(wanted, sheetNames, names)?.sheetName;
}
