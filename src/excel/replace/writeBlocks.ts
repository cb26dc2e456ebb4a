import { cellRuns } from "../cellRuns";
import { step } from "../progress";
import { inRequests } from "../requests";
import type { OpenWorkbook } from "../snapshot/readWorkbookSnapshot";
import { remember } from "../trail";
import type { Area } from "../../sheets/frame/sheetCells";
import type { Content } from "./replacement";

/** Contents for a rectangle of one sheet, in reading order. */
export interface Block {
  readonly sheetId: string;
  readonly area: Area;
  readonly contents: readonly Content[];
}

/**
 * Writes blocks, single cells below one another together. From the right to the left, so that the cells of a table are
 * free before the formula that spills into them stands in the first.
 */
export async function writeBlocks(
  context: Excel.RequestContext,
  { sheetById, sheets }: OpenWorkbook,
  blocks: readonly Block[],
): Promise<void> {
  const joined = joinSingles(blocks).toSorted((one, other) => other.area.column - one.area.column);
  const groups = inRequests(joined, ({ contents }) => JSON.stringify(contents).length);
  for (const [index, group] of groups.entries()) {
    await step(context, `Writing cells: part ${index + 1} of ${groups.length}`, index / groups.length);
    context.application.suspendApiCalculationUntilNextSync();
    for (const block of group) writeBlock(sheetById, sheets, block);
    // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- One request would be too large.
    await context.sync();
  }
}

function writeBlock(
  sheetById: OpenWorkbook["sheetById"],
  sheets: OpenWorkbook["sheets"],
  { sheetId, area, contents }: Block,
): void {
  const { row, column, rows, columns } = area;
  const [sheet, read] = [sheetById.get(sheetId), sheets.find(({ id }) => id === sheetId)];
  if (sheet === undefined || read === undefined) return;
  remember(sheet, read, area);
  sheet.getRangeByIndexes(row, column, rows, columns).formulas = Array.from({ length: rows }, (_, r) =>
    contents.slice(r * columns, (r + 1) * columns),
  );
}

function joinSingles(blocks: readonly Block[]): Block[] {
  const tables = blocks.filter(({ contents }) => contents.length > 1);
  const columns = new Map<string, { sheetId: string; column: number; cells: Map<number, Content> }>();
  for (const { sheetId, area, contents } of blocks) {
    const [only, ...others] = contents;
    if (only === undefined || others.length > 0) continue;
    const key = `${area.column} ${sheetId}`;
    const found = columns.get(key) ?? { sheetId, column: area.column, cells: new Map<number, Content>() };
    columns.set(key, { ...found, cells: found.cells.set(area.row, only) });
  }
  const runs = [...columns.values()].flatMap(({ sheetId, column, cells }) =>
    cellRuns(cells).map(({ row, values }) => ({
      sheetId,
      area: { row, column, rows: values.length, columns: 1 },
      contents: values,
    })),
  );
  return [...runs, ...tables];
}
