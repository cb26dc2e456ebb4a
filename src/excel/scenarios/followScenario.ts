import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import type { UncertainKey } from "../../analysis/uncertainty/uncertainScenario";
import type { StatedUncertainty } from "../../model/register/uncertainty";
import { cellFormula } from "../../formulas/cellFormula";
import { cellRuns } from "../cellRuns";
import { literalText, reentered } from "../enteredText";
import type { OpenTable } from "./openScenario";
import { contentOf } from "../../sheets/frame/sheetCells";
import { deletedName } from "../../sheets/scenarios/scenarioHeaders";
import type { BlockContents } from "../../sheets/scenarios/uncertaintyBlock";
import {
  beginBlock,
  mustHold,
  standingBlock,
  statedCells,
  statedPairs,
  stateUncertainty,
  withChanged,
} from "./stateUncertainty";
import type { StatedScenario } from "./stateUncertainty";
import { DISTRIBUTION, FIRST_NUMBER } from "../../sheets/scenarios/uncertaintyTable";
import type { UncertaintyBlock, UncertaintyTable } from "../../sheets/scenarios/uncertaintyTable";
import { remember } from "../trail";

/** What becomes of a scenario becomes of what it states of its uncertainty, in the same batch. */

/** In what a copy is to state otherwise than its original. */
interface CopiedChange {
  readonly entries: ReadonlyMap<UncertainKey, StatedUncertainty>;
  readonly correlations: readonly RankCorrelation[];
}

/**
 * A copy of a scenario states what the original states. Returns the name of a sheet that it added.
 * @param changed What it states otherwise.
 */
export async function copyUncertainty(
  context: Excel.RequestContext,
  table: OpenTable,
  original: string,
  copy: StatedScenario,
  changed: CopiedChange,
): Promise<string | null> {
  const standing = standingBlock(table, original);
  if (standing === null) return stateUncertainty(context, table, copy, changed);
  const { entries, correlations } = contentsOf(standing.table, standing.block);
  const own = [...changed.entries].map(([key, entry]) => [key, statedCells(entry)] as const);
  mustHold(withChanged(statedPairs(standing.table, standing.block), changed.correlations));
  const together = changed.correlations.map(({ pair, rank }) => ({ pair, content: { value: rank } }));
  return beginBlock(context, table, copy, {
    entries: new Map([...entries, ...own]),
    correlations: withChanged(correlations, together),
  });
}

/** A name that somebody has typed, and that so does not follow by itself. */
export function renameUncertainty(context: Excel.RequestContext, table: OpenTable, name: string, wanted: string): void {
  const standing = standingBlock(table, name);
  if (standing !== null && !isLinked(standing.table, standing.block)) writeName(context, standing, wanted);
}

/**
 * What a scenario stated that is deleted stays as its history: under a name that no other takes over, with the values it
 * had, as another scenario may come to stand where it stood.
 */
export function keepUncertaintyOf(context: Excel.RequestContext, table: OpenTable, name: string): void {
  const standing = standingBlock(table, name);
  if (standing === null) return;
  writeName(context, standing, deletedName(name));
  const { cells, place, outcomeLines } = standing.table;
  const { column } = standing.block;
  const sheet = context.workbook.worksheets.getItem(cells.sheetName);
  const values = [...place.rowOf.values(), ...outcomeLines.map(({ row }) => row)].map(
    (row) => [cells.top + row, [reentered(cells.values[row]?.[column], null)]] as const,
  );
  for (const { row, values: run } of cellRuns(new Map(values))) {
    remember(sheet, cells, { row, column: cells.left + column, rows: run.length, columns: 1 });
    sheet.getRangeByIndexes(row, cells.left + column, run.length, 1).values = run.map((line) => [...line]);
  }
}

function contentsOf(
  { cells, place, outcomeLines, pairRows }: UncertaintyTable,
  { column }: UncertaintyBlock,
): BlockContents {
  const at = (row: number, offset: number) =>
    contentOf(cells.values[row]?.[column + offset], cells.formulas[row]?.[column + offset]);
  const entries = [...place.rowOf, ...outcomeLines.map(({ key, row }) => [key, row] as const)].map(
    ([key, row]) => [key, [0, 1, 2, 3].map((offset) => at(row, DISTRIBUTION + offset))] as const,
  );
  const correlations = pairRows.flatMap(({ row, pair }) => {
    const content = at(row, FIRST_NUMBER);
    return content === null ? [] : [{ pair, content }];
  });
  return { entries: new Map(entries), correlations };
}

function isLinked({ cells }: UncertaintyTable, { nameCell: { row, column } }: UncertaintyBlock): boolean {
  return cellFormula(cells.values[row]?.[column], cells.formulas[row]?.[column]) !== null;
}

function writeName(
  context: Excel.RequestContext,
  { table: { cells }, block: { nameCell } }: { readonly table: UncertaintyTable; readonly block: UncertaintyBlock },
  name: string,
): void {
  const [row, column] = [cells.top + nameCell.row, cells.left + nameCell.column];
  const sheet = context.workbook.worksheets.getItem(cells.sheetName);
  remember(sheet, cells, { row, column, rows: 1, columns: 1 });
  sheet.getCell(row, column).values = [[literalText(name)]];
}
