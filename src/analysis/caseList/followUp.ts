import { finish } from "../simulation/steps";
import type { Steps } from "../simulation/steps";
import { dayText, longDayText } from "./calendar";
import { NO_DAY, readDatesInSteps, UNREADABLE, yearOf } from "./dates";
import type { DatesRead } from "./dates";
import type { FollowedCases } from "./dayCounts";

/** A column of dates of a case list, with its name for what is to be said about it. */
export interface DateColumn extends DatesRead {
  readonly name: string;
}

export function dateColumn(name: string, cells: readonly unknown[], extract: number): DateColumn {
  return finish(dateColumnInSteps(name, cells, extract));
}

/** The same in steps, each of which tells how many cells it looked at. */
export function* dateColumnInSteps(name: string, cells: readonly unknown[], extract: number): Steps<DateColumn> {
  return { name, ...(yield* readDatesInSteps(cells, yearOf(extract))) };
}

/** A column of days that no cells stand behind. */
export function daysColumn(name: string, days: Int32Array): DateColumn {
  return { name, days, remarkAt: () => null };
}

/** A case list as its columns: when each case began, and the days of what may have ended it. */
export interface CaseList {
  readonly start: DateColumn;
  /** Of several dates in a row the first decides, of equal ones the leftmost. Columns of one name are one outcome. */
  readonly outcomes: readonly DateColumn[];
  /** The last day seen. */
  readonly extract: number;
  /** The day from which on the list holds whoever was open; null where it leaves nobody out. */
  readonly seenFrom: number | null;
}

export interface FollowUp {
  readonly cases: FollowedCases;
  /** The row of each case, from 0. */
  readonly rows: Int32Array;
  /** Names of the outcomes, in the order of their numbers. */
  readonly names: readonly string[];
  /** Rows that hold something. */
  readonly filled: number;
  readonly unusable: number;
  /** The first unusable row, from 1, and why; it holds no identifier. */
  readonly firstProblem: string | null;
  /** Cases that had an outcome before they began, such as one that began under protection. */
  readonly beganWith: number;
  /** Cases without any day in view: begun on the extract's day, or ended before `seenFrom`. */
  readonly notFollowed: number;
}

/** No list goes back so far: an earlier day is a count in a column of dates. 1 January 1940. */
const FIRST_DAY = 14_611;

/** Whether a row holds neither a start nor an outcome, as the rows below the list do in a reference to whole columns. */
export function isEmptyRow({ start, outcomes }: CaseList, row: number): boolean {
  if (start.days[row] !== NO_DAY) return false;
  return outcomes.every(({ days }) => days[row] === NO_DAY);
}

/** Why a row cannot be used, without any identifier; null where it can. */
export function rowProblem(list: CaseList, row: number): string | null {
  const { start, outcomes, extract } = list;
  const from = start.days[row] ?? NO_DAY;
  if (isSound(list, row, from)) return null;
  for (const column of [start, ...outcomes]) {
    const day = column.days[row] ?? NO_DAY;
    if (day === UNREADABLE) return `${column.name}: ${column.remarkAt(row)?.finding ?? "no date"}`;
    if (day > NO_DAY && day < FIRST_DAY)
      return `${column.name} ${dayText(day)} is no date of a case: is the row a total?`;
    if (day > extract) return `${column.name} ${dayText(day)} is after the extract, ${longDayText(extract)}`;
  }
  if (from === NO_DAY) return `${start.name} is blank`;
  const early = outcomes.find((column) => isClosing(list, column) && isBefore(column.days[row], from));
  return early === undefined
    ? null
    : `${early.name} ${dayText(early.days[row] ?? NO_DAY)} is before ${start.name} ${dayText(from)}`;
}

/** Whether there is nothing to say about a row: asked first, and without making anything, because lists have up to a million. */
function isSound(list: CaseList, row: number, from: number): boolean {
  if (from < FIRST_DAY || from > list.extract) return false;
  for (const column of list.outcomes) {
    const day = column.days[row] ?? NO_DAY;
    if (day === NO_DAY) continue;
    if (day < FIRST_DAY || day > list.extract || (day < from && isClosing(list, column))) return false;
  }
  return true;
}

/** A closure cannot come before the case; protection and care can, and the case is then another kind of case. */
function isClosing({ outcomes }: CaseList, { name }: DateColumn): boolean {
  return outcomes.length === 1 || name === "closed";
}

const isBefore = (day: number | undefined, start: number) => day !== undefined && day > NO_DAY && day < start;

/** Each usable row followed from its start to its first outcome or the extract. */
export function followUp(list: CaseList): FollowUp {
  const { start, outcomes, extract, seenFrom } = list;
  const names = [...new Set(outcomes.map(({ name }) => name))];
  const causeOf = outcomes.map(({ name }) => names.indexOf(name) + 1);
  const total = start.days.length;
  const [entry, exit, rows] = [new Int32Array(total), new Int32Array(total), new Int32Array(total)];
  const cause = new Uint8Array(total);
  let [used, filled, unusable, beganWith, notFollowed] = [0, 0, 0, 0, 0];
  let firstProblem: string | null = null;
  for (let row = 0; row < total; row++) {
    if (isEmptyRow(list, row)) continue;
    filled++;
    const problem = rowProblem(list, row);
    if (problem !== null) {
      unusable++;
      firstProblem ??= `row ${row + 1}: ${problem}`;
      continue;
    }
    const from = start.days[row] ?? NO_DAY;
    let to = extract;
    let why = 0;
    for (let place = 0; place < outcomes.length; place++) {
      const day = outcomes[place]?.days[row] ?? NO_DAY;
      if (day === NO_DAY || day > to || (day === to && why > 0)) continue;
      to = day;
      why = causeOf[place] ?? 0;
    }
    const outOfView = seenFrom === null ? -1 : Math.max(seenFrom - from - 1, -1);
    if (to < from) beganWith++;
    else if (to - from <= outOfView || (to === from && why === 0)) notFollowed++;
    else {
      entry[used] = outOfView;
      exit[used] = to - from;
      cause[used] = why;
      rows[used] = row;
      used++;
    }
  }
  const cut = (days: Int32Array) => days.subarray(0, used);
  const cases = { entry: cut(entry), exit: cut(exit), cause: cause.subarray(0, used), causes: names.length };
  return { cases, rows: cut(rows), names, filled, unusable, firstProblem, beganWith, notFollowed };
}
