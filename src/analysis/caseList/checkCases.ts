import { finish } from "../simulation/steps";
import type { Steps } from "../simulation/steps";
import { dayText } from "./calendar";
import { adulthood, codeWithoutWayBack, isReasonGiven } from "./closureReasons";
import { NO_DAY, UNREADABLE } from "./dates";
import type { DateRemark } from "./dates";
import { dateColumnInSteps, isEmptyRow, rowProblem } from "./followUp";
import type { CaseList, DateColumn } from "./followUp";
import { FoundRows } from "./foundRows";
import type { Finding, RowFindings } from "./foundRows";
import { indexInSteps, LOST_DIGITS } from "./identifiers";
import type { IdentifierIndex } from "./identifiers";
import { findInList } from "./listFindings";
import type { ReadColumn } from "./listFindings";
import { remembered } from "./remembered";
import { findContradictions, findJoined } from "./rowsOfOneCase";
import { joinSpellsInSteps } from "./spells";

/** The columns of a list to be checked; null where one is not given. */
export interface CheckedColumns {
  readonly caseId: readonly unknown[];
  readonly start: readonly unknown[];
  readonly end: readonly unknown[];
  readonly reason: readonly unknown[] | null;
  readonly protection: readonly unknown[] | null;
  readonly care: readonly unknown[] | null;
  readonly born: readonly unknown[] | null;
}

const FOUND = {
  noCase: ["Error", "caseId is blank"],
  lostDigits: ["Error", "caseId is a number of more than 15 digits, which has lost some"],
  onlyReason: ["Error", "a reason for closure without an end date"],
  noReason: ["Note", "closed without a reason"],
  beforeBirth: ["Query", "began more than 40 weeks before birth"],
  adult: ["Query", "still open at 18 or over"],
  endedBefore: ["Query", "ended before seenFrom, so it is not followed"],
} as const satisfies Record<string, Finding>;

const DAYS_BEFORE_BIRTH = 280;
/** So many rows are looked at in one step. */
export const ROWS_A_STEP = 2000;

/** The columns of a list as read: its dates, and which rows are of one case. */
export interface ReadCases {
  readonly start: ReadColumn;
  readonly end: ReadColumn;
  readonly protection: ReadColumn | null;
  readonly care: ReadColumn | null;
  readonly born: ReadColumn | null;
  readonly cases: IdentifierIndex;
}

/** In steps, each of which tells how many cells it looked at. */
export function* readCases(columns: CheckedColumns, extract: number): Steps<ReadCases> {
  function* read(name: string, cells: readonly unknown[]): Steps<ReadColumn> {
    return { cells, ...(yield* dateColumnInSteps(name, cells, extract)) };
  }
  const start = yield* read("start", columns.start);
  const end = yield* read("end", columns.end);
  const protection = columns.protection && (yield* read("protection", columns.protection));
  const care = columns.care && (yield* read("care", columns.care));
  const born = columns.born && (yield* read("born", columns.born));
  const cases = yield* indexInSteps(columns.caseId);
  return { start, end, protection, care, born, cases };
}

/** How a list is looked at. */
export interface CheckView {
  readonly extract: number;
  readonly seenFrom: number | null;
  /** What the first row is called where another one refers to it. */
  readonly firstRow: number;
}

/** What is wrong, or worth a look, with each row of a list. The list itself is never changed. */
export function checkCases(columns: CheckedColumns, view: CheckView): RowFindings {
  return finish(checkCasesInSteps(columns, finish(readCases(columns, view.extract)), view));
}

/** The same in steps, each of which tells how many rows it looked at. */
export function* checkCasesInSteps(
  columns: CheckedColumns,
  { start, end, protection, care, born, cases: { numbers, count } }: ReadCases,
  { extract, seenFrom, firstRow }: CheckView,
): Steps<RowFindings> {
  const rows = columns.start.length;
  const given = (column: ReadColumn | null) => (column === null ? [] : [column]);
  const steps = [...given(protection), ...given(care)];
  const read = [start, end, ...steps, ...given(born)];
  const list: CaseList = { start, outcomes: [end], extract, seenFrom };
  const found = new FoundRows(rows);
  yield* findInList(list, read, found);
  const [remarks, followed] = [read.map(remarksOf), steps.map(stepOf)];

  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield ROWS_A_STEP;
    if (isEmptyRow(list, row)) continue;
    const problem = rowProblem(list, row);
    if (problem !== null) found.add(row, ["Error", problem]);
    if ((numbers[row] ?? 0) < 0) found.add(row, numbers[row] === LOST_DIGITS ? FOUND.lostDigits : FOUND.noCase);
    for (const remarkAt of remarks) {
      const remark = remarkAt(row);
      if (remark !== null) found.add(row, remark);
    }
    if (problem !== null) continue;
    findInReason(columns.reason, row, end, found);
    for (const step of followed) findInStep(step, row, start, end, found);
    if (born !== null) findInAge(born, row, start, end, extract, found);
    const last = end.days[row] ?? NO_DAY;
    if (seenFrom !== null && last !== NO_DAY && last < seenFrom) found.add(row, FOUND.endedBefore);
  }

  const usable = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield ROWS_A_STEP;
    usable[row] = isEmptyRow(list, row) || found.isOut(row) ? -1 : (numbers[row] ?? -1);
  }
  const all = Object.values(columns).filter((column): column is readonly unknown[] => column !== null);
  const isCopy = yield* findContradictions({ cases: usable, count, start, end, columns: all, firstRow }, found);
  for (let row = 0; row < rows; row++) if (found.isOut(row)) usable[row] = -1;
  yield rows;
  const joined = yield* joinSpellsInSteps(usable, count, start.days, end.days);
  yield* findJoined({ ofRow: joined.ofRow, count: joined.count, start, end, steps, isCopy, firstRow }, found);
  return found;
}

/** A column with what reading its dates left to say; errors of start and end are said once already. */
function remarksOf({ name, days, remarkAt }: DateColumn) {
  const isSaid = (row: number) => days[row] === UNREADABLE && (name === "start" || name === "end");
  const finding = remembered(({ kind, finding: said }: DateRemark): Finding => [
    kind === "placeholder" ? "Note" : "Query",
    `${name}: ${said}`,
  ]);
  return (row: number): Finding | null => {
    const remark = remarkAt(row);
    return remark === null || isSaid(row) ? null : finding(remark);
  };
}

function findInReason(reasons: readonly unknown[] | null, row: number, end: DateColumn, found: FoundRows): void {
  if (reasons === null) return;
  const reason = reasons[row];
  const isGiven = isReasonGiven(reason);
  const isClosed = end.days[row] !== NO_DAY;
  if (isGiven && !isClosed) found.add(row, FOUND.onlyReason);
  if (!isGiven && isClosed) found.add(row, FOUND.noReason);
  if (!isGiven || !isClosed) return;
  const code = codeWithoutWayBack(reason);
  if (code !== null) found.add(row, endsForGood(code));
}

const endsForGood = remembered((code: string): Finding => [
  "Note",
  `${code}: the child cannot come back as a re-referral here`,
]);

/** Protection or care with what is said of a day on which it began, before the case did or after it ended. */
function stepOf({ name, days }: DateColumn) {
  return {
    days,
    before: remembered((day: number): Finding => [
      "Query",
      `${name} ${dayText(day)} is before the start: the case began with it`,
    ]),
    after: remembered((day: number): Finding => [
      "Note",
      `${name} ${dayText(day)} is after the end: no outcome of this spell`,
    ]),
  };
}

function findInStep(
  { days, before, after }: ReturnType<typeof stepOf>,
  row: number,
  start: DateColumn,
  end: DateColumn,
  found: FoundRows,
): void {
  const [day = NO_DAY, from = NO_DAY, to = NO_DAY] = [days[row], start.days[row], end.days[row]];
  if (day <= NO_DAY) return;
  if (day < from) found.add(row, before(day));
  else if (to !== NO_DAY && day > to) found.add(row, after(day));
}

function findInAge(
  born: DateColumn,
  row: number,
  start: DateColumn,
  end: DateColumn,
  extract: number,
  found: FoundRows,
): void {
  const day = born.days[row] ?? NO_DAY;
  if (day <= NO_DAY) return;
  if ((start.days[row] ?? NO_DAY) < day - DAYS_BEFORE_BIRTH) found.add(row, FOUND.beforeBirth);
  if (end.days[row] === NO_DAY && adulthood(day) <= extract) found.add(row, FOUND.adult);
}
