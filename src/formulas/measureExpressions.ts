import type { Measure } from "../model/appendix9/measures";
import type { Arm } from "../model/register/definition";
import { discountFactor } from "./discounting";
import { escalationSaving } from "./escalation";
import {
  add,
  call,
  divide,
  equals,
  literalNumber,
  multiply,
  negate,
  number,
  onePlus,
  subtract,
  text,
} from "./expression";
import type { Expression } from "./expression";
import { attainmentWeight } from "./lifetimeOutcomes";
import type { ScenarioValues } from "./scenarioValues";
import { costPerCase } from "./staffCost";

/**
 * A measure of a scenario as a native expression: what `evaluate` of the model computes in code. What both arms share is
 * taken out of a difference, as one would by hand: premium × (closure − closure) × …, not earnings − earnings.
 */
export function measureExpression(measure: Measure, value: ScenarioValues): Expression {
  switch (measure) {
    case "costPerCase.programme":
    case "costPerCase.comparator":
      return cost(armOf(measure), value);
    case "costPerCase.difference":
      return subtract(cost("programme", value), cost("comparator", value));
    case "attainment.programme":
    case "attainment.comparator":
      return attainment(armOf(measure), value);
    case "attainment.difference":
      return attainmentDifference(value);
    case "lifetimeEarnings.programme":
    case "lifetimeEarnings.comparator":
      return earnings(attainment(armOf(measure), value), value);
    case "lifetimeEarnings.difference":
      return earnings(attainmentDifference(value), value);
    case "lifetimeTax.programme":
    case "lifetimeTax.comparator":
      return multiply(taxShare(value), earnings(attainment(armOf(measure), value), value));
    case "lifetimeTax.difference":
      return multiply(taxShare(value), earnings(attainmentDifference(value), value));
    case "employment.programme":
    case "employment.comparator":
      return multiply(value("employment.premium"), attainment(armOf(measure), value));
    case "employment.difference":
      return multiply(value("employment.premium"), attainmentDifference(value));
    case "reReferralCost.programme":
    case "reReferralCost.comparator":
      return reReferralCost(armOf(measure), value);
    case "reReferralCost.difference":
      return subtract(reReferralCost("programme", value), reReferralCost("comparator", value));
    case "costPerClosure.programme":
    case "costPerClosure.comparator":
      return divide(cost(armOf(measure), value), value(`${armOf(measure)}.closureRate`));
    case "costPerExtraClosure":
      return divide(measureExpression("costPerCase.difference", value), closureDifference(value));
    case "reReferralSaving":
      return subtract(reReferralCost("comparator", value), reReferralCost("programme", value));
    case "escalationSaving":
      return escalation(value);
    case "net.localAuthority":
      return localAuthority(value);
    case "net.exchequer":
      return add(localAuthority(value), measureExpression("lifetimeTax.difference", value));
    case "net.individual":
      return multiply(keptShare(value), measureExpression("lifetimeEarnings.difference", value));
    case "net.society":
      return add(localAuthority(value), measureExpression("lifetimeEarnings.difference", value));
  }
}

function armOf(measure: `${string}.${Arm}`): Arm {
  return measure.endsWith(".programme") ? "programme" : "comparator";
}

/** E2, with the weekly cost raised by management. */
function cost(arm: Arm, value: ScenarioValues): Expression {
  const weekly = multiply(value(`${arm}.weeklyCost`), onePlus(value(`${arm}.managementUplift`)));
  return costPerCase(weekly, value(`${arm}.weeksOpen`), value(`${arm}.otherCost`));
}

/** E3 */
function attainment(arm: Arm, value: ScenarioValues): Expression {
  return attainmentWeight(
    value(`${arm}.closureRate`),
    value("attainment.closed"),
    value("attainment.open"),
    value("attainment.causalShare"),
  );
}

/** E3 of the programme less E3 of the comparator. */
function attainmentDifference(value: ScenarioValues): Expression {
  const gap = subtract(value("attainment.closed"), value("attainment.open"));
  return multiply(value("attainment.causalShare"), closureDifference(value), gap);
}

function closureDifference(value: ScenarioValues): Expression {
  return subtract(value("programme.closureRate"), value("comparator.closureRate"));
}

/** E4 of a weight, or of a difference between two. */
function earnings(weight: Expression, value: ScenarioValues): Expression {
  const factors = [value("attainment.premium"), weight, value("attainment.childrenPerCase")];
  const delay = value("attainment.delayYears");
  // Without a delay there is nothing to discount, whatever the rate.
  if (literalNumber(delay) === 0) return multiply(...factors);
  return multiply(...factors, discountFactor(delay, value("discount.rate")));
}

/** The share of E5. */
function taxShare(value: ScenarioValues): Expression {
  return add(value("tax.income"), value("tax.nationalInsurance"));
}

/** What is left to the individual of a pound earned: E12. */
function keptShare(value: ScenarioValues): Expression {
  return subtract(subtract(number(1), value("tax.income")), value("tax.nationalInsurance"));
}

/** E7 */
function reReferralCost(arm: Arm, value: ScenarioValues): Expression {
  return multiply(countedCases(arm, value), value(`${arm}.reReferralRate`), cost(arm, value));
}

/** The share of cases for which E7 counts: the closed ones with basis `closed`, otherwise all. */
function countedCases(arm: Arm, value: ScenarioValues): Expression {
  const basis = value("reReferral.basis");
  const closed = value(`${arm}.closureRate`);
  if (basis.kind === "text") return basis.value.toLowerCase() === "closed" ? closed : number(1);
  return call("IF", equals(basis, text("closed")), closed, number(1));
}

/** E9 */
function escalation(value: ScenarioValues): Expression {
  return escalationSaving(
    value("escalation.comparatorRate"),
    value("escalation.programmeRate"),
    value("escalation.protectionCost"),
    value("escalation.needCost"),
  );
}

/** E10 */
function localAuthority(value: ScenarioValues): Expression {
  const savedElsewhere = add(negate(measureExpression("costPerCase.difference", value)), escalation(value));
  const withReReferral = add(savedElsewhere, reReferralCost("comparator", value));
  return subtract(withReReferral, reReferralCost("programme", value));
}
