import { priceYearChoices } from "../prices/priceYears";
import type { LevelIndex } from "../prices/priceIndex";
import { isSameValue, quantityValue } from "./quantity";
import { registerQuantity } from "./registerPrices";
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
 * earlier change made them, National Insurance of another year among them. An amount of one's own is taken to be in the scenario's prices.
 *
 * @param valueOf what the setting holds
 * @param scenarioYear the scenario's price year, or as published
 */
export function settingsBehind(
  valueOf: (key: ScaleUpKey) => unknown,
  scenarioYear: string,
  deflator?: LevelIndex,
): SettingBehind[] {
  return SCALE_UP_PARAMETERS.flatMap((parameter): SettingBehind[] => {
    const amount = valueOf(parameter.key);
    const isOfYear = parameter.priceYear !== undefined || parameter.setByLaw !== undefined;
    if (!isOfYear || typeof amount !== "number" || amount === 0) return [];
    const inYear = (year: string) => Number(quantityValue(registerQuantity(parameter, year, deflator)));
    const wanted = inYear(scenarioYear);
    if (isSameValue(amount, wanted)) return [];
    const from = priceYearChoices(deflator).find((year) => isSameValue(amount, inYear(year)));
    return from === undefined ? [] : [{ parameter, amount, from, wanted }];
  });
}
