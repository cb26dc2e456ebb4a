import type { Steps } from "../../simulation/steps";
import type { BalanceLine } from "../balance";
import { prepareComparison } from "../groupComparison";
import type { ComparedGroups } from "../groupComparison";
import { balanceOf } from "./balanceOf";
import type { CaseMonth } from "../months";
import type { StudyChoices, StudyColumns } from "./choices";
import { armCurve } from "./estimatesAt";
import type { ArmCurve } from "./estimatesAt";
import { countFindings } from "./findingCounts";
import type { FindingCount } from "./findingCounts";
import { checkCaseload } from "./littlesLaw";
import type { CaseloadCheck } from "./littlesLaw";
import { liveRefusal } from "./liveRefusal";
import { monthsInReach } from "./monthsInReach";
import type { CaseYear } from "./monthsInReach";
import { prepareStudyInSteps } from "./prepareStudy";
import type { Study } from "./prepareStudy";

/** A list with all that takes its time: what is left depends on the horizon only. */
export interface StudiedList {
  readonly study: Study;
  readonly curves: readonly ArmCurve[];
  readonly findings: readonly FindingCount[];
  /** Why formulas of the list's columns cannot give the same; null where nothing is known that speaks against it. */
  readonly notLive: string | null;
  /** The whole months in which the list is complete, and a year of them; null where they are no year. */
  readonly months: readonly CaseMonth[];
  readonly year: CaseYear | null;
  /** The year's caseload beside the one that starts and weeks open make; null where there is none. */
  readonly caseload: CaseloadCheck | null;
  /** Where there are two services. */
  readonly comparison: { readonly groups: ComparedGroups; readonly balance: readonly BalanceLine[] } | null;
}

/** In steps, each of which tells how many rows it looked at. */
export function* studyList(columns: StudyColumns, choices: StudyChoices, firstRow: number): Steps<StudiedList> {
  const rows = columns.start.length;
  const study = yield* prepareStudyInSteps(columns, choices, firstRow);
  const findings = yield* countFindings(study.findings);
  const notLive = liveRefusal(study, columns.family !== null);
  yield rows;
  const reach = monthsInReach(study);
  yield rows;
  const caseload = reach.year && checkCaseload(study, reach.year);
  yield rows;
  const curves: ArmCurve[] = [];
  for (const arm of study.arms) {
    curves.push(armCurve(study, arm));
    yield rows;
  }
  const [one, other] = study.arms;
  const studied = { study, curves, findings, notLive, ...reach, caseload };
  if (one === undefined || other === undefined) return { ...studied, comparison: null };
  const balance = balanceOf(columns, study);
  yield rows;
  const groups = prepareComparison(study.followed.names, [one.prepared.all, other.prepared.all]);
  return { ...studied, comparison: { groups, balance } };
}
