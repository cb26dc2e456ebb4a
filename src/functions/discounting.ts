import { discountFactor as factorOf, presentValue as valueToday } from "../model/appendix9/discounting";
import type { DiscountRate } from "../model/register/scenario";
import { GREEN_BOOK } from "../model/register/parameters";
import { ranged, readAll, readOne } from "./argument";
import type { Argument } from "./argument";
import { elementwise } from "./elementwise";
import { numberOrThrow } from "./errors";

const YEARS = { minimum: 0, maximum: Infinity };
export const ANY_AMOUNT = { minimum: -Infinity, maximum: Infinity };
/** Stands for the Green Book's schedule among numeric rates: no rate is negative. */
const SCHEDULE = -1;

/**
 * Discount factor: what a pound in a later year is worth today.
 * @customfunction DISCOUNTFACTOR DISCOUNTFACTOR
 * @param {unknown[][]} year Years from now, 0 or more; between whole years the exponent is interpolated.
 * @param {unknown[][]} [rate] One constant rate a year, 0 to 1 (3.5% is 0.035); the Green Book's falling schedule if omitted.
 * @returns {unknown[][]} A factor from 0 to 1; spills in the broadcast shape.
 * @equation D(t) = Π 1 ÷ (1 + rate of year k) for k = 1 to t; 3.5% to year 30, 3.0% to year 75, then 2.5% and falling
 * @example =CBA.DISCOUNTFACTOR(10) → 0.708918813790984
 * @source HM Treasury, The Green Book: long-term discount rates, real terms
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
 * @param {unknown[][]} [rate] One constant rate a year, 0 to 1 (3.5% is 0.035); the Green Book's falling schedule if omitted.
 * @returns {number} £ today; one number.
 * @equation Σ D(firstYear + i) × amount i, with D as in DISCOUNTFACTOR
 * @example =CBA.PRESENTVALUE({100,100,100}) → 289.969427524563
 * @source HM Treasury, The Green Book: long-term discount rates, real terms
 * @errors #VALUE! where a cell is not a number or outside its range; #NUM! on overflow.
 */
export function presentValue(amounts: unknown[][], firstYear?: unknown[][], rate?: unknown[][]): number {
  const yearly = readAll(ranged("amounts", amounts, ANY_AMOUNT, null));
  const first = readOne(ranged("firstYear", firstYear, YEARS, 0));
  return numberOrThrow(valueToday(yearly, first, discountRate(readOne(rateArgument(rate)))));
}

/** The argument `rate`: a share, or the words "Green Book", which are meant where it is left out. */
export function rateArgument(cells: unknown): Argument {
  return {
    ...ranged("rate", cells, { minimum: 0, maximum: 1 }, SCHEDULE),
    word: { text: GREEN_BOOK, stands: SCHEDULE },
  };
}

/** The rate that such an argument stands for. */
export function discountRate(rate: number): DiscountRate {
  return rate === SCHEDULE ? GREEN_BOOK : rate;
}
