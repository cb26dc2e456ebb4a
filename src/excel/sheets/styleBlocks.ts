import type { RowDescription } from "../../sheets/frame/sheetDescription";
import type { StyleName } from "../../sheets/frame/styles";

/** A rectangle of cells of one style. Rows and columns count from 0. */
export interface StyleBlock {
  readonly style: StyleName;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Gathers cells of one style into rectangles, so that each is one write: runs along a row, then equal runs below one another. */
export function styleBlocks(rows: readonly RowDescription[]): StyleBlock[] {
  const finished: StyleBlock[] = [];
  let open: StyleBlock[] = [];
  rows.forEach((cells, row) => {
    const runs = rowRuns(cells, row);
    const grown = runs.map((run) => {
      const above = open.find((block) => continues(block, run));
      return above === undefined ? run : { ...above, rowCount: above.rowCount + 1 };
    });
    finished.push(...open.filter((block) => !runs.some((run) => continues(block, run))));
    open = grown;
  });
  return [...finished, ...open];
}

function rowRuns(cells: RowDescription, row: number): StyleBlock[] {
  const runs: StyleBlock[] = [];
  cells.forEach((cell, column) => {
    if (cell === null) return;
    const last = runs.at(-1);
    if (last?.style === cell.style && last.column + last.columnCount === column) {
      runs[runs.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    } else {
      runs.push({ style: cell.style, row, column, rowCount: 1, columnCount: 1 });
    }
  });
  return runs;
}

function continues(block: StyleBlock, run: StyleBlock): boolean {
  return block.style === run.style && block.column === run.column && block.columnCount === run.columnCount;
}
