import { bridge } from "../../../analysis/bridge";
import type { Measure } from "../../../model/appendix9/measures";
import type { ComparedScenario } from "./candidates";

/** What one group of parameters adds to a result, and the sums before and after. */
export interface BridgeStep {
  readonly label: string;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
}

/** The way from one scenario's result to another's. */
export interface BridgeSteps {
  readonly base: { readonly name: string; readonly result: number };
  readonly target: { readonly name: string; readonly result: number };
  readonly steps: readonly BridgeStep[];
}

/** Null where the measure has no finite value somewhere on the way. */
export function bridgeSteps(base: ComparedScenario, target: ComparedScenario, measure: Measure): BridgeSteps | null {
  const start = base.results[measure];
  const end = target.results[measure];
  const contributions = bridge(base.scenario, target.scenario, measure);
  if (start === null || end === null || contributions === null) return null;
  let from = start;
  const steps = contributions.map(({ group: label, amount }) => {
    const step = { label, amount, from, to: from + amount };
    from = step.to;
    return step;
  });
  if (![start, end, ...steps.map(({ to }) => to)].every(Number.isFinite)) return null;
  return { base: { name: base.name, result: start }, target: { name: target.name, result: end }, steps };
}
