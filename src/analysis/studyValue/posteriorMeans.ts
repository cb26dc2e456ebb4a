import type { Distribution } from "../distributions/distribution";
import { normalDensity } from "../distributions/normalProbability";
import { meanTable, valueAtScore } from "../simulation/scoreTable";

/** How an input's mean after a study is distributed before it: values in rising order with their probabilities. */
export interface PosteriorMeans {
  readonly values: Float64Array;
  readonly probabilities: Float64Array;
}

/**
 * Of a rate with Beta(α, β) of which a study counts n more cases: the count is beta-binomial, and after k the mean is
 * (α + k) ÷ (α + β + n). A size that is not whole is one of its neighbours, by chance, so that nothing jumps.
 *
 * Source: Raiffa and Schlaifer (1961), Applied statistical decision theory, 9.2.
 */
export function countedMeans({ alpha, beta }: { alpha: number; beta: number }, n: number): PosteriorMeans {
  const fewer = Math.floor(n);
  const chance = n - fewer;
  const atFewer = countChances(fewer, alpha, beta);
  if (chance === 0) {
    return { values: atFewer.map((_, k) => (alpha + k) / (alpha + beta + fewer)), probabilities: atFewer };
  }
  const atMore = countChances(fewer + 1, alpha, beta);
  const values = new Float64Array(2 * fewer + 3);
  const probabilities = new Float64Array(2 * fewer + 3);
  // Of two sizes a case apart the means alternate: a case more without the event lowers a mean, with it raises it.
  for (let place = 0; place < values.length; place++) {
    const k = place >> 1;
    const isMore = place % 2 === 0;
    values[place] = (alpha + k) / (alpha + beta + fewer + Number(isMore));
    probabilities[place] = isMore ? chance * (atMore[k] ?? NaN) : (1 - chance) * (atFewer[k] ?? NaN);
  }
  return { values, probabilities };
}

/** The beta-binomial probabilities of 0 to n events, each from its neighbour's, outwards from the middle. */
function countChances(n: number, alpha: number, beta: number): Float64Array {
  const chances = new Float64Array(n + 1);
  const rise = (k: number) => ((n - k) / (k + 1)) * ((alpha + k) / (beta + n - k - 1));
  const middle = Math.round((n * alpha) / (alpha + beta));
  chances[middle] = 1;
  for (let k = middle; k < n; k++) chances[k + 1] = (chances[k] ?? NaN) * rise(k);
  for (let k = middle - 1; k >= 0; k--) chances[k] = (chances[k + 1] ?? NaN) / rise(k);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return chances.map((chance) => chance / sum);
}

/** Normal scores in even steps, and their probabilities: the rule of trapezia. */
const STEP = 1 / 128;
const FURTHEST = 6.5;
const SCORES = Float64Array.from({ length: (2 * FURTHEST) / STEP + 1 }, (_, index) => index * STEP - FURTHEST);
const SCORE_CHANCES = SCORES.map((score) => STEP * normalDensity(score));

/**
 * Of an input of which a study gives a mean with a normal error: normal on the scale of the input's normal score, as inputs
 * that go together are. Where the input is normal itself, this is the conjugate case.
 *
 * Source: Raiffa and Schlaifer (1961), 11.5; Jalal and Alarid-Escudero (2018), A Gaussian approximation approach for value
 * of information analysis, Medical Decision Making 38, for other inputs and the prior's effective size.
 *
 * @param precision that of the study over that of the prior: its size over the prior's effective size; may be infinite
 */
export function signalledMeans(distribution: Distribution, precision: number): PosteriorMeans {
  const known = shareKnown(precision);
  const table = meanTable(distribution, Math.sqrt(1 - known));
  const reach = Math.sqrt(known);
  return { values: SCORES.map((score) => valueAtScore(table, reach * score)), probabilities: SCORE_CHANCES };
}

/** The share of the prior's variance of which a study of this precision frees a score. */
function shareKnown(precision: number): number {
  return precision === Infinity ? 1 : precision / (1 + precision);
}

/** Even parts of probability in which draws look up a mean. */
const PART_BITS = 12;
const PARTS = 2 ** PART_BITS;

/** The means within even parts of probability, the lowest first. */
export function partMeans({ values, probabilities }: PosteriorMeans): Float64Array {
  const parts = new Float64Array(PARTS);
  let part = 0;
  let room = 1 / PARTS;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? NaN;
    let chance = probabilities[place] ?? NaN;
    for (; chance > room && part < PARTS - 1; part++, room = 1 / PARTS) {
      parts[part] = (parts[part] ?? NaN) + value * room;
      chance -= room;
    }
    parts[part] = (parts[part] ?? NaN) + value * chance;
    room -= chance;
  }
  return parts.map((sum) => sum * PARTS);
}

/** Fills a column by 32-bit uniform numbers: those of `pattern`, each with the bits of `flips` turned over. */
export function lookUpParts(parts: Float64Array, pattern: Int32Array, flips: number, column: Float64Array): void {
  for (let i = 0; i < column.length; i++) {
    column[i] = parts[((pattern[i] ?? 0) ^ flips) >>> (32 - PART_BITS)] ?? NaN;
  }
}
