/** As near as two computations of one number in another order come. */
const SAME = 1e-9;

type Table = readonly (readonly (string | number)[])[];

/**
 * The first place at which two tables of estimates differ, by its parameter and column; null where they are the same. The last line,
 * which says how many rows were left out, is each one's own: blank rows are none to a formula.
 */
export function firstDifference(one: Table, other: Table): string | null {
  const [header = []] = one;
  for (let row = 0; row < Math.max(one.length, other.length) - 1; row++) {
    const [cells, others] = [one[row] ?? [], other[row] ?? []];
    const place = cells.findIndex((cell, column) => !isSame(cell, others[column]));
    if (cells.length !== others.length || place >= 0)
      return `${cells[0] ?? others[0] ?? "a line that is not there"}, ${header[Math.max(place, 0)] ?? ""}`;
  }
  return null;
}

function isSame(cell: string | number, other: string | number | undefined): boolean {
  if (typeof cell !== "number" || typeof other !== "number") return cell === other;
  return Math.abs(cell - other) <= SAME * Math.max(1, Math.abs(cell));
}
