/** Identifiers of children and families, compared as text: "00123" and 123 are two, "A7" and " A7 " one. */

/** In an index of identifiers: the cell is blank, and a number that has lost digits. */
export const NO_IDENTIFIER = -1;
export const LOST_DIGITS = -2;

/** From here on Excel's numbers no longer hold every digit. */
const EXACT_BELOW = 1e15;

export interface IdentifierIndex {
  /** For each cell the number of its identifier, counted from 0 in order of appearance. */
  readonly numbers: Int32Array;
  readonly count: number;
}

/** @param column plain cells; a blank one is 0, null, undefined or "" */
export function indexIdentifiers(column: readonly unknown[]): IdentifierIndex {
  const numbers = new Int32Array(column.length);
  const known = new Map<string, number>();
  for (let row = 0; row < numbers.length; row++) {
    const cell = column[row];
    if (typeof cell === "number" && Math.abs(cell) >= EXACT_BELOW) {
      numbers[row] = LOST_DIGITS;
      continue;
    }
    const text = identifierText(cell);
    if (text === "") {
      numbers[row] = NO_IDENTIFIER;
      continue;
    }
    let number = known.get(text);
    if (number === undefined) known.set(text, (number = known.size));
    numbers[row] = number;
  }
  return { numbers, count: known.size };
}

function identifierText(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number") return cell === 0 ? "" : String(cell);
  // An error or TRUE identifies nobody.
  return "";
}

/** Families with each case that has none as one of its own, which is counted. */
export function familiesOf(column: readonly unknown[]): IdentifierIndex & { readonly alone: number } {
  const { numbers, count } = indexIdentifiers(column);
  let alone = 0;
  numbers.forEach((number, row) => {
    if (number < 0) numbers[row] = count + alone++;
  });
  return { numbers, count: count + alone, alone };
}
