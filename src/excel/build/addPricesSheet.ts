import { parameter } from "../../model/register/parameters";
import { cellAddress, onSheet } from "../../formulas/address";
import { SCENARIO_ROOM } from "../../sheets/scenarios/freshScenarioSheet";
import { PRICE_YEAR_CELLS, pricesSheet } from "../../sheets/scenarios/pricesSheet";
import { openTable } from "../../sheets/scenarios/scenarioSheet";
import { scenarioValidations } from "../../sheets/scenarios/scenarioValidations";
import { PRICES_SHEET } from "../../sheets/scenarios/sheetDeflator";
import { changeMuch } from "../batch";
import { findScenarioSheet } from "../scenarios/findScenarioSheet";
import type { OpenScenarioSheet } from "../scenarios/findScenarioSheet";
import { freeNames, writeAll } from "../sheets/writeSheets";
import { writeValidation } from "../sheets/writeSheetExtras";

/**
 * Adds the sheet of prices, under "Prices (2)" … where the name is taken, and has the scenarios' price years chosen from those of
 * the release on it. Returns its name.
 */
export function addPricesSheet(): Promise<string> {
  return changeMuch(async (context) => {
    const open = await findScenarioSheet(context);
    const name = freeNames(open.sheetNames)(PRICES_SHEET);
    await writeAll(context, [{ description: pricesSheet(name) }]);
    if (open.sheet !== null) offerYearsOf(name, open);
    await context.sync();
    return name;
  });
}

/** In the scenarios that are people's own, and in the columns for more of them. */
function offerYearsOf(prices: string, { sheet, cells }: OpenScenarioSheet): void {
  const table = openTable(cells);
  const row = "headers" in table ? table.place.rowOf.get(PRICE_YEAR.key) : undefined;
  const own = "headers" in table ? table.headers.filter(({ isReference }) => !isReference) : [];
  if (row === undefined || own.length === 0) return;
  const columns = own.map(({ column }) => cells.left + column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const range = [first, Math.max(last, first + SCENARIO_ROOM - 1)].map((column) =>
    cellAddress(cells.top + row, column),
  );
  for (const validation of scenarioValidations(PRICE_YEAR, range.join(":"), onSheet(prices, PRICE_YEAR_CELLS)))
    writeValidation(sheet, validation);
}

const PRICE_YEAR = parameter("prices.year");
