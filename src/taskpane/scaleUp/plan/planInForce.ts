import { casesByYear } from "../../../model/scaleUp/demand";
import { DEFAULT_SETTINGS } from "../../../model/scaleUp/scaleUpParameters";
import type { ScaleUpSettings } from "../../../model/scaleUp/scaleUpParameters";
import type { PlanState } from "./planSession";

/** The inputs to compute with. */
export interface PlanInputs {
  readonly settings: ScaleUpSettings;
  readonly cases: readonly number[];
}

/** The plan as the pane shows it: what is held, with the values on their way in their place. */
export function planInForce({ draft, edits }: PlanState): PlanInputs {
  const entered = new Map([...draft, ...[...edits].map(([, { input, value }]) => [input, value] as const)]);
  const cases = entered.get("cases");
  entered.delete("cases");
  // Each was read as a value of its parameter before it got here.
  const settings = { ...DEFAULT_SETTINGS, ...Object.fromEntries(entered) } as ScaleUpSettings;
  return { settings, cases: Array.isArray(cases) ? (cases as readonly number[]) : casesByYear(settings) };
}
