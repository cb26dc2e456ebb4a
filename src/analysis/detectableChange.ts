import { normalQuantile } from "./distributions/normalQuantile";
import { independentChildren } from "./independentChildren";
import type { Siblings } from "./independentChildren";

/** A comparison of rates between two arms of a trial in which children come in families. */
export interface TrialDesign extends Siblings {
  /** Rate in the comparator, 0 to 1. */
  readonly baseline: number;
  readonly familiesA: number;
  readonly familiesB: number;
  /** Confidence of the two-sided test, such as .95. */
  readonly confidence: number;
  /** Probability of finding a change of this size, such as .8. */
  readonly power: number;
}

/**
 * The smallest change in a rate that a trial can detect, as a share (0.15 is 15 percentage points), by the arcsine test.
 * Null where no rate on that side of the baseline is far enough away.
 *
 * Source: Appendix 6, power calculations; Cohen's h. 143 families an arm with three children each, two-sided 5%, power
 * 80%, from 22.6%: 15.10 points with an ICC of 1, 11.24 with .36.
 */
export function detectableChange(design: TrialDesign, direction: "increase" | "decrease"): number | null {
  const effect =
    (normalQuantile((1 + design.confidence) / 2) + normalQuantile(design.power)) *
    Math.sqrt((1 / design.familiesA + 1 / design.familiesB) / independentChildren(design));
  const start = Math.asin(Math.sqrt(design.baseline));
  const angle = direction === "increase" ? start + effect / 2 : start - effect / 2;
  if (angle < 0 || angle > Math.PI / 2) return null;
  return Math.sin(angle) ** 2 - design.baseline;
}
