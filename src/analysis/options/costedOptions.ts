import { evaluate } from "../../model/appendix9/evaluate";
import type { Scenario } from "../../model/register/scenario";
import { COMPARATOR } from "./commonComparator";
import { incrementalTable, quarterOf } from "./incrementalTable";
import type { CostedOption, IncrementalOption } from "./incrementalTable";

/** An option in the incremental table, and where it lies seen from the comparator; null for that itself. */
export interface ComparedOption extends IncrementalOption {
  readonly quarter: string | null;
}

/** Scenarios and their comparator by what a case costs and how many close, at their values as entered. */
export function compareCosts(options: readonly Scenario[], names: readonly string[]): ComparedOption[] {
  const [first] = options;
  if (first === undefined) return [];
  const comparator = costedArm(first, "comparator", COMPARATOR);
  const programmes = options.map((option, place) => costedArm(option, "programme", names[place] ?? ""));
  return incrementalTable([comparator, ...programmes]).map((option) => ({
    ...option,
    quarter: option.name === COMPARATOR && option.cost === comparator.cost ? null : quarterOf(option, comparator),
  }));
}

function costedArm(scenario: Scenario, arm: "programme" | "comparator", name: string): CostedOption {
  return { name, cost: evaluate(scenario)[`costPerCase.${arm}`], effect: scenario[`${arm}.closureRate`] };
}
