import { onSheet } from "../../../formulas/address";
import { markedList } from "../../caseLists/listMark";
import type { MarkedList } from "../../caseLists/listMark";
import { findMark } from "../../sheets/ownMark";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** Estimates from a case list that is no longer what it was: frozen ones, and what does not follow of live ones. */
export function staleCaseEstimates({ sheets }: CheckedWorkbook): Finding[] {
  return sheets.flatMap((sheet): Finding[] => {
    const mark = findMark(sheet);
    const list = mark === null ? null : markedList(mark.kind, sheets);
    const message = list === null ? null : outOfDate(list);
    if (message === null) return [];
    const address = onSheet(sheet.sheetName, mark?.cell ?? "A1");
    return [{ kind: "warning", title: "Case estimates out of date", message, address }];
  });
}

const AGAIN = "make the estimates again on the page Cases.";

/** What no longer holds, in a sentence; null where all does. */
function outOfDate({ form, sheetName, isThere, hasNewRows, hasOtherDates }: MarkedList): string | null {
  if (!isThere)
    return form === "live"
      ? `The list was on "${sheetName}", which is gone or has another name: its formula follows a sheet that was renamed, but nobody can see whether rows were added and the curve still holds.`
      : `The sheet "${sheetName}" that they came from is gone or has another name, so nobody can see whether they still hold.`;
  if (form === "frozen")
    return hasNewRows || hasOtherDates
      ? `The dates of the list "${sheetName}" have changed since, or rows were added: ${AGAIN}`
      : null;
  if (hasNewRows) return `Rows were added below the list "${sheetName}", which its formula does not see: ${AGAIN}`;
  return hasOtherDates
    ? `The dates of the list "${sheetName}" have changed since: the table follows them, the curve below it does not. For a curve of the list as it is, ${AGAIN}`
    : null;
}
