import { distance } from "fastest-levenshtein";

/** The known name nearest to a misspelt one, by edits of single letters, whatever the case. */
export function nearestName<Name extends string>(name: string, known: readonly [Name, ...Name[]]): Name {
  const wanted = name.trim().toLowerCase();
  const edits = (candidate: Name) => distance(wanted, candidate.toLowerCase());
  return known.reduce((best, candidate) => (edits(candidate) < edits(best) ? candidate : best));
}
