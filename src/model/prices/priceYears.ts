import { financialYear, readFinancialYear } from "./financialYear";
import { GDP_DEFLATOR } from "./gdpDeflator";
import type { LevelIndex } from "./priceIndex";

/** In which financial year's prices an amount is, and where that stands. */
export interface PriceYear {
  /** By the calendar year in which it begins. */
  readonly year: number;
  readonly source: string;
}

/** A scenario whose amounts are each in the price year of the report's amount, as they were entered. */
export const AS_PUBLISHED_PRICES = "as published";

/**
 * The years in whose prices a scenario can be: those to which the deflator reaches, from the first whose name no
 * spreadsheet takes for a month, as it does 2011/12.
 */
const FIRST_CHOICE = 2013;
const YEARS = [...GDP_DEFLATOR.levels.keys()].filter((year) => year >= FIRST_CHOICE);

/** What the price year of a scenario may be, in words. */
export const PRICE_YEAR_CHOICES: readonly string[] = [AS_PUBLISHED_PRICES, ...YEARS.map(financialYear)];

/** The choice that a cell means: "2026/27" for 2026 and "2026-27" too; undefined where it means none. */
export function findPriceYearChoice(cell: unknown): string | undefined {
  const year = readFinancialYear(cell);
  const wanted = year === null ? String(cell).trim().toLowerCase() : financialYear(year);
  return PRICE_YEAR_CHOICES.find((choice) => choice === wanted);
}

/** The year in whose prices an amount of a scenario is. */
export function yearOfAmount(scenarioYear: string, { year }: PriceYear): number {
  return readFinancialYear(scenarioYear) ?? year;
}

/** The levels of the deflator by which an amount goes from one year's prices to another's; null where the years are the same. */
export function levelsBetween(
  from: number,
  to: number,
  deflator: LevelIndex = GDP_DEFLATOR,
): { readonly before: number; readonly after: number } | null {
  const [before, after] = [deflator.levels.get(from), deflator.levels.get(to)];
  if (before === undefined || after === undefined || before === after) return null;
  return { before, after };
}
