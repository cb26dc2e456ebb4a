import { discountFactor } from "./discounting";
import { escalationSaving } from "./escalation";
import { attainmentWeight, employment, lifetimeEarnings, lifetimeTax } from "./lifetimeOutcomes";
import type { ComparedQuantity, Measure, RatioMeasure } from "./measures";
import type { Arm } from "../register/definition";
import { perspectives } from "./perspectives";
import { reReferralCost, reReferralSaving } from "./reReferral";
import type { Scenario } from "../register/scenario";
import { costPerCase, costPerClosure } from "./staffCost";

/** Every measure of a scenario. A ratio without a denominator is null; nothing else ever is. */
export type Results = Readonly<Record<Exclude<Measure, RatioMeasure>, number> & Record<RatioMeasure, number | null>>;

/** Scenario → results: the one entry to the model for everything that shows or varies a whole scenario. */
export function evaluate(scenario: Scenario): Results {
  const programme = evaluateArm(scenario, "programme");
  const comparator = evaluateArm(scenario, "comparator");
  const savings = {
    reReferralSaving: reReferralSaving(programme.reReferralCost, comparator.reReferralCost),
    escalationSaving: escalationSaving(
      scenario["escalation.comparatorRate"],
      scenario["escalation.programmeRate"],
      scenario["escalation.protectionCost"],
      scenario["escalation.needCost"],
    ),
  };
  const extraCost = programme.costPerCase - comparator.costPerCase;
  const extraClosure = scenario["programme.closureRate"] - scenario["comparator.closureRate"];
  const net = perspectives({
    costPerCase: extraCost,
    lifetimeEarnings: programme.lifetimeEarnings - comparator.lifetimeEarnings,
    lifetimeTax: programme.lifetimeTax - comparator.lifetimeTax,
    ...savings,
  });
  return {
    "costPerCase.programme": programme.costPerCase,
    "costPerCase.comparator": comparator.costPerCase,
    "costPerCase.difference": extraCost,
    "attainment.programme": programme.attainment,
    "attainment.comparator": comparator.attainment,
    "attainment.difference": programme.attainment - comparator.attainment,
    "lifetimeEarnings.programme": programme.lifetimeEarnings,
    "lifetimeEarnings.comparator": comparator.lifetimeEarnings,
    "lifetimeEarnings.difference": programme.lifetimeEarnings - comparator.lifetimeEarnings,
    "lifetimeTax.programme": programme.lifetimeTax,
    "lifetimeTax.comparator": comparator.lifetimeTax,
    "lifetimeTax.difference": programme.lifetimeTax - comparator.lifetimeTax,
    "employment.programme": programme.employment,
    "employment.comparator": comparator.employment,
    "employment.difference": programme.employment - comparator.employment,
    "reReferralCost.programme": programme.reReferralCost,
    "reReferralCost.comparator": comparator.reReferralCost,
    "reReferralCost.difference": programme.reReferralCost - comparator.reReferralCost,
    "costPerClosure.programme": costPerClosure(programme.costPerCase, scenario["programme.closureRate"]),
    "costPerClosure.comparator": costPerClosure(comparator.costPerCase, scenario["comparator.closureRate"]),
    costPerExtraClosure: extraClosure === 0 ? null : extraCost / extraClosure,
    ...savings,
    "net.localAuthority": net.localAuthority,
    "net.exchequer": net.exchequer,
    "net.individual": net.individual,
    "net.society": net.society,
  };
}

/** E2 to E7 for one arm. */
function evaluateArm(scenario: Scenario, arm: Arm): Record<ComparedQuantity, number> {
  const closureRate = scenario[`${arm}.closureRate`];
  const weeklyCost = scenario[`${arm}.weeklyCost`] * (1 + scenario[`${arm}.managementUplift`]);
  const cost = costPerCase(weeklyCost, scenario[`${arm}.weeksOpen`], scenario[`${arm}.otherCost`]);
  const attainment = attainmentWeight(
    closureRate,
    scenario["attainment.closed"],
    scenario["attainment.open"],
    scenario["attainment.causalShare"],
  );
  const earnings = lifetimeEarnings(
    scenario["attainment.premium"],
    attainment,
    scenario["attainment.childrenPerCase"],
    discountFactor(scenario["attainment.delayYears"], scenario["discount.rate"]),
  );
  return {
    costPerCase: cost,
    attainment,
    lifetimeEarnings: earnings,
    lifetimeTax: lifetimeTax(earnings, scenario["tax.income"], scenario["tax.nationalInsurance"]),
    employment: employment(scenario["employment.premium"], attainment),
    reReferralCost: reReferralCost(scenario[`${arm}.reReferralRate`], cost, closureRate, scenario["reReferral.basis"]),
  };
}
