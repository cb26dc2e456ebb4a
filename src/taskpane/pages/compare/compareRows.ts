import type { Measure } from "../../../model/appendix9/measures";
import { measureDefinition, NET_MEASURES } from "../../../model/appendix9/measures";

/** A line of the comparison. */
export interface CompareRow {
  readonly label: string;
  readonly measure: Measure;
}

/** The lines in blocks: what it costs, what follows, and for whom it pays. */
export const COMPARE_BLOCKS: readonly (readonly CompareRow[])[] = [
  [
    { label: "Cost per case, programme", measure: "costPerCase.programme" },
    { label: "Cost per case, comparator", measure: "costPerCase.comparator" },
    { label: "Extra cost", measure: "costPerCase.difference" },
  ],
  [
    { label: "Extra lifetime earnings", measure: "lifetimeEarnings.difference" },
    { label: "Extra lifetime tax", measure: "lifetimeTax.difference" },
    { label: "Re-referral saving", measure: "reReferralSaving" },
    { label: "Escalation saving", measure: "escalationSaving" },
  ],
  NET_MEASURES.map((measure) => ({ label: measureDefinition(measure).label, measure })),
];

export const COMPARE_ROWS: readonly CompareRow[] = COMPARE_BLOCKS.flat();
