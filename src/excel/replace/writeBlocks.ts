import { cellRuns } from "../cellRuns";
import type { Area } from "../snapshot/workbookSnapshot";
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
export function writeBlocks(sheetById: ReadonlyMap<string, Excel.Worksheet>, blocks: readonly Block[]): void {
  const joined = joinSingles(blocks).toSorted((one, other) => other.area.column - one.area.column);
  for (const { sheetId, area, contents } of joined) {
    const { row, column, rows, columns } = area;
    const range = sheetById.get(sheetId)?.getRangeByIndexes(row, column, rows, columns);
    if (range === undefined) continue;
    range.formulas = Array.from({ length: rows }, (_, r) => contents.slice(r * columns, (r + 1) * columns));
  }
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
