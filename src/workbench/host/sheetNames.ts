import { isSheetName } from "../../formulas/excelLimits";
import { HostError } from "./errors";
import type { Grid } from "./grid";

/** Excel's rules for the name of a sheet, and that no other has it. */
export function mustBeSheetName(grid: Grid, name: unknown, ownId?: string): string {
  if (typeof name !== "string" || !isSheetName(name))
    throw new HostError("InvalidArgument", `'${String(name)}' cannot be the name of a worksheet.`);
  const holder = grid.workbook.getSheets().find((s) => s.getSheetName().toLowerCase() === name.toLowerCase());
  if (holder && holder.getSheetId() !== ownId) {
    throw new HostError("ItemAlreadyExists", `There is a worksheet '${name}' already.`);
  }
  return name;
}

/** The name that Excel gives to a sheet without one: Sheet1, Sheet2, … */
export function nextSheetName(grid: Grid): string {
  for (let number = grid.workbook.getNumSheets() + 1; ; number++) {
    if (!grid.findSheet(`Sheet${number}`)) return `Sheet${number}`;
  }
}
