import { cautiousCost } from "../appendix9/optimismBias";
import { WEEKS_PER_YEAR } from "../register/parameters";
import type { Scenario } from "../register/scenario";
import { postCost } from "./posts";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import type { StaffYear } from "./staff";

export type CostYear = ReturnType<typeof costsOfYear>;

/**
 * S12 to S22: the programme's cost of one year in the first year's prices, its staff on both bases.
 *
 * @param setUp what is set up in this year, £
 * @param bias share put on costs for optimism
 */
export function costsOfYear(
  staff: StaffYear,
  setUp: number,
  scenario: Scenario,
  settings: ScaleUpSettings,
  bias: number,
) {
  const practitioners = staff.practitioners * postCost(settings["staff.practitionerSalary"], settings);
  const consultants = staff.consultants * postCost(settings["staff.consultantSalary"], settings);
  const agency = (practitioners + consultants) * settings["staff.vacancyRate"] * settings["staff.agencyPremium"];
  const recruitment = staff.newPosts * settings["staff.recruitmentCost"];
  const staffPosts = practitioners + consultants + agency + recruitment;
  const staffAverage = staff.caseload * yearlyCostOfOpenCase(scenario, "programme");
  const caseSpending = staff.cases * (scenario["programme.otherCost"] + settings["scaleUp.familyBudget"]);
  const chosen = settings["scaleUp.costBasis"] === "posts" ? staffPosts : staffAverage;
  const before = chosen + caseSpending + setUp;
  const gross = cautiousCost(before, bias);
  return {
    "cost.practitioners": practitioners,
    "cost.consultants": consultants,
    "cost.agency": agency,
    "cost.recruitment": recruitment,
    "cost.staffPosts": staffPosts,
    "cost.staffAverage": staffAverage,
    "cost.basisDifference": staffPosts - staffAverage,
    "cost.caseSpending": caseSpending,
    "cost.setUp": setUp,
    "cost.optimismBias": gross - before,
    "cost.gross": gross,
  };
}

/** What a case that is open for a whole year costs in one arm, management included: the average basis. */
export function yearlyCostOfOpenCase(scenario: Scenario, arm: "programme" | "comparator"): number {
  return scenario[`${arm}.weeklyCost`] * (1 + scenario[`${arm}.managementUplift`]) * WEEKS_PER_YEAR;
}
