import { onSheet } from "../../../formulas/address";
import { SCENARIO_SHEET } from "../../scenarios/findScenarioSheet";
import { openTable } from "../../../sheets/scenarios/scenarioSheet";
import type { SheetProblem } from "../../../sheets/frame/sheetCells";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** What keeps a table of scenarios from being read, or is odd about it: keys that are unknown, repeated or missing. */
export function scenarioTables({ sheets, tables }: CheckedWorkbook): Finding[] {
  const sound = tables.flatMap(({ sheet, table }) =>
    table.problems.map((problem) => finding(sheet.sheetName, problem)),
  );
  const scenarios = sheets.filter(({ sheetName }) => sheetName.toLowerCase() === SCENARIO_SHEET.toLowerCase());
  const damaged = scenarios.flatMap((sheet) => {
    const table = openTable(sheet);
    return "damage" in table ? table.damage.map((problem) => finding(sheet.sheetName, problem)) : [];
  });
  return [...sound, ...damaged];
}

function finding(sheetName: string, { message, address, blocking }: SheetProblem): Finding {
  return {
    kind: blocking ? "error" : "warning",
    title: blocking ? "Scenarios cannot be read" : "Table of scenarios",
    message,
    address: address ?? onSheet(sheetName, "A1"),
  };
}
