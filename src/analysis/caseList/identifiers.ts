import { finish } from "../simulation/steps";
import type { Steps } from "../simulation/steps";

/** Identifiers of children and families, compared as text: "00123" and 123 are two, "A7" and " A7 " one. */

/** In an index of identifiers: the cell is blank, and a number that has lost digits. */
export const NO_IDENTIFIER = -1;
export const LOST_DIGITS = -2;

/** From here on Excel's numbers no longer hold every digit. */
const EXACT_BELOW = 1e15;

const CELLS_A_STEP = 2000;

export interface IdentifierIndex {
  /** For each cell the number of its identifier, counted from 0 in order of appearance. */
  readonly numbers: Int32Array;
  readonly count: number;
}

/** @param column plain cells; a blank one is 0, null, undefined or "" */
export function indexIdentifiers(column: readonly unknown[]): IdentifierIndex {
  return finish(indexInSteps(column));
}

/** The same in steps, each of which tells how many cells it looked at. */
export function* indexInSteps(column: readonly unknown[]): Steps<IdentifierIndex> {
  const numbers = new Int32Array(column.length);
  // Two, because a million numbers made into texts take longer than all the rest.
  const [byText, byNumber] = [new Map<string, number>(), new Map<number, number>()];
  let count = 0;
  for (let row = 0; row < numbers.length; row++) {
    if (row % CELLS_A_STEP === CELLS_A_STEP - 1) yield CELLS_A_STEP;
    const cell = column[row];
    if (row > 0 && cell === column[row - 1]) {
      numbers[row] = numbers[row - 1] ?? NO_IDENTIFIER;
      continue;
    }
    if (typeof cell === "number" && Math.abs(cell) >= EXACT_BELOW) {
      numbers[row] = LOST_DIGITS;
      continue;
    }
    const text = typeof cell === "string" ? cell.trim() : "";
    if (typeof cell === "number" && cell !== 0) {
      let number = byNumber.get(cell);
      if (number === undefined) byNumber.set(cell, (number = byText.get(String(cell)) ?? count++));
      numbers[row] = number;
    } else if (text !== "") {
      let number = byText.get(text);
      if (number === undefined) byText.set(text, (number = sameNumber(text, byNumber) ?? count++));
      numbers[row] = number;
    } else {
      // An error or TRUE identifies nobody.
      numbers[row] = NO_IDENTIFIER;
    }
  }
  return { numbers, count };
}

/** What is known of the number that would be written as this text. */
function sameNumber(text: string, byNumber: ReadonlyMap<number, number>): number | undefined {
  if (byNumber.size === 0) return undefined;
  const number = Number(text);
  return String(number) === text ? byNumber.get(number) : undefined;
}

/** The families of cases, each case that has none as one of its own. */
export interface IndexedFamilies extends IdentifierIndex {
  /** How many cases have none. */
  readonly alone: number;
}

export function familiesOf(column: readonly unknown[]): IndexedFamilies {
  return finish(familiesInSteps(column));
}

export function* familiesInSteps(column: readonly unknown[]): Steps<IndexedFamilies> {
  const { numbers, count } = yield* indexInSteps(column);
  let alone = 0;
  for (let row = 0; row < numbers.length; row++) if ((numbers[row] ?? 0) < 0) numbers[row] = count + alone++;
  return { numbers, count: count + alone, alone };
}
