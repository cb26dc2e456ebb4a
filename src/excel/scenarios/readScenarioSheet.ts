import { readWorkbook } from "../batch";
import { findScenarioSheet } from "./findScenarioSheet";
import { readScenarioCells } from "../../sheets/scenarios/scenarioSheet";
import type { ScenarioSheetState } from "../../sheets/scenarios/scenarioSheet";

/** Reads all scenarios of the workbook, or what keeps them from being read. */
export function readScenarioSheet(): Promise<ScenarioSheetState> {
  return readWorkbook(async (context) => {
    const open = await findScenarioSheet(context);
    if (open.sheet === null) return { kind: "missing", sheetNames: open.sheetNames, candidate: open.candidate };
    return readScenarioCells(open.cells, open.uncertainty, open.deflator);
  });
}
