import { cellError, isBlank } from "../../model/register/cell";
import { PARAMETER_GROUPS } from "../../analysis/bridge";
import { cellFormula } from "../../formulas/cellFormula";
import { isOutcomeKey } from "../../model/register/outcomes/parseOutcomes";
import { findParameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { findWelfareParameter } from "../../model/register/welfareParameters";
import { addressIn, cellText } from "../frame/sheetCells";
import type { SheetCells, SheetProblem } from "../frame/sheetCells";

export const KEY_HEADER = "Key";
export const METADATA_HEADERS = ["Parameter", "Unit", "Source", "Basis", "Price year"] as const;

/** Sheets of the first version have no price years. */
const OWN_HEADERS = METADATA_HEADERS.filter((header) => header !== "Price year");

/** Where the table of scenarios lies in a sheet's cells. Rows and columns count from 0 within the cells that were read. */
export interface TablePlace {
  readonly headerRow: number;
  readonly keyColumn: number;
  /** The last row that belongs to the table: a parameter's, an own outcome's, a welfare weight's, or a heading's that directly follows. */
  readonly lastRow: number;
  /** The first row of each key; a key repeated further down is not here. */
  readonly rowOf: ReadonlyMap<ParameterKey, number>;
  /** What is odd about the place, without hindering. */
  readonly problems: readonly SheetProblem[];
}

/** `keys` says of a table without a header that there are keys all the same. */
export type TableSearch =
  | { readonly found: TablePlace }
  | { readonly found: null; readonly keys: boolean; readonly problem: SheetProblem };

/**
 * Finds the table by its header "Key" above known keys, and failing that by the keys alone below a row of headers. Keys that
 * a formula brings, such as `=CBA.PARAMETERS()`, make no table: what it spills is to be looked at, and not to be filled in.
 */
export function findTable(cells: SheetCells): TableSearch {
  const search = searchTable(cells);
  const computed = search.found === null ? undefined : computedKey(cells, search.found);
  return computed === undefined ? search : { found: null, keys: false, problem: computed };
}

/**
 * Whether a sheet is laid out as a fresh one is, by which ours is told from other people's tables: a row reads as its headers
 * do or, where that is lost, the groups of parameters have their headings.
 */
export function hasOwnLayout({ values }: SheetCells): boolean {
  const isOnRow = (row: readonly unknown[], title: string) => row.some((cell) => isText(cell, title));
  return (
    values.some((row) => OWN_HEADERS.every((header) => isOnRow(row, header))) ||
    PARAMETER_GROUPS.every((group) => values.some((row) => isOnRow(row, `# ${group}`)))
  );
}

function searchTable(cells: SheetCells): TableSearch {
  const headers = positions(cells, isKeyHeader);
  const byHeader = best(headers.map(({ row, column }) => place(cells, row, column)));
  if (byHeader !== null) return { found: byHeader };
  const byKeys = bestColumnOfKeys(cells);
  if (byKeys !== null) return headerAbove(cells, byKeys);
  const [header] = headers;
  const problem = header === undefined ? noTable(cells) : noKeys(cells, header.row, header.column);
  return { found: null, keys: false, problem };
}

export function isHeading(value: unknown): boolean {
  return cellText(value).startsWith("#") && cellError(value) === undefined;
}

export function isMetadataHeader(value: unknown): boolean {
  return METADATA_HEADERS.some((header) => isText(value, header));
}

function isKeyHeader(value: unknown): boolean {
  return isText(value, KEY_HEADER);
}

function isText(value: unknown, text: string): boolean {
  return cellText(value).toLowerCase() === text.toLowerCase();
}

function computedKey(cells: SheetCells, { headerRow, lastRow, keyColumn }: TablePlace): SheetProblem | undefined {
  const rows = Array.from({ length: lastRow - headerRow + 1 }, (_, index) => headerRow + index);
  const row = rows.find(
    (one) => cellFormula(cells.values[one]?.[keyColumn], cells.formulas[one]?.[keyColumn]) !== null,
  );
  if (row === undefined) return undefined;
  const address = addressIn(cells, row, keyColumn);
  const message = `The keys come from the formula in ${address}: they are there to be looked at, and their table holds no inputs. In a table of scenarios the keys are written as text.`;
  return { message, address, blocking: true };
}

function parameterKey(value: unknown): ParameterKey | undefined {
  return typeof value === "string" ? findParameter(value)?.key : undefined;
}

function positions(cells: SheetCells, test: (value: unknown) => boolean): { row: number; column: number }[] {
  return cells.values.flatMap((values, row) =>
    values.flatMap((value, column) => (test(value) ? [{ row, column }] : [])),
  );
}

/** The table below a header; with an empty `rowOf` where no key stands below it. */
function place(cells: SheetCells, headerRow: number, keyColumn: number): TablePlace {
  const rowOf = new Map<ParameterKey, number>();
  let lastRow = headerRow;
  for (let row = headerRow + 1; row < cells.values.length; row++) {
    const value = cells.values[row]?.[keyColumn];
    const key = parameterKey(value);
    if (key !== undefined && !rowOf.has(key)) rowOf.set(key, row);
    if (key !== undefined || isBesides(value) || (isHeading(value) && row === lastRow + 1)) lastRow = row;
  }
  return { headerRow, keyColumn, lastRow, rowOf, problems: [] };
}

/** A key of what scenarios may have besides Appendix 9. */
function isBesides(value: unknown): boolean {
  return isOutcomeKey(value) || (typeof value === "string" && findWelfareParameter(value) !== undefined);
}

/** The place with the most keys, the first of equals; null where none has any. */
function best(places: readonly TablePlace[]): TablePlace | null {
  const most = Math.max(0, ...places.map(({ rowOf }) => rowOf.size));
  return most === 0 ? null : (places.find(({ rowOf }) => rowOf.size === most) ?? null);
}

function bestColumnOfKeys(cells: SheetCells): TablePlace | null {
  const columns = new Set(positions(cells, (value) => parameterKey(value) !== undefined).map(({ column }) => column));
  return best([...columns].map((column) => place(cells, firstEntry(cells, column) - 1, column)));
}

/** The row of the first key in a column, or of the headings that stand directly above it. */
function firstEntry(cells: SheetCells, column: number): number {
  let row = cells.values.findIndex((values) => parameterKey(values[column]) !== undefined);
  while (row > 0 && isHeading(cells.values[row - 1]?.[column])) row -= 1;
  return row;
}

/** Keys without the header "Key": the row above them serves if other headers of ours stand in it. */
function headerAbove(cells: SheetCells, keys: TablePlace): TableSearch {
  const { headerRow, keyColumn } = keys;
  const first = addressIn(cells, headerRow + 1, keyColumn);
  if (cells.top + headerRow < 0) {
    const message = `The header row is missing: the keys begin in ${first}, in the very first row. Insert a row above it with "Key" in ${first} and the scenarios' names beside it.`;
    return { found: null, keys: true, problem: { message, address: first, blocking: true } };
  }
  const address = addressIn(cells, headerRow, keyColumn);
  const header = cells.values[headerRow]?.[keyColumn];
  const reads = isBlank(header) ? "is blank" : `reads "${String(header)}"`;
  if (cells.values[headerRow]?.some(isMetadataHeader) === true) {
    const message = `${address} ${reads} where "Key" is expected. It was taken for the keys' header all the same.`;
    return { found: { ...keys, problems: [{ message, address, blocking: false }] } };
  }
  const message = `The header row is missing: the keys begin in ${first}, but no cell reads "Key". ${address} ${reads}; write "Key" there and the scenarios' names beside it.`;
  return { found: null, keys: true, problem: { message, address, blocking: true } };
}

function noKeys(cells: SheetCells, row: number, column: number): SheetProblem {
  const address = addressIn(cells, row, column);
  const firstBelow = cells.values
    .slice(row + 1)
    .find((values) => !isBlank(values[column]) && !isHeading(values[column]));
  const example = firstBelow === undefined ? "they are all blank" : `the first is "${String(firstBelow[column])}"`;
  return {
    message: `${address} reads "Key", but no cell below it holds the key of a parameter, such as programme.weeklyCost: ${example}.`,
    address,
    blocking: true,
  };
}

function noTable(cells: SheetCells): SheetProblem {
  const isEmpty = cells.values.every((values) => values.every(isBlank));
  const message = isEmpty
    ? "The sheet is empty."
    : 'No cell reads "Key", and no cell holds the key of a parameter, such as programme.weeklyCost.';
  return { message, address: addressIn(cells, 0, 0), blocking: true };
}
