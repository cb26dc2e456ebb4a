import { NUMBERS } from "../model/appendix9/numbers";
import { isOmitted, ranged, required, SHARE } from "./argument";
import { elementwise } from "./elementwise";
import { invalidValue } from "./errors";

const NOT_NEGATIVE = { minimum: 0, maximum: Infinity };
/** Without a closure rate the cost counts for all cases: basis `all` of E7. */
const ALL_CASES = 1;

/**
 * Re-referral cost per case: the rate times what a case costs, for closed cases only if a closure rate is given.
 * @customfunction REREFERRALCOST REREFERRALCOST
 * @param {unknown[][]} reReferralRate Share of cases re-referred, 0 to 1.
 * @param {unknown[][]} costPerCase £ per case, 0 or more.
 * @param {unknown[][]} [closureRate] Share of cases closed, 0 to 1: basis closed, as published; all cases if omitted.
 * @returns {unknown[][]} £ per case; spills in the broadcast shape.
 * @equation E7: closureRate × reReferralRate × costPerCase (basis closed), or reReferralRate × costPerCase (basis all)
 * @example =CBA.REREFERRALCOST(5/83,2450,0.72) → 106.265060240964
 * @source Table 8, reconstructed: the report prints no formula
 * @errors #VALUE! where a cell is not a number or outside its range; #N/A where a range is too short; #NUM! on overflow.
 */
export function reReferralCost(
  reReferralRate: unknown[][],
  costPerCase: unknown[][],
  closureRate?: unknown[][],
): unknown[][] {
  return elementwise(
    [
      required("reReferralRate", reReferralRate, "programme.reReferralRate"),
      ranged("costPerCase", costPerCase, NOT_NEGATIVE, null),
      ranged("closureRate", closureRate, SHARE, ALL_CASES),
    ],
    (rate, cost, closure) => NUMBERS.reReferralCost(rate, cost, closure, "closed"),
  );
}

/**
 * Re-referral saving of the programme against the comparator; negative with the published inputs.
 * @customfunction REREFERRALSAVING REREFERRALSAVING
 * @param {unknown[][]} programmeRate Share of the programme's cases re-referred, 0 to 1.
 * @param {unknown[][]} programmeCost £ per case of the programme, 0 or more.
 * @param {unknown[][]} comparatorRate Share of the comparator's cases re-referred, 0 to 1.
 * @param {unknown[][]} comparatorCost £ per case of the comparator, 0 or more.
 * @param {unknown[][]} [programmeClosure] Share of the programme's cases closed, 0 to 1: basis closed; all cases if omitted.
 * @param {unknown[][]} [comparatorClosure] Share of the comparator's cases closed, 0 to 1; give both closure rates or neither.
 * @param {unknown[][]} [cases] Cases to multiply the saving per case by, 0 or more; 1 if omitted.
 * @returns {unknown[][]} £, per case times cases; spills in the broadcast shape.
 * @equation E8: (re-referral cost of the comparator − re-referral cost of the programme) × cases, both as in E7
 * @example =CBA.REREFERRALSAVING(5/83,2450,3/45,1795,0.72,0.64,128) → -3798.83437751004
 * @source Table 8, whose saving of £3,800 belongs to the comparator
 * @errors #VALUE! where a cell is not a number or outside its range, or one closure rate stands alone; #N/A where a range is too short.
 */
export function reReferralSaving(
  programmeRate: unknown[][],
  programmeCost: unknown[][],
  comparatorRate: unknown[][],
  comparatorCost: unknown[][],
  programmeClosure?: unknown[][],
  comparatorClosure?: unknown[][],
  cases?: unknown[][],
): unknown[][] {
  if (isOmitted(programmeClosure) !== isOmitted(comparatorClosure)) {
    throw invalidValue("programmeClosure and comparatorClosure: give both closure rates or neither.");
  }
  return elementwise(
    [
      required("programmeRate", programmeRate, "programme.reReferralRate"),
      ranged("programmeCost", programmeCost, NOT_NEGATIVE, null),
      required("comparatorRate", comparatorRate, "comparator.reReferralRate"),
      ranged("comparatorCost", comparatorCost, NOT_NEGATIVE, null),
      ranged("programmeClosure", programmeClosure, SHARE, ALL_CASES),
      ranged("comparatorClosure", comparatorClosure, SHARE, ALL_CASES),
      ranged("cases", cases, NOT_NEGATIVE, 1),
    ],
    (rateP, costP, rateC, costC, closureP, closureC, count) =>
      NUMBERS.reReferralSaving(
        NUMBERS.reReferralCost(rateP, costP, closureP, "closed"),
        NUMBERS.reReferralCost(rateC, costC, closureC, "closed"),
      ) * count,
  );
}
