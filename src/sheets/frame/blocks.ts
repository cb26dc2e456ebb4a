import { cellAddress, fixed } from "../../formulas/address";

/** The rectangles that hold the cells chosen and no others, such as `$C$7:$F$9`, of rows and columns that begin at A1. */
export function blocksOf(chosen: readonly (readonly boolean[])[]): string[] {
  const blocks: { readonly top: number; bottom: number; readonly first: number; readonly last: number }[] = [];
  chosen.forEach((cells, row) => {
    for (const { first, last } of runsOf(cells)) {
      const above = blocks.find((one) => one.bottom === row - 1 && one.first === first && one.last === last);
      if (above === undefined) blocks.push({ top: row, bottom: row, first, last });
      else above.bottom = row;
    }
  });
  return blocks.map(({ top, bottom, first, last }) => {
    const [from, to] = [cellAddress(top, first), cellAddress(bottom, last)];
    return fixed(from === to ? from : `${from}:${to}`);
  });
}

/** The stretches of true in a row. */
function runsOf(cells: readonly boolean[]): { readonly first: number; readonly last: number }[] {
  const firsts = cells.flatMap((is, column) => (is && cells[column - 1] !== true ? [column] : []));
  return firsts.map((first) => {
    const end = cells.indexOf(false, first);
    return { first, last: (end === -1 ? cells.length : end) - 1 };
  });
}
