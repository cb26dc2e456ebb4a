/** All that the rest of the product may use of the workbook. */
export type { Analysis, AnalysisRequest } from "../sheets/analysis/analysisRequest";
export type { NewList } from "./caseLists/addListSheets";
export type { AppliedEstimates, EstimatesTarget } from "./caseLists/applyEstimates";
export type { FollowedList } from "./caseLists/followedList";
export type { ListReference } from "./caseLists/listMark";
export type { CaseEstimates, CurveRow } from "../sheets/analysis/caseEstimatesSheet";
export type { SheetHead } from "./caseLists/sheetHeads";
export type { Finding } from "./check/finding";
export type { NativeOutcome } from "./replace/applyNativeReplacement";
export type { LeftCell, NativeChange, NativePreview, NativeScope } from "./replace/nativeChange";
export type { ReversalOutcome } from "./replace/nativeReversal";
export { duplicateScenario, addScenario, deleteScenario, renameScenario } from "./scenarios/scenarioColumns";
export type { PaperAsShown, PaperChart } from "./build/readPaper";
export { MOST_OPTIONS } from "../sheets/paper/paperContext";
export type { BuiltSheet } from "./build/ownSheetPlan";
export {
  addListSheets,
  addOutcome,
  addPricesSheet,
  addScenarioSheet,
  addStartSheets,
  addWelfareWeights,
  applyEstimates,
  applyNativeReplacement,
  applyNativeReversal,
  buildAnalysisSheet,
  buildModelWorkbook,
  buildPaper,
  buildScaleUpSheets,
  checkWorkbook,
  followYears,
  previewNativeReplacement,
  previewNativeReversal,
  putCaseEstimates,
  putOutcomeInScenarios,
  hasHiddenRows,
  readListColumns,
  readPaper,
  readOutcomes,
  readScaleUpSheet,
  readSheetHeads,
  removeOutcome,
  removeWelfareWeights,
  writeOutcomeCells,
  writeScaleUpCases,
  writeScaleUpInput,
  writeWelfareWeight,
} from "./later";
export { isOfficeDark, watchOfficeTheme } from "./officeTheme";
export { adoptScenarioSheet } from "./scenarios/adoptScenarioSheet";
export { readScenarioSheet } from "./scenarios/readScenarioSheet";
export type { CasesEntry, ScaleUpEntry, ScaleUpSheetState } from "./scaleUp/scaleUpSheet";
export type { OutcomesState } from "./outcomes/outcomesState";
export type { OutcomeCell, OutcomeColumn, OutcomeRow } from "../sheets/scenarios/outcomesTable";
export type { ParameterNote } from "../sheets/scenarios/scenarioNotes";
export type { ScenarioColumn, ScenarioEntry, ScenarioSheetState } from "../sheets/scenarios/scenarioSheet";
export { DEFLATOR_CELLS } from "../sheets/scenarios/sheetDeflator";
export type { SheetProblem } from "../sheets/frame/sheetCells";
export { columnLetters, onSheet } from "../formulas/address";
export { goTo, insertFormula } from "./selection";
export type { ScenarioUncertainty, UnreadableUncertainty } from "../sheets/scenarios/scenarioUncertainty";
export { writeCorrelation, writeUncertainty } from "./scenarios/writeUncertainty";
export { watchScenarioSheet } from "./scenarios/watchScenarioSheet";
export { watchSheetsGone } from "./sheets/watchSheetsGone";
export type { Progress, Waiting } from "./progress";
export { Cancelled, WorkbookError } from "./workbookError";
export { writeParameterNote } from "./scenarios/writeParameterNote";
export { writeParameter, writeScenario } from "./scenarios/writeScenario";
