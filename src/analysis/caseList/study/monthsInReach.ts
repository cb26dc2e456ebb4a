import { addMonths, calendarDay, DAYS_A_WEEK } from "../calendar";
import { caseMonths, monthStart } from "../months";
import type { CaseMonth } from "../months";
import type { Study } from "./prepareStudy";

const MONTHS_A_YEAR = 12;

/** The last twelve whole months together. */
export interface CaseYear {
  readonly started: number;
  readonly days: number;
  readonly fewest: number;
  readonly most: number;
  readonly averageOpen: number;
  /** Average open ÷ starts a week; null without a start. */
  readonly impliedWeeks: number | null;
}

/**
 * The whole months in which a list holds every start and closure, and a year of them; null where they are no year. None where it holds one kind of case alone.
 */
export function monthsInReach({ cases, choices }: Study): {
  readonly months: readonly CaseMonth[];
  readonly year: CaseYear | null;
} {
  const { holds, window, extract } = choices;
  if (holds !== "openAndClosed") return { months: [], year: null };
  const from = calendarDay(window.day).day === 1 ? window.day : addMonths(monthStart(window.day), 1);
  // The extract's own month is whole only on its last day.
  const to = monthStart(extract + 1) - 1;
  const months = from < to ? caseMonths(cases.start.days, cases.closed.days, from, to) : [];
  if (months.length < MONTHS_A_YEAR) return { months, year: null };
  const last = months.slice(-MONTHS_A_YEAR);
  const starts = last.map(({ started }) => started);
  const started = starts.reduce((a, b) => a + b, 0);
  const firstDay = last[0]?.firstDay ?? from;
  const days = to - firstDay + 1;
  const caseDays = last.reduce(
    (sum, { averageOpen, firstDay: first }, index) =>
      sum + averageOpen * ((last[index + 1]?.firstDay ?? to + 1) - first),
    0,
  );
  const impliedWeeks = started === 0 ? null : caseDays / DAYS_A_WEEK / started;
  const year = { started, days, fewest: Math.min(...starts), most: Math.max(...starts), averageOpen: caseDays / days };
  return { months, year: { ...year, impliedWeeks } };
}
