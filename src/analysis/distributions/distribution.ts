/** The side of a distribution from which a probability is counted. */
export type Side = "lower" | "upper";

/** How an uncertain parameter is spread. */
export interface Distribution {
  /** Its name and numbers: equal texts, equal distributions. */
  readonly id: string;
  readonly mean: number;
  readonly standardDeviation: number;
  /** The ends of its range, which may be infinite. */
  readonly minimum: number;
  readonly maximum: number;
  /** α and β of a beta over the whole of 0 to 1, which is what counting leaves of a rate. */
  readonly counts?: { readonly alpha: number; readonly beta: number };
  /** Whether the quantile has no corner. */
  readonly isSmooth: boolean;
  /** The probability density at a value inside its range. */
  density(value: number): number;
  /** The probability of lying below (`lower`) or above (`upper`) a value. */
  probability(value: number, side: Side): number;
  /**
   * The value below which (`lower`) or above which (`upper`) the variable falls with a probability of ½ or less.
   *
   * @param near a value near the answer, where one is known
   */
  quantile(tail: number, side: Side, near?: number): number;
}

/** The value below which the variable falls with probability p, 0 < p < 1. */
export function quantileAt(distribution: Distribution, p: number): number {
  return p <= 0.5 ? distribution.quantile(p, "lower") : distribution.quantile(1 - p, "upper");
}
