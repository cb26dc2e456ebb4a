import { discountFactor, presentValue } from "../model/appendix9/discounting";
import { paybackYear, ratioOrNull } from "../model/scaleUp/money";
import { isOmitted, ranged, readAll, readOne } from "./argument";
import { ANY_AMOUNT, discountRate, rateArgument } from "./discounting";
import { invalidValue, notAvailable, numberOrThrow } from "./errors";
import { measureText } from "./measureArgument";

/**
 * Payback: the year from which on what has come in covers what has gone out, to the end.
 * @customfunction PAYBACK PAYBACK
 * @param {unknown[][]} cashflows £ net a year, costs negative, in reading order; blank cells count as 0.
 * @param {unknown[][]} [rate] Rate at which later years are discounted, 0 to 1 (3.5% is 0.035), or a schedule by its name, such as "Green Book"; not discounted if omitted.
 * @returns {number} The year, 1 for the first; a whole number. A flow that is never below zero has paid back in year 1.
 * @equation S59: 1 + the last year in which the cumulative net, each year times its discount factor, is below 0
 * @example =CBA.PAYBACK({-100,40,50,60}) → 4
 * @source local partnership guidance, HM Treasury: the year in which cumulative benefit covers cumulative cost: check against your guidance
 * @errors #N/A where the cumulative net ends below zero, saying how far, or where nothing flows; #VALUE! where a cell is not a number or the rate outside its range.
 */
export function payback(cashflows: unknown[][], rate?: unknown[][]): number {
  const flows = readAll(ranged("cashflows", cashflows, ANY_AMOUNT, null));
  const discounting = isOmitted(rate) ? 0 : discountRate(readOne(rateArgument(rate)));
  const today = flows.map((amount, year) => amount * discountFactor(year, discounting));
  const year = paybackYear(today);
  if (year !== null) return year + 1;
  const end = numberOrThrow(presentValue(flows, 0, discounting));
  throw notAvailable(
    end === 0
      ? "Nothing flows in any year, so there is nothing to pay back."
      : `It is not paid back within ${flows.length} years: ${end > -0.005 ? "less than a penny is" : `${measureText("net.society", -end)} are`} still to come in.`,
  );
}

/**
 * Benefit–cost ratio: the present value of the benefits over that of the costs.
 * @customfunction BENEFITCOSTRATIO BENEFITCOSTRATIO
 * @param {unknown[][]} benefits £ a year, in reading order from the first year, which is not discounted; blank cells count as 0.
 * @param {unknown[][]} costs £ a year, costs positive, in reading order from the same first year; blank cells count as 0.
 * @param {unknown[][]} [rate] One constant rate a year, 0 to 1 (3.5% is 0.035), or a schedule by its name, such as "Green Book sensitivity"; "Green Book" if omitted.
 * @returns {number} £ of benefit for each £ of cost; one number.
 * @equation S60 to S62: Σ D(i) × benefit i ÷ Σ D(i) × cost i, with D as in DISCOUNTFACTOR
 * @example =CBA.BENEFITCOSTRATIO({0,150,150},{200,20,20}) → 1.1973170683873
 * @source HM Treasury, The Green Book, on benefit–cost ratios
 * @errors #DIV/0! where the costs are worth 0; #VALUE! where they are worth less, or a cell is not a number or the rate outside its range; #NUM! on overflow.
 */
export function benefitCostRatio(benefits: unknown[][], costs: unknown[][], rate?: unknown[][]): number {
  const discounting = discountRate(readOne(rateArgument(rate)));
  const worth = (name: string, cells: unknown) =>
    presentValue(readAll(ranged(name, cells, ANY_AMOUNT, null)), 0, discounting);
  const cost = worth("costs", costs);
  if (cost < 0) {
    throw invalidValue(
      `costs are worth ${measureText("net.society", cost)} together, below 0: give costs as positive amounts, and what comes in among the benefits.`,
    );
  }
  return numberOrThrow(ratioOrNull(worth("benefits", benefits), cost));
}
