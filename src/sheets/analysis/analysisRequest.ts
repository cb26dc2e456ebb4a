import type { StudyPlan } from "../../analysis/studyValue/settings";
import type { DrawSettings } from "../../analysis/simulation/drawPlan";
import type { Measure, NetMeasure } from "../../model/appendix9/measures";
import type { NumberKey } from "../../model/register/parameters";
import type { ScenarioColumn } from "../scenarios/scenarioSheet";

/** An analysis of a scenario that is to stand in the workbook. */
export type AnalysisRequest = {
  readonly column: ScenarioColumn;
  /** live: functions that follow the scenario. frozen: values as they are now, with a line saying from what. */
  readonly form: "live" | "frozen";
} & Analysis;

/** What is asked of a scenario. */
export type Analysis =
  /** `swing` is a share either way; null for the 2.5% and 97.5% quantiles. */
  | { readonly kind: "tornado"; readonly measure: Measure; readonly swing: number | null }
  | { readonly kind: "switchingValues"; readonly measure: Measure }
  | {
      readonly kind: "twoWay";
      readonly measure: Measure;
      readonly keyA: NumberKey;
      readonly valuesA: readonly number[];
      readonly keyB: NumberKey;
      readonly valuesB: readonly number[];
    }
  | { readonly kind: "distribution"; readonly measure: Measure; readonly settings: DrawSettings }
  /** `worths` are £ placed on one more case closed. */
  | { readonly kind: "acceptability"; readonly worths: readonly number[]; readonly settings: DrawSettings }
  /** `caseload` is the cases to which the decision applies. */
  | {
      readonly kind: "informationValue";
      readonly measure: NetMeasure;
      readonly caseload: number;
      readonly settings: DrawSettings;
    }
  /** `families` are those that have the programme in studies of several sizes. */
  | {
      readonly kind: "studyValue";
      readonly measure: NetMeasure;
      readonly families: readonly number[];
      readonly plan: StudyPlan;
      readonly settings: DrawSettings;
    }
  /** `others` are options besides the scenario itself; `worth` is £ placed on one more case closed, `worths` others along which it is varied. */
  | {
      readonly kind: "options";
      readonly measure: NetMeasure;
      readonly others: readonly ScenarioColumn[];
      readonly worth: number;
      readonly worths: readonly number[];
      readonly settings: DrawSettings;
    }
  /** `families` are those of each arm of a trial. */
  | {
      readonly kind: "power";
      readonly baseline: number;
      readonly families: readonly number[];
      readonly childrenPerFamily: number;
      readonly icc: number;
      readonly confidence: number;
      readonly power: number;
    };

export type AnalysisKind = Analysis["kind"];
export type AnalysisOf<Kind extends AnalysisKind> = Extract<Analysis, { readonly kind: Kind }>;

/** The names that sheets of analyses have at first. */
export const ANALYSIS_SHEETS: Readonly<Record<AnalysisKind, string>> = {
  tornado: "Tornado",
  switchingValues: "Switching values",
  twoWay: "Two-way",
  distribution: "Simulation",
  acceptability: "Acceptability",
  informationValue: "Worth finding out",
  studyValue: "Worth of a study",
  options: "Which option",
  power: "Next trial",
};
