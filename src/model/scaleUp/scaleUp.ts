import { discountFactor } from "../appendix9/discounting";
import { optimismBias } from "../appendix9/optimismBias";
import type { Scenario } from "../register/scenario";
import { budgetOfYear } from "./budget";
import { yearsCarriedOver } from "./demand";
import { SCALE_UP_PERSPECTIVES } from "./lines";
import type { LineKey } from "./lines";
import { cumulative, financialYear, inflationIndex } from "./money";
import { planYears } from "./planYears";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import { summarise } from "./summary";
import type { ScaleUpSummary } from "./summary";
import { rowsOf } from "./years";

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
/** More than all children in need of the country; beyond are slips of the hand. */
export const MOST_CASES = 1_000_000;
/** Effects later than this after the plan are slips of the hand. */
const MOST_YEARS_AFTER = 100;

/** Says what keeps a plan from being computed; null where nothing does. */
export function planProblem(plan: ScaleUpPlan): string | null {
  const { cases } = plan;
  if (cases.length < 1 || cases.length > MOST_YEARS) {
    return `cases holds ${cases.length} years; allowed: 1 to ${MOST_YEARS}.`;
  }
  const wrong = cases.find((count) => !(count >= 0 && count <= MOST_CASES));
  if (wrong !== undefined) return `cases holds ${wrong}; allowed: a number from 0 to ${MOST_CASES}.`;
  const after = yearsAfter(plan);
  if (after <= MOST_YEARS_AFTER) return null;
  return `The time open, the lag or the delay reaches ${after} years beyond the plan; allowed: ${MOST_YEARS_AFTER}.`;
}

/** Plan → results. Whoever calls has checked the plan (`planProblem`). */
export function evaluateScaleUp(plan: ScaleUpPlan): ScaleUpResults {
  const { scenario, settings } = plan;
  const count = plan.cases.length + yearsAfter(plan);
  const bias = optimismBias({ benefits: settings["scaleUp.benefitsGrade"], costs: settings["scaleUp.costsGrade"] });
  const payIndex = inflationIndex(settings["scaleUp.payInflation"], count);
  const priceIndex = inflationIndex(settings["scaleUp.priceInflation"], count);
  const years = planYears(plan, count);
  const budget = years.map(({ cost, cash }, year) =>
    budgetOfYear(cost, cash, payIndex[year] ?? 1, priceIndex[year] ?? 1, bias),
  );
  const lines = rowsOf<LineKey>([
    years.map(({ staff }) => staff),
    years.map(({ cost }) => cost),
    years.map(({ benefit }) => benefit),
    years.map(({ cash }) => cash),
    budget,
  ]);
  for (const { net, cumulative: balance } of SCALE_UP_PERSPECTIVES) lines[balance] = cumulative(lines[net]);
  lines["budget.cumulative"] = cumulative(lines["budget.net"]);
  return {
    years: Array.from({ length: count }, (_, year) => ({
      label: financialYear(settings["scaleUp.startYear"] + year),
      isPlanned: year < plan.cases.length,
    })),
    lines,
    discountFactors: Array.from({ length: count }, (_, year) => discountFactor(year, scenario["discount.rate"])),
    summary: summarise(plan, lines),
  };
}

/** The years after the plan until the last case is closed and its last effect has come. */
export function yearsAfter({ scenario, settings }: ScaleUpPlan): number {
  return Math.max(
    yearsCarriedOver(scenario["programme.weeksOpen"]),
    yearsCarriedOver(scenario["comparator.weeksOpen"]),
    settings["scaleUp.savingsLag"] + settings["scaleUp.effectYears"] - 1,
    Math.floor(scenario["attainment.delayYears"]),
  );
}
