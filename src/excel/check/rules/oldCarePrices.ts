import { financialYear } from "../../../model/prices/financialYear";
import { CARE_IS_DEARER, isOldCarePrice } from "../../../model/register/carePrices";
import { broughtByDeflator } from "../../../model/register/repricing";
import type { ScenarioColumn } from "../../../sheets/scenarios/scenarioSheet";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";
import { priceYearOf } from "./priceYearOf";

/** Costs of care that the deflator alone brought from an old year to the scenario's: the pane says so before, and here it stays to be read. */
export function oldCarePrices({ tables }: CheckedWorkbook): Finding[] {
  return tables.flatMap(({ scenarios }) => scenarios.flatMap(inScenario));
}

function inScenario(column: ScenarioColumn): Finding[] {
  const { name, entries, deflator } = column;
  const brought = broughtByDeflator((key) => entries.get(key), priceYearOf(column), deflator);
  const old = brought.filter(isOldCarePrice);
  const [first] = old;
  const address = first && entries.get(first.parameter.key)?.address;
  if (first === undefined || address === undefined) return [];
  const amounts = old
    .map(({ parameter, from, to }) => `${parameter.label}, from ${financialYear(from)} to ${financialYear(to)}`)
    .join("; ");
  const message = `"${name}" has by the deflator alone: ${amounts}. ${CARE_IS_DEARER}`;
  return [{ kind: "warning", title: "Old price of care", message, address }];
}
