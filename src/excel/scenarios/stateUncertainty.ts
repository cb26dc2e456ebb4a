import { contradiction } from "../../analysis/uncertainty/correlationMatrix";
import { isSamePair } from "../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import type { UncertainKey } from "../../analysis/uncertainty/uncertainScenario";
import { PARAMETERS } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import type { StatedUncertainty } from "../../model/register/uncertainty";
import { onSheet } from "../../formulas/address";
import { locateKey } from "./openScenario";
import type { OpenTable } from "./openScenario";
import { placeOf } from "../../sheets/scenarios/scenarioPlace";
import type { CellContent } from "../../sheets/frame/sheetDescription";
import type { BlockContents, BlockDescription, StatedCells } from "../../sheets/scenarios/uncertaintyBlock";
import { uncertaintySheet } from "../../sheets/scenarios/uncertaintySheet";
import { WorkbookError } from "../workbookError";
import { entered, freeNames, writeAll } from "../sheets/writeSheets";
import { addBlock } from "./addBlock";
import { withOutcomeLines } from "./outcomeLines";
import { pairRow, writePairLines } from "./pairLines";
import { UNCERTAINTY_SHEET } from "../../sheets/scenarios/findUncertaintySheet";
import { DISTRIBUTION, FIRST_NUMBER, rowOfKey } from "../../sheets/scenarios/uncertaintyTable";
import type { UncertaintyBlock, UncertaintyTable } from "../../sheets/scenarios/uncertaintyTable";
import { blockOf } from "../../sheets/scenarios/scenarioUncertainty";
import { mustNotBeLinked } from "../linkedCell";
import { remember } from "../trail";

/** What is to be stated of a scenario; null takes a parameter back to the register's default. */
export interface Statement {
  readonly entries: ReadonlyMap<UncertainKey, StatedUncertainty | null>;
  /** Pairs that are to go together as far as this, 0 being not at all; others stay as they are. */
  readonly correlations?: readonly RankCorrelation[];
}

/** All that a scenario states: what is not named goes back to the register's default, but for parameters left as they stand. */
export function wholeStatement(
  uncertainty: ReadonlyMap<UncertainKey, StatedUncertainty>,
  left: ReadonlySet<ParameterKey> = new Set(),
): Statement {
  const keys = PARAMETERS.flatMap((entry) => ("uncertainty" in entry && !left.has(entry.key) ? entry.key : []));
  return { entries: new Map(keys.map((key) => [key, uncertainty.get(key) ?? null])) };
}

/** The scenario of a statement: its name, and its column of the sheet, from 0. */
export interface StatedScenario {
  readonly name: string;
  readonly column: number;
}

/**
 * Writes a statement into the scenario's block, as part of a batch. Where there is none, a block is begun, and where there
 * is no sheet, that; neither for a statement that all is as the register has it. Returns the name of a sheet that it added.
 */
export async function stateUncertainty(
  context: Excel.RequestContext,
  read: OpenTable,
  scenario: StatedScenario,
  statement: Statement,
): Promise<string | null> {
  const table = await withOutcomeLines(context, read);
  const { entries, correlations = [] } = statement;
  const block = standingBlock(table, scenario.name);
  if (block === null) {
    const contents = contentsOf(statement);
    return contents === null ? null : beginBlock(context, table, scenario, contents);
  }
  const writer = { sheet: context.workbook.worksheets.getItem(block.table.cells.sheetName), ...block };
  for (const [key, entry] of entries) {
    // Without a row the default holds as it is.
    if (entry !== null || rowOfKey(block.table, key) !== undefined) {
      writeCells(writer, locateKey(block.table, key), DISTRIBUTION, statedCells(entry));
    }
  }
  if (correlations.length > 0) writeCorrelations(writer, correlations);
  return null;
}

/** Begins a scenario's block, and the sheet where there is none: then it returns the sheet's name. */
export async function beginBlock(
  context: Excel.RequestContext,
  table: OpenTable,
  { column }: StatedScenario,
  contents: BlockContents,
): Promise<string | null> {
  const block: BlockDescription = { ...contents, place: placeOf(table), scenario: column };
  const { uncertainty } = table;
  if (uncertainty.kind === "ready") {
    addBlock(context, uncertainty.table, block);
    return null;
  }
  const name = freeNames(table.sheetNames)(UNCERTAINTY_SHEET);
  // The person is on another sheet, or in the pane, and stays there.
  await writeAll(context, [{ description: uncertaintySheet(name, [block], table.keys.outcomes) }], { isShown: false });
  return name;
}

interface StandingBlock {
  readonly table: UncertaintyTable;
  readonly block: UncertaintyBlock;
}

/** A scenario's block as it stands; null where it has none. Refuses where the sheet is damaged. */
export function standingBlock({ uncertainty }: OpenTable, name: string): StandingBlock | null {
  if (uncertainty.kind === "damaged") {
    const { sheetName } = uncertainty;
    const message = `The sheet "${sheetName}" holds no table of uncertainties any more. Mend or delete it. Nothing was written.`;
    throw new WorkbookError(message, onSheet(sheetName, "A1"));
  }
  if (uncertainty.kind === "missing") return null;
  const block = blockOf(uncertainty.table, name);
  return block === undefined ? null : { table: uncertainty.table, block };
}

interface Writer extends StandingBlock {
  readonly sheet: Excel.Worksheet;
}

/** @param row The sheet's row, from 0. */
function writeCells({ sheet, table, block }: Writer, row: number, offset: number, contents: StatedCells): void {
  const column = table.cells.left + block.column + offset;
  const cells = { row, column, rows: 1, columns: contents.length };
  mustNotBeLinked(table.cells, cells);
  remember(sheet, table.cells, cells);
  sheet.getRangeByIndexes(row, column, 1, contents.length).formulas = [contents.map(entered)];
}

function writeCorrelations(writer: Writer, correlations: readonly RankCorrelation[]): void {
  const { sheet, table, block } = writer;
  mustHold(withChanged(statedPairs(table, block), correlations));
  // A pair of which nothing is stated and nothing is to be needs no line.
  const toWrite = correlations.filter(({ pair, rank }) => rank !== 0 || pairRow(table, pair) !== undefined);
  const lines = writePairLines(
    sheet,
    table,
    toWrite.map(({ pair }) => pair),
  );
  for (const { pair, rank } of toWrite) {
    const line = pairRow(table, pair) ?? lines.find((one) => isSamePair(one.pair, pair));
    if (line !== undefined) writeCells(writer, table.cells.top + line.row, FIRST_NUMBER, [correlationCell(rank)]);
  }
}

/** What a block states now, as far as it can be used. */
export function statedPairs({ cells, pairRows }: UncertaintyTable, { column }: UncertaintyBlock): RankCorrelation[] {
  return pairRows.flatMap(({ row, pair }) => {
    const rank = cells.values[row]?.[column + FIRST_NUMBER];
    return typeof rank === "number" ? [{ pair, rank }] : [];
  });
}

/** What is said of pairs, with what is to be said of some instead. */
export function withChanged<Said extends { readonly pair: RankCorrelation["pair"] }>(
  before: readonly Said[],
  changed: readonly Said[],
): Said[] {
  return [...before.filter(({ pair }) => !changed.some((one) => isSamePair(one.pair, pair))), ...changed];
}

/** Refuses correlations that contradict each other, and numbers that are none. */
export function mustHold(correlations: readonly RankCorrelation[]): void {
  const beyond = correlations.find(({ rank }) => !(Math.abs(rank) <= 1));
  if (beyond !== undefined) {
    throw new WorkbookError(`A rank correlation is from -1 to 1; this one is ${beyond.rank}. Nothing was written.`);
  }
  const message = contradiction(correlations);
  if (message !== null) throw new WorkbookError(`${message} Nothing was written.`);
}

/** What a new block holds; null where it would say nothing that is not so without it. */
function contentsOf({ entries, correlations = [] }: Statement): BlockContents | null {
  mustHold(correlations);
  const stated = [...entries].filter(([, entry]) => entry !== null);
  const together = correlations.filter(({ rank }) => rank !== 0);
  if (stated.length === 0 && together.length === 0) return null;
  return {
    entries: new Map(stated.map(([key, entry]) => [key, statedCells(entry)])),
    correlations: together.map(({ pair, rank }) => ({ pair, content: { value: rank } })),
  };
}

function correlationCell(rank: number): CellContent | null {
  return rank === 0 ? null : { value: rank };
}

/** A statement as its four cells; null blanks them. */
export function statedCells(entry: StatedUncertainty | null): StatedCells {
  const contents = entry === null ? [] : [entry.distribution, ...entry.numbers];
  return Array.from({ length: 4 }, (_, index) => {
    const value = contents[index];
    return value === undefined ? null : { value };
  });
}
