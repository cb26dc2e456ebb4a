import { financialYear } from "../../../model/prices/financialYear";
import { gainerOf } from "../../../model/register/outcomes/findUnitCosts";
import { UNIT_COST_CREDIT, UNIT_COSTS } from "../../../model/register/outcomes/unitCosts";
import type { UnitCost } from "../../../model/register/outcomes/unitCosts";
import type { OutcomeColumn } from "../../../excel";

/**
 * What a unit cost fills in: the value as it was printed, in its own price year, which the model brings to the scenario's; a cost has a
 * minus, so that fewer of it are a gain. Who gains where one body bears it.
 */
export function entriesOf(cost: UnitCost): Map<OutcomeColumn, string | number> {
  const gainer = gainerOf(cost);
  return new Map<OutcomeColumn, string | number>([
    ["unitValue", -cost.fiscal],
    ["priceYear", financialYear(cost.priceYear)],
    ["source", sourceOf(cost)],
    ...(gainer === null ? [] : ([["gainer", gainer]] as const)),
  ]);
}

/** The code and the edition, with the credit that its licence asks for. */
export function sourceOf(cost: UnitCost): string {
  const { edition, credit, licence } = UNIT_COST_CREDIT;
  const isOurs = UNIT_COSTS.includes(cost);
  return `${cost.code}, ${cost.label} (${cost.unit}). ${isOurs ? `${edition}; ${credit}, ${licence}` : "Unit costs pasted on the sheet Unit costs"}`;
}
