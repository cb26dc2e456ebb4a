/** Keeps what was built for the keys used last, `most` of them at most. */
export function createYoungest<Value>(most: number): (key: string, build: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, build) => {
    const value = kept.get(key) ?? build();
    // Set anew, it becomes the youngest of the map, whose oldest go first.
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}
