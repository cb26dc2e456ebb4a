import { distance } from "fastest-levenshtein";
import { cellError } from "./cell";

/** The known name nearest to a misspelt one, by edits of single letters, whatever the case. */
export function nearestName<Name extends string>(name: string, known: readonly [Name, ...Name[]]): Name {
  const wanted = name.trim().toLowerCase();
  const edits = (candidate: Name) => distance(wanted, candidate.toLowerCase());
  return known.reduce((best, candidate) => (edits(candidate) < edits(best) ? candidate : best));
}

/** Longer texts are no misspelt name, and measuring their distance from each name takes long. */
const LONGEST_NAME = 64;

/** How many unknown names of one list are each helped with the nearest: a column of a million of them would take long. */
export const MOST_HINTS = 3;

/** For a message: the known name that may have been meant, as a sentence; nothing where the cell holds no short text. */
export function didYouMean(cell: unknown, known: readonly [string, ...string[]]): string {
  return mayBeMisspelt(cell) ? ` Did you mean ${nearestName(cell, known)}?` : "";
}

/** Whether a cell that names nothing known holds something of which to look for the nearest name. */
export function mayBeMisspelt(cell: unknown): cell is string {
  return typeof cell === "string" && cell.trim() !== "" && cell.length <= LONGEST_NAME && cellError(cell) === undefined;
}

/** Finds things by their names, whatever the case and the blanks round a name; undefined where there is none of it. */
export function finder<Named>(
  known: readonly Named[],
  nameOf: (one: Named) => string,
): (name: string) => Named | undefined {
  const byName = new Map(known.map((one) => [nameOf(one).toLowerCase(), one]));
  return (name) => byName.get(name.trim().toLowerCase());
}
