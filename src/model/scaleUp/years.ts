/** Rows of years and years of rows. */

type Rows<Key extends string> = Readonly<Record<Key, readonly number[]>>;
type Year<Key extends string> = Readonly<Record<Key, number>>;

/** One year of several rows. */
export function yearOf<Key extends string>(rows: Rows<Key>, year: number): Year<Key> {
  return mapped(rows, (key) => rows[key][year] ?? NaN);
}

/** A row of each value that the years have, of which there is at least one. */
export function rowsOf<Key extends string>(years: readonly Year<Key>[]): Rows<Key> {
  const [first] = years;
  if (first === undefined) throw new Error("There are no years");
  return mapped(first, (key) => years.map((year) => year[key]));
}

function mapped<Key extends string, Value>(
  record: Readonly<Record<Key, unknown>>,
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  const result = {} as Record<Key, Value>; // Filled with every key below.
  for (const key in record) result[key] = valueOf(key);
  return result;
}
