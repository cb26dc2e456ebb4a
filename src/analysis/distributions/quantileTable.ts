import { createYoungest } from "./youngest";
import type { Distribution, Side } from "./distribution";
import { CELLS_AN_OCTAVE, forEachOctave, OCTAVES } from "./quantileNodes";
import type { QuantileNodes } from "./quantileNodes";

/**
 * A distribution's quantiles as cubics over short stretches of probability, so that a draw costs a look-up and three
 * multiplications. Probabilities are counted from the nearer end and the stretches halve towards it, sixteen to an octave,
 * down to 2⁻³²: so the tails are as precise as the middle, where a grid of equal steps would lose them. The cubics meet
 * with the quantile's own value and slope; their error is below 10⁻⁶ standard deviations for smooth distributions.
 */
export type QuantileTable = Float64Array;

/** Coefficients of a cubic in the probability counted in steps of 2⁻³², lowest power first. */
const COEFFICIENTS = 4;

/** Enough for every parameter of a few scenarios, and for 30 outcomes; a table is 32 kB. */
const tables = createYoungest<QuantileTable>(256);

/** The table of a distribution, built once for equal ones. */
export function quantileTable(distribution: Distribution): QuantileTable {
  return tables(distribution.id, () => buildTable(distribution));
}

/** The table of a variable that is a straight line along one of this distribution: start + slope × it. */
export function quantileTableAlong(distribution: Distribution, start: number, slope: number): QuantileTable {
  const table = quantileTable(distribution);
  if (start === 0 && slope === 1) return table;
  return tables(`${start} + ${slope} × ${distribution.id}`, () => alongLine(table, start, slope));
}

function buildTable(distribution: Distribution): QuantileTable {
  const table = new Float64Array(2 * OCTAVES * CELLS_AN_OCTAVE * COEFFICIENTS);
  const half = table.length / 2;
  fillSide(table.subarray(0, half), distribution, "lower");
  fillSide(table.subarray(half), distribution, "upper");
  return table;
}

function fillSide(table: Float64Array, distribution: Distribution, side: Side): void {
  forEachOctave(distribution, side, (octave, nodes) => {
    const width = 2 ** -(octave + 2) / CELLS_AN_OCTAVE;
    for (let cell = 0; cell < CELLS_AN_OCTAVE; cell++) {
      fillCubic(table, (octave * CELLS_AN_OCTAVE + cell) * COEFFICIENTS, nodes, cell, width);
    }
  });
}

function alongLine(table: QuantileTable, start: number, slope: number): QuantileTable {
  const along = new Float64Array(table.length);
  for (let i = 0; i < along.length; i++) along[i] = slope * (table[i] ?? NaN);
  for (let i = 0; i < along.length; i += COEFFICIENTS) along[i] = start + (along[i] ?? NaN);
  return along;
}

/**
 * Hermite's cubic over a cell with the values and slopes of both ends, in the probability counted in steps of 2⁻³². A cell
 * begins at most 32 of its own widths from the end, so that counting from there costs no precision.
 */
function fillCubic(table: Float64Array, place: number, nodes: QuantileNodes, cell: number, width: number): void {
  const from = nodes.values[cell] ?? NaN;
  const change = (nodes.values[cell + 1] ?? NaN) - from;
  const rise = (nodes.slopes[cell] ?? NaN) * width;
  const riseAtEnd = (nodes.slopes[cell + 1] ?? NaN) * width;
  const bend = 3 * change - 2 * rise - riseAtEnd;
  const twist = rise + riseAtEnd - 2 * change;
  const start = CELLS_AN_OCTAVE + cell;
  const unit = 2 ** -32 / width;
  table[place] = from - start * (rise - start * (bend - start * twist));
  table[place + 1] = unit * (rise - start * (2 * bend - 3 * start * twist));
  table[place + 2] = unit * unit * (bend - 3 * start * twist);
  table[place + 3] = unit * unit * unit * twist;
}

/**
 * Turns 32-bit uniform numbers into draws: those of `pattern`, each with the bits of `flips` turned over. A number stands
 * for the middle of a pair of 2⁻³² steps, so that neither 0 nor 1 ever comes.
 *
 * @param pattern signed 32-bit numbers, the sign bit the most significant; a multiple of four of them
 */
export function lookUp(table: QuantileTable, pattern: Int32Array, flips: number, draws: Float64Array): void {
  // Four at a time, as a turn of the loop costs as much as half a look-up.
  /* oxlint-disable typescript/no-non-null-assertion -- The arrays have no holes; a default would cost a branch each. */
  for (let i = 0; i < draws.length; i += 4) {
    draws[i] = quantileOf(table, pattern[i]! ^ flips);
    draws[i + 1] = quantileOf(table, pattern[i + 1]! ^ flips);
    draws[i + 2] = quantileOf(table, pattern[i + 2]! ^ flips);
    draws[i + 3] = quantileOf(table, pattern[i + 3]! ^ flips);
  }
}

/** Multiplies numbers by draws, as `lookUp` makes them, without a column between. */
export function multiplyByDraws(table: QuantileTable, pattern: Int32Array, flips: number, product: Float64Array): void {
  for (let i = 0; i < product.length; i += 4) {
    product[i]! *= quantileOf(table, pattern[i]! ^ flips);
    product[i + 1]! *= quantileOf(table, pattern[i + 1]! ^ flips);
    product[i + 2]! *= quantileOf(table, pattern[i + 2]! ^ flips);
    product[i + 3]! *= quantileOf(table, pattern[i + 3]! ^ flips);
  }
}

/** Adds to sums the products of numbers and draws. */
export function addProducts(
  table: QuantileTable,
  pattern: Int32Array,
  flips: number,
  values: Float64Array,
  sum: Float64Array,
): void {
  for (let i = 0; i < sum.length; i += 4) {
    sum[i]! += values[i]! * quantileOf(table, pattern[i]! ^ flips);
    sum[i + 1]! += values[i + 1]! * quantileOf(table, pattern[i + 1]! ^ flips);
    sum[i + 2]! += values[i + 2]! * quantileOf(table, pattern[i + 2]! ^ flips);
    sum[i + 3]! += values[i + 3]! * quantileOf(table, pattern[i + 3]! ^ flips);
  }
}

function quantileOf(table: QuantileTable, uniform: number): number {
  // All ones in the upper half, which is mirrored; the other bits then count from the nearer end.
  const half = uniform >> 31;
  const tail = (uniform ^ half) | 1;
  const zeros = Math.clz32(tail);
  // The octave's number is one less than the zeros, the leading bit and the next four are sixteen more than the cell's.
  const cell = (half & (OCTAVES * CELLS_AN_OCTAVE)) + (zeros << 4) + ((tail << zeros) >>> 27) - 32;
  const place = cell << 2;
  // In two halves, neither of which waits for the other.
  const line = table[place]! + tail * table[place + 1]!;
  return line + tail * tail * (table[place + 2]! + tail * table[place + 3]!);
  /* eslint-enable typescript/no-non-null-assertion */
}
