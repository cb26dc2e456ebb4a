import { pricesSheet } from "../../sheets/scenarios/pricesSheet";
import { PRICES_SHEET } from "../../sheets/scenarios/sheetDeflator";
import { writeSheets } from "../sheets/writeSheets";

/** Adds the sheet of prices, under "Prices (2)" … where the name is taken; returns its name. */
export async function addPricesSheet(): Promise<string> {
  const [name] = await writeSheets((nameSheet) => [pricesSheet(nameSheet(PRICES_SHEET))]);
  return name ?? PRICES_SHEET;
}
