import type { CellDescription, RowDescription } from "./sheetDescription";
import { BASE_LOOK, LOOKS } from "./styles";
import type { Look } from "./styles";

/** Pixels for each point of the font's size: a line's height, and a letter's width on average. */
const LINE = 1.5;
const LETTER = 0.64;
const BOLD_LETTER = 0.82;
const MARGIN = 9;

/** The heights, in pixels by row from 0, of rows with text that wraps onto several lines. Nothing is drawn, so letters are counted. */
export function wrappedRowHeights(
  rows: readonly RowDescription[],
  columnWidths: readonly number[],
): ReadonlyMap<number, number> {
  const heights = rows.map((row) =>
    Math.max(0, ...row.map((cell, column) => cellHeight(cell, columnWidths[column] ?? 0))),
  );
  return new Map([...heights.entries()].filter(([, height]) => height > 0));
}

/** What a cell needs; 0 where one line, and so the usual height, will do. */
function cellHeight(cell: CellDescription | null, width: number): number {
  const shown = cell !== null && "value" in cell ? cell.value : cell?.longest;
  if (cell === null || shown === undefined) return 0;
  const { size = BASE_LOOK.size, wrap, bold }: Look = LOOKS[cell.style];
  if (wrap !== true) return 0;
  const lines = lineCount(String(shown), (width - MARGIN) / (size * (bold ? BOLD_LETTER : LETTER)));
  return lines > 1 ? lines * size * LINE + MARGIN : 0;
}

/** How wide a text is on one line, in pixels. */
export function textWidth(text: string, { size, bold }: { readonly size: number; readonly bold: boolean }): number {
  return letters(text) * size * (bold ? BOLD_LETTER : LETTER) + MARGIN;
}

/** How many lines words take where a line has room for so many letters. A word that is longer goes on in the next. */
function lineCount(words: string, room: number): number {
  let lines = 1;
  let taken = 0;
  for (const word of words.split(/\s+/)) {
    const length = letters(word);
    if (taken > 0 && taken + 1 + length > room) {
      lines += Math.ceil(length / room);
      taken = length % room;
    } else taken += length + (taken > 0 ? 1 : 0);
  }
  return lines;
}

/** Capitals are a quarter wider than the average letter. */
function letters(words: string): number {
  return words.length + 0.25 * (words.match(/\p{Lu}/gu)?.length ?? 0);
}
