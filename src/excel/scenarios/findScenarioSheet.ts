import { openTable } from "../../sheets/scenarios/scenarioSheet";
import type { SheetCells } from "../../sheets/frame/sheetCells";
import { findTable } from "../../sheets/scenarios/scenarioTable";
import { uncertaintyPlace, uncertaintyState } from "../../sheets/scenarios/findUncertaintySheet";
import type { UncertaintyState } from "../../sheets/scenarios/findUncertaintySheet";
import { openUncertaintyTable } from "../../sheets/scenarios/uncertaintyTable";

export const SCENARIO_SHEET = "Scenarios";

/** As much of a sheet as a table of scenarios may take up; more is not read, however full the sheet is. */
const READ = "A1:CZ2000";
/** Five columns a scenario. */
const READ_UNCERTAINTY = "A1:IV2000";
/** As much of any other sheet as is looked through for a table. */
const SEARCHED = "A1:Z200";

/** A sheet open in a batch, with its cells. */
interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly cells: SheetCells;
}

/** The sheet that holds the scenarios, and what the workbook states of their uncertainty. */
export interface OpenScenarioSheet extends OpenSheet {
  readonly uncertainty: UncertaintyState;
  readonly sheetNames: readonly string[];
}

/** No sheet holds scenarios; there are these. */
export interface NoScenarioSheet {
  readonly sheet: null;
  readonly sheetNames: readonly string[];
}

/**
 * Finds the sheet of the scenarios: the one called "Scenarios", and failing that the first that holds such a table, since
 * a sheet may have been renamed. Two syncs where the name is right, and two more where it is not.
 */
export async function findScenarioSheet(context: Excel.RequestContext): Promise<OpenScenarioSheet | NoScenarioSheet> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  await context.sync();
  return findScenarioSheetAmong(context, worksheets.items, names.items);
}

/** The same among sheets and names that are loaded: one sync where the name is right, and two more where it is not. */
export async function findScenarioSheetAmong(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  names: readonly Excel.NamedItem[],
): Promise<OpenScenarioSheet | NoScenarioSheet> {
  const sheetNames = sheets.map(({ name }) => name);
  const place = uncertaintyPlace(sheetNames, names);
  const uncertain = place && sheets.find(({ name }) => name === place.sheetName);
  const beside = uncertain ? [request(uncertain, READ_UNCERTAINTY)] : [];
  const named = sheets.find(({ name }) => name.toLowerCase() === SCENARIO_SHEET.toLowerCase());
  const sheet = named ?? (await search(context, sheets));
  if (sheet === undefined) return { sheet: null, sheetNames };
  const [open] = await openSheets(context, [sheet], READ);
  const [cells] = beside.map(cellsOf);
  const uncertainty: UncertaintyState = place && cells ? uncertaintyState(place, cells) : { kind: "missing" };
  return open === undefined ? { sheet: null, sheetNames } : { ...open, uncertainty, sheetNames };
}

/** A whole table is looked for first; a damaged one is one still, and better named than called missing. */
async function search(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Excel.Worksheet | undefined> {
  const all = await openSheets(context, sheets, SEARCHED);
  // A table of uncertainties has keys and values as well.
  const open = all.filter(({ cells }) => openUncertaintyTable(cells) === null);
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
): Promise<OpenSheet[]> {
  const requests = sheets.map((sheet) => request(sheet, address));
  await context.sync();
  return requests.map((one) => ({ sheet: one.sheet, cells: cellsOf(one) }));
}

interface Request {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Asks for what is used of an area of a sheet; the next sync brings it. */
function request(sheet: Excel.Worksheet, address: string): Request {
  const used = sheet.getRange(address).getUsedRangeOrNullObject(true);
  return { sheet, used: used.load("rowIndex,columnIndex,values,formulas") };
}

function cellsOf({ sheet: { name: sheetName }, used }: Request): SheetCells {
  if (used.isNullObject) return { sheetName, top: 0, left: 0, values: [], formulas: [] };
  return { sheetName, top: used.rowIndex, left: used.columnIndex, values: used.values, formulas: used.formulas };
}
