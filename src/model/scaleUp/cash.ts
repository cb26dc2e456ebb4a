import { cautiousBenefit, cautiousCost } from "../optimismBias";
import type { Scenario } from "../scenario";
import type { BenefitYear } from "./benefits";
import { casesInNeedPerPost, releasedPostCost } from "./comparatorRelease";
import { yearlyCostOfOpenCase } from "./costs";
import type { CostYear } from "./costs";
import { cashOfEscalation, cashOfSaving } from "./savings";
import type { ScaleUpSettings } from "./scaleUpParameters";
import type { StaffYear } from "./staffLines";

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
  const cashSavings = [releasedPosts + otherCost, reReferral, escalation];
  const takenOff = cashSavings.reduce((sum, one) => sum + cautiousBenefit(one, bias.benefits) - one, 0);

  // Economic value of the freed caseload, post by post: a post's worth of cases at the comparator's average cost.
  const valueOfPost = casesInNeedPerPost(settings) * yearlyCostOfOpenCase(scenario, "comparator");
  const notRefilled = settings["scaleUp.releasedShare"] * staff.freedPosts;
  const notCash = {
    "notCash.refilled": (staff.freedPosts - notRefilled) * valueOfPost,
    "notCash.partPosts": (notRefilled - staff.releasedPosts) * valueOfPost,
    "notCash.notice": (staff.releasedPosts - staff.savedPosts) * valueOfPost,
    "notCash.price": staff.savedPosts * valueOfPost - releasedPosts,
    "notCash.savings": benefit["saving.reReferral"] - reReferral + benefit["saving.escalation"] - escalation,
    "notCash.optimismBias": benefit["saving.optimismBias"] - takenOff,
  };
  return {
    "cash.gross": gross,
    "cash.releasedPosts": releasedPosts,
    "cash.otherCost": otherCost,
    "cash.reReferral": reReferral,
    "cash.escalation": escalation,
    "cash.optimismBias": takenOff,
    "net.cash": -gross + releasedPosts + otherCost + reReferral + escalation + takenOff,
    ...notCash,
    notCash: Object.values(notCash).reduce((sum, part) => sum + part, 0),
  };
}
