import { discountFactor } from "../../model/appendix9/discounting";
import type { DiscountRate } from "../../model/register/scenario";
import type { Population, Study } from "./settings";

/** Families of both arms of a study in which so many have the programme. */
export function familiesInAll({ ratio }: Study, families: number): number {
  return families * (1 + ratio);
}

/** Years from the decision to study until the report: recruiting, and following up the last family. */
export function yearsToReport(study: Study, families: number): number {
  return familiesInAll(study, families) / study.familiesAYear + study.followUpYears;
}

/**
 * The cases to which the decision applies from one time to another, in years from today, each discounted to today; a year's
 * cases as if they came at its beginning, as elsewhere in the model.
 */
export function discountedCases({ casesAYear }: Population, rate: DiscountRate, from: number, to: number): number {
  let cases = 0;
  for (let year = Math.floor(from); year < to; year++) {
    cases += Math.max(0, Math.min(year + 1, to) - Math.max(year, from)) * discountFactor(year, rate) * casesAYear;
  }
  return cases;
}
