import { NUMBERS } from "../model/appendix9/numbers";
import { optional, ranged, required } from "./argument";
import { elementwise } from "./elementwise";

/**
 * Saving from fewer cases that go on to child protection.
 * @customfunction ESCALATIONSAVING ESCALATIONSAVING
 * @param {unknown[][]} comparatorRate Share of cases that escalate without the programme, 0 to 1.
 * @param {unknown[][]} programmeRate Share of the programme's cases that escalate, 0 to 1.
 * @param {unknown[][]} [protectionCost] £ for a child protection case, 0 or more; £2,464 if omitted.
 * @param {unknown[][]} [needCost] £ for a case in need, 0 or more; £1,686 if omitted.
 * @param {unknown[][]} [cases] Cases to multiply the saving per case by, 0 or more; 1 if omitted.
 * @returns {unknown[][]} £, per case times cases; spills in the broadcast shape.
 * @equation E9: (comparatorRate − programmeRate) × (protectionCost − needCost) × cases
 * @example =CBA.ESCALATIONSAVING(10/83,2/83,2464,1686,83) → 6224
 * @source Table 9; Appendix 9, Local authority benefits
 * @errors #VALUE! where a cell is not a number or outside its range; #N/A where a range is too short; #NUM! on overflow.
 */
export function escalationSaving(
  comparatorRate: unknown[][],
  programmeRate: unknown[][],
  protectionCost?: unknown[][],
  needCost?: unknown[][],
  cases?: unknown[][],
): unknown[][] {
  return elementwise(
    [
      required("comparatorRate", comparatorRate, "escalation.comparatorRate"),
      required("programmeRate", programmeRate, "escalation.programmeRate"),
      optional("protectionCost", protectionCost, "escalation.protectionCost"),
      optional("needCost", needCost, "escalation.needCost"),
      ranged("cases", cases, { minimum: 0, maximum: Infinity }, 1),
    ],
    (rateWithout, rateWith, protection, need, count) =>
      NUMBERS.escalationSaving(rateWithout, rateWith, protection, need) * count,
  );
}
