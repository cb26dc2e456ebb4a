import { findScenarioSheetAmong, openSheets, sheetsAndNames } from "../scenarios/findScenarioSheet";
import { openTableOf } from "../scenarios/openScenario";
import type { OpenTable } from "../scenarios/openScenario";
import { openOutcomesTable, outcomesSheetName } from "../../sheets/scenarios/outcomesTable";
import type { OutcomesTable } from "../../sheets/scenarios/outcomesTable";
import { onSheet } from "../../formulas/address";
import { WorkbookError } from "../workbookError";

/** As much of the sheet as a table of outcomes may take up. */
const READ = "A1:AZ300";

/** The sheet of outcomes open in a batch. */
export interface OpenOutcomes {
  readonly sheet: Excel.Worksheet;
  readonly table: OutcomesTable;
}

/** The sheet of outcomes, where there is one, and that of the scenarios. */
export interface OpenBoth {
  readonly outcomes: OpenOutcomes | null;
  readonly scenarios: OpenTable;
}

/** Finds the sheet of outcomes. Two syncs. Refuses a sheet of that name that holds no table of them. */
export async function findOutcomes(context: Excel.RequestContext): Promise<OpenOutcomes | null> {
  const { sheets, names } = await sheetsAndNames(context);
  return openAmong(context, sheets, names);
}

export async function openBoth(context: Excel.RequestContext): Promise<OpenBoth> {
  const { sheets, names } = await sheetsAndNames(context);
  const scenarios = openTableOf(await findScenarioSheetAmong(context, sheets, names));
  return { scenarios, outcomes: await openAmong(context, sheets, names) };
}

async function openAmong(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  names: readonly Excel.NamedItem[],
): Promise<OpenOutcomes | null> {
  const name = outcomesSheetName(
    sheets.map((sheet) => sheet.name),
    names,
  );
  const sheet = sheets.find((one) => one.name === name);
  return sheet === undefined ? null : openOutcomes(context, sheet);
}

/** The table on a sheet that is to hold one. */
export async function openOutcomes(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<OpenOutcomes> {
  sheet.load("name");
  const [open] = await openSheets(context, [sheet], READ);
  if (open === undefined) throw new RangeError("One sheet was asked for.");
  const table = openOutcomesTable(open.cells);
  if (table !== null) return { sheet, table };
  const message = `The sheet "${sheet.name}" holds no table of outcomes: no row names its fields (name, programmeRate, comparatorRate, unitValue, gainer). Mend it, or give it another name.`;
  throw new WorkbookError(message, onSheet(sheet.name, "A1"));
}
