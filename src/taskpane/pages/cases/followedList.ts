import type { CaseField } from "../../../analysis/caseList/layouts/caseLayout";
import type { StudyChoices, StudyColumns } from "../../../analysis/caseList/study/choices";
import type { FollowedList } from "../../../excel";
import type { ReadList } from "./caseList";

const COLUMN_OF: Readonly<Partial<Record<CaseField, keyof StudyColumns>>> = {
  case: "caseId",
  family: "family",
  start: "start",
  end: "end",
  reason: "reason",
  protection: "protection",
  care: "care",
  born: "born",
  noFurtherAction: "noFurtherAction",
  group: "group",
};

/** A list with what counts of it, for a formula that follows it. */
export function followedList(list: ReadList, choices: StudyChoices): FollowedList {
  const { columns, places, sheetName, firstRow, rowCount, joinedFrom } = list;
  const place = { sheetName, firstRow: firstRow - 1, rowCount };
  const found = Array.from(places).flatMap(([field, column]) => {
    const name = COLUMN_OF[field];
    const cells = name === undefined ? null : columns[name];
    return name === undefined || cells === null ? [] : [[name, { place, column, cells }] as const];
  });
  return { columns: Object.fromEntries(found), joined: joinedFrom, choices };
}
