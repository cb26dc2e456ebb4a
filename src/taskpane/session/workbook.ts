import type * as workbook from "../../excel";

/** What the pane asks of the workbook; handed in, so that a test can stand in for Excel. */
export type Workbook = Pick<
  typeof workbook,
  | "readScenarioSheet"
  | "writeParameter"
  | "writeScenario"
  | "addScenario"
  | "duplicateScenario"
  | "renameScenario"
  | "deleteScenario"
  | "watchScenarioSheet"
  | "adoptScenarioSheet"
  | "goTo"
  | "addScenarioSheet"
  | "addStartSheets"
  | "insertFormula"
  | "writeParameterNote"
  | "writeUncertainty"
  | "writeClosureCorrelation"
  | "buildAnalysisSheet"
  | "buildModelWorkbook"
  | "readScaleUpSheet"
  | "writeScaleUpInput"
  | "writeScaleUpCases"
  | "buildScaleUpSheets"
  | "previewNativeReplacement"
  | "applyNativeReplacement"
  | "previewNativeReversal"
  | "applyNativeReversal"
  | "checkWorkbook"
>;
