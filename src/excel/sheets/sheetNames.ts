import { EXCEL_LIMITS } from "../../formulas/excelLimits";

/** The name, or "name (2)", "name (3)" … where it is taken; case does not tell sheets apart. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(numbered(wanted, number))) number += 1;
  return numbered(wanted, number);
}

function numbered(name: string, number: number): string {
  const suffix = ` (${number})`;
  return name.slice(0, EXCEL_LIMITS.sheetName - suffix.length) + suffix;
}
