/** All that the rest of the product may use of the workbook. */
export type { Analysis, AnalysisRequest } from "./analysis/analysisRequest";
export type { Finding } from "./checks/finding";
export type { NativeOutcome } from "./nativeReplacement/applyNativeReplacement";
export type { LeftCell, NativeChange, NativePreview, NativeScope } from "./nativeReplacement/nativeChange";
export type { ReversalOutcome } from "./nativeReplacement/nativeReversal";
export { duplicateScenario, addScenario, deleteScenario, renameScenario } from "./scenarioColumns";
export type { BuiltSheet } from "./ownSheetPlan";
export {
  addScenarioSheet,
  addStartSheets,
  applyNativeReplacement,
  applyNativeReversal,
  buildAnalysisSheet,
  buildModelWorkbook,
  buildScaleUpSheets,
  checkWorkbook,
  previewNativeReplacement,
  previewNativeReversal,
  readScaleUpSheet,
  writeScaleUpCases,
  writeScaleUpInput,
} from "./later";
export { isOfficeDark, watchOfficeTheme } from "./officeTheme";
export { readScenarioSheet } from "./readScenarioSheet";
export type { ScaleUpEntry, ScaleUpSheetState } from "./scaleUp/scaleUpSheet";
export type { ParameterNote } from "./scenarioNotes";
export type { ScenarioColumn, ScenarioEntry, ScenarioSheetState, SheetProblem } from "./scenarioSheet";
export { goTo, insertFormula } from "./selection";
export type { ScenarioUncertainty } from "./uncertainty/scenarioUncertainty";
export { writeClosureCorrelation, writeUncertainty } from "./uncertainty/writeUncertainty";
export { watchScenarioSheet } from "./watchScenarioSheet";
export { WorkbookError } from "./workbookError";
export { writeParameterNote } from "./writeParameterNote";
export { writeParameter, writeScenario } from "./writeScenario";
