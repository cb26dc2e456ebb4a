import { caseEstimatesSheet } from "../../sheets/analysis/caseEstimatesSheet";
import type { CaseEstimates } from "../../sheets/analysis/caseEstimatesSheet";
import { dateInWords } from "../../sheets/frame/dates";
import { changeMuch } from "../batch";
import { outcomeOf, planSheet } from "../build/ownSheetPlan";
import type { BuiltSheet } from "../build/ownSheetPlan";
import type { Waiting } from "../progress";
import { findOwnSheets, openOwnSheets } from "../sheets/ownSheets";
import { freeNames, writeAll } from "../sheets/writeSheets";
import { datesMark, frozenKind } from "./listMark";
import type { ListReference } from "./listMark";

const NAME = "Case estimates";

/**
 * Puts estimates from a case list on a sheet of their own, as values that say from which list. A sheet of the same list that
 * nobody has changed is brought up to date; values that were frozen from the list as it was before stay as a record.
 *
 * @param dates the cells of the list's columns of dates, by which it is seen later whether it has changed
 */
export function putCaseEstimates(
  estimates: CaseEstimates,
  list: ListReference,
  dates: readonly (readonly unknown[])[],
  waiting?: Waiting,
  today = new Date(),
): Promise<BuiltSheet> {
  return changeMuch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const owned = openOwnSheets(worksheets.items, [NAME]);
    await context.sync();
    const kind = frozenKind(list, datesMark(dates));
    const sheetNames = worksheets.items.map(({ name }) => name);
    const plan = planSheet(
      { kind, name: NAME, isToFill: false },
      findOwnSheets(owned),
      sheetNames,
      freeNames(sheetNames),
    );
    const provenance = `Frozen on ${dateInWords(today)} by Caseworth ${__CASEWORTH_VERSION__}, from the list as it was then`;
    const outcome = outcomeOf(plan, caseEstimatesSheet({ name: plan.name, kind, provenance }, estimates));
    plan.reused?.sheet.activate();
    await writeAll(context, outcome.toWrite, { today });
    return outcome.built;
  }, waiting);
}
