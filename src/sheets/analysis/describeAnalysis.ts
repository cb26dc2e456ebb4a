import type { Analysis } from "./analysisRequest";
import type { SheetDescription } from "../frame/sheetDescription";
import { acceptabilitySheet } from "./acceptabilitySheet";
import type { AnalysisContext } from "./analysisSheet";
import { informationValueSheet } from "./informationValueSheet";
import { nextTrialSheet } from "./nextTrialSheet";
import { optionsSheet } from "./optionsSheet";
import { simulationSheet } from "./simulationSheet";
import { studyValueSheet } from "./studyValueSheet";
import { switchingValuesSheet } from "./switchingValuesSheet";
import { tornadoSheet } from "./tornadoSheet";
import { twoWaySheet } from "./twoWaySheet";

/** The sheet of an analysis, whichever it is. */
export function describeAnalysis(context: AnalysisContext, analysis: Analysis): SheetDescription {
  switch (analysis.kind) {
    case "tornado":
      return tornadoSheet(context, analysis);
    case "switchingValues":
      return switchingValuesSheet(context, analysis);
    case "twoWay":
      return twoWaySheet(context, analysis);
    case "distribution":
      return simulationSheet(context, analysis);
    case "acceptability":
      return acceptabilitySheet(context, analysis);
    case "informationValue":
      return informationValueSheet(context, analysis);
    case "studyValue":
      return studyValueSheet(context, analysis);
    case "options":
      return optionsSheet(context, analysis);
    case "power":
      return nextTrialSheet(context, analysis);
  }
}
