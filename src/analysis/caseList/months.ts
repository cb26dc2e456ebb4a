import { addMonths, calendarDay, DAYS_A_WEEK, daysInMonth, serialOf } from "./calendar";
import { NO_DAY } from "./dates";

/** What happened to a list's cases in one calendar month. */
export interface CaseMonth {
  readonly firstDay: number;
  readonly started: number;
  readonly closed: number;
  readonly openAtEnd: number;
  /** Mean number open over the month's days; a case is open from its first day to the day before it closes. */
  readonly averageOpen: number;
  /** Average open ÷ starts a week (Little's law): what the weeks open would be if the month were like all others; null without a start. */
  readonly impliedWeeks: number | null;
}

/** The first day of a day's month. */
export function monthStart(day: number): number {
  const { year, month } = calendarDay(day);
  return serialOf(year, month, 1);
}

/** The last day of a day's month. */
export function monthEnd(day: number): number {
  const { year, month } = calendarDay(day);
  return serialOf(year, month, daysInMonth(year, month));
}

/**
 * @param starts days, one a case
 * @param ends days, `NO_DAY` while open
 * @param from first day of the first month
 * @param to last day of the last month
 */
export function caseMonths(starts: Int32Array, ends: Int32Array, from: number, to: number): CaseMonth[] {
  const length = to - from + 1;
  const opened = new Int32Array(length + 1);
  const closed = new Int32Array(length + 1);
  let before = 0;
  starts.forEach((start, index) => {
    const end = ends[index] ?? NO_DAY;
    const isOver = end !== NO_DAY && end < from;
    if (start > to || isOver) return;
    if (start < from) before++;
    else opened[start - from] = (opened[start - from] ?? 0) + 1;
    if (end !== NO_DAY && end <= to) closed[end - from] = (closed[end - from] ?? 0) + 1;
  });
  const months: CaseMonth[] = [];
  let open = before;
  for (let firstDay = from; firstDay <= to; firstDay = addMonths(firstDay, 1)) {
    const lastDay = monthEnd(firstDay);
    let [started, ended, caseDays] = [0, 0, 0];
    for (let day = firstDay; day <= lastDay; day++) {
      started += opened[day - from] ?? 0;
      ended += closed[day - from] ?? 0;
      open += (opened[day - from] ?? 0) - (closed[day - from] ?? 0);
      caseDays += open;
    }
    const impliedWeeks = started === 0 ? null : caseDays / DAYS_A_WEEK / started;
    const averageOpen = caseDays / (lastDay - firstDay + 1);
    months.push({ firstDay, started, closed: ended, openAtEnd: open, averageOpen, impliedWeeks });
  }
  return months;
}
