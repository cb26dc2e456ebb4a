import type { Scenario } from "../register/scenario";
import type { Measures } from "./equations";
import { NUMBERS } from "./numbers";

/** Every measure of a scenario. A ratio without a denominator is null; nothing else ever is. */
export type Results = Measures<number, number | null>;

/** Scenario → results: the one entry to the model for everything that shows or varies a whole scenario. */
export function evaluate(scenario: Scenario): Results {
  return NUMBERS.measures(scenario);
}
