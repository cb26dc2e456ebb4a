import { openTable } from "./scenarioCells";
import type { SheetCells } from "./scenarioSheet";
import { findTable } from "./scenarioTable";

export const SCENARIO_SHEET = "Scenarios";

/** As much of a sheet as a table of scenarios may take up; more is not read, however full the sheet is. */
const READ = "A1:CZ2000";
/** As much of any other sheet as is looked through for a table. */
const SEARCHED = "A1:Z200";

/** The sheet that holds the scenarios, open in a batch, with its cells. */
export interface OpenScenarioSheet {
  readonly sheet: Excel.Worksheet;
  readonly cells: SheetCells;
}

/**
 * Finds the sheet of the scenarios: the one called "Scenarios", and failing that the first that holds such a table, since
 * a sheet may have been renamed. Two syncs where the name is right, and two more where it is not.
 */
export async function findScenarioSheet(
  context: Excel.RequestContext,
): Promise<OpenScenarioSheet | { readonly sheetNames: readonly string[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return findScenarioSheetAmong(context, worksheets.items);
}

/** The same among sheets whose names are loaded: one sync where the name is right, and two more where it is not. */
export async function findScenarioSheetAmong(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<OpenScenarioSheet | { readonly sheetNames: readonly string[] }> {
  const named = sheets.find(({ name }) => name.toLowerCase() === SCENARIO_SHEET.toLowerCase());
  const sheet = named ?? (await search(context, sheets));
  const [open] = sheet === undefined ? [] : await openSheets(context, [sheet], READ);
  return open ?? { sheetNames: sheets.map(({ name }) => name) };
}

/** A whole table is looked for first; a damaged one is one still, and better named than called missing. */
async function search(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Excel.Worksheet | undefined> {
  const open = await openSheets(context, sheets, SEARCHED);
  const found = open.find(({ cells }) => "headers" in openTable(cells)) ?? open.find(({ cells }) => holdsKeys(cells));
  return found?.sheet;
}

function holdsKeys(cells: SheetCells): boolean {
  const search = findTable(cells);
  return search.found !== null || search.keys;
}

async function openSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  address: string,
): Promise<OpenScenarioSheet[]> {
  const ranges = sheets.map((sheet) => ({
    sheet,
    used: sheet.getRange(address).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values,formulas"),
  }));
  await context.sync();
  return ranges.map(({ sheet, used }) => ({ sheet, cells: cellsOf(sheet.name, used) }));
}

function cellsOf(sheetName: string, used: Excel.Range): SheetCells {
  if (used.isNullObject) return { sheetName, top: 0, left: 0, values: [], formulas: [] };
  return { sheetName, top: used.rowIndex, left: used.columnIndex, values: used.values, formulas: used.formulas };
}
