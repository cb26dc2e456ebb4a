import { openTable } from "../../sheets/scenarios/scenarioSheet";
import type { SheetCells } from "../../sheets/frame/sheetCells";
import { findTable, hasOwnLayout, isMetadataHeader } from "../../sheets/scenarios/scenarioTable";
import type { TablePlace } from "../../sheets/scenarios/scenarioTable";
import { placeOfName, sheetOfName } from "../../sheets/scenarios/sheetOfName";
import { DEFLATOR_CELLS, deflatorIn, OWN_DEFLATOR } from "../../sheets/scenarios/sheetDeflator";
import type { WorkbookDeflator } from "../../sheets/scenarios/sheetDeflator";
import { findMark } from "../sheets/ownMark";
import { readSpills } from "../snapshot/readWorkbookSnapshot";
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

/** The sheet that holds the scenarios, what the workbook states of their uncertainty, and by what it uprates them. */
export interface OpenScenarioSheet extends OpenSheet {
  readonly uncertainty: UncertaintyState;
  readonly deflator: WorkbookDeflator;
  readonly sheetNames: readonly string[];
}

/** No sheet holds scenarios; there are these. */
export interface NoScenarioSheet {
  readonly sheet: null;
  readonly sheetNames: readonly string[];
  /** One that is not of our making and holds a table that might serve, if the person says so. */
  readonly candidate: string | null;
}

/** How the workbook calls the keys of a sheet that a person has told us to take for the scenarios'. */
export const SCENARIO_KEYS = "ScenarioKeys";

/**
 * Finds the sheet of the scenarios: the one that a person has told us to take, the one called "Scenarios", and failing that
 * the first with the layout of ours, since a sheet may have been renamed. Two syncs where the name is right, three more
 * where it is not, and one more where people have entered formulas that may spill.
 */
export async function findScenarioSheet(context: Excel.RequestContext): Promise<OpenScenarioSheet | NoScenarioSheet> {
  const { sheets, names } = await sheetsAndNames(context);
  return findScenarioSheetAmong(context, sheets, names);
}

/** All sheets and names of the workbook. One sync. */
export async function sheetsAndNames(context: Excel.RequestContext) {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  await context.sync();
  return { sheets: worksheets.items, names: names.items };
}

/** The same among sheets and names that are loaded: one sync fewer. */
export async function findScenarioSheetAmong(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  names: readonly Excel.NamedItem[],
): Promise<OpenScenarioSheet | NoScenarioSheet> {
  const sheetNames = sheets.map(({ name }) => name);
  const place = uncertaintyPlace(sheetNames, names);
  const uncertain = place && sheets.find(({ name }) => name === place.sheetName);
  const beside = uncertain ? [request(uncertain, READ_UNCERTAINTY)] : [];
  const priced = placeOfName(DEFLATOR_CELLS, sheetNames, names);
  const pricedSheet = priced && sheets.find(({ name }) => name === priced.sheetName);
  const prices = priced && pricedSheet ? request(pricedSheet, priced.cells) : null;
  const told = sheetOfName(SCENARIO_KEYS, sheetNames, names);
  const named =
    sheets.find(({ name }) => name === told) ??
    sheets.find(({ name }) => name.toLowerCase() === SCENARIO_SHEET.toLowerCase());
  const { sheet, candidate } = named ? { sheet: named, candidate: null } : await search(context, sheets);
  if (sheet === undefined) return { sheet: null, sheetNames, candidate };
  const found = await openSheets(context, [sheet], READ);
  const stated = beside.map((one) => ({ sheet: one.sheet, cells: cellsOf(one) }));
  const [open, { cells } = {}] = await withSpills(context, [...found, ...stated], withoutOwn);
  const uncertainty: UncertaintyState = place && cells ? uncertaintyState(place, cells) : { kind: "missing" };
  const deflator = prices === null ? OWN_DEFLATOR : deflatorIn(cellsOf(prices));
  return open === undefined ? { sheet: null, sheetNames, candidate } : { ...open, uncertainty, deflator, sheetNames };
}

interface Searched {
  readonly sheet: Excel.Worksheet | undefined;
  readonly candidate: string | null;
}

/**
 * A whole table of our layout is looked for first; a damaged one is one still, and better named than called missing. A table
 * of somebody else's is a candidate at most, and what a formula has spilled not even that.
 */
async function search(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Searched> {
  const all = await openSheets(context, sheets, SEARCHED);
  // A table of uncertainties has keys and values as well, and so have sheets that we build.
  const open = all.filter(({ cells }) => openUncertaintyTable(cells) === null && findMark(cells) === null);
  const tables = open.flatMap(({ sheet, cells }) => {
    const table = openTable(cells);
    return "headers" in table ? [{ sheet, cells, place: table.place }] : [];
  });
  const spilling = await withSpills(context, tables);
  const written = spilling.filter(({ cells, place }) => !isSpilled(cells, place));
  const own =
    written.find(({ cells }) => hasOwnLayout(cells)) ??
    open.find(({ cells }) => hasOwnLayout(cells) && holdsKeys(cells));
  return { sheet: own?.sheet, candidate: own === undefined ? (written[0]?.cells.sheetName ?? null) : null };
}

/** Whether a formula beside the keys has brought them. */
function isSpilled({ top, left, spills }: SheetCells, { headerRow, lastRow, keyColumn }: TablePlace) {
  const [first, last, key] = [top + headerRow, top + lastRow, left + keyColumn];
  return spills.some(
    ({ row, column, rows, columns }) => column <= key && key < column + columns && row <= last && first < row + rows,
  );
}

function holdsKeys(cells: SheetCells): boolean {
  const search = findTable(cells);
  return search.found !== null || search.keys;
}

/** What is used of an area of each sheet. One sync. */
export async function openSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  address: string,
): Promise<OpenSheet[]> {
  const requests = sheets.map((sheet) => request(sheet, address));
  await context.sync();
  return requests.map((one) => ({ sheet: one.sheet, cells: cellsOf(one) }));
}

/** The same sheets, with the areas that formulas spill into. */
async function withSpills<Open extends OpenSheet>(
  context: Excel.RequestContext,
  open: readonly Open[],
  formulasOf: (cells: SheetCells) => SheetCells["formulas"] = ({ formulas }) => formulas,
): Promise<Open[]> {
  const asked = open.map(({ cells }) => ({ ...cells, formulas: formulasOf(cells) }));
  const spills = await readSpills(
    context,
    open.map(({ sheet }) => sheet),
    asked,
  );
  return open.map((one, index) => ({ ...one, cells: { ...one.cells, spills: spills[index] ?? [] } }));
}

/** What stands in the cells, but for columns of formulas that are ours and give one value each: there are too many to ask about. */
function withoutOwn(cells: SheetCells): SheetCells["formulas"] {
  const table = findTable(cells).found;
  const titles = table === null ? [] : (cells.values[table.headerRow] ?? []);
  const metadata = titles.flatMap((title, column) => (isMetadataHeader(title) ? [column] : []));
  const links = openUncertaintyTable(cells)?.blocks.map(({ column }) => column) ?? [];
  const own = new Set([...metadata, ...links]);
  return cells.formulas.map((formulas) => formulas.map((content, column) => (own.has(column) ? "" : content)));
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
  if (used.isNullObject) return { sheetName, top: 0, left: 0, values: [], formulas: [], spills: [] };
  const { rowIndex: top, columnIndex: left, values, formulas } = used;
  return { sheetName, top, left, values, formulas, spills: [] };
}
