import { caseEstimatesSheet, settingCells } from "../../sheets/analysis/caseEstimatesSheet";
import type { CaseEstimates } from "../../sheets/analysis/caseEstimatesSheet";
import { liveEstimates } from "../../sheets/analysis/liveEstimates";
import type { LiveEstimates } from "../../sheets/analysis/liveEstimates";
import { firstDifference } from "../../sheets/analysis/sameTable";
import { dateInWords } from "../../sheets/frame/dates";
import { EXCEL_LIMITS } from "../../formulas/excelLimits";
import { changeMuch } from "../batch";
import { checksWithAnalysis } from "../build/modelWorkbook";
import { outcomeOf, planSheet, withNote, withPrintNote } from "../build/ownSheetPlan";
import type { BuiltSheet } from "../build/ownSheetPlan";
import { surveyWorkbook } from "../build/surveyWorkbook";
import type { Waiting } from "../progress";
import { writeAll } from "../sheets/writeSheets";
import { WorkbookError } from "../workbookError";
import { sourceOf } from "./followedList";
import type { FollowedList } from "./followedList";
import { datesMark, estimatesKind, follows } from "./listMark";
import type { ListReference } from "./listMark";

const NAME = "Case estimates";

/**
 * Puts estimates from a case list on a sheet of their own: as values that say from which list, or as a formula that follows it. A
 * sheet of the same list that nobody has changed is brought up to date; values that were frozen from the list as it was before
 * stay as a record.
 *
 * @param dates the cells of the list's columns of dates, by which it is seen later whether it has changed
 * @param followed what the formula is made from; null for values
 */
export function putCaseEstimates(
  estimates: CaseEstimates,
  list: ListReference,
  dates: readonly (readonly unknown[])[],
  followed: FollowedList | null,
  waiting?: Waiting,
  today = new Date(),
): Promise<BuiltSheet> {
  return changeMuch(async (context) => {
    const live = followed === null ? null : formulaOf(estimates, followed);
    const survey = await surveyWorkbook(context, [NAME]);
    const kind = estimatesKind(live === null ? "frozen" : "live", list, datesMark(dates));
    // A sheet that follows the list is brought up to date, however the list was before.
    const owned = survey.owned.map((sheet) =>
      live !== null && follows(sheet.mark.kind, list) ? { ...sheet, mark: { ...sheet.mark, kind } } : sheet,
    );
    const plan = planSheet({ kind, name: NAME, isToFill: false }, owned, survey.sheetNames, survey.nameSheet);
    const frozen = `Frozen on ${dateInWords(today)} by Caseworth ${__CASEWORTH_VERSION__}, from the list as it was then`;
    const provenance = live === null ? frozen : "Live: follows the list's columns, and the cells above";
    const identity = { name: plan.name, kind, provenance, curveProvenance: live === null ? "" : `${frozen}.` };
    const outcome = outcomeOf(plan, caseEstimatesSheet({ ...identity, live }, estimates));
    const checks = live === null ? null : checksWithAnalysis(plan.name, survey, today);
    plan.reused?.sheet.activate();
    const unfitted = await writeAll(context, [...outcome.toWrite, ...(checks?.toWrite ?? [])], { today });
    return withPrintNote(withNote(outcome.built, checks?.built.note), unfitted);
  }, waiting);
}

/** The formulas, of which the table's is refused where it would show anything but what was estimated. */
function formulaOf(estimates: CaseEstimates, followed: FollowedList): LiveEstimates {
  const formula = liveEstimates(sourceOf(followed), followed.choices, settingCells(estimates));
  const difference = firstDifference(estimates.table, formula.table.result());
  if (difference !== null)
    throw new WorkbookError(
      `A formula of the list's columns does not give what the page has: it differs at ${difference}. Nothing was written; put them as fixed values.`,
    );
  if (formula.table.text.length > EXCEL_LIMITS.formula)
    throw new WorkbookError("The formula would be longer than Excel takes. Nothing was written; put fixed values.");
  return formula;
}
