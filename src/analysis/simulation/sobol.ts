import { DIMENSIONS, directionNumbers } from "./directionNumbers";

const BITS = 32;

/** The plain direction numbers, worked out once. */
const DIRECTIONS: readonly Int32Array[] = Array.from({ length: DIMENSIONS }, (_, dimension) =>
  directionNumbers(dimension),
);

/** Which of the independent scrambles of the sequence: those of one seed are numbered from 0. */
export interface Scramble {
  readonly seed: number;
  readonly scramble: number;
}

/** One coordinate of a scrambled Sobol sequence: its direction numbers and its shift. */
export interface ScrambledDimension {
  readonly directions: Int32Array;
  readonly shift: number;
}

/**
 * Scrambles one coordinate: a random linear map that keeps the points as evenly spread as they were, and a random shift
 * of their digits, which makes each point uniform. It depends on the seed, the scramble and the dimension alone.
 *
 * Source: Matoušek (1998), On the L2-discrepancy for anchored boxes, Journal of Complexity 14.
 */
export function scrambleDimension({ seed, scramble }: Scramble, dimension: number): ScrambledDimension {
  let state = [seed, scramble, dimension].reduce(hash, 0x2545f491);
  const random = () => (state = hash(state, 1));
  // Column k of a lower triangular matrix: the digit itself, and random digits below it.
  const columns = Int32Array.from({ length: BITS }, (_, k) => {
    const digit = 1 << (BITS - 1 - k);
    return digit | (random() & (digit - 1));
  });
  const plain = DIRECTIONS[dimension] ?? new Int32Array(BITS);
  return { directions: plain.map((direction) => multiply(columns, direction)), shift: random() };
}

/**
 * Writes the points `first` to `first + count − 1` of the sequence, in Gray code order, where a point differs from the
 * one before by one direction number.
 */
export function fillUniforms(
  { directions, shift }: ScrambledDimension,
  first: number,
  count: number,
  uniforms: Int32Array,
): void {
  const gray = first ^ (first >>> 1);
  let point = shift;
  for (let k = 0; k < BITS; k++) if ((gray >>> k) & 1) point ^= directions[k] ?? 0;
  for (let i = 0; i < count; i++) {
    uniforms[i] = point;
    const next = first + i + 1;
    // The lowest set bit of the next index says which digit of the Gray code turns.
    point ^= directions[31 - Math.clz32(next & -next)] ?? 0;
  }
}

/** A matrix over two elements, given by its columns, times a vector of bits. */
function multiply(columns: Int32Array, vector: number): number {
  let product = 0;
  for (let rest = vector; rest !== 0;) {
    const k = Math.clz32(rest);
    product ^= columns[k] ?? 0;
    rest &= ~(1 << (BITS - 1 - k));
  }
  return product;
}

/** 32 well mixed bits from what came before and one more whole number. The mixing is MurmurHash3's (Appleby, 2011). */
function hash(state: number, number: number): number {
  const value = Math.imul(state, 0x9e3779b1) + number + 0x7f4a7c15;
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
