/**
 * Years of values turned into a row of years for each value, part by part: with this many values, `{ ...a, ...b }` in every
 * year takes far longer than computing them.
 */
export function rowsOf<Key extends string>(parts: readonly (readonly Readonly<Partial<Record<Key, number>>>[])[]) {
  const rows = {} as Record<Key, readonly number[]>; // Filled with every key below.
  for (const years of parts) {
    const [first] = years;
    for (const key in first) rows[key] = years.map((year) => year[key] ?? NaN);
  }
  return rows;
}
