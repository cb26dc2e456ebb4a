import { finish } from "../simulation/steps";
import type { Steps } from "../simulation/steps";
import { MOST_DIGITS, WholeNumberIndex } from "./wholeNumberIndex";

/** Identifiers of children and families, compared as text: "00123" and 123 are two, "A7" and " A7 " one. */

/** In an index of identifiers: the cell is blank, and a number that has lost digits. */
export const NO_IDENTIFIER = -1;
export const LOST_DIGITS = -2;

/** From here on Excel's numbers no longer hold every digit. */
const EXACT_BELOW = 1e15;

const CELLS_A_STEP = 2000;
const ZERO = 48;

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
  const [byWholeNumber, byText] = [new WholeNumberIndex(column.length), new Map<string, number>()];
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
    const identifier = typeof cell === "string" ? cell.trim() : cell;
    const whole = wholeNumber(identifier);
    if (whole > 0) {
      const number = byWholeNumber.numberOf(whole, count);
      if (number === count) count++;
      numbers[row] = number;
      continue;
    }
    // An error or TRUE identifies nobody.
    const isOne = identifier !== 0 && (typeof identifier === "number" || typeof identifier === "string");
    const text = isOne ? String(identifier) : "";
    if (text === "") {
      numbers[row] = NO_IDENTIFIER;
      continue;
    }
    let number = byText.get(text);
    if (number === undefined) byText.set(text, (number = count++));
    numbers[row] = number;
  }
  return { numbers, count };
}

/** The whole number that is the identifier or is written as it; 0 where it is another one, or none. */
function wholeNumber(identifier: unknown): number {
  if (typeof identifier === "number") {
    return Number.isInteger(identifier) && identifier > 0 && identifier < 10 ** MOST_DIGITS ? identifier : 0;
  }
  if (typeof identifier !== "string" || identifier.length > MOST_DIGITS || identifier.startsWith("0")) return 0;
  let number = 0;
  for (let place = 0; place < identifier.length; place++) {
    const digit = identifier.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
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
