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
