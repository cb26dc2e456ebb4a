import { withoutExtraClosure } from "../../../model/appendix9/ratios";
import type { Scenario } from "../../../model/register/scenario";
import type { Results } from "../../../model/appendix9/evaluate";
import { measureDefinition, NET_MEASURES } from "../../../model/appendix9/measures";
import type { Measure } from "../../../model/appendix9/measures";

/** A line of the results: which measure stands under programme, comparator and difference. */
export interface ResultRow {
  readonly label: string;
  readonly programme: Measure | null;
  readonly comparator: Measure | null;
  readonly difference: Measure | null;
}

const compared = (label: string, quantity: "costPerCase" | "lifetimeEarnings" | "lifetimeTax" | "reReferralCost") =>
  ({
    label,
    programme: `${quantity}.programme`,
    comparator: `${quantity}.comparator`,
    difference: `${quantity}.difference`,
  }) as const;

const single = (label: string, measure: Measure): ResultRow => ({
  label,
  programme: null,
  comparator: null,
  difference: measure,
});

const NET_ROWS = NET_MEASURES.map((measure) => single(measureDefinition(measure).label, measure));

/** What is always in view: what the programme costs more, and what that brings to whom. */
export const HEADLINE_ROWS: readonly ResultRow[] = [single("Extra cost", "costPerCase.difference"), ...NET_ROWS];

/** All results, from costs to who gains. */
export const RESULT_ROWS: readonly ResultRow[] = [
  compared("Cost per case", "costPerCase"),
  {
    label: "Cost per closed case",
    programme: "costPerClosure.programme",
    comparator: "costPerClosure.comparator",
    difference: null,
  },
  single("Cost per extra closed case", "costPerExtraClosure"),
  compared("Lifetime earnings", "lifetimeEarnings"),
  compared("Lifetime tax", "lifetimeTax"),
  compared("Re-referral cost", "reReferralCost"),
  single("Re-referral saving", "reReferralSaving"),
  single("Escalation saving", "escalationSaving"),
  ...NET_ROWS,
];

/** The measures of a row, from left to right. */
export function measuresOf({ programme, comparator, difference }: ResultRow): readonly Measure[] {
  return [programme, comparator, difference].filter((measure) => measure !== null);
}

/** Why a measure has no value with a scenario's results; null where it has one. */
export function whyUndefined(measure: Measure, results: Results, scenario: Scenario): string | null {
  const value = results[measure];
  if (value === null) {
    const why = measure === "costPerExtraClosure" ? withoutExtraClosure(scenario, results)?.sentence : undefined;
    return why ?? WITHOUT_DENOMINATOR[measure] ?? "There is nothing to divide by.";
  }
  return Number.isFinite(value) ? null : "The parameters are too large to compute with.";
}

const WITHOUT_DENOMINATOR: Readonly<Partial<Record<Measure, string>>> = {
  "costPerClosure.programme": "The programme closes no case.",
  "costPerClosure.comparator": "The comparator closes no case.",
};
