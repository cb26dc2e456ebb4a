import { distance } from "fastest-levenshtein";

/** The known name nearest to a misspelt one, by edits of single letters, whatever the case. */
export function nearestName<Name extends string>(name: string, known: readonly [Name, ...Name[]]): Name {
  const wanted = name.trim().toLowerCase();
  const edits = (candidate: Name) => distance(wanted, candidate.toLowerCase());
  return known.reduce((best, candidate) => (edits(candidate) < edits(best) ? candidate : best));
}

/** Finds things by their names, whatever the case and the blanks round a name; undefined where there is none of it. */
export function finder<Named>(
  known: readonly Named[],
  nameOf: (one: Named) => string,
): (name: string) => Named | undefined {
  const byName = new Map(known.map((one) => [nameOf(one).toLowerCase(), one]));
  return (name) => byName.get(name.trim().toLowerCase());
}
