import { NUMBER_ROW } from "../model/scenarioGrid";
import type { ScaleUpKey } from "../../model/register/scaleUpParameters";
import { inputCell } from "./inputCells";

/** The settings that do nothing but make the cases of a year where nobody enters them. */
export const GROWTH_KEYS: readonly ScaleUpKey[] = [
  "scaleUp.casesFirstYear",
  "scaleUp.growth",
  "scaleUp.rampUpYears",
  "scaleUp.years",
];

/** The formula that makes a year's cases from first year, growth and ramp-up, until somebody enters a number over it. */
export function casesByGrowth(letters: string): string {
  const year = `${letters}$${NUMBER_ROW}`;
  const grown = `${inputCell("scaleUp.casesFirstYear")}*(1+${inputCell("scaleUp.growth")})^(${year}-1)`;
  const takenUp = `MIN(1,${year}/${inputCell("scaleUp.rampUpYears")})`;
  const part = `IF(${year}=1,${inputCell("firstYearMonths")}/12,1)`;
  return `=IF(${year}>${inputCell("scaleUp.years")},"",ROUND(${grown}*${takenUp}*${part},0))`;
}

/** Whether a formula is that one, wherever its rows have gone since. */
export function isCasesByGrowth(formula: string): boolean {
  return shapeOf(formula) === shapeOf(casesByGrowth("E"));
}

function shapeOf(formula: string): string {
  return formula.replaceAll(/\s/g, "").replaceAll(/\$?[A-Z]{1,3}\$?\d+/g, "#");
}
