import { discountFactor } from "../appendix9/discounting";
import { NUMBERS } from "../appendix9/numbers";
import { cautiousBenefit, OPTIMISM_BIAS } from "../appendix9/optimismBias";
import { levelsBetween } from "../prices/priceYears";
import type { OwnOutcome } from "../register/outcomes/ownOutcome";
import { pricesOf } from "../register/registerPrices";
import type { Scenario } from "../register/scenario";
import { readFinancialYear } from "../prices/financialYear";

/**
 * E14, what one of the council's own outcomes is worth, £ per case, programme against comparator, in the scenario's prices and
 * today's value, corrected for the grade of its evidence. A loss stays whole: caution never makes it smaller.
 *
 * Example: 0.2 missing episodes a case against 0.5, each costing the police £1,325 (a value of −1,325), half of it caused by
 * the programme, for two years without drop-off: (0.2 − 0.5) × −1325 × 0.5 × (1 + 1/1.035) = £390.78.
 */
export function outcomeValue(outcome: OwnOutcome, scenario: Scenario): number {
  return valueWith(outcome, outcomeFactor(outcome, scenario));
}

/** The same of its first year alone, not discounted: what falls off later and what it is worth today are for others to say. */
export function outcomeInFirstYear(outcome: OwnOutcome, scenario: Scenario): number {
  return valueWith(outcome, uprating(outcome.priceYear, scenario));
}

function valueWith(outcome: OwnOutcome, factor: number): number {
  const { programmeRate, comparatorRate, unitValue, attribution } = outcome;
  const value = NUMBERS.ownOutcome(programmeRate, comparatorRate, unitValue, attribution, factor);
  return cautiousBenefit(value, evidenceCorrection(outcome));
}

/** What of its worth is cash: the sheet Workings has the same. */
export function outcomeCash(outcome: OwnOutcome, scenario: Scenario): number {
  return outcomeValue(outcome, scenario) * outcome.cashableShare;
}

/** What a pound a year of the outcome comes to: its years in today's value, less the drop-off, in the scenario's prices. */
export function outcomeFactor(outcome: OwnOutcome, scenario: Scenario): number {
  const rate = scenario["discount.rate"];
  let sum = 0;
  eachYearFelt(outcome, (year, left) => {
    sum += left * discountFactor(year, rate);
  });
  return sum * uprating(outcome.priceYear, scenario);
}

/** The years in which an outcome is felt, 0 being that of the case, each with what is left of the effect of the first. */
export function eachYearFelt(
  { startYear, years, dropOff }: OwnOutcome,
  visit: (year: number, left: number) => void,
): void {
  let left = 1;
  for (let year = startYear; year < startYear + years && left > 0; year++) {
    visit(year, left);
    left *= 1 - dropOff;
  }
}

/** The share that an outcome's evidence takes off its gain: its own, or that of the evidence's grade. */
export function evidenceCorrection({ grade, correction }: Pick<OwnOutcome, "grade" | "correction">): number {
  return correction ?? OPTIMISM_BIAS.find((entry) => entry.grade === grade)?.benefits ?? 0;
}

function uprating(priceYear: number | null, scenario: Scenario): number {
  const wanted = readFinancialYear(pricesOf(scenario));
  const levels = priceYear === null || wanted === null ? null : levelsBetween(priceYear, wanted, scenario.deflator);
  return levels === null ? 1 : levels.after / levels.before;
}
