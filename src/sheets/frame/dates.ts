/** Dates as cells hold them. */

export const DATE_FORMAT = "d mmmm yyyy";

const DAY = 24 * 60 * 60 * 1000;

/** The day, where the person is, as the number that a cell holds for it: whole days since 30 December 1899. */
export function dateSerial(date: Date): number {
  return (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - Date.UTC(1899, 11, 30)) / DAY;
}

/** The day in words: 23 November 2026. */
export function dateInWords(date: Date): string {
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
