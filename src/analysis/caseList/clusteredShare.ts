import type { Families } from "./influence";

/** A plain share with its standard error where cases come in families. */
export interface ClusteredShare {
  readonly share: number;
  readonly standardError: number;
  /** By how much siblings who are alike raise the variance; null where it cannot be said. */
  readonly designEffect: number | null;
  /** Correlation of the outcome between children of one family, by analysis of variance, not below 0; null likewise. */
  readonly icc: number | null;
}

/**
 * √(k ÷ (k − 1) Σ (Σ (x − p))²) ÷ n over k families; the correlation from the mean squares between and within families, with
 * m₀ = (n − Σ m² ÷ n) ÷ (k − 1) children in a family.
 *
 * @param outcomes 1 or 0 by case
 * @param families null where all are strangers
 */
export function clusteredShare(outcomes: Uint8Array, families: Families | null): ClusteredShare {
  const n = outcomes.length;
  const share = outcomes.reduce((sum, x) => sum + x, 0) / n;
  const plainVariance = (share * (1 - share)) / n;
  if (families === null) return { share, standardError: Math.sqrt(plainVariance), designEffect: null, icc: null };
  const sizes = new Float64Array(families.count);
  const excesses = new Float64Array(families.count);
  for (let index = 0; index < n; index++) {
    const family = families.numbers[index] ?? 0;
    sizes[family] = (sizes[family] ?? 0) + 1;
    excesses[family] = (excesses[family] ?? 0) + (outcomes[index] ?? 0) - share;
  }
  let [k, squares, sizeSquares, between] = [0, 0, 0, 0];
  for (let family = 0; family < sizes.length; family++) {
    const size = sizes[family] ?? 0;
    if (size === 0) continue;
    const square = (excesses[family] ?? 0) ** 2;
    k++;
    squares += square;
    sizeSquares += size * size;
    between += square / size;
  }
  const variance = k > 1 ? ((k / (k - 1)) * squares) / (n * n) : plainVariance;
  return {
    share,
    standardError: Math.sqrt(variance),
    designEffect: plainVariance > 0 ? variance / plainVariance : null,
    icc: correlationWithin(n, k, sizeSquares, between, n * share * (1 - share) - between),
  };
}

function correlationWithin(n: number, k: number, sizeSquares: number, between: number, within: number): number | null {
  if (k < 2 || n <= k) return null;
  const [meanBetween, meanWithin] = [between / (k - 1), within / (n - k)];
  const size = (n - sizeSquares / n) / (k - 1);
  const total = meanBetween + (size - 1) * meanWithin;
  return total > 0 ? Math.max(0, (meanBetween - meanWithin) / total) : null;
}
