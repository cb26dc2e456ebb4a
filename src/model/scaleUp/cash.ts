import { cautiousCost, optimismIn } from "../appendix9/optimismBias";
import type { Scenario } from "../register/scenario";
import type { BenefitYear } from "./benefits";
import { casesInNeedPerPost, releasedPostCost } from "./comparatorRelease";
import { yearlyCostOfOpenCase } from "./costs";
import type { CostYear } from "./costs";
import { cashOfEscalation, cashOfSaving } from "./savings";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import type { StaffYear } from "./staff";

export type CashYear = ReturnType<typeof cashOfYear>;

/**
 * S35 to S49: what of one year is money for the local authority, in the first year's prices, and why the rest is not. Cash
 * goes out for whole posts, and comes in only from posts that go and from savings that are cash.
 *
 * @param bias shares for optimism, put on costs and taken off benefits
 */
export function cashOfYear(
  staff: StaffYear,
  cost: CostYear,
  benefit: BenefitYear,
  scenario: Scenario,
  settings: ScaleUpSettings,
  bias: { readonly benefits: number; readonly costs: number },
) {
  const gross = cautiousCost(cost["cost.staffPosts"] + cost["cost.caseSpending"] + cost["cost.setUp"], bias.costs);
  const releasedPosts = staff.savedPosts * releasedPostCost(settings);
  const otherCost = staff.cases * scenario["comparator.otherCost"];
  const avoidedEscalations =
    benefit.casesInEffect * (scenario["escalation.comparatorRate"] - scenario["escalation.programmeRate"]);
  const reReferral = cashOfSaving(benefit["saving.reReferral"], settings);
  const escalation = cashOfEscalation(benefit["saving.escalation"], avoidedEscalations, settings);
  const takenOff =
    optimismIn(releasedPosts + otherCost, bias.benefits) +
    optimismIn(reReferral, bias.benefits) +
    optimismIn(escalation, bias.benefits);

  // Economic value of the freed caseload, post by post: a post's worth of cases at the comparator's average cost.
  const valueOfPost = casesInNeedPerPost(settings) * yearlyCostOfOpenCase(scenario, "comparator");
  const notRefilled = settings["scaleUp.releasedShare"] * staff.freedPosts;
  const refilled = (staff.freedPosts - notRefilled) * valueOfPost;
  const partPosts = (notRefilled - staff.releasedPosts) * valueOfPost;
  const notice = (staff.releasedPosts - staff.savedPosts) * valueOfPost;
  const price = staff.savedPosts * valueOfPost - releasedPosts;
  const savings = benefit["saving.reReferral"] - reReferral + benefit["saving.escalation"] - escalation;
  const bothBiases = benefit["saving.optimismBias"] - takenOff;
  return {
    "cash.gross": gross,
    "cash.releasedPosts": releasedPosts,
    "cash.otherCost": otherCost,
    "cash.reReferral": reReferral,
    "cash.escalation": escalation,
    "cash.optimismBias": takenOff,
    "net.cash": -gross + releasedPosts + otherCost + reReferral + escalation + takenOff,
    "notCash.refilled": refilled,
    "notCash.partPosts": partPosts,
    "notCash.notice": notice,
    "notCash.price": price,
    "notCash.savings": savings,
    "notCash.optimismBias": bothBiases,
    notCash: refilled + partPosts + notice + price + savings + bothBiases,
  };
}
