import { quotedSheetName } from "../formulas/address";
import { like } from "../formulas/a1";
import type { Block } from "../formulas/a1";

/** The address of a block with dollar signs throughout, as names and charts have it: `Scenarios!$F$5:$F$39`. */
export function fixedAddress(sheetName: string, block: Block): string {
  return like({ prefix: `${quotedSheetName(sheetName)}!`, isRowFixed: true, isColumnFixed: true }, block);
}
