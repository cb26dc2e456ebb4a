import { type Haircut, optimismBias } from "../../../model/appendix9/optimismBias";
import { DEFAULT_MEASURE } from "../../../model/appendix9/measures";
import type { Measure } from "../../../model/appendix9/measures";
import { DEFAULT_PLAN } from "../../../analysis/studyValue/settings";
import type { StudyPlan } from "../../../analysis/studyValue/settings";
import { APPENDIX_6 } from "./powerCurve";
import type { TrialPlan } from "./powerCurve";

/** What the person chose to look at, and typed to be reckoned with. */
export interface UncertaintyChoices {
  readonly measure: Measure;
  /** £ placed on one more case closed. */
  readonly worth: number;
  /** Cases for which a decision is made. */
  readonly caseload: number;
  /** Of a grade, or the person's own. */
  readonly haircut: Haircut;
  readonly trial: TrialPlan;
  readonly study: StudyPlan;
}

export const FIRST_CHOICES: UncertaintyChoices = {
  measure: DEFAULT_MEASURE,
  worth: 10_000,
  caseload: 600,
  haircut: optimismBias({ benefits: 2, costs: 2 }),
  trial: APPENDIX_6,
  study: DEFAULT_PLAN,
};
