import { BLOCK } from "./drawPlan";

/** A processor's cache line, in numbers. */
const LINE = 8;

/**
 * A column of a block of draws for each name, each a cache line further than a whole number of pages from the one before.
 * Columns exactly so far apart would share the few places that the cache has for equal addresses within a page, and push
 * each other out: a third of the speed.
 */
export function blockColumns<Name extends string>(names: readonly Name[], length = BLOCK): Record<Name, Float64Array> {
  const stride = length + LINE;
  const memory = new Float64Array(names.length * stride);
  const columns = names.map((name, index) => [name, memory.subarray(index * stride, index * stride + length)]);
  return Object.fromEntries(columns) as Record<Name, Float64Array>; // Object.fromEntries forgets the names.
}
