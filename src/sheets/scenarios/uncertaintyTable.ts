import { readPair } from "../../analysis/uncertainty/parseCorrelations";
import { CLOSURE_PAIR } from "../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import { cellError, isBlank } from "../../model/register/cell";
import type { OutcomeFieldDefinition } from "../../model/register/outcomes/outcomeFields";
import { isOutcomeKey } from "../../model/register/outcomes/parseOutcomes";
import { parseKeys } from "../../model/register/parseScenario";
import type { ScenarioKeys } from "../../model/register/parseScenario";
import { isDeletedName } from "./scenarioHeaders";
import type { SheetCells, SheetProblem } from "../frame/sheetCells";
import { findTable } from "./scenarioTable";
import { addressOn, cellText } from "../frame/sheetCells";
import type { TablePlace } from "./scenarioTable";

/** The header of the register's own uncertainty, by which such a table is told from one of scenarios. */
export const DEFAULT_HEADER = "Default";
/** The headers of what one scenario states, side by side below its name. */
export const BLOCK_HEADERS = ["Value", "Distribution", "a", "b", "c"] as const;
/** The columns, from a block's first, of the distribution and of a. */
export const [DISTRIBUTION, FIRST_NUMBER] = [1, 2] as const;
/**
 * The row that is no parameter's: how far the two arms' closure rates go together. A remark to whatever reads keys; of other pairs
 * the line itself names the keys.
 */
export const CORRELATION_KEY = "# Rank correlation";

/** A line that waits for a pair of keys, of which it is to state the same. */
export const FREE_LINE = "# Another pair: key ~ key";

/** A row on which scenarios state how far two parameters go together. */
export interface PairRow {
  readonly row: number;
  readonly pair: RankCorrelation["pair"];
}

/** One field of one of the council's own outcomes in the table. */
export interface OutcomeLine {
  readonly row: number;
  readonly field: OutcomeFieldDefinition;
  /** `outcome.missing.unitValue`, as it is written there. */
  readonly key: string;
}

/** What one scenario states: five columns. Rows and columns count from 0 within the cells that were read. */
export interface UncertaintyBlock {
  /** The scenario's name, "" where its cell no longer says it. */
  readonly name: string;
  readonly nameCell: { readonly row: number; readonly column: number };
  /** The first of the five columns. */
  readonly column: number;
}

/** The cells of the sheet understood: its place, its blocks, its keys, and all that is wrong. */
export interface UncertaintyTable {
  readonly cells: SheetCells;
  readonly place: TablePlace;
  readonly blocks: readonly UncertaintyBlock[];
  /** The rows from the header to the table's end, and what stands in their key cells. */
  readonly rows: readonly number[];
  readonly keys: ScenarioKeys;
  /** The rows of the council's own outcomes, one a field. */
  readonly outcomeLines: readonly OutcomeLine[];
  /** That of the closure rates. */
  readonly correlationRow: number | null;
  /** The rows of all pairs, the closure rates' first. */
  readonly pairRows: readonly PairRow[];
  /** Lines that wait for a pair. */
  readonly freeRows: readonly number[];
  readonly problems: readonly SheetProblem[];
}

/** Finds the table of uncertainties in a sheet's cells; null where there is none. */
export function openUncertaintyTable(cells: SheetCells): UncertaintyTable | null {
  const place = findTable(cells).found;
  if (place === null) return null;
  const headers = cells.values[place.headerRow] ?? [];
  const starts = headers.flatMap((header, column) =>
    isText(header, BLOCK_HEADERS[DISTRIBUTION]) ? [column - DISTRIBUTION] : [],
  );
  if (starts.length === 0 && !headers.some((header) => isText(header, DEFAULT_HEADER))) return null;
  const rows = cells.values.map((_, row) => row).filter((row) => row > place.headerRow && row <= place.lastRow);
  const keys = parseKeys(rows.map((row) => cells.values[row]?.[place.keyColumn]));
  const keyAt = (row: number) => cells.values[row]?.[place.keyColumn];
  const correlationRow = cells.values.findIndex((values) => isText(values[place.keyColumn], CORRELATION_KEY));
  const pairRows = rows.flatMap((row) => {
    const reading = readPair(keyAt(row));
    return reading !== null && "pair" in reading ? [{ row, pair: reading.pair }] : [];
  });
  const opened = starts.map((column) => block(cells, place, column));
  const blocks = opened.flatMap((one) => ("nameCell" in one ? [one] : []));
  return {
    cells,
    place,
    blocks,
    rows,
    keys,
    outcomeLines: keys.outcomes.flatMap(({ entries }) =>
      entries.map(({ index, key, field }) => ({ row: rows[index] ?? place.headerRow, key, field })),
    ),
    correlationRow: correlationRow === -1 ? null : correlationRow,
    pairRows: [...(correlationRow === -1 ? [] : [{ row: correlationRow, pair: CLOSURE_PAIR }]), ...pairRows],
    freeRows: rows.filter((row) => isText(keyAt(row), FREE_LINE)),
    problems: [
      ...keyProblems(cells, place, rows, keys),
      ...pairProblems(cells, place, rows),
      ...opened.flatMap((one) => ("nameCell" in one ? [] : [one])),
      ...blocks.flatMap((one, index) => nameProblems(cells, one, blocks.slice(0, index))),
    ],
  };
}

function isText(value: unknown, text: string): boolean {
  return cellText(value).toLowerCase() === text.toLowerCase();
}

/** A block, or what keeps its columns from being one. */
function block(cells: SheetCells, { headerRow }: TablePlace, column: number): UncertaintyBlock | SheetProblem {
  const headers = cells.values[headerRow] ?? [];
  const wrong = BLOCK_HEADERS.findIndex(
    (header, index) => index >= FIRST_NUMBER && !isText(headers[column + index], header),
  );
  if (wrong !== -1) {
    const address = addressOn(cells, headerRow, column + wrong);
    const message = `${address} should read "${BLOCK_HEADERS[wrong]}": right of "Distribution" stand a, b and c. What these columns state is not used.`;
    return { message, address, blocking: false };
  }
  const named = cells.values[headerRow - 1] ?? [];
  // The name stands above the values; above the distributions should somebody have taken the column of the values away.
  const nameColumn = isBlank(named[column]) && !isBlank(named[column + 1]) ? column + 1 : column;
  const name = named[nameColumn];
  const isName = !isBlank(name) && cellError(name) === undefined;
  const nameCell = { row: headerRow - 1, column: nameColumn };
  return { name: isName ? String(name).trim() : "", nameCell, column };
}

/** Functions count entries; on a sheet the address says where. */
const ENTRY = /^Entry \d+: /;

/** The row of a key, of a parameter or of an outcome's field; undefined where it has none. */
export function rowOfKey({ place, outcomeLines }: UncertaintyTable, key: string): number | undefined {
  const wanted = key.toLowerCase();
  if (isOutcomeKey(key)) return outcomeLines.find((line) => line.key.toLowerCase() === wanted)?.row;
  return [...place.rowOf].find(([one]) => one.toLowerCase() === wanted)?.[1];
}

function keyProblems(
  cells: SheetCells,
  place: TablePlace,
  rows: readonly number[],
  { problems }: ScenarioKeys,
): SheetProblem[] {
  return problems.map(({ kind, key, index, came, message: said }) => {
    const row = rows[index] ?? place.headerRow;
    const address = addressOn(cells, row, place.keyColumn);
    if (isOutcomeKey(cells.values[row]?.[place.keyColumn])) {
      return { message: `${address}: ${said.replace(ENTRY, "")}`, address, blocking: false };
    }
    const what = kind === "repeated key" ? `${key} a second time` : `${came}, which is not the key of a parameter`;
    return { message: `${address} holds ${what}. What its row states is not used.`, address, blocking: false };
  });
}

function pairProblems(cells: SheetCells, { keyColumn }: TablePlace, rows: readonly number[]): SheetProblem[] {
  return rows.flatMap((row) => {
    const reading = readPair(cells.values[row]?.[keyColumn]);
    if (reading === null || "pair" in reading) return [];
    const address = addressOn(cells, row, keyColumn);
    return [{ message: `${address}: ${reading.problem} What its row states is not used.`, address, blocking: false }];
  });
}

function nameProblems(
  cells: SheetCells,
  { name, nameCell }: UncertaintyBlock,
  before: readonly UncertaintyBlock[],
): SheetProblem[] {
  const address = addressOn(cells, nameCell.row, nameCell.column);
  const problem = (message: string) => [{ message: `${address} ${message}`, address, blocking: false }];
  if (name === "") return problem("names no scenario any more. What the columns below it state is not used.");
  return !isDeletedName(name) && before.some((other) => isText(name, other.name))
    ? problem(`names "${name}" a second time. Only the first of the two is used.`)
    : [];
}
