import { AS_PUBLISHED_PRICES } from "../../../model/prices/priceYears";
import type { ScenarioColumn } from "../../../sheets/scenarios/scenarioSheet";

/** In which year's prices a scenario says that it is; one that says nothing readable is as published. */
export function priceYearOf({ entries }: ScenarioColumn): string {
  const reading = entries.get("prices.year")?.reading;
  return reading?.ok === true ? String(reading.value) : AS_PUBLISHED_PRICES;
}
