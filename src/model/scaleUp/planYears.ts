import { discountFactor } from "../appendix9/discounting";
import { evaluate } from "../appendix9/evaluate";
import { optimismBias } from "../appendix9/optimismBias";
import { benefitsOfYear } from "./benefits";
import type { BenefitYear } from "./benefits";
import { cashOfYear } from "./cash";
import type { CashYear } from "./cash";
import { costsOfYear } from "./costs";
import type { CostYear } from "./costs";
import { averageCaseload } from "./demand";
import type { ScaleUpPerspective } from "./lines";
import { casesInEffect } from "./savings";
import type { ScaleUpPlan } from "./scaleUp";
import { staffOfYear } from "./staff";
import type { StaffYear } from "./staff";

/** One year of a plan in the first year's prices. */
export interface PlanYear {
  readonly staff: StaffYear;
  readonly cost: CostYear;
  readonly benefit: BenefitYear;
  readonly cash: CashYear;
}

/** What a perspective nets in a year. */
export function netOf({ benefit, cash }: PlanYear, perspective: ScaleUpPerspective): number {
  return perspective === "cash" ? cash["net.cash"] : benefit[`net.${perspective}`];
}

/** S1 to S49 for the first `count` years, without cases in those after the plan. A year depends on none after it. */
export function planYears({ scenario, settings, cases: planned }: ScaleUpPlan, count: number): PlanYear[] {
  const cases = planned.slice(0, count);
  while (cases.length < count) cases.push(0);
  const caseload = averageCaseload(cases, scenario["programme.weeksOpen"]);
  const freedCaseload = averageCaseload(cases, scenario["comparator.weeksOpen"]);
  const inEffect = casesInEffect(cases, settings);
  const delay = Math.floor(scenario["attainment.delayYears"]);
  const factorOfDelay = discountFactor(delay, scenario["discount.rate"]);
  const perCase = evaluate(scenario);
  const bias = optimismBias({ benefits: settings["scaleUp.benefitsGrade"], costs: settings["scaleUp.costsGrade"] });
  let before: StaffYear | null = null;
  return cases.map((started, year) => {
    const staff = staffOfYear(started, caseload[year] ?? 0, freedCaseload[year] ?? 0, before, settings);
    before = staff;
    const setUp = year === 0 ? settings["scaleUp.setUpCost"] : 0;
    const effects = { savings: inEffect[year] ?? 0, workingLife: year < delay ? 0 : (cases[year - delay] ?? 0) };
    const cost = costsOfYear(staff, setUp, scenario, settings, bias.costs);
    const benefit = benefitsOfYear(staff, cost, effects, perCase, scenario, factorOfDelay, bias.benefits);
    const cash = cashOfYear(staff, cost, benefit, scenario, settings, bias);
    return { staff, cost, benefit, cash };
  });
}
