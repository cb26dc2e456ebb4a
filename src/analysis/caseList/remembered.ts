/** The same with what it has found: in a list of a million rows most cells are the same few. */
export function remembered<Key, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const known = new Map<Key, { readonly found: Found }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) known.set(key, (entry = { found: find(key) }));
    return entry.found;
  };
}
