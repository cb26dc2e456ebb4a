import type { Steps } from "../../../analysis/simulation/steps";
import { readDatesInSteps, spanOf, yearOf } from "../../../analysis/caseList/dates";
import { joinStartsInSteps } from "../../../analysis/caseList/layouts/joinStarts";
import { FIELD_LABELS, presetSeenFrom } from "../../../analysis/caseList/layouts/caseLayout";
import type { CaseField, CaseLayout } from "../../../analysis/caseList/layouts/caseLayout";
import { recogniseLayout } from "../../../analysis/caseList/layouts/recogniseLayout";
import { remembered } from "../../../analysis/caseList/remembered";
import { EXCLUSIONS } from "../../../analysis/caseList/study/choices";
import type { StudyChoices, StudyColumns } from "../../../analysis/caseList/study/choices";
import { countClosures, proposedHolds } from "../../../analysis/caseList/study/oneKind";
import type { Closures } from "../../../analysis/caseList/study/oneKind";
import { groupLabel } from "../../../analysis/caseList/study/prepareStudy";
import type { FollowedList, SheetHead, Waiting } from "../../../excel";
import { inSlices } from "../../kit/worker/inSlices";
import type { Workbook } from "../../session/workbook";

/** A sheet of the workbook, and what list it seems to hold. */
export interface SheetList {
  readonly head: SheetHead;
  /** Null where it is not known as any kind of list: then the person says what its columns are. */
  readonly layout: CaseLayout | null;
  /** From 0 within the used rows. */
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<CaseField, number>>>;
}

/** Which column of the list is what, and where the start of protection and of care stand if in lists of their own. */
export interface ListMapping {
  readonly columns: Readonly<Partial<Record<CaseField, number>>>;
  readonly protectionFrom: string | null;
  readonly careFrom: string | null;
}

/** A list as read: its columns, and what it says of its own dates. */
export interface ReadList {
  readonly columns: StudyColumns;
  readonly layout: CaseLayout | null;
  readonly sheetName: string;
  readonly rowCount: number;
  /** The sheet's row of the first case, from 1. */
  readonly firstRow: number;
  /** The column of each field as a formula has it, from 0 on the sheet. */
  readonly places: ReadonlyMap<CaseField, number>;
  readonly earliestStart: number | null;
  readonly latestDay: number | null;
  readonly closures: Closures;
  /** Rows that a filter or a person hides are read like the others. */
  readonly hasHiddenRows: boolean;
  /** How many cases have a step from another list. */
  readonly joined: Readonly<Partial<Record<"protection" | "care", number>>>;
  /** The lists that they come from. */
  readonly joinedFrom: FollowedList["joined"];
  /** The groups that it names, with their rows, the largest first. */
  readonly groups: readonly (readonly [name: string, rows: number])[];
}

const COLUMN_FIELDS = [
  "case",
  "family",
  "start",
  "end",
  "reason",
  "protection",
  "care",
  "born",
  "noFurtherAction",
  "group",
] as const satisfies readonly CaseField[];
export type ColumnField = (typeof COLUMN_FIELDS)[number];
export const MAPPED_FIELDS = COLUMN_FIELDS.map((field) => ({ field, label: FIELD_LABELS[field] }));
/** Without these there is nothing to follow. */
export const REQUIRED_FIELDS: readonly ColumnField[] = ["start", "end"];

export function sheetList(head: SheetHead): SheetList {
  const recognised = recogniseLayout(head.rows, head.sheetName);
  if (recognised !== undefined) return { head, ...recognised };
  // The first row with several texts is taken for the headings.
  const headerRow = head.rows.findIndex(
    (row) => row.filter((cell) => typeof cell === "string" && cell !== "").length > 1,
  );
  return { head, layout: null, headerRow: Math.max(headerRow, 0), columns: {} };
}

/** The lists that hold cases, the likeliest first; lists of protection and of care only add to them. */
export function caseLists(lists: readonly SheetList[]): SheetList[] {
  const isSteps = ({ layout }: SheetList) => layout?.id === "annexA7" || layout?.id === "annexA8";
  return lists.filter((list) => list.layout !== null && !isSteps(list));
}

/** The mapping that is proposed: the columns that are known by their headings, and Lists 7 and 8 where they are there. */
export function proposedMapping(list: SheetList, lists: readonly SheetList[]): ListMapping {
  const nameOf = (id: CaseLayout["id"]) => lists.find(({ layout }) => layout?.id === id)?.head.sheetName ?? null;
  return {
    columns: list.columns,
    protectionFrom: list.columns.protection === undefined ? nameOf("annexA7") : null,
    careFrom: list.columns.care === undefined ? nameOf("annexA8") : null,
  };
}

export function rowCountOf({ head, headerRow }: SheetList): number {
  return head.rowCount - headerRow - 1;
}

/** The headings of a list, for choosing among them. */
export function headingsOf({ head, headerRow }: SheetList): string[] {
  return (head.rows[headerRow] ?? []).map((cell, place) => {
    const text = typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
    return text === "" ? `Column ${place + 1}` : text;
  });
}

/** Reads the columns that are needed, and no others. */
export async function readList(
  workbook: Workbook,
  list: SheetList,
  mapping: ListMapping,
  lists: readonly SheetList[],
  today: number,
  waiting?: Waiting,
): Promise<ReadList> {
  const { head, headerRow } = list;
  const firstRow = head.top + headerRow + 1;
  const rowCount = rowCountOf(list);
  const places = placesOf(list, mapping.columns);
  const place = { sheetName: head.sheetName, firstRow, rowCount };
  const cells = await workbook.readListColumns(place, [...places.values()], waiting);
  const hasHiddenRows = await workbook.hasHiddenRows(place);
  const column = (field: CaseField) => cells.get(places.get(field) ?? -1) ?? null;
  const [start, end] = [column("start") ?? [], column("end") ?? []];
  // Without identifiers each row is a case of its own.
  const caseId = column("case") ?? start.map((_, row) => `row ${row + 1}`);
  const steps = async (sheetName: string | null) => {
    if (sheetName === null || places.get("case") === undefined) return null;
    const other = lists.find((one) => one.head.sheetName === sheetName);
    if (other === undefined) return null;
    const own = placesOf(other, other.columns);
    const wanted = stepColumns(own);
    const at = { sheetName, firstRow: other.head.top + other.headerRow + 1, rowCount: rowCountOf(other) };
    const read = await workbook.readListColumns(at, wanted.all, waiting);
    const ends = wanted.end === undefined ? undefined : read.get(wanted.end);
    const [ids, starts] = [read.get(wanted.id) ?? [], read.get(wanted.start) ?? []];
    const from = {
      ids: { place: at, column: wanted.id, cells: ids },
      starts: { place: at, column: wanted.start, cells: starts },
    };
    const cases = { ids: caseId, starts: start, ends: end };
    const joining = joinStartsInSteps(cases, { ids, starts, ...(ends === undefined ? {} : { ends }) }, today);
    return { from, ...(await computed(joining, rowCount)) };
  };
  const [protection, care] = [await steps(mapping.protectionFrom), await steps(mapping.careFrom)];
  const columns: StudyColumns = {
    ...{ caseId, start, end },
    ...{ family: column("family"), reason: column("reason"), born: column("born") },
    ...{ noFurtherAction: column("noFurtherAction"), group: column("group") },
    protection: protection?.column ?? column("protection"),
    care: care?.column ?? column("care"),
  };
  const daysOf = async (dates: readonly unknown[] | null) =>
    (await computed(readDatesInSteps(dates ?? [], yearOf(today)), rowCount)).days;
  const [starts, ends] = [await daysOf(columns.start), await daysOf(columns.end)];
  const spans = [starts, ends, await daysOf(columns.protection), await daysOf(columns.care)].map(spanOf);
  const latest = Math.max(...spans.map((span) => span.latest));
  return {
    ...{ columns, layout: list.layout, sheetName: head.sheetName, rowCount, firstRow: firstRow + 1, places },
    ...{ hasHiddenRows, groups: await computed(groupsIn(columns.group ?? []), rowCount) },
    earliestStart: spans[0] === undefined || spans[0].earliest === Infinity ? null : spans[0].earliest,
    latestDay: latest === 0 ? null : latest,
    closures: countClosures(starts, ends, columns.reason),
    joined: {
      ...(protection === null ? {} : { protection: protection.joined }),
      ...(care === null ? {} : { care: care.joined }),
    },
    joinedFrom: {
      ...(protection === null ? {} : { protection: protection.from }),
      ...(care === null ? {} : { care: care.from }),
    },
  };
}

/** Where identifiers, starts and ends stand in a list of protection or of care. */
function stepColumns(places: ReadonlyMap<CaseField, number>) {
  const [id = -1, start = -1] = [
    places.get("case"),
    places.get("protection") ?? places.get("care") ?? places.get("start"),
  ];
  const end = places.get("end");
  return { id, start, end, all: [id, start, end ?? -1].filter((place) => place >= 0) };
}

function placesOf({ head }: SheetList, columns: ListMapping["columns"]): Map<CaseField, number> {
  return new Map(
    Object.entries(columns).map(([field, place]) => [field as CaseField, head.left + place]), // Its keys are fields.
  );
}

/** In slices, so that the page draws and hears a click while a long list is read. */
function computed<Result>(steps: Steps<Result>, draws: number): Promise<Result> {
  return inSlices({ steps, draws }, { signal: new AbortController().signal });
}

const CELLS_A_STEP = 5000;

function* groupsIn(cells: readonly unknown[]): Steps<ReadList["groups"]> {
  const counts = new Map<string, number>();
  const labelOf = remembered(groupLabel);
  for (let row = 0; row < cells.length; row++) {
    if (row % CELLS_A_STEP === CELLS_A_STEP - 1) yield CELLS_A_STEP;
    const name = labelOf(cells[row]);
    if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** What is proposed for a list once its last day is known: shown, and changed by the person. */
export function proposedChoices(list: ReadList, extract: number): StudyChoices {
  const { layout, columns, closures, earliestStart, places } = list;
  const seenFrom = layout === null ? null : presetSeenFrom(layout, extract);
  return {
    extract,
    holds: proposedHolds(closures),
    window:
      layout?.leavesOut === "openSince"
        ? { kind: "openSince", day: seenFrom ?? earliestStart ?? extract }
        : { kind: "startedSince", day: earliestStart ?? extract },
    leftOut: new Set(EXCLUSIONS),
    caseIs: "child",
    escalation: columns.protection === null ? "protectionOrCare" : "protection",
    arms: "programme",
    tellsChildrenApart: places.has("case"),
    showsReReferral: (layout?.reReferral ?? true) && places.has("case"),
  };
}
