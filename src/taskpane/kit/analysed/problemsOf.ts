import type { ValueProblem } from "../../session/scenarioInForce";

/** What prevents a scenario from being computed. Where nothing is wrong with a value, the sheet's keys are at fault. */
export function problemsOf({ problems }: { readonly problems: readonly ValueProblem[] }) {
  return problems.length > 0
    ? problems
    : [{ message: "The keys of the sheet need mending first; the page Scenario lists them.", address: null }];
}
