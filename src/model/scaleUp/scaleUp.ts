import { discountFactor } from "../appendix9/discounting";
import { financialYear } from "../prices/financialYear";
import { pricesOf } from "../register/registerPrices";
import { SCALE_UP_LINES } from "./lines";
import type { LineValues } from "./lines";
import { lineRows } from "./lineRows";
import { discountedBy } from "./discountedBy";
import { yearsAfter } from "./plan";
import type { ScaleUpPlan } from "./plan";
import { summarise } from "./summary";
import type { ScaleUpSummary } from "./summary";

/**
 * Scale-up: the staff, cost, benefits, cash and budget of a programme that takes on so many cases each year.
 *
 * `evaluateScaleUp(plan)` is the one entry. The results hold a row of years for each of `SCALE_UP_LINES`, and the summary:
 * totals, present values, payback, ratios, contributions.
 *
 * The years go on after the planned ones, with no new cases, until the last case is closed and its last effect has come:
 * totals are complete, and what falls after the plan can be seen (`years[i].isPlanned`).
 */
export interface ScaleUpResults {
  readonly years: readonly ScaleUpYear[];
  /** "2015/16": the year in whose prices real amounts are. */
  readonly prices: string;
  readonly lines: LineValues;
  /** Whether the scenario has outcomes of its own, and so their lines to show. */
  readonly hasOutcomes: boolean;
  /** What a pound of each year is worth today: D(0), D(1) …, or D(½), D(1½) …; earlier by what a first year of part of one lacks. */
  readonly discountFactors: readonly number[];
  readonly summary: ScaleUpSummary;
}

export interface ScaleUpYear {
  /** "2026/27". */
  readonly label: string;
  /** False in the years after the plan, in which its last cases and effects run off. */
  readonly isPlanned: boolean;
}

/** Plan → results. Whoever calls has checked the plan (`planProblem`). */
export function evaluateScaleUp(plan: ScaleUpPlan): ScaleUpResults {
  const { scenario, settings, cases } = plan;
  const count = cases.length + yearsAfter(plan);
  const row = lineRows(plan, count);
  // Every line is in the list; Object.fromEntries forgets the keys.
  const lines = Object.fromEntries(SCALE_UP_LINES.map(({ key }) => [key, row(key)])) as LineValues;
  return {
    years: Array.from({ length: count }, (_, year) => ({
      label: financialYear(settings["scaleUp.startYear"] + year),
      isPlanned: year < cases.length,
    })),
    prices: pricesOf(scenario),
    lines,
    hasOutcomes: scenario.outcomes !== undefined,
    discountFactors: Array.from({ length: count }, (_, year) =>
      discountFactor(discountedBy(settings, year), scenario["discount.rate"]),
    ),
    summary: summarise(plan, lines),
  };
}
