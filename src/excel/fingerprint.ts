/**
 * A short mark of some values, the same for the same values in the same order: to see whether anything changed, not to keep
 * secrets. Two 32-bit FNV-1a sums, the second over the text backwards.
 */
export function fingerprint(values: readonly unknown[]): string {
  const text = JSON.stringify(values);
  let [forwards, backwards] = [OFFSET_BASIS, OFFSET_BASIS];
  for (let place = 0; place < text.length; place++) {
    forwards = Math.imul(forwards ^ text.charCodeAt(place), PRIME);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - place), PRIME);
  }
  return `${hexadecimal(forwards)}-${hexadecimal(backwards)}`;
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const hexadecimal = (sum: number): string => (sum >>> 0).toString(16).padStart(8, "0");
