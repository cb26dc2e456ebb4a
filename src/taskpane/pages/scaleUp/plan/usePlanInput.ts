import type { ScaleUpParameter } from "../../../../model/register/scaleUpParameters";
import type { ParameterView } from "../../../kit/parameters/useParameter";
import { isChanged } from "../../../session/scenarioInForce";
import { usePlanSession, usePlanState } from "./PlanContext";

/** A parameter of scale-up: its cell in the workbook or, before there is one, what was entered here. */
export function usePlanInput(parameter: ScaleUpParameter): ParameterView {
  const plan = usePlanSession();
  const { key, published } = parameter;
  const edit = usePlanState(({ edits }) => edits.get(key));
  const entry = usePlanState(({ sheet }) => sheet?.entries.get(key));
  const isSheet = usePlanState(({ sheet }) => sheet !== null);
  const drafted = usePlanState(({ draft }) => draft.get(key));
  const held = isSheet ? readingOf(entry) : (drafted ?? published);
  const shown = edit?.value ?? held;
  const value = typeof shown === "object" ? null : shown;
  const cell = { input: key };
  return {
    parameter,
    entry,
    absence: isSheet && entry === undefined ? "Not in the sheet any more: build the scale-up sheets again." : null,
    value,
    isChanged: value === null || isChanged(parameter, value),
    isReadOnly: isSheet && (entry === undefined || entry.hasReferences),
    formula: edit === undefined ? (entry?.formula ?? null) : null,
    move: (next) => plan.edits.move(cell, next),
    settle: () => plan.edits.settle(cell),
    settleSoon: () => plan.edits.settleSoon(cell),
    set: (next) => plan.set(cell, next),
    reset: () => plan.set(cell, published),
  };
}

function readingOf(entry: ParameterView["entry"]): number | string | null {
  return entry?.reading.ok === true ? entry.reading.value : null;
}
