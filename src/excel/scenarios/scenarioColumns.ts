import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import { isBlank } from "../../model/register/cell";
import { parameter } from "../../model/register/parameters";
import type { NumberKey, ParameterKey } from "../../model/register/parameters";
import { quantityCell } from "../../model/register/quantity";
import type { Quantity } from "../../model/register/quantity";
import type { StatedUncertainty } from "../../model/register/uncertainty";
import { columnLetters, onSheet } from "../../formulas/address";
import { changeWorkbook } from "../batch";
import { cellRuns } from "../cellRuns";
import { literalText, reentered } from "../enteredText";
import { locateColumn, locateRow, openScenarioTable, sheetColumn } from "./openScenario";
import type { OpenTable } from "./openScenario";
import { isSameName } from "../../sheets/scenarios/scenarioHeaders";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { applyLook } from "../sheets/applyLook";
import { cellFormat } from "../../sheets/frame/numberFormats";
import { SCENARIO_COLUMN_WIDTH } from "../../sheets/scenarios/freshScenarioSheet";
import { BASE_LOOK, LOOKS, pointsOf } from "../../sheets/frame/styles";
import { copyUncertainty, keepUncertaintyOf, renameUncertainty } from "./followScenario";
import { stateUncertainty, wholeStatement } from "./stateUncertainty";
import type { StatedScenario } from "./stateUncertainty";
import { WorkbookError } from "../workbookError";
import { keepNotesOf } from "./writeParameterNote";
import { writeQuantities } from "./writeScenario";
import { mustNotBeLinked } from "../linkedCell";
import { remember } from "../trail";

/** Longer names would be cut off in the header and in the pane. */
const LONGEST_NAME = 60;

interface AddedScenario {
  /** Of its column. */
  readonly id: string;
  /** The sheet that was added for its uncertainty; null where none was. */
  readonly addedSheet: string | null;
}

/**
 * Adds a scenario in the next free column, under the name or "name (2)" … where that is taken.
 * @param uncertainty What it states of its uncertainty; of all else the register's defaults hold.
 */
export function addScenario(
  name: string,
  quantities: ReadonlyMap<ParameterKey, Quantity>,
  uncertainty: ReadonlyMap<NumberKey, StatedUncertainty> = new Map(),
): Promise<AddedScenario> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const free = freeName(table, name);
    const column = startColumn(table, free);
    writeQuantities(table, column, quantities);
    const scenario = { name: free, column };
    const addedSheet = await stateUncertainty(context, table, scenario, wholeStatement(uncertainty));
    await context.sync();
    return { id: columnLetters(column), addedSheet };
  });
}

/** Copies a scenario into the next free column, formulas as they stand; returns the copy's id. */
export function duplicateScenario(original: ScenarioColumn, name: string): Promise<string> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const { column } = await copyScenario(context, table, original, name, {
      quantities: new Map(),
      uncertainty: new Map(),
      correlations: [],
    });
    await context.sync();
    return columnLetters(column);
  });
}

/** In what a copy is to differ from its original. */
export interface ScenarioChange {
  readonly quantities: ReadonlyMap<ParameterKey, Quantity>;
  readonly uncertainty: ReadonlyMap<NumberKey, StatedUncertainty>;
  /** Pairs that are to go together as far as this. */
  readonly correlations: readonly RankCorrelation[];
}

/** The same as part of a batch, with what is to differ. */
export async function copyScenario(
  context: Excel.RequestContext,
  table: OpenTable,
  original: ScenarioColumn,
  name: string,
  { quantities, uncertainty, correlations }: ScenarioChange,
): Promise<StatedScenario> {
  const { column: from, name: originalName } = locateColumn(table, original);
  const free = freeName(table, name.trim().slice(0, LONGEST_NAME));
  const column = startColumn(table, free);
  const { cells, place, sheet } = table;
  for (const key of quantities.keys()) locateRow(table, key); // refuses where the parameter is gone
  const copies = [...place.rowOf].map(([key, row]) => {
    const quantity = quantities.get(key);
    const content =
      quantity === undefined
        ? reentered(cells.values[row]?.[from], cells.formulas[row]?.[from])
        : quantityCell(quantity);
    return [cells.top + row, [content]] as const;
  });
  const ofOutcomes = outcomeRows(table).map((row) => {
    const content = reentered(cells.values[row]?.[from], cells.formulas[row]?.[from]);
    return [cells.top + row, [content]] as const;
  });
  for (const { row, values } of cellRuns(new Map([...copies, ...ofOutcomes]))) {
    remember(sheet, cells, { row, column, rows: values.length, columns: 1 });
    sheet.getRangeByIndexes(row, column, values.length, 1).formulas = values.map((line) => [...line]);
  }
  const copy = { name: free, column };
  await copyUncertainty(context, table, originalName, copy, { entries: uncertainty, correlations });
  return copy;
}

/** Gives a scenario another name, as text even where it looks like a formula. */
export function renameScenario(column: ScenarioColumn, name: string): Promise<void> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const header = locateColumn(table, column);
    const wanted = properName(name);
    const taken = table.headers.find((other) => other !== header && isSameName(other.name, wanted));
    if (taken !== undefined) {
      const address = onSheet(table.cells.sheetName, taken.address);
      throw new WorkbookError(`There is a scenario "${taken.name}" already, in column ${taken.id}.`, address);
    }
    renameUncertainty(context, table, header.name, wanted);
    writeName(table, sheetColumn(table, header), wanted);
    await context.sync();
  });
}

/**
 * Takes a scenario away: clears its cells of the table, and moves nothing else. Formulas that read it then say so, and
 * work again once another scenario stands there; had the cells been removed, they would have lost their reference for ever.
 */
export function deleteScenario(column: ScenarioColumn): Promise<void> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const header = locateColumn(table, column);
    if (header.isReference) {
      throw new WorkbookError(
        `"${header.name}" stays: the other scenarios are compared with it.`,
        column.headerAddress,
      );
    }
    keepNotesOf(table, header.name);
    keepUncertaintyOf(context, table, header.name);
    const { headerRow, lastRow } = table.place;
    remember(table.sheet, table.cells, {
      row: table.cells.top + headerRow,
      column: sheetColumn(table, header),
      rows: lastRow - headerRow + 1,
      columns: 1,
    });
    columnRange(table, sheetColumn(table, header)).clear("All");
    await context.sync();
  });
}

/** Writes the header of a new scenario and gives its cells the look of inputs. */
function startColumn(table: OpenTable, name: string): number {
  const column = freeColumn(table);
  const { cells, place, sheet } = table;
  columnRange(table, column).format.columnWidth = pointsOf(SCENARIO_COLUMN_WIDTH);
  applyLook(columnRange(table, column), BASE_LOOK);
  applyLook(headerCell(table, column), LOOKS.tableHeaderNumber);
  writeName(table, column, name);
  for (const row of headingRows(table)) applyLook(sheet.getCell(row, column), LOOKS.groupHeading);
  const rows = new Map([...place.rowOf].map(([key, row]) => [cells.top + row, [cellFormat(parameter(key))]]));
  for (const { row, values } of cellRuns(rows)) {
    const range = sheet.getRangeByIndexes(row, column, values.length, 1);
    range.numberFormat = values.map((line) => [...line]);
    applyLook(range, LOOKS.input);
  }
  for (const row of outcomeRows(table)) applyLook(sheet.getCell(cells.top + row, column), LOOKS.link);
  return column;
}

/** The first column right of all headers in whose cells, from the header to the table's end, nothing stands, no formula either. */
function freeColumn({ cells, place }: OpenTable): number {
  const isFree = (column: number) =>
    cells.formulas.slice(place.headerRow, place.lastRow + 1).every((formulas) => isBlank(formulas[column]));
  const headers = cells.formulas[place.headerRow] ?? [];
  let column = headers.findLastIndex((header) => !isBlank(header)) + 1;
  while (!isFree(column)) column += 1;
  return cells.left + column;
}

/** A long name wraps, and the header grows with it. */
function writeName(table: OpenTable, column: number, name: string): void {
  const cell = { row: table.cells.top + table.place.headerRow, column, rows: 1, columns: 1 };
  mustNotBeLinked(table.cells, cell);
  remember(table.sheet, table.cells, cell);
  const header = headerCell(table, column);
  header.values = [[literalText(name)]];
  header.format.autofitRows();
}

/** The rows of the council's own outcomes, counted within the cells that were read. */
export function outcomeRows({ rows, keys }: Pick<OpenTable, "rows" | "keys">): number[] {
  return keys.outcomes.flatMap(({ entries }) => entries.flatMap(({ index }) => rows[index] ?? []));
}

/** The rows of the sheet in which a heading spans the table: their keys are remarks. */
function headingRows({ cells, place }: OpenTable): number[] {
  const rows = cells.values.slice(0, place.lastRow).map((values, row) => ({ row, key: values[place.keyColumn] }));
  return rows
    .filter(({ row, key }) => row > place.headerRow && typeof key === "string" && key.trimStart().startsWith("#"))
    .map(({ row }) => cells.top + row);
}

function headerCell({ cells, place, sheet }: OpenTable, column: number): Excel.Range {
  return sheet.getCell(cells.top + place.headerRow, column);
}

/** A column's cells of the table, header included. */
function columnRange({ cells, place, sheet }: OpenTable, column: number): Excel.Range {
  const { headerRow, lastRow } = place;
  return sheet.getRangeByIndexes(cells.top + headerRow, column, lastRow - headerRow + 1, 1);
}

/** The name, or "name (2)" …, counted on from a number that it ends in; a long one is cut to make room. */
function freeName({ headers }: OpenTable, name: string): string {
  const wanted = properName(name);
  const isTaken = (candidate: string) => headers.some((header) => isSameName(header.name, candidate));
  if (!isTaken(wanted)) return wanted;
  const plain = wanted.replace(/ \(\d+\)$/, "");
  const numbered = (number: number) => {
    const end = ` (${number})`;
    return `${plain.slice(0, LONGEST_NAME - end.length).trimEnd()}${end}`;
  };
  let number = 2;
  while (isTaken(numbered(number))) number += 1;
  return numbered(number);
}

function properName(name: string): string {
  const wanted = name.trim();
  if (wanted === "") throw new WorkbookError("A scenario needs a name.");
  if (wanted.length > LONGEST_NAME) {
    throw new WorkbookError(`A scenario's name has ${LONGEST_NAME} characters at most; this one has ${wanted.length}.`);
  }
  return wanted;
}
