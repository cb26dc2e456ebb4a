import { CHANCE_WORDS } from "../../analysis/chanceInWords";
import { quoted } from "../analysis/listColumn";
import { numberText } from "../frame/numberFormats";
import { formula } from "../frame/sheetDescription";
import type { CellDescription } from "../frame/sheetDescription";
import type { StyleName } from "../frame/styles";

/** Sentences that follow the numbers in cells: written as formulas, with how long they get, by which rows are made high enough. */

/** A part of a sentence that a formula computes. */
export interface Spoken {
  readonly of: string;
  /** As long as it gets. */
  readonly longest: string;
}

/** A text as it stands, or what is computed. */
export type Piece = string | Spoken;

const LONGEST_AMOUNT = "-£10,000";

/** `-£1,234` */
export const pounds = (cell: string): Spoken => ({ of: numberText(cell, "£#,##0"), longest: LONGEST_AMOUNT });

/** The same without its sign. */
export const size = (cell: string): Spoken => pounds(`ABS(${cell})`);

/** A value of whatever unit. */
export const anyUnit = (cell: string): Spoken => ({
  of: `TEXT(${cell},IF(ABS(${cell})<10,"0.000","#,##0"))`,
  longest: "100,000",
});

/** "about 3 in 5", as `chanceInWords` has it. */
export function chance(cell: string): Spoken {
  const from = CHANCE_WORDS.map((band) => String(Number(band.from.toPrecision(12))));
  const words = CHANCE_WORDS.map((band) => band.words);
  return {
    of: `LOOKUP(${cell},{${from.join(",")}},{${words.map(quoted).join(",")}})`,
    longest: words.reduce(longer),
  };
}

/** What stands in a cell, as long as it is now. */
export const shown = (cell: string, now: string): Spoken => ({ of: cell, longest: now });

/** One piece or the other. */
export const either = (condition: string, then: Piece, otherwise: Piece): Spoken => ({
  of: `IF(${condition},${textOf(then)},${textOf(otherwise)})`,
  longest: longer(longestOf(then), longestOf(otherwise)),
});

/** Pieces one after the other. */
export const joined = (...pieces: readonly Piece[]): Spoken => ({
  of: pieces.map(textOf).join("&"),
  longest: pieces.map(longestOf).join(""),
});

/** A cell with a sentence, which says so where one of its numbers cannot be computed. */
export function worded(style: StyleName, ...pieces: readonly Piece[]): CellDescription {
  const { of, longest } = joined(...pieces);
  return { ...formula(`IFERROR(${of},"Not to be computed as the scenario stands.")`, style), longest };
}

const textOf = (piece: Piece): string => (typeof piece === "string" ? quoted(piece) : piece.of);
const longestOf = (piece: Piece): string => (typeof piece === "string" ? piece : piece.longest);
const longer = (one: string, other: string): string => (other.length > one.length ? other : one);
