import { discountFactor as factorOf, presentValue as valueToday } from "../model/appendix9/discounting";
import type { DiscountRate } from "../model/register/scenario";
import { DISCOUNT_SCHEDULE_NAMES, findDiscountSchedule, GREEN_BOOK } from "../model/prices/discountSchedules";
import { ranged, readAll, readOne } from "./argument";
import type { Argument } from "./argument";
import { elementwise } from "./elementwise";
import { numberOrThrow } from "./errors";

const YEARS = { minimum: 0, maximum: Infinity };
export const ANY_AMOUNT = { minimum: -Infinity, maximum: Infinity };
/** Among numeric rates −1 stands for the first schedule, the standard one, −2 for the next: no rate is negative. */
const STANDARD = -1;

/**
 * Discount factor: what a pound in a later year is worth today.
 * @customfunction DISCOUNTFACTOR DISCOUNTFACTOR
 * @param {unknown[][]} year Years from now, 0 or more; between whole years the exponent is interpolated.
 * @param {unknown[][]} [rate] One constant rate a year, 0 to 1 (3.5% is 0.035), or a schedule by its name: "Green Book", "Green Book sensitivity" or "Green Book health"; "Green Book" if omitted.
 * @returns {unknown[][]} A factor from 0 to 1; spills in the broadcast shape.
 * @equation D(t) = Π 1 ÷ (1 + rate of year k) for k = 1 to t; Green Book: 3.5% to year 30, 3.0% to year 75, then 2.5% and falling
 * @example =CBA.DISCOUNTFACTOR(10) → 0.708918813790984
 * @source HM Treasury, The Green Book (February 2026): long-term discount rates, real terms
 * @errors #VALUE! where a cell is not a number or outside its range; #N/A where a range is too short.
 */
export function discountFactor(year: unknown[][], rate?: unknown[][]): unknown[][] {
  return elementwise([ranged("year", year, YEARS, null), rateArgument(rate)], (years, rateOfYear) =>
    factorOf(years, discountRate(rateOfYear)),
  );
}

/**
 * Present value of one amount a year: each times its discount factor, added up.
 * @customfunction PRESENTVALUE PRESENTVALUE
 * @param {unknown[][]} amounts £ a year, in reading order; blank cells count as 0.
 * @param {unknown[][]} [firstYear] Year of the first amount, one value, 0 or more; 0 (undiscounted) if omitted.
 * @param {unknown[][]} [rate] One constant rate a year, 0 to 1 (3.5% is 0.035), or a schedule by its name: "Green Book", "Green Book sensitivity" or "Green Book health"; "Green Book" if omitted.
 * @returns {number} £ today; one number.
 * @equation Σ D(firstYear + i) × amount i, with D as in DISCOUNTFACTOR
 * @example =CBA.PRESENTVALUE({100,100,100}) → 289.969427524563
 * @source HM Treasury, The Green Book (February 2026): long-term discount rates, real terms
 * @errors #VALUE! where a cell is not a number or outside its range; #NUM! on overflow.
 */
export function presentValue(amounts: unknown[][], firstYear?: unknown[][], rate?: unknown[][]): number {
  const yearly = readAll(ranged("amounts", amounts, ANY_AMOUNT, null));
  const first = readOne(ranged("firstYear", firstYear, YEARS, 0));
  return numberOrThrow(valueToday(yearly, first, discountRate(readOne(rateArgument(rate)))));
}

/** The argument `rate`: a share, or the name of a schedule; the standard one is meant where it is left out. */
export function rateArgument(cells: unknown): Argument {
  return {
    ...ranged("rate", cells, { minimum: 0, maximum: 1 }, STANDARD),
    texts: {
      read: (text) => {
        const found = findDiscountSchedule(text);
        return found === undefined ? null : STANDARD - DISCOUNT_SCHEDULE_NAMES.indexOf(found.name);
      },
      allowed: DISCOUNT_SCHEDULE_NAMES.map((name) => `"${name}"`),
    },
  };
}

/** The rate that such an argument stands for. */
export function discountRate(rate: number): DiscountRate {
  return rate < 0 ? (DISCOUNT_SCHEDULE_NAMES[STANDARD - rate] ?? GREEN_BOOK) : rate;
}
