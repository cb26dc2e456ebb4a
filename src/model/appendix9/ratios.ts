import type { Scenario } from "../register/scenario";
import type { Results } from "./evaluate";
import type { Measure, RatioMeasure } from "./measures";

/** What a ratio divides by what. */
export interface RatioParts {
  /** £ per case. */
  readonly numerator: number;
  /** Closed cases per case. */
  readonly denominator: number;
}

export function isRatioMeasure(measure: Measure): measure is RatioMeasure {
  return measure in PARTS;
}

/** The numerator and denominator of a ratio, which exist where the ratio itself may not. */
export function ratioParts(measure: RatioMeasure, scenario: Scenario, results: Results): RatioParts {
  return PARTS[measure](scenario, results);
}

/**
 * Why there is no cost of an extra closed case: in which quarter of more or less cost, and more or fewer closures, the
 * programme lies. Null where there is one.
 */
export function withoutExtraClosure(scenario: Scenario, results: Results): WithoutExtraClosure | null {
  const { numerator, denominator } = ratioParts("costPerExtraClosure", scenario, results);
  if (numerator >= 0) {
    if (denominator === 0)
      return { kind: "none", sentence: "Both arms close as many cases, so there is no extra closed case." };
    if (denominator > 0) return null;
    return { kind: "dominated", sentence: "Dominated: the programme costs no less and closes fewer cases." };
  }
  if (denominator >= 0) {
    return { kind: "dominates", sentence: "Dominates: the programme costs less and closes no fewer cases." };
  }
  const saved = (numerator / denominator).toLocaleString("en-GB", { maximumFractionDigits: 0 });
  return { kind: "saves", sentence: `The programme saves £${saved} for each closure lost.` };
}

export interface WithoutExtraClosure {
  readonly kind: "none" | "dominated" | "dominates" | "saves";
  readonly sentence: string;
}

const PARTS: Readonly<Record<RatioMeasure, (scenario: Scenario, results: Results) => RatioParts>> = {
  "costPerClosure.programme": (scenario, results) => ({
    numerator: results["costPerCase.programme"],
    denominator: scenario["programme.closureRate"],
  }),
  "costPerClosure.comparator": (scenario, results) => ({
    numerator: results["costPerCase.comparator"],
    denominator: scenario["comparator.closureRate"],
  }),
  costPerExtraClosure: (scenario, results) => ({
    numerator: results["costPerCase.difference"],
    denominator: scenario["programme.closureRate"] - scenario["comparator.closureRate"],
  }),
};
