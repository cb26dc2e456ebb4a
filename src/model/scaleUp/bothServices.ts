import type { ScaleUpSettings } from "../register/scaleUpParameters";
import { onBasis } from "./costBasis";
import { scaleUpLine } from "./lines";
import type { LineKey, LineValues } from "./lines";
import type { ScaleUpPlan } from "./plan";
import { worthOf } from "./worth";

/** Both services in absolute terms, as the Green Book asks: business as usual has a cost too. */

/** The line of a cost; of staff a line on each basis, of which the plan chooses one for both services. */
export type CostLines = LineKey | Readonly<Record<"posts" | "average", LineKey>>;

/** A part of what the local authority spends on the cases of a plan, in either service. */
export interface ServiceCost {
  readonly label: string;
  readonly programme: CostLines;
  /** null where a service that is there already has no such cost. */
  readonly comparator: CostLines | null;
}

export const SERVICE_COSTS: readonly ServiceCost[] = [
  {
    label: "Staff",
    programme: { posts: "cost.staffPosts", average: "cost.staffAverage" },
    comparator: { posts: "comparator.staffPosts", average: "comparator.staffAverage" },
  },
  { label: "Other cost per case, family budgets", programme: "cost.caseSpending", comparator: "cash.otherCost" },
  { label: "Set-up", programme: "cost.setUp", comparator: null },
  { label: "Optimism bias on costs", programme: "cost.optimismBias", comparator: null },
];

/** What the parts come to: S22 and S23. */
export const BOTH_TOTAL = {
  label: "Total cost",
  programme: "cost.gross",
  comparator: "avoided.comparator",
} as const satisfies ServiceCost;

/** The columns of a table of both. */
export const BOTH_SERVICES = [
  { side: "programme", label: "Programme" },
  { side: "comparator", label: "Comparator" },
  { side: "difference", label: "Difference" },
] as const;

/** Those of all years as they stand, and after them those in present value. */
export const BOTH_HEADINGS: readonly string[] = [
  ...BOTH_SERVICES.map(({ label }) => label),
  ...BOTH_SERVICES.map(({ label }) => `${label}, present value`),
];

/** What has to be known beneath such a table: what is not in it, transfers, and in which money each view is. */
export const BOTH_NOTES: readonly string[] = [
  "Business as usual is not zero: the comparator's cost is that of the same cases in its service. Later re-referral and escalation are lines of saving only (S25 to S27); with them the difference is the local authority's net (S30).",
  "Economic view: real, and discounted for present values. Tax on added earnings is a transfer: the exchequer gains it, individuals pay it, and society has earnings before tax, once (S31 to S33). Benefit payments are in no line.",
  "Financial view: the budget is nominal and undiscounted, with all that the council pays, National Insurance within on-cost too; tax gained is not the council's. Cash has the same in the scenario's prices. (Green Book 2026, Table 9)",
];

type Amounts = Readonly<Record<(typeof BOTH_SERVICES)[number]["side"], number>>;

/** £ of both services over all years. */
export interface ComparedCost {
  readonly label: string;
  readonly isTotal: boolean;
  readonly undiscounted: Amounts;
  readonly presentValue: Amounts;
}

/**
 * What both services cost the local authority over all years of a plan, in the scenario's prices, part by part; the total
 * comes last.
 */
export function bothServices({ scenario, settings }: ScaleUpPlan, lines: LineValues): readonly ComparedCost[] {
  const total = (key: LineKey) => lines[key].reduce((sum, amount) => sum + amount, 0);
  const today = (key: LineKey) => worthOf(key, (line) => lines[line], scenario["discount.rate"], settings);
  return [...SERVICE_COSTS, BOTH_TOTAL].map((cost) => {
    const { label, programme, comparator } = cost;
    const compared = (amount: (key: LineKey) => number): Amounts => {
      const own = amount(lineInForce(programme, settings));
      const other = comparator === null ? 0 : amount(lineInForce(comparator, settings));
      return { programme: own, comparator: other, difference: own - other };
    };
    return { label, isTotal: cost === BOTH_TOTAL, undiscounted: compared(total), presentValue: compared(today) };
  });
}

function lineInForce(lines: CostLines, settings: ScaleUpSettings): LineKey {
  if (typeof lines === "string") return lines;
  return onBasis(
    settings,
    () => lines.posts,
    () => lines.average,
  );
}

/** "S22", "S16 or S17": the equations of a cost in the one service and in the other. */
export function equationsOf({ programme, comparator }: ServiceCost): string {
  return [programme, comparator].flatMap((lines) => (lines === null ? [] : [equationOf(lines)])).join("; ");
}

function equationOf(lines: CostLines): string {
  const keys = typeof lines === "string" ? [lines] : [lines.posts, lines.average];
  return keys.map((key) => scaleUpLine(key).equation).join(" or ");
}
