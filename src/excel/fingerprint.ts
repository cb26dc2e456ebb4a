/**
 * A short mark of some values, the same for the same values in the same order: to see whether anything changed, not to keep
 * secrets. Two 32-bit FNV-1a sums, the second over the text backwards.
 */
export function fingerprint(values: readonly unknown[]): string {
  const text = JSON.stringify(values);
  const codes = Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));
  return `${sum(codes)}-${sum(codes.toReversed())}`;
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function sum(codes: readonly number[]): string {
  const total = codes.reduce((hash, code) => Math.imul(hash ^ code, PRIME), OFFSET_BASIS);
  return (total >>> 0).toString(16).padStart(8, "0");
}
