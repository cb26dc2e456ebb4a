import { bandsOf, DISCOUNT_SCHEDULE_NAMES } from "../prices/discountSchedules";
import type { DiscountScheduleName } from "../prices/discountSchedules";
import type { DiscountRate } from "../register/scenario";

/**
 * D(year): what a pound in that year is worth today. Year 0 is not discounted; each year's own rate applies to that year
 * alone, so a later, lower rate is never applied back to year 0. Between whole years the exponent is interpolated.
 *
 * @param year 0 or more
 */
export function discountFactor(year: number, rate: DiscountRate): number {
  if (year === 0) return 1;
  if (typeof rate === "number") return (1 + rate) ** -year;
  return WHOLE_YEARS.get(rate)?.[year] ?? factorOfSchedule(year, rate);
}

/** The factors of a plan's years and of the working lives after it, once, as a fan of draws asks for them thousands of times. */
const WHOLE_YEARS: ReadonlyMap<string, readonly number[]> = new Map(
  DISCOUNT_SCHEDULE_NAMES.map((name) => [name, Array.from({ length: 200 }, (_, year) => factorOfSchedule(year, name))]),
);

function factorOfSchedule(year: number, schedule: DiscountScheduleName): number {
  let factor = 1;
  let from = 0;
  for (const { untilYear, rate } of bandsOf(schedule)) {
    factor *= (1 + rate) ** -(Math.min(year, untilYear) - from);
    if (year <= untilYear) break;
    from = untilYear;
  }
  return factor;
}

/** The rate of the first years, at which a schedule begins. */
export function firstRate(rate: DiscountRate): number {
  return typeof rate === "string" ? (bandsOf(rate)[0]?.rate ?? NaN) : rate;
}

/** Σ D(firstYear + i) · amount_i: the value today of one amount a year, in pounds. */
export function presentValue(amounts: readonly number[], firstYear: number, rate: DiscountRate): number {
  return amounts.reduce((sum, amount, index) => sum + amount * discountFactor(firstYear + index, rate), 0);
}
