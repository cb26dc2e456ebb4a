/** Financial years, from April to March, by the calendar year in which they begin: 2015 is "2015/16". */

/** The year as it is written: "2015/16". */
export function financialYear(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, "0")}`;
}

/** The months of a financial year, from its first. */
export const FINANCIAL_MONTHS = [
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
  "January",
  "February",
  "March",
] as const;

/** How many months of a financial year are left as one of them begins, itself among them: 12 in April, 6 in October, 1 in March. */
export function monthsLeft(month: (typeof FINANCIAL_MONTHS)[number]): number {
  return FINANCIAL_MONTHS.length - FINANCIAL_MONTHS.indexOf(month);
}

/** "2015/16", "2015-16", "2015–16", "2015/2016" and the like, or 2015 alone. */
const WRITTEN = /^\s*(\d{4})(?:\s*[/–-]\s*(\d{2}|\d{4}))?\s*$/;

/**
 * The financial year that a cell names, by the year in which it begins: from 2015, "2015", "2015/16" or "2015-16". Null
 * where it names none, as "2015/18", which would be several.
 */
export function readFinancialYear(cell: unknown): number | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 1000 && cell <= 9999 ? cell : null;
  const [, first, second] = typeof cell === "string" ? (WRITTEN.exec(cell) ?? []) : [];
  if (first === undefined) return null;
  const year = Number(first);
  if (second === undefined) return year;
  const next = String(year + 1);
  return second === next || second === next.slice(2) ? year : null;
}
