import { multiply, number, subtract } from "./expression";
import type { Expression } from "./expression";
import { elementwise, optional, required } from "./functionExpansion";

/** E9, escalation saving per case. */
export function escalationSaving(
  comparatorRate: Expression,
  programmeRate: Expression,
  protectionCost: Expression,
  needCost: Expression,
): Expression {
  return multiply(subtract(comparatorRate, programmeRate), subtract(protectionCost, needCost));
}

export const ESCALATION_SAVING = elementwise(
  [
    required("comparatorRate"),
    required("programmeRate"),
    optional("protectionCost", "escalation.protectionCost"),
    optional("needCost", "escalation.needCost"),
    optional("cases", number(1)),
  ],
  (comparatorRate, programmeRate, protectionCost, needCost, cases) =>
    multiply(escalationSaving(comparatorRate, programmeRate, protectionCost, needCost), cases),
);
