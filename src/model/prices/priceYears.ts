import { financialYear, readFinancialYear } from "./financialYear";
import { GDP_DEFLATOR } from "./gdpDeflator";
import { hasYear, yearsInWords } from "./priceIndex";
import type { LevelIndex } from "./priceIndex";

/** In which financial year's prices an amount is, and where that stands. */
export interface PriceYear {
  /** By the calendar year in which it begins. */
  readonly year: number;
  readonly source: string;
}

/** A scenario whose amounts are each in the price year of the report's amount, as they were entered. */
export const AS_PUBLISHED_PRICES = "as published";

/** The first year in whose prices a scenario can be: no spreadsheet takes its name for a month, as it does 2011/12. */
const FIRST_CHOICE = 2013;

/** What the price year of a scenario may be, in words: as published, or one of the years that a release of the deflator has. */
export function priceYearChoices(deflator: LevelIndex = GDP_DEFLATOR): readonly string[] {
  const years = [...deflator.levels.keys()]
    .filter((year) => year >= FIRST_CHOICE)
    .toSorted((one, other) => one - other);
  return [AS_PUBLISHED_PRICES, ...years.map(financialYear)];
}

/** By the release that we bring. */
export const PRICE_YEAR_CHOICES = priceYearChoices();

/**
 * The choice that a cell means: "2026/27" for 2026 and "2026-27" too; undefined where it means none. Which years there are is for
 * a release of the deflator to say.
 */
export function findPriceYearChoice(cell: unknown): string | undefined {
  const year = readFinancialYear(cell);
  if (year !== null) return year >= FIRST_CHOICE ? financialYear(year) : undefined;
  return String(cell).trim().toLowerCase() === AS_PUBLISHED_PRICES ? AS_PUBLISHED_PRICES : undefined;
}

/** Whether amounts can be brought to the prices that a scenario chose. */
export function hasPrices(choice: string, deflator: LevelIndex): boolean {
  const year = readFinancialYear(choice);
  return year === null || hasYear(deflator, year);
}

/** Says that they cannot, and what to do. */
export function pricesAreMissing(choice: string, deflator: LevelIndex): string {
  return `The price year is ${choice}, which the ${deflator.name} of ${deflator.vintage} lacks: it has ${yearsInWords(deflator)}. Choose a price year that it has, or paste a release that has ${choice} on the sheet Prices.`;
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
