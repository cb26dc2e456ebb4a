/** All that the rest of the product may use of the workbook. */
export { duplicateScenario, addScenario, deleteScenario, renameScenario } from "./scenarioColumns";
export { readScenarioSheet } from "./readScenarioSheet";
export type { ScenarioColumn, ScenarioEntry, ScenarioSheetState, SheetProblem } from "./scenarioSheet";
export { goTo, insertFormula } from "./selection";
export { addScenarioSheet, addStartSheets } from "./startWorkbook";
export { watchScenarioSheet } from "./watchScenarioSheet";
export { WorkbookError } from "./workbookError";
export { writeParameter, writeScenario } from "./writeScenario";
