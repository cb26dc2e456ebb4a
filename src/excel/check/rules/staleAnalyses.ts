import { frozenMark, subjectMark } from "../../build/subject";
import { onSheet } from "../../../formulas/address";
import { findMark } from "../../sheets/ownMark";
import { isSameName } from "../../../sheets/scenarios/scenarioHeaders";
import { ANALYSED_SCENARIO_CELL } from "../../../sheets/analysis/analysisSheet";
import { readA1 } from "../../../formulas/a1";
import { valueAt } from "../../snapshot/workbookSnapshot";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** Sheets of frozen analyses whose scenario, or what is stated of its uncertainty, is no longer what it was. */
export function staleAnalyses({ sheets, tables }: CheckedWorkbook): Finding[] {
  const scenarios = tables.flatMap((table) => table.scenarios);
  const place = readA1(ANALYSED_SCENARIO_CELL);
  return sheets.flatMap((sheet): Finding[] => {
    const inputs = frozenMark(findMark(sheet)?.kind ?? "");
    if (inputs === null || place === null) return [];
    const name = String(valueAt(sheet, place.row, place.column));
    const scenario = scenarios.find((one) => isSameName(one.name, name));
    if (scenario !== undefined && subjectMark(scenario) === inputs) return [];
    const cause =
      scenario === undefined
        ? "its scenario is no longer there"
        : `the values of "${scenario.name}", or what is stated of their uncertainty, have changed since`;
    const message = `The values on "${sheet.sheetName}" were frozen, and ${cause}. Keep it as a record, or put a fresh one beside it.`;
    return [
      {
        kind: "warning",
        title: "Frozen value out of date",
        message,
        address: onSheet(sheet.sheetName, ANALYSED_SCENARIO_CELL),
      },
    ];
  });
}
