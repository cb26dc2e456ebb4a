import { GREEN_BOOK } from "../register/parameters";
import type { DiscountRate } from "../register/scenario";

/**
 * The Green Book's long-term schedule, real terms: the rate that holds up to and including a year.
 * Source: HM Treasury, The Green Book, annex on discounting.
 */
export const GREEN_BOOK_SCHEDULE: readonly { readonly untilYear: number; readonly rate: number }[] = [
  { untilYear: 30, rate: 0.035 },
  { untilYear: 75, rate: 0.03 },
  { untilYear: 125, rate: 0.025 },
  { untilYear: 200, rate: 0.02 },
  { untilYear: 300, rate: 0.015 },
  { untilYear: Infinity, rate: 0.01 },
];

/**
 * D(year): what a pound in that year is worth today. Year 0 is not discounted; each year's own rate applies to that year
 * alone, so a later, lower rate is never applied back to year 0. Between whole years the exponent is interpolated.
 *
 * @param year 0 or more
 */
export function discountFactor(year: number, rate: DiscountRate): number {
  if (year === 0) return 1;
  return rate === GREEN_BOOK ? greenBookFactor(year) : (1 + rate) ** -year;
}

function greenBookFactor(year: number): number {
  let factor = 1;
  let from = 0;
  for (const { untilYear, rate } of GREEN_BOOK_SCHEDULE) {
    factor *= (1 + rate) ** -(Math.min(year, untilYear) - from);
    if (year <= untilYear) break;
    from = untilYear;
  }
  return factor;
}

/** Σ D(firstYear + i) · amount_i: the value today of one amount a year, in pounds. */
export function presentValue(amounts: readonly number[], firstYear: number, rate: DiscountRate): number {
  return amounts.reduce((sum, amount, index) => sum + amount * discountFactor(firstYear + index, rate), 0);
}
