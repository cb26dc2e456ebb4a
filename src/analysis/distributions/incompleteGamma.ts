import type { Side } from "./distribution";
import { exp, log } from "./portableMath";

const PRECISION = 1e-16;
/** Enough for the largest shapes that a distribution accepts. */
const MOST_TERMS = 100_000;

/**
 * The regularised incomplete gamma function: the probability of a gamma variable of scale 1 to lie below x (`lower`) or
 * above it (`upper`). With shape 1 the upper one is e^−x.
 *
 * Source: NIST Digital Library of Mathematical Functions, series 8.7.1 and continued fraction 8.9.2.
 *
 * @param logGammaOfShape ln Γ(shape)
 */
export function incompleteGamma(x: number, shape: number, logGammaOfShape: number, side: Side): number {
  if (x <= 0) return side === "lower" ? 0 : 1;
  if (x === Infinity) return side === "lower" ? 1 : 0;
  const factor = exp(shape * log(x) - x - logGammaOfShape);
  if (x < shape + 1) {
    const lower = factor * lowerSeries(x, shape);
    return side === "lower" ? lower : 1 - lower;
  }
  const upper = factor * upperFraction(x, shape);
  return side === "upper" ? upper : 1 - upper;
}

/** 1 ÷ s + x ÷ (s (s + 1)) + x² ÷ (s (s + 1) (s + 2)) + … */
function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** 1 ÷ (x + 1 − s − 1 (1 − s) ÷ (x + 3 − s − 2 (2 − s) ÷ …)), by Lentz's method (Thompson and Barnett, 1986). */
function upperFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= c * d;
    if (!(Math.abs(c * d - 1) > PRECISION)) break;
  }
  return value;
}
