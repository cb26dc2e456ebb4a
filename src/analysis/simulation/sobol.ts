import { createYoungest } from "../distributions/youngest";
import { directionNumbers } from "./directionNumbers";
import { BLOCK } from "./drawPlan";

const BITS = 32;

/** Enough for a result and its standard error; one is 4 kB. */
const scrambled = createYoungest<ScrambledDimension>(256);

/** Which of the independent scrambles of the sequence: those of one seed are numbered from 0. */
export interface Scramble {
  readonly seed: number;
  readonly scramble: number;
}

/** One coordinate of a scrambled Sobol sequence, whose points are 32-bit numbers, the sign bit the most significant. */
export interface ScrambledDimension {
  readonly directions: Int32Array;
  readonly shift: number;
  /** The points of the first block before they are shifted. Those of another block differ by the same bits in all. */
  readonly pattern: Int32Array;
}

/**
 * Scrambles one coordinate: a random linear map that keeps the points as evenly spread as they were, and a random shift
 * of their digits, which makes each point uniform. It depends on the seed, the scramble and the dimension alone.
 *
 * Source: Matoušek (1998), On the L2-discrepancy for anchored boxes, Journal of Complexity 14.
 */
export function scrambleDimension(scramble: Scramble, dimension: number): ScrambledDimension {
  const name = `${scramble.seed} ${scramble.scramble} ${dimension}`;
  return scrambled(name, () => buildDimension(scramble, dimension));
}

function buildDimension({ seed, scramble }: Scramble, dimension: number): ScrambledDimension {
  let state = [seed, scramble, dimension].reduce(hash, 0x2545f491);
  const random = () => (state = hash(state, 1));
  // Column k of a lower triangular matrix: the digit itself, and random digits below it.
  const columns = Int32Array.from({ length: BITS }, (_, k) => {
    const digit = 1 << (BITS - 1 - k);
    return digit | (random() & (digit - 1));
  });
  const directions = directionNumbers(dimension).map((direction) => multiply(columns, direction));
  return { directions, shift: random(), pattern: firstPoints(directions) };
}

/** The first block in Gray code order, where a point differs from the one before by one direction number. */
export function firstPoints(directions: Int32Array): Int32Array {
  const points = new Int32Array(BLOCK);
  for (let i = 1; i < BLOCK; i++) {
    // The lowest set bit of the index says which digit of the Gray code turns.
    points[i] = (points[i - 1] ?? 0) ^ (directions[31 - Math.clz32(i & -i)] ?? 0);
  }
  return points;
}

/**
 * The bits by which the points of the block from `first` on, a multiple of its length, differ from the pattern: as Gray's
 * code has no carries, those of the block's first point.
 */
export function flipsOfBlock({ directions, shift }: ScrambledDimension, first: number): number {
  const gray = first ^ (first >>> 1);
  let flips = shift;
  for (let rest = gray, k = 0; rest !== 0; rest >>>= 1, k++) if (rest & 1) flips ^= directions[k] ?? 0;
  return flips;
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
