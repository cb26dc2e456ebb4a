import { cautiousCost, optimismIn } from "../appendix9/optimismBias";
import type { CashYear } from "./cash";
import type { CostYear } from "./costs";

/**
 * S50 to S56: the council's budget of one year in that year's money. Staff and what staff time saves rise with pay, all else
 * with prices; costs are positive and savings negative, as a budget shows them.
 *
 * @param bias shares for optimism, put on costs and taken off benefits
 */
export function budgetOfYear(
  cost: CostYear,
  cash: CashYear,
  payIndex: number,
  priceIndex: number,
  bias: { readonly benefits: number; readonly costs: number },
) {
  const costs = {
    "budget.practitioners": cost["cost.practitioners"] * payIndex,
    "budget.consultants": cost["cost.consultants"] * payIndex,
    "budget.agency": cost["cost.agency"] * payIndex,
    "budget.recruitment": cost["cost.recruitment"] * priceIndex,
    "budget.caseSpending": cost["cost.caseSpending"] * priceIndex,
    "budget.setUp": cost["cost.setUp"] * priceIndex,
  };
  const before = sum(Object.values(costs));
  const gross = cautiousCost(before, bias.costs);
  const savings = {
    "budget.releasedPosts": -cash["cash.releasedPosts"] * payIndex,
    "budget.otherCost": -cash["cash.otherCost"] * priceIndex,
    "budget.reReferral": -cash["cash.reReferral"] * payIndex,
    "budget.escalation": -cash["cash.escalation"] * payIndex,
  };
  const savingsBias = -sum(Object.values(savings).map((saving) => optimismIn(-saving, bias.benefits)));
  return {
    payIndex,
    priceIndex,
    ...costs,
    "budget.optimismBias": gross - before,
    "budget.gross": gross,
    ...savings,
    "budget.savingsBias": savingsBias,
    "budget.net": gross + sum(Object.values(savings)) + savingsBias,
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
