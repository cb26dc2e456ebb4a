/** Days as Excel counts them (serials, whole numbers) and the calendar's years, months and days. */

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** 1 March 1900: before it Excel's serials are a day off. */
export const FIRST_SERIAL = 61;

export const DAYS_A_WEEK = 7;

/** The serial of 1 January 1970. */
const EPOCH = 25_569;
const DAYS_IN_400_YEARS = 146_097;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * The serial of a day, from 1 March 1900 on the same as Excel's (before it Excel counts a 29 February 1900 that never was).
 *
 * Source: Hinnant, chrono-compatible low-level date algorithms: years begin in March, so that the leap day is their last.
 */
export function serialOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - 719_468 + EPOCH;
}

/** The calendar's day of a serial. */
export function calendarDay(serial: number): CalendarDay {
  const z = serial - EPOCH + 719_468;
  const era = Math.floor(z / DAYS_IN_400_YEARS);
  const dayOfEra = z - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day so many calendar months on, or the last of a month that is too short for it. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = calendarDay(serial);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return serialOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** 05/04/2023. */
export function dayText(serial: number): string {
  const { year, month, day } = calendarDay(serial);
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

/** 5 April 2023. */
export function longDayText(serial: number): string {
  const { year, month, day } = calendarDay(serial);
  return `${day} ${monthName(month)} ${year}`;
}

/** Apr 2023. */
export function monthText(serial: number): string {
  const { year, month } = calendarDay(serial);
  return `${monthName(month).slice(0, 3)} ${year}`;
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** 1 to 12 of a month's English name or its first three letters; 0 where it is none. */
export function monthNumber(name: string): number {
  if (name.length < 3) return 0;
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(lower)) + 1;
}
