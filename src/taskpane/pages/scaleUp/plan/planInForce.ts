import { casesByYear } from "../../../../model/scaleUp/demand";
import { DEFAULT_SETTINGS } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpSettings } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpSheetState, SheetProblem } from "../../../../excel";
import { asCases } from "./planSession";
import type { PlanCell, PlanDraft, PlanState, PlanValue } from "./planSession";

/** The inputs to compute with. */
export interface PlanInputs {
  readonly settings: ScaleUpSettings;
  readonly cases: readonly number[];
}

/** The plan as the pane shows it: what is held, with the values on their way in their place; and what is wrong in the sheet. */
export interface PlanInForce extends PlanInputs {
  /** Empty where the plan can be computed. */
  readonly problems: readonly SheetProblem[];
}

export function planInForce({ sheet, draft, edits }: PlanState): PlanInForce {
  const onTheirWay = [...edits.values()].map(({ input, value }) => [input, value] as const);
  const held = sheet === null ? draft : heldBy(sheet);
  const values = new Map([...held, ...onTheirWay]);
  const entered = values.get("cases");
  values.delete("cases");
  // Each was read as a value of its parameter before it got here.
  const settings = { ...DEFAULT_SETTINGS, ...Object.fromEntries(values) } as ScaleUpSettings;
  const cases = entered === undefined ? casesByYear(settings) : asCases(entered);
  return { settings, cases, problems: sheet?.problems.filter(({ blocking }) => blocking) ?? [] };
}

/** What the cells say, without those that cannot be read. */
function heldBy({ entries, cases }: ScaleUpSheetState): PlanDraft {
  const held = new Map<PlanCell["input"], PlanValue>();
  for (const { key, reading } of entries.values()) if (reading.ok) held.set(key, reading.value);
  if (cases !== null) held.set("cases", cases);
  return held;
}
