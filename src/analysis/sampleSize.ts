import { normalQuantile } from "./distributions/normalQuantile";
import { independentChildren } from "./independentChildren";
import type { Siblings } from "./independentChildren";

/** A trial that is to find a given change in a rate. */
export interface PlannedTrial extends Siblings {
  /** Rate in the comparator, 0 to 1. */
  readonly baseline: number;
  /** Rate in the programme that is worth finding, 0 to 1. */
  readonly target: number;
  /** Families in the comparator for each one in the programme. */
  readonly ratio: number;
  /** Confidence of the two-sided test, such as .95. */
  readonly confidence: number;
  /** Probability of finding the change, such as .8. */
  readonly power: number;
}

/**
 * The families that the programme needs to find a change of this size, in whole families; the comparator needs `ratio`
 * times as many. The inverse of `detectableChange`. Null where baseline and target are the same.
 *
 * Source: Appendix 6, power calculations; Cohen's h.
 */
export function sampleSize(trial: PlannedTrial): number | null {
  const { baseline, target, ratio, confidence, power } = trial;
  const effect = 2 * Math.abs(Math.asin(Math.sqrt(target)) - Math.asin(Math.sqrt(baseline)));
  if (effect === 0) return null;
  const scores = normalQuantile((1 + confidence) / 2) + normalQuantile(power);
  const children = (scores / effect) ** 2 * (1 + 1 / ratio);
  const families = children / independentChildren(trial);
  // A size that is whole but for rounding is not raised.
  return Math.ceil(families * (1 - 1e-12));
}
