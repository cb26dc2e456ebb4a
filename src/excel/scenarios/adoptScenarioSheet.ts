import { columnLetters, onSheet } from "../../formulas/address";
import { openTable } from "../../sheets/scenarios/scenarioSheet";
import { changeWorkbook } from "../batch";
import { trailOf } from "../trail";
import { WorkbookError } from "../workbookError";
import { findScenarioSheet, SCENARIO_KEYS } from "./findScenarioSheet";

/**
 * Takes a sheet that is not of our making for the scenarios' from now on, as the person has asked: a name of the workbook for
 * its keys says so, and outlives the sheet's renaming. No cell is written.
 */
export function adoptScenarioSheet(sheetName: string): Promise<void> {
  return changeWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    const earlier = names.getItemOrNullObject(SCENARIO_KEYS).load("formula");
    const found = await findScenarioSheet(context);
    if (found.sheet !== null || found.candidate !== sheetName) {
      throw new WorkbookError(
        `The sheet "${sheetName}" holds no table that could serve any more. Nothing was written.`,
      );
    }
    const used = worksheets.getItem(sheetName).getUsedRange(true).load("rowIndex,columnIndex,values,formulas");
    await context.sync();
    const { rowIndex: top, columnIndex: left, values, formulas } = used;
    const table = openTable({ sheetName, top, left, values, formulas, spills: [] });
    if ("damage" in table) {
      throw new WorkbookError(
        table.damage[0]?.message ?? "The table cannot be read.",
        table.damage[0]?.address ?? null,
      );
    }
    const { headerRow, lastRow, keyColumn } = table.place;
    const column = columnLetters(left + keyColumn);
    const keys = `=${onSheet(sheetName, `$${column}$${top + headerRow + 1}:$${column}$${top + lastRow + 1}`)}`;
    trailOf(context).names.set(SCENARIO_KEYS, earlier.isNullObject ? null : String(earlier.formula));
    // A name whose sheet has been deleted is there still.
    if (earlier.isNullObject) names.add(SCENARIO_KEYS, keys, "The keys of the scenarios");
    else earlier.formula = keys;
    await context.sync();
  });
}
