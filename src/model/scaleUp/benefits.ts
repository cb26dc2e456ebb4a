import type { Results } from "../appendix9/evaluate";
import { cautiousBenefit, optimismIn } from "../appendix9/optimismBias";
import type { Scenario } from "../register/scenario";
import { yearlyCostOfOpenCase } from "./costs";
import type { CostYear } from "./costs";
import type { StaffYear } from "./staff";

export type BenefitYear = ReturnType<typeof benefitsOfYear>;

/** The cases whose effects fall in a year: on re-referral and escalation, and on working life. */
export interface CasesInEffect {
  readonly savings: number;
  readonly workingLife: number;
}

/**
 * S23 to S33: what one year avoids, saves and gains, as economic value in the first year's prices, and who nets what.
 *
 * @param perCase the results of Appendix 9
 * @param factorOfDelay the discount factor of the whole years of the delay, which the years across take in its stead
 * @param bias share taken off benefits for optimism
 */
export function benefitsOfYear(
  staff: StaffYear,
  cost: CostYear,
  inEffect: CasesInEffect,
  perCase: Results,
  scenario: Scenario,
  factorOfDelay: number,
  bias: number,
) {
  const avoided =
    staff.freedCaseload * yearlyCostOfOpenCase(scenario, "comparator") + staff.cases * scenario["comparator.otherCost"];
  const reReferral = inEffect.savings * perCase.reReferralSaving;
  const escalation = inEffect.savings * perCase.escalationSaving;
  const takenOff = optimismIn(avoided, bias) + optimismIn(reReferral, bias) + optimismIn(escalation, bias);
  const gained = (difference: number) => cautiousBenefit((inEffect.workingLife * difference) / factorOfDelay, bias);
  const tax = gained(perCase["lifetimeTax.difference"]);
  const earnings = gained(perCase["lifetimeEarnings.difference"]);
  const localAuthority = -cost["cost.gross"] + avoided + reReferral + escalation + takenOff;
  return {
    "avoided.comparator": avoided,
    casesInEffect: inEffect.savings,
    "saving.reReferral": reReferral,
    "saving.escalation": escalation,
    "saving.optimismBias": takenOff,
    tax,
    earnings,
    "net.localAuthority": localAuthority,
    "net.exchequer": localAuthority + tax,
    "net.individual": earnings - tax,
    "net.society": localAuthority + earnings,
  };
}
