import { calendarDay, serialOf } from "../../../analysis/caseList/calendar";

const pad = (number: number, width: number) => String(number).padStart(width, "0");

/** A day as a date field of the browser has it. */
export function isoDay(day: number): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The day that stands in a date field; null while it is not whole. */
export function dayOfIso(text: string): number | null {
  const [year, month, day] = text.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1901) return null;
  return serialOf(year, month, day);
}

export function todaySerial(): number {
  const today = new Date();
  return serialOf(today.getFullYear(), today.getMonth() + 1, today.getDate());
}
