import type { Area } from "./address";
import { Cells } from "./cells";
import type { Grid } from "./grid";
import { styleAt } from "./styles";

/** The width of a letter, as a share of the size of the font: an average, as nothing is drawn here. */
const LETTER_WIDTH = 0.58;
const BOLD_FACTOR = 1.08;
const PIXELS_PER_POINT = 96 / 72;
const MARGIN = 12;

/** The width in pixels that the text of a column wants, by the number of its letters; 0 where there is none. */
export function fittingWidth(grid: Grid, sheetId: string, column: number, rows: Area): number {
  const cells = new Cells(grid, sheetId);
  let widest = 0;
  for (let row = rows.row; row < rows.row + rows.rowCount; row++) {
    const style = styleAt(grid, sheetId, row, column);
    const letter = (style?.fs ?? 11) * PIXELS_PER_POINT * LETTER_WIDTH * (style?.bl ? BOLD_FACTOR : 1);
    const longestLine = Math.max(
      ...cells
        .text(row, column)
        .split("\n")
        .map((line) => line.length),
    );
    widest = Math.max(widest, longestLine * letter);
  }
  return widest === 0 ? 0 : Math.ceil(widest) + MARGIN;
}
