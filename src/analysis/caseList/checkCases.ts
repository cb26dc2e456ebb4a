import { cellError, isBlank } from "../../model/register/cell";
import { dayText } from "./calendar";
import { adulthood, codeWithoutWayBack } from "./closureReasons";
import { isUsual, NO_DAY, readDate, UNREADABLE, yearOf } from "./dates";
import { dateColumn, isEmptyRow, rowProblem } from "./followUp";
import type { CaseList, DateColumn } from "./followUp";
import { FoundRows } from "./foundRows";
import type { RowFindings } from "./foundRows";
import { indexIdentifiers, LOST_DIGITS } from "./identifiers";
import { joinSpells, rowsByCase } from "./spells";

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

const DAYS_BEFORE_BIRTH = 280;
const SAME = "the same as row";

/**
 * What is wrong, or worth a look, with each row of a list. The list itself is never changed.
 * @param firstRow What the first row is called where another one refers to it.
 */
export function checkCases(
  columns: CheckedColumns,
  extract: number,
  seenFrom: number | null,
  firstRow = 1,
): RowFindings[] {
  const dated = (name: string, cells: readonly unknown[] | null) =>
    cells === null ? [] : [dateColumn(name, cells, extract)];
  const [start, end] = [dateColumn("start", columns.start, extract), dateColumn("end", columns.end, extract)];
  const list: CaseList = { start, outcomes: [end], extract, seenFrom };
  const steps = [...dated("protection", columns.protection), ...dated("care", columns.care)];
  const [born] = dated("born", columns.born);
  const dates = [start, end, ...steps, ...(born === undefined ? [] : [born])];
  const { numbers, count } = indexIdentifiers(columns.caseId);
  const found = new FoundRows(columns.start.length);

  for (let row = 0; row < columns.start.length; row++) {
    if (isEmptyRow(list, row)) continue;
    const problem = rowProblem(list, row);
    if (problem !== null) found.add(row, "Error", problem);
    if ((numbers[row] ?? 0) < 0) {
      const why = numbers[row] === LOST_DIGITS ? "a number of more than 15 digits, which has lost some" : "blank";
      found.add(row, "Error", `caseId is ${why}`);
    }
    findInDates(dates, row, yearOf(extract), found);
    if (problem !== null) continue;
    findInReason(columns.reason, row, end, found);
    findInSteps(steps, row, start, end, found);
    if (born !== undefined) findInAge(born, row, start, end, extract, found);
    const last = end.days[row] ?? NO_DAY;
    if (seenFrom !== null && last !== NO_DAY && last < seenFrom)
      found.add(row, "Query", "ended before seenFrom, so it is not followed");
  }

  const usable = numbers.map((one, row) => (isEmptyRow(list, row) || found.isOut(row) ? -1 : one));
  const all = Object.values(columns).filter((column): column is readonly unknown[] => column !== null);
  findContradictions(usable, count, end, all, found, firstRow);
  const joined = joinSpells(
    usable.map((one, row) => (found.isOut(row) ? -1 : one)),
    count,
    start.days,
    end.days,
  );
  findJoined(joined.ofRow, joined.count, end, start, found, firstRow);
  return found.all();
}

/** What reading a date left to say; errors of start and end are said once already. */
function findInDates(columns: readonly DateColumn[], row: number, year: number, found: FoundRows): void {
  for (const { name, cells, days } of columns) {
    const isSaid = days[row] === UNREADABLE && (name === "start" || name === "end");
    if (isSaid || isUsual(cells[row])) continue;
    const { kind, finding } = readDate(cells[row], year);
    if (finding !== null) found.add(row, kind === "placeholder" ? "Note" : "Query", `${name}: ${finding}`);
  }
}

function findInReason(reasons: readonly unknown[] | null, row: number, end: DateColumn, found: FoundRows): void {
  if (reasons === null) return;
  const reason = reasons[row];
  const isGiven = typeof reason === "string" ? reason.trim() !== "" : !isBlank(reason) && reason !== 0;
  const isClosed = end.days[row] !== NO_DAY;
  if (isGiven && !isClosed) found.add(row, "Error", "a reason for closure without an end date");
  if (!isGiven && isClosed) found.add(row, "Note", "closed without a reason");
  if (!isGiven || !isClosed) return;
  const code = codeWithoutWayBack(reason);
  if (code !== null) found.add(row, "Note", `${code}: the child cannot come back as a re-referral here`);
}

function findInSteps(
  steps: readonly DateColumn[],
  row: number,
  start: DateColumn,
  end: DateColumn,
  found: FoundRows,
): void {
  const [from = NO_DAY, to = NO_DAY] = [start.days[row], end.days[row]];
  for (const { name, days } of steps) {
    const day = days[row] ?? NO_DAY;
    if (day <= NO_DAY) continue;
    if (day < from) found.add(row, "Query", `${name} ${dayText(day)} is before the start: the case began with it`);
    else if (to !== NO_DAY && day > to)
      found.add(row, "Note", `${name} ${dayText(day)} is after the end: no outcome of this spell`);
  }
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
  if ((start.days[row] ?? NO_DAY) < day - DAYS_BEFORE_BIRTH)
    found.add(row, "Query", "began more than 40 weeks before birth");
  if (end.days[row] === NO_DAY && adulthood(day) <= extract) found.add(row, "Query", "still open at 18 or over");
}

/** Rows that are the same in every column count once; open ones of one case that differ contradict each other. */
function findContradictions(
  cases: Int32Array,
  count: number,
  end: DateColumn,
  columns: readonly (readonly unknown[])[],
  found: FoundRows,
  firstRow: number,
): void {
  const { first, order } = rowsByCase(cases, count);
  const contents = (row: number) => columns.map((column) => contentOf(column[row])).join("\n");
  for (let one = 0; one < count; one++) {
    if ((first[one + 1] ?? 0) - (first[one] ?? 0) < 2) continue;
    const own = order.subarray(first[one], first[one + 1]);
    const seen = new Map<string, number>();
    for (const row of own) {
      const content = contents(row);
      const earlier = seen.get(content);
      if (earlier === undefined) seen.set(content, row);
      else found.add(row, "Note", `${SAME} ${earlier + firstRow}: counts once, so leave it out of estimates`);
    }
    const open = [...seen.values()].filter((row) => end.days[row] === NO_DAY);
    if (open.length < 2) continue;
    for (const row of open) found.add(row, "Error", "one of several open spells of one case that differ");
  }
}

/** A cell as a text that is the same for the same content. */
function contentOf(cell: unknown): string {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean")
    return `${typeof cell} ${cell}`;
  return cellError(cell) ?? "number 0";
}

/** Rows of one spell, each with the row that it is joined to. */
function findJoined(
  ofRow: Int32Array,
  count: number,
  end: DateColumn,
  start: DateColumn,
  found: FoundRows,
  firstRow: number,
): void {
  const { first, order } = rowsByCase(ofRow, count);
  for (let spell = 0; spell < count; spell++) {
    if ((first[spell + 1] ?? 0) - (first[spell] ?? 0) < 2) continue;
    const own = Array.from(order.subarray(first[spell], first[spell + 1])).filter(
      (row) => !found.of(row).some(([, text]) => text.startsWith(SAME)),
    );
    if (own.length < 2) continue;
    own.sort((a, b) => (start.days[a] ?? 0) - (start.days[b] ?? 0) || a - b);
    const [head = 0, ...rest] = own;
    const others = rest.map((row) => row + firstRow).join(", ");
    found.add(head, "Note", `one spell with row ${others}, which overlap or touch it`);
    for (const row of rest) {
      const isInside = end.days[head] === NO_DAY;
      if (isInside) found.add(row, "Query", `inside the open spell of row ${head + firstRow}: no re-referral`);
      else found.add(row, "Note", `one spell with row ${head + firstRow}: leave it out of estimates, or join the two`);
    }
  }
}
