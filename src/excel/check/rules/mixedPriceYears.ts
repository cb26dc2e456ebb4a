import { financialYear } from "../../../model/prices/financialYear";
import { REPORT_PRICES } from "../../../model/register/parameters";
import { AS_PUBLISHED_PRICES, hasPrices, pricesAreMissing } from "../../../model/prices/priceYears";
import { leftBehind } from "../../../model/register/repricing";
import type { ScenarioColumn } from "../../../sheets/scenarios/scenarioSheet";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";
import { priceYearOf } from "./priceYearOf";

/** A table of prices that cannot be read, a year that it lacks, and amounts in prices of different years: within a scenario, where some are still the report's, or between scenarios. */
export function mixedPriceYears({ tables, deflator }: CheckedWorkbook): Finding[] {
  const ofTable = deflator.problems.flatMap(({ message, address }): Finding[] =>
    address === null ? [] : [{ kind: "warning", title: "Table of prices", message, address }],
  );
  const ofScenarios = tables.flatMap(({ scenarios }) => [
    ...scenarios.flatMap(missing),
    ...scenarios.flatMap(within),
    ...between(scenarios),
  ]);
  return [...ofTable, ...ofScenarios];
}

const TITLE = "Mixed price years";

/** A year that the workbook's release of the deflator lacks: nothing is computed. */
function missing(column: ScenarioColumn): Finding[] {
  const [year, entry] = [priceYearOf(column), column.entries.get("prices.year")];
  if (entry === undefined || hasPrices(year, column.deflator)) return [];
  const message = `"${column.name}": ${pricesAreMissing(year, column.deflator)}`;
  return [{ kind: "error", title: "Year without prices", message, address: entry.address }];
}

function within(column: ScenarioColumn): Finding[] {
  const year = priceYearOf(column);
  const behind = leftBehind((key) => column.entries.get(key), year, column.deflator);
  const [first] = behind;
  const address = first && column.entries.get(first.parameter.key)?.address;
  if (first === undefined || address === undefined) return [];
  const labels = behind.map(({ parameter: { label } }) => label).join("; ");
  const message = `"${column.name}" says prices of ${year}, but holds amounts of the report in its own prices (${financialYear(REPORT_PRICES.year)}, assumed), or uprated by another release than that of ${column.deflator.vintage}: ${labels}. In the pane, page Scenario, Prices, "Bring to ${year}" uprates them.`;
  return [{ kind: "warning", title: TITLE, message, address }];
}

/** Two years of their own: the report's column, as published, is there to compare with, and the bridge tells prices apart. */
function between(columns: readonly ScenarioColumn[]): Finding[] {
  const own = columns.filter((column) => priceYearOf(column) !== AS_PUBLISHED_PRICES);
  const other = own.find((column) => own[0] !== undefined && priceYearOf(column) !== priceYearOf(own[0]));
  const address = other?.entries.get("prices.year")?.address;
  if (own[0] === undefined || other === undefined || address === undefined) return [];
  const message = `"${own[0].name}" is in prices of ${priceYearOf(own[0])}, "${other.name}" of ${priceYearOf(other)}: what differs between them holds inflation too. CBA.BRIDGE has it as Prices.`;
  return [{ kind: "warning", title: TITLE, message, address }];
}
