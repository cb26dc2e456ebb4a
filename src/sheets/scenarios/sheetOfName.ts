import { splitAddress } from "../../formulas/address";

/** A name of the workbook for cells. */
export interface WorkbookName {
  readonly name: string;
  readonly formula: unknown;
}

/** The sheet that a name refers to, under whichever name the sheet goes now; the newest where there are several, as "UncertaintyKeys_2". */
export function sheetOfName(
  wanted: string,
  sheetNames: readonly string[],
  names: readonly WorkbookName[],
): string | undefined {
  return names
    .filter(({ name }) => name.toLowerCase().replace(/_\d+$/, "") === wanted.toLowerCase())
    .map(({ formula }) => splitAddress(String(formula).replace(/^=/, ""))?.sheetName)
    .findLast((sheetName) => sheetName !== undefined && sheetNames.includes(sheetName));
}
