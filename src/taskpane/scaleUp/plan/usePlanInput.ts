import type { ScaleUpParameter } from "../../../model/scaleUp/scaleUpParameters";
import type { ParameterView } from "../../parameters/parameterView";
import { isChanged } from "../../session/scenarioInForce";
import { usePlanSession, usePlanState } from "./PlanContext";

/** A parameter of scale-up. */
export function usePlanInput(parameter: ScaleUpParameter): ParameterView {
  const plan = usePlanSession();
  const { key, published } = parameter;
  const edit = usePlanState(({ edits }) => edits.get(key));
  const drafted = usePlanState(({ draft }) => draft.get(key));
  const held = edit?.value ?? drafted ?? published;
  const value = typeof held === "object" ? null : held;
  const cell = { input: key };
  return {
    parameter,
    entry: undefined,
    absence: null,
    value,
    isChanged: value === null || isChanged(parameter, value),
    isReadOnly: false,
    formula: null,
    move: (next) => plan.edits.move(cell, next),
    settle: () => plan.edits.settle(cell),
    settleSoon: () => plan.edits.settleSoon(cell),
    set: (next) => plan.set(cell, next),
    reset: () => plan.set(cell, published),
  };
}
