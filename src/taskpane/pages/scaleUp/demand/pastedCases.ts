import type { TypedValue } from "../../../kit/parameters/parseTypedValue";

export type PastedCases =
  | { readonly ok: true; readonly cases: readonly number[]; /** How many did not find a year. */ readonly left: number }
  | { readonly ok: false; readonly message: string };

/** Whether a pasted text is more than one cell of a spreadsheet; a single one goes into the field as any text does. */
export function isSeveralCells(text: string): boolean {
  return cellsIn(text).length > 1;
}

/**
 * Reads a row or a column of numbers, as a spreadsheet copies them, for so many years as there are from the first on. All
 * of them or, where one is no number of cases, none.
 */
export function readPastedCases(text: string, parse: (text: string) => TypedValue, mostYears: number): PastedCases {
  const cells = cellsIn(text);
  const pasted: number[] = [];
  for (const [place, cell] of cells.entries()) {
    const reading = parse(cell);
    if (!reading.ok) return { ok: false, message: `Pasted cell ${place + 1} of ${cells.length}: ${reading.message}` };
    pasted.push(reading.value);
  }
  return { ok: true, cases: pasted.slice(0, mostYears), left: Math.max(0, pasted.length - mostYears) };
}

/** A copied area ends with a line break of its own. */
function cellsIn(text: string): readonly string[] {
  return text.replace(/[\r\n]+$/, "").split(/\t|\r\n|\r|\n/);
}
