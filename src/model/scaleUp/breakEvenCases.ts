import { discountFactor } from "../appendix9/discounting";
import type { Scenario } from "../register/scenario";
import type { LineKey, ScaleUpPerspective } from "./lines";
import { lineRows } from "./lineRows";
import { firstYearPart } from "./demand";
import { discountedBy } from "./discountedBy";
import { yearsAfter } from "./plan";
import { worthTerms } from "./worth";
import type { ScaleUpSettings } from "../register/scaleUpParameters";

/** From how many cases a year a plan pays. */
export type BreakEvenCases =
  | { readonly kind: "found"; readonly cases: number }
  /** The best present value that any number of cases searched reaches. */
  | { readonly kind: "never"; readonly cases: number; readonly best: number };

/** The largest council has fewer cases in need a year. */
export const MOST_YEARLY_CASES = 10_000;

/**
 * S67: the smallest number of cases, the same in each year of the plan but for a first year of part of one, from which on the net of a perspective is worth
 * nothing less than zero today. From which on: a plan in whole posts that pays with 44 cases and not with 45, as a
 * practitioner more is needed, does not pay from 44.
 */
export function breakEvenCases(
  scenario: Scenario,
  settings: ScaleUpSettings,
  perspective: ScaleUpPerspective,
): BreakEvenCases {
  const years = settings["scaleUp.years"];
  const part = firstYearPart(settings);
  const plan = (cases: number) => ({
    scenario,
    settings,
    cases: Array.from({ length: years }, (_, year) => (year === 0 ? cases * part : cases)),
  });
  const count = years + yearsAfter(plan(1));
  const factors = Array.from({ length: count }, (_, year) =>
    discountFactor(discountedBy(settings, year), scenario["discount.rate"]),
  );
  const terms = worthTerms(`net.${perspective}`);
  const worth = (cases: number) => {
    const row = lineRows(plan(cases), count);
    const today = (line: LineKey) => row(line).reduce((sum, amount, year) => sum + (factors[year] ?? 0) * amount, 0);
    return terms.reduce((sum, { line, sign }) => sum + sign * today(line), 0);
  };
  let best = { cases: 0, worth: -Infinity };
  let from: number | null = null;
  for (let cases = 1; cases <= MOST_YEARLY_CASES; cases++) {
    const now = worth(cases);
    if (now > best.worth) best = { cases, worth: now };
    if (now < 0) from = null;
    else from ??= cases;
  }
  return from === null ? { kind: "never", cases: best.cases, best: best.worth } : { kind: "found", cases: from };
}
