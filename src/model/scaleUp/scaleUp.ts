import { discountFactor } from "../discounting";
import { evaluate } from "../evaluate";
import { optimismBias } from "../optimismBias";
import type { Scenario } from "../scenario";
import { benefitsOfYear } from "./benefits";
import { budgetOfYear } from "./budget";
import { cashOfYear } from "./cash";
import { costsOfYear } from "./costs";
import { yearsCarriedOver } from "./demand";
import type { LineKey } from "./lines";
import { cumulative, financialYear, inflationIndex } from "./money";
import { casesInEffect } from "./savings";
import type { ScaleUpSettings } from "./scaleUpParameters";
import { staffLines } from "./staffLines";
import { summarise } from "./summary";
import type { ScaleUpSummary } from "./summary";
import { rowsOf, yearOf } from "./years";

/**
 * Scale-up: the staff, cost, benefits, cash and budget of a programme that takes on so many cases each year.
 *
 * `evaluateScaleUp(plan)` is the one entry. A plan is a scenario of Appendix 9, the settings of scale-up (both come from
 * `parseScenario` of one column of keys) and the cases that start in each of 1 to 30 years (`casesByYear(settings)` makes
 * them from the first year, growth and ramp-up). The results hold a row of years for each of `SCALE_UP_LINES`, and the
 * summary: totals, present values, payback, ratios, contributions.
 *
 * The years go on after the planned ones, with no new cases, until the last case is closed and its last effect has come:
 * totals are complete, and what falls after the plan can be seen (`years[i].isPlanned`).
 */
export interface ScaleUpPlan {
  readonly scenario: Scenario;
  readonly settings: ScaleUpSettings;
  /** Cases that start in each year, spread evenly over it. */
  readonly cases: readonly number[];
}

export interface ScaleUpYear {
  /** "2026/27". */
  readonly label: string;
  /** False in the years after the plan, in which its last cases and effects run off. */
  readonly isPlanned: boolean;
}

/** A value for each year, for every line. */
export type LineValues = Readonly<Record<LineKey, readonly number[]>>;

export interface ScaleUpResults {
  readonly years: readonly ScaleUpYear[];
  readonly lines: LineValues;
  /** What a pound of each year is worth in the first: D(0), D(1) … */
  readonly discountFactors: readonly number[];
  readonly summary: ScaleUpSummary;
}

export const MOST_YEARS = 30;
/** Effects later than this after the plan are slips of the hand. */
const MOST_YEARS_AFTER = 100;

/** Says what keeps a plan from being computed; null where nothing does. */
export function planProblem(plan: ScaleUpPlan): string | null {
  const { cases } = plan;
  if (cases.length < 1 || cases.length > MOST_YEARS) {
    return `cases holds ${cases.length} years; allowed: 1 to ${MOST_YEARS}.`;
  }
  const after = yearsAfter(plan);
  if (after <= MOST_YEARS_AFTER) return null;
  return `The time open, the lag or the delay reaches ${after} years beyond the plan; allowed: ${MOST_YEARS_AFTER}.`;
}

/** Plan → results. Whoever calls has checked the plan (`planProblem`). */
export function evaluateScaleUp(plan: ScaleUpPlan): ScaleUpResults {
  const { scenario, settings } = plan;
  const planned = plan.cases.length;
  const cases = [...plan.cases, ...new Array<number>(yearsAfter(plan)).fill(0)];
  const years = cases.map((_, year) => ({
    label: financialYear(settings["scaleUp.startYear"] + year),
    isPlanned: year < planned,
  }));
  const perCase = evaluate(scenario);
  const bias = optimismBias({ benefits: settings["scaleUp.benefitsGrade"], costs: settings["scaleUp.costsGrade"] });

  const staff = staffLines(cases, scenario, settings);
  const inEffect = casesInEffect(cases, settings);
  const delay = Math.floor(scenario["attainment.delayYears"]);
  const factorOfDelay = discountFactor(delay, scenario["discount.rate"]);
  const payIndex = inflationIndex(settings["scaleUp.payInflation"], cases.length);
  const priceIndex = inflationIndex(settings["scaleUp.priceInflation"], cases.length);

  const yearly = rowsOf(
    cases.map((_, year) => {
      const ofYear = yearOf(staff, year);
      const setUp = year === 0 ? settings["scaleUp.setUpCost"] : 0;
      const effects = { savings: inEffect[year] ?? 0, workingLife: cases[year - delay] ?? 0 };
      const cost = costsOfYear(ofYear, setUp, scenario, settings, bias.costs);
      const benefit = benefitsOfYear(ofYear, cost, effects, perCase, scenario, factorOfDelay, bias.benefits);
      const cash = cashOfYear(ofYear, cost, benefit, scenario, settings, bias);
      const budget = budgetOfYear(cost, cash, payIndex[year] ?? 1, priceIndex[year] ?? 1, bias);
      return { ...cost, ...benefit, ...cash, ...budget };
    }),
  );
  const lines: LineValues = {
    ...staff,
    ...yearly,
    "cumulative.localAuthority": cumulative(yearly["net.localAuthority"]),
    "cumulative.exchequer": cumulative(yearly["net.exchequer"]),
    "cumulative.individual": cumulative(yearly["net.individual"]),
    "cumulative.society": cumulative(yearly["net.society"]),
    "cumulative.cash": cumulative(yearly["net.cash"]),
    "budget.cumulative": cumulative(yearly["budget.net"]),
  };
  const discountFactors = cases.map((_, year) => discountFactor(year, scenario["discount.rate"]));
  return { years, lines, discountFactors, summary: summarise(plan, lines) };
}

/** The years after the plan until the last case is closed and its last effect has come. */
function yearsAfter({ scenario, settings }: ScaleUpPlan): number {
  return Math.max(
    yearsCarriedOver(scenario["programme.weeksOpen"]),
    yearsCarriedOver(scenario["comparator.weeksOpen"]),
    settings["scaleUp.savingsLag"] + settings["scaleUp.effectYears"] - 1,
    Math.floor(scenario["attainment.delayYears"]),
  );
}
