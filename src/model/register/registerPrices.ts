import { inLaw } from "../prices/employersInsurance";
import { financialYear, readFinancialYear } from "../prices/financialYear";
import { LOCAL_GOVERNMENT_PAY } from "../prices/localGovernmentPay";
import { hasYear, uprate } from "../prices/priceIndex";
import { AS_PUBLISHED_PRICES, levelsBetween, yearOfAmount } from "../prices/priceYears";
import type { LevelIndex } from "../prices/priceIndex";
import type { ParameterDefinition } from "./definition";
import type { OwnOutcome } from "./outcomes/ownOutcome";
import { PARAMETERS, REPORT_PRICES } from "./parameters";
import { PUBLISHED_SCENARIO } from "./presets";
import { quantityValue } from "./quantity";
import type { Quantity } from "./quantity";
import type { Scenario } from "./scenario";
import { DEFAULT_SETTINGS, SCALE_UP_PARAMETERS } from "./scaleUpParameters";
import type { ScaleUpSettings } from "./scaleUpParameters";

/** The register's amounts in the prices of a scenario's year. */

/**
 * The value of the register in a scenario's prices: amounts by the GDP deflator, salaries by local government pay awards as far as
 * they reach, what the law sets as it is in that year. With prices as published it is the value as it stands.
 *
 * @param deflator the one that we bring, unless a workbook has its own
 */
export function registerQuantity(
  parameter: ParameterDefinition,
  scenarioYear: string,
  deflator?: LevelIndex,
): Quantity {
  const { published, priceYear, setByLaw } = parameter;
  if (setByLaw !== undefined)
    return inLaw(setByLaw, readFinancialYear(scenarioYear) ?? REPORT_PRICES.year) ?? published;
  if (priceYear === undefined || typeof published !== "number" || published === 0) return published;
  const { year: from } = priceYear;
  const to = yearOfAmount(scenarioYear, priceYear);
  if (isSalary(parameter) && hasYear(LOCAL_GOVERNMENT_PAY, from) && hasYear(LOCAL_GOVERNMENT_PAY, to)) {
    return uprate(published, from, to, LOCAL_GOVERNMENT_PAY);
  }
  const levels = levelsBetween(from, to, deflator);
  return levels === null ? published : { amount: published, ...levels };
}

/** Whether an amount moves by pay awards. */
export function isSalary({ unit, priceYear }: ParameterDefinition): boolean {
  return priceYear !== undefined && unit === "£ a year per post";
}

/** The year in whose prices a scenario is: its own, or that of the report's amounts, which are all of one. */
export function pricesOf(scenario: Scenario): string {
  const year = scenario["prices.year"];
  return year === AS_PUBLISHED_PRICES ? financialYear(REPORT_PRICES.year) : year;
}

/**
 * A scenario with all its amounts in the prices of another year, by the GDP deflator. There and back is the same scenario.
 *
 * @param deflator its own, unless it goes to the prices of a scenario that has another
 */
export function inPricesOf(
  scenario: Scenario,
  scenarioYear: string,
  deflator: LevelIndex | undefined = scenario.deflator,
): Scenario {
  const amounts = PARAMETERS.flatMap(({ key, priceYear }): [string, number][] => {
    const value = scenario[key];
    if (priceYear === undefined || typeof value !== "number") return [];
    const levels = levelsBetween(
      yearOfAmount(scenario["prices.year"], priceYear),
      yearOfAmount(scenarioYear, priceYear),
      deflator,
    );
    return levels === null ? [] : [[key, Number(quantityValue({ amount: value, ...levels }))]];
  });
  const repriced = { ...scenario, ...Object.fromEntries(amounts), "prices.year": scenarioYear };
  return scenario.outcomes === undefined ? repriced : { ...repriced, outcomes: scenario.outcomes.map(inOwnPrices) };

  /** An outcome in the scenario's prices stays in those of the year that it was entered for. */
  function inOwnPrices(outcome: OwnOutcome): OwnOutcome {
    return { ...outcome, priceYear: outcome.priceYear ?? readFinancialYear(pricesOf(scenario)) };
  }
}

/** What stands in where keys are left out of a scenario with this price year. */
export function registerScenario(scenarioYear: string, deflator?: LevelIndex): Scenario {
  if (scenarioYear === AS_PUBLISHED_PRICES) return PUBLISHED_SCENARIO;
  return { ...PUBLISHED_SCENARIO, ...values(PARAMETERS, scenarioYear, deflator), "prices.year": scenarioYear };
}

/** The same for the settings of scale-up. */
export function registerSettings(scenarioYear: string, deflator?: LevelIndex): ScaleUpSettings {
  if (scenarioYear === AS_PUBLISHED_PRICES) return DEFAULT_SETTINGS;
  return { ...DEFAULT_SETTINGS, ...values(SCALE_UP_PARAMETERS, scenarioYear, deflator) };
}

function values(
  parameters: readonly ParameterDefinition[],
  scenarioYear: string,
  deflator: LevelIndex | undefined,
): Record<string, number | string> {
  const valueOf = (one: ParameterDefinition) => quantityValue(registerQuantity(one, scenarioYear, deflator));
  return Object.fromEntries(parameters.map((one) => [one.key, valueOf(one)]));
}
