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

/** What a plain share and its error are made from: x of the m cases of a family had the outcome. */
export interface ShareSums {
  /** Cases, and how many of them had the outcome. */
  readonly n: number;
  readonly events: number;
  /** Null where all are strangers. */
  readonly families: {
    readonly count: number;
    /** Σ x², Σ x m, Σ m² and Σ x² ÷ m. */
    readonly eventSquares: number;
    readonly eventsBySize: number;
    readonly sizeSquares: number;
    readonly eventSquaresPerCase: number;
  } | null;
}

/** @param outcomes 1 or 0 by case */
export function shareSums(outcomes: Uint8Array, families: Families | null): ShareSums {
  const [n, events] = [outcomes.length, outcomes.reduce((sum, x) => sum + x, 0)];
  if (families === null) return { n, events, families: null };
  const book = new FamilyBook(families.count);
  outcomes.forEach((outcome, index) => book.change(families.numbers[index] ?? 0, outcome, 1));
  return { n, events, families: book.sums() };
}

/** The sums over families, kept while their cases come and go. */
export class FamilyBook {
  private readonly events: Int32Array;
  private readonly sizes: Int32Array;
  private count = 0;
  private eventSquares = 0;
  private eventsBySize = 0;
  private sizeSquares = 0;
  private eventSquaresPerCase = 0;

  constructor(families: number) {
    this.events = new Int32Array(families);
    this.sizes = new Int32Array(families);
  }

  /** So many more outcomes and cases of a family; fewer where below 0. */
  change(family: number, events: number, cases: number): void {
    const [x = 0, m = 0] = [this.events[family], this.sizes[family]];
    this.add(x, m, -1);
    this.events[family] = x + events;
    this.sizes[family] = m + cases;
    this.add(x + events, m + cases, 1);
  }

  sums(): NonNullable<ShareSums["families"]> {
    const { count, eventSquares, eventsBySize, sizeSquares, eventSquaresPerCase } = this;
    return { count, eventSquares, eventsBySize, sizeSquares, eventSquaresPerCase };
  }

  private add(x: number, m: number, times: number): void {
    if (m === 0) return;
    this.count += times;
    this.eventSquares += times * x * x;
    this.eventsBySize += times * x * m;
    this.sizeSquares += times * m * m;
    this.eventSquaresPerCase += (times * x * x) / m;
  }
}

/**
 * √(k ÷ (k − 1) Σ (x − p m)²) ÷ n over k families; the correlation from the mean squares between and within families, with
 * m₀ = (n − Σ m² ÷ n) ÷ (k − 1) children in a family.
 */
export function clusteredShare({ n, events, families }: ShareSums): ClusteredShare {
  const share = events / n;
  const plainVariance = (share * (1 - share)) / n;
  if (families === null) return { share, standardError: Math.sqrt(plainVariance), designEffect: null, icc: null };
  const { count: k, eventSquares, eventsBySize, sizeSquares, eventSquaresPerCase } = families;
  const squares = Math.max(0, eventSquares - 2 * share * eventsBySize + share * share * sizeSquares);
  const between = Math.max(0, eventSquaresPerCase - share * events);
  const variance = k > 1 ? ((k / (k - 1)) * squares) / (n * n) : plainVariance;
  return {
    share,
    standardError: Math.sqrt(variance),
    designEffect: plainVariance > 0 ? variance / plainVariance : null,
    // Where all had the outcome or none, nothing varies, and what rounding leaves is not to be divided by.
    icc: plainVariance > 0 ? correlationWithin(n, k, sizeSquares, between, n * share * (1 - share) - between) : null,
  };
}

function correlationWithin(n: number, k: number, sizeSquares: number, between: number, within: number): number | null {
  if (k < 2 || n <= k) return null;
  const [meanBetween, meanWithin] = [between / (k - 1), Math.max(0, within) / (n - k)];
  const size = (n - sizeSquares / n) / (k - 1);
  return Math.max(0, (meanBetween - meanWithin) / (meanBetween + (size - 1) * meanWithin));
}
