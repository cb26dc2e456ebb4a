import type { Steps } from "../simulation/steps";
import { dayText, longDayText } from "./calendar";
import { NO_DAY, spanOf } from "./dates";
import { isEmptyRow } from "./followUp";
import type { CaseList, DateColumn } from "./followUp";
import type { FoundRows } from "./foundRows";

/** A column of dates as read, with its cells. */
export interface ReadColumn extends DateColumn {
  readonly cells: readonly unknown[];
}

/** More than one row in so many after the extract, and it may be the extract that is wrong. */
const FEW_IN = 20;
/** The date systems of Excel are so many days apart: four years and a day. */
export const DAYS_FROM_1904 = 1462;
/** A list's latest date is at most so long before the day on which it was drawn up. */
const LONGEST_PAUSE = 366;

/**
 * What is to be said of a list as a whole, with the first row that it concerns: no row alone shows it.
 *
 * @param columns start and end first
 */
export function* findInList(list: CaseList, columns: readonly ReadColumn[], found: FoundRows): Steps<void> {
  const kinds: Kinds[] = [];
  for (const column of columns) {
    kinds.push(kindsOf(column));
    yield column.days.length;
  }
  const spans = columns.slice(0, 2).map(({ days }) => spanOf(days));
  yield list.start.days.length;
  const earliest = Math.min(...spans.map((span) => span.earliest));
  const latest = Math.max(...spans.map((span) => span.latest));
  const firstRow = Math.min(...spans.map((span) => span.firstRow));
  const isAllNumbers = kinds.slice(0, 2).every(({ texts }) => texts.count === 0);
  const shifted = isAllNumbers ? dateSystemText(earliest, latest, list.extract) : null;
  if (shifted !== null) found.add(firstRow, ["Query", shifted]);
  else findLateRows(list, found);
  findMixedKinds(kinds, found);
}

/** Numbers do not say from which year they count days; a list that ends four years and a day off its extract does. */
function dateSystemText(earliest: number, latest: number, extract: number): string | null {
  const isTooEarly = isLastOf(latest + DAYS_FROM_1904, extract);
  const isTooLate = earliest > extract && isLastOf(latest - DAYS_FROM_1904, extract);
  if (!isTooEarly && !isTooLate) return null;
  return `all dates lie from ${dayText(earliest)} to ${dayText(latest)}, about four years and a day off: were they copied from a file that counts days from 1904?`;
}

/** Whether a day can be the latest of a list that was drawn up on another. */
function isLastOf(day: number, extract: number): boolean {
  return day <= extract && day > extract - LONGEST_PAUSE;
}

function findLateRows(list: CaseList, found: FoundRows): void {
  const { start, outcomes, extract } = list;
  let [filled, late, first] = [0, 0, 0];
  for (let row = 0; row < start.days.length; row++) {
    if (isEmptyRow(list, row)) continue;
    filled++;
    const isLate = (days: Int32Array) => (days[row] ?? NO_DAY) > extract;
    if (!isLate(start.days) && !outcomes.some(({ days }) => isLate(days))) continue;
    if (late === 0) first = row;
    late++;
  }
  if (late < 2 || late * FEW_IN <= filled) return;
  const text = `${late} of ${filled} rows have a date after the extract, ${longDayText(extract)}: is the extract date right?`;
  found.add(first, ["Query", text]);
}

/** How many of a column's dates are text and how many numbers, and the first row of each. */
interface Kinds {
  readonly name: string;
  readonly texts: { readonly count: number; readonly first: number };
  readonly numbers: { readonly count: number; readonly first: number };
}

function kindsOf({ name, cells, days }: ReadColumn): Kinds {
  let [texts, numbers, firstText, firstNumber] = [0, 0, 0, 0];
  for (let row = 0; row < days.length; row++) {
    if ((days[row] ?? NO_DAY) <= NO_DAY) continue;
    if (typeof cells[row] === "string") {
      if (texts++ === 0) firstText = row;
    } else if (numbers++ === 0) firstNumber = row;
  }
  return { name, texts: { count: texts, first: firstText }, numbers: { count: numbers, first: firstNumber } };
}

/** Dates as text and as numbers are both read, but Excel sorts and filters them apart. */
function findMixedKinds(kinds: readonly Kinds[], found: FoundRows): void {
  const isMixed = ({ texts, numbers }: Kinds) => texts.count > 0 && numbers.count > 0;
  for (const kind of kinds.filter(isMixed)) {
    const { name, texts, numbers } = kind;
    const text = `${name} holds ${texts.count} dates as text and ${numbers.count} as true dates: both are read, but Excel sorts them apart`;
    found.add((texts.count < numbers.count ? texts : numbers).first, ["Note", text]);
  }
  const [start, end] = kinds;
  if (start === undefined || end === undefined || isMixed(start) || isMixed(end)) return;
  const [one, other] = start.texts.count > 0 ? [start, end] : [end, start];
  if (one.texts.count === 0 || other.numbers.count === 0) return;
  const text = `${one.name} holds text and ${other.name} true dates: both are read, but Excel can neither sort nor subtract such text`;
  found.add(one.texts.first, ["Note", text]);
}
