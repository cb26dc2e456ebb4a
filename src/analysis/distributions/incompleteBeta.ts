import type { Side } from "./distribution";
import { exp, log } from "./portableMath";

const TINY = 1e-300;
const PRECISION = 1e-16;
/** Enough for the largest shapes that a distribution accepts. */
const MOST_TERMS = 100_000;

/**
 * The regularised incomplete beta function: the probability of a beta variable to lie below x (`lower`) or above it
 * (`upper`), each to full relative precision however small it is. I(0.5; 2, 3) = 11/16.
 *
 * Source: NIST Digital Library of Mathematical Functions 8.17.22.
 *
 * @param logBeta ln B(a, b)
 */
export function incompleteBeta(x: number, a: number, b: number, logBeta: number, side: Side): number {
  if (x <= 0) return side === "lower" ? 0 : 1;
  if (x >= 1) return side === "lower" ? 1 : 0;
  const factor = exp(a * log(x) + b * log(1 - x) - logBeta);
  // The fraction converges fast on the side of the mean where x lies.
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (factor * betaFraction(x, a, b)) / a;
    return side === "lower" ? lower : 1 - lower;
  }
  const upper = (factor * betaFraction(1 - x, b, a)) / b;
  return side === "upper" ? upper : 1 - upper;
}

/** 1 ÷ (1 + d₁ ÷ (1 + d₂ ÷ …)), two terms a turn, by Lentz's method (Thompson and Barnett, 1986). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    value *= c * d;
    if (!(Math.abs(c * d - 1) > PRECISION)) break;
  }
  return value;
}

function notZero(value: number): number {
  return value === 0 ? TINY : value;
}
