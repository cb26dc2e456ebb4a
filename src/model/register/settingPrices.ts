import { AS_PUBLISHED_PRICES, priceYearChoices } from "../prices/priceYears";
import type { LevelIndex } from "../prices/priceIndex";
import { isSameValue, quantityValue } from "./quantity";
import { isSalary, registerQuantity } from "./registerPrices";
import { SCALE_UP_PARAMETERS } from "./scaleUpParameters";
import type { ScaleUpKey, ScaleUpParameter } from "./scaleUpParameters";

/** An amount of scale-up that is the register's, in the prices or by the law of another year than the scenario's. */
export interface SettingBehind {
  readonly parameter: ScaleUpParameter;
  readonly amount: number;
  /** The price year of which it is the register's, as a scenario's is written. */
  readonly from: string;
  /** The same in the scenario's prices. */
  readonly wanted: number;
}

/**
 * The amounts of scale-up that a change of the scenario's price year has left behind: the register's, as published or as an
 * earlier change made them, National Insurance of another year among them. An amount of one's own is taken to be in the scenario's
 * prices. As published, salaries of one's own are of a year that only who entered them knows, and so is the law that goes with them.
 *
 * @param valueOf what the setting holds
 * @param scenarioYear the scenario's price year, or as published
 */
export function settingsBehind(
  valueOf: (key: ScaleUpKey) => unknown,
  scenarioYear: string,
  deflator?: LevelIndex,
): SettingBehind[] {
  const inYear = (parameter: ScaleUpParameter, year: string) =>
    Number(quantityValue(registerQuantity(parameter, year, deflator)));
  const yearOf = (parameter: ScaleUpParameter) =>
    priceYearChoices(deflator).find((year) => isSameValue(valueOf(parameter.key), inYear(parameter, year)));
  const isAnyLaw = scenarioYear === AS_PUBLISHED_PRICES && SALARIES.every((salary) => yearOf(salary) === undefined);
  return SCALE_UP_PARAMETERS.flatMap((parameter): SettingBehind[] => {
    const isOfYear = parameter.priceYear !== undefined || (parameter.setByLaw !== undefined && !isAnyLaw);
    const amount = valueOf(parameter.key);
    if (!isOfYear || typeof amount !== "number" || amount === 0) return [];
    const wanted = inYear(parameter, scenarioYear);
    if (isSameValue(amount, wanted)) return [];
    const from = yearOf(parameter);
    return from === undefined ? [] : [{ parameter, amount, from, wanted }];
  });
}

const SALARIES = SCALE_UP_PARAMETERS.filter(isSalary);
