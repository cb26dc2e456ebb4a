import type { Steps } from "../../simulation/steps";
import type { BalanceLine } from "../balance";
import { prepareComparison } from "../groupComparison";
import type { ComparedGroups } from "../groupComparison";
import { balanceOf } from "./balanceOf";
import type { StudyChoices, StudyColumns } from "./choices";
import { armCurve } from "./estimatesAt";
import type { ArmCurve } from "./estimatesAt";
import { countFindings } from "./findingCounts";
import type { FindingCount } from "./findingCounts";
import { prepareStudyInSteps } from "./prepareStudy";
import type { Study } from "./prepareStudy";

/** A list with all that takes its time: what is left depends on the horizon only. */
export interface StudiedList {
  readonly study: Study;
  readonly curves: readonly ArmCurve[];
  readonly findings: readonly FindingCount[];
  /** Where there are two services. */
  readonly comparison: { readonly groups: ComparedGroups; readonly balance: readonly BalanceLine[] } | null;
}

/** In steps, each of which tells how many rows it looked at. */
export function* studyList(columns: StudyColumns, choices: StudyChoices, firstRow: number): Steps<StudiedList> {
  const rows = columns.start.length;
  const study = yield* prepareStudyInSteps(columns, choices, firstRow);
  const findings = countFindings(study.findings);
  yield rows;
  const curves: ArmCurve[] = [];
  for (const arm of study.arms) {
    curves.push(armCurve(study, arm));
    yield rows;
  }
  const [one, other] = study.arms;
  if (one === undefined || other === undefined) return { study, curves, findings, comparison: null };
  const balance = balanceOf(columns, study);
  yield rows;
  const groups = prepareComparison(study.followed.names, [one.prepared.all, other.prepared.all]);
  return { study, curves, findings, comparison: { groups, balance } };
}
