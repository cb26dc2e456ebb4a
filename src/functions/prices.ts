import { readFinancialYear } from "../model/prices/financialYear";
import { uprate as uprated } from "../model/prices/priceIndex";
import type { PriceIndex } from "../model/prices/priceIndex";
import { RELATIVE_PRICE } from "../model/register/carePrices";
import { ANY_NUMBER, ranged } from "./argument";
import type { Argument } from "./argument";
import { elementwise } from "./elementwise";
import { invalidValue } from "./errors";
import { missingYear, readIndex } from "./indexArgument";

/**
 * Uprating: an amount in one financial year's prices, in those of another, by an index of prices or by pay awards.
 * @customfunction UPRATE UPRATE
 * @param {unknown[][]} amount £ in the prices of fromYear; by pay awards a year's full-time salary, 0 or more.
 * @param {unknown[][]} fromYear Financial year of the amount: "2015/16", "2015-16" or 2015. Where Excel takes 2010/11 for a date, write 2010.
 * @param {unknown[][]} toYear Financial year wanted, written in the same ways; earlier or later than fromYear.
 * @param {unknown[][]} [index] "GDP deflator" (2002/03 to 2030/31), "local government pay" (2015/16 to 2026/27), or a table: the Treasury's next release as it comes, or financial years in one column (or row), levels above 0 beside them, then percentages, which forecast years may have alone; "GDP deflator" if omitted.
 * @param {unknown[][]} [relative] Share a year by which this price rises above the index, -0.5 to 1, such as 0.045 for care placements; 0 if omitted.
 * @returns {unknown[][]} £ in the prices of toYear; spills in the broadcast shape of amount, years and relative.
 * @equation amount × level of toYear ÷ level of fromYear × (1 + relative)^(toYear − fromYear); by pay awards each year adds its share of the salary, or its pounds where they are more
 * @example =CBA.UPRATE(68.05, "2015/16", "2024/25") → 91.2438120471384
 * @source HM Treasury, GDP deflators, March 2026 (outturn to 2024/25, then forecast); National Joint Council pay awards, second-hand (2026/27 an offer)
 * @errors #VALUE! where a cell is not a number, a year no financial year, or the table of another form; #N/A where the index has no such year, or a range is too short; #NUM! on overflow.
 */
export function uprate(
  amount: unknown[][],
  fromYear: unknown[][],
  toYear: unknown[][],
  index?: unknown[][],
  relative?: unknown[][],
): unknown[][] {
  const by = readIndex(index);
  const amounts = by.kind === "awards" ? { minimum: 0, maximum: Infinity } : ANY_NUMBER;
  return elementwise(
    [
      ranged("amount", amount, amounts, null),
      yearArgument("fromYear", fromYear),
      yearArgument("toYear", toYear),
      ranged("relative", relative, RELATIVE_PRICE, 0),
    ],
    (pounds, from, to, risesBy) =>
      yearProblem("fromYear", from, by) ??
      yearProblem("toYear", to, by) ??
      uprated(pounds, from, to, by) * (1 + risesBy) ** (to - from),
  );
}

/** An argument that is a financial year, as the calendar year in which it begins. */
function yearArgument(name: string, cells: unknown): Argument {
  return {
    ...ranged(name, cells, { minimum: 1000, maximum: 9999, whole: true }, null),
    texts: { read: readFinancialYear, allowed: ['a financial year such as "2015/16"'] },
  };
}

function yearProblem(name: string, year: number, index: PriceIndex): CustomFunctions.Error | null {
  if (!Number.isInteger(year)) return invalidValue(`${name} holds ${year}; allowed: a whole year, such as 2015.`);
  return missingYear(name, year, index);
}
