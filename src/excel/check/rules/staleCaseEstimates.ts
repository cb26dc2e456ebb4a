import { onSheet } from "../../../formulas/address";
import { markedList } from "../../caseLists/listMark";
import { findMark } from "../../sheets/ownMark";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** Estimates that were frozen from a case list, and whose list is no longer what it was. */
export function staleCaseEstimates({ sheets }: CheckedWorkbook): Finding[] {
  return sheets.flatMap((sheet): Finding[] => {
    const mark = findMark(sheet);
    const list = mark === null ? null : markedList(mark.kind, sheets);
    if (list?.hasChanged !== true) return [];
    const message = list.isThere
      ? `The dates of the list "${list.sheetName}" have changed since, or rows were added: make the estimates again on the page Cases.`
      : `The sheet "${list.sheetName}" that they came from is gone or has another name, so nobody can see whether they still hold.`;
    const address = onSheet(sheet.sheetName, mark?.cell ?? "A1");
    return [{ kind: "warning", title: "Case estimates out of date", message, address }];
  });
}
