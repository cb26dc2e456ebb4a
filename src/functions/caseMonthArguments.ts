import { addMonths, calendarDay, FIRST_SERIAL, monthText } from "../analysis/caseList/calendar";
import { NO_DAY } from "../analysis/caseList/dates";
import { isEmptyRow, rowProblem } from "../analysis/caseList/followUp";
import type { CaseList, FollowUp } from "../analysis/caseList/followUp";
import { monthEnd, monthStart } from "../analysis/caseList/months";
import { followList, readCaseList, readOptionalDay } from "./caseListArguments";
import { invalidValue, notAvailable } from "./errors";

/** A list of spells with the whole months that are asked of it. */
export interface AskedMonths {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** First day of the first month, last day of the last. */
  readonly begin: number;
  readonly finish: number;
  readonly found: FollowUp;
}

/** The arguments of CASEMONTHS; throws where a month is asked for in which the list does not hold every case. */
export function readMonths(start: unknown, end: unknown, extract: unknown, from: unknown, to: unknown): AskedMonths {
  const list = readCaseList(start, end, ["end"], extract, undefined, "end");
  const [first, last] = [readOptionalDay("from", from), readOptionalDay("to", to)];
  const { rows, found } = usableRows(list);
  const [starts, ends] = [list.start, list.outcomes[0] ?? list.start].map(({ days }) =>
    rows.map((row) => days[row] ?? 0),
  );
  if (starts === undefined || ends === undefined) throw notAvailable("No case is left.");
  const firstClosure = ends.reduce((least, day) => (day !== NO_DAY && day < least ? day : least), Infinity);
  if (firstClosure === Infinity)
    throw invalidValue("No case in the list is closed, so that months past cannot be counted.");
  const lastWhole = monthEnd(list.extract) === list.extract ? list.extract : monthStart(list.extract) - 1;
  const begin = first === null ? addMonths(monthStart(firstClosure), 1) : monthStart(first);
  const finish = last === null ? lastWhole : monthEnd(last);
  if (begin < monthStart(firstClosure)) {
    throw invalidValue(
      `from is in ${monthText(begin)}, but the list's first closure is in ${monthText(firstClosure)}: cases that closed before it would be missing.`,
    );
  }
  if (finish > lastWhole) {
    throw invalidValue(
      `to is in ${monthText(finish)}, but the last whole month before the extract is ${monthText(lastWhole)}.`,
    );
  }
  if (begin > finish) throw notAvailable("No whole month lies between from and to.");
  return { starts, ends, begin, finish, found };
}

/** Whether a cell holds a date as a spreadsheet does, not as a text. */
export function isTrueDate(cell: unknown): boolean {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= FIRST_SERIAL;
}

/** A month as a formula names it: its first day and the next month's, and how many days it has. */
export interface NamedMonth {
  readonly label: string;
  readonly first: Month;
  readonly next: Month;
  readonly days: number;
}

interface Month {
  readonly year: number;
  readonly month: number;
}

export function monthsBetween({ begin, finish }: Pick<AskedMonths, "begin" | "finish">): NamedMonth[] {
  const months: NamedMonth[] = [];
  for (let day = begin; day <= finish; day = addMonths(day, 1)) {
    const next = addMonths(day, 1);
    months.push({ label: monthText(day), first: calendarDay(day), next: calendarDay(next), days: next - day });
  }
  return months;
}

/** The rows that months are counted from: also those that a curve cannot follow for a day. */
function usableRows(list: CaseList): { rows: Int32Array; found: FollowUp } {
  const found = { ...followList(list), notFollowed: 0 };
  const rows = Int32Array.from(list.start.days.keys()).filter(
    (row) => !isEmptyRow(list, row) && rowProblem(list, row) === null,
  );
  return { rows, found };
}
