/**
 * Excel answers null where the cells of a range differ, or where the range has no end; Microsoft's types leave that
 * out, and ours have to agree with them.
 */
export function nullAsTyped<V>(value: V | null): V {
  return value as V;
}
