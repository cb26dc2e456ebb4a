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

export const ECONOMIC_TITLE =
  "Economic view, both services in absolute terms: real; undiscounted, and discounted to present value; transfers apart";

/** What moves money within society; it is in no total of cost. */
export const TRANSFER = {
  label: "Transfer, in no total above: tax on added earnings, from individuals to the exchequer (S28)",
  line: "tax",
} as const satisfies { label: string; line: LineKey };

/** A part of what either service costs the council in the money of each year: as the budget has it. */
export interface FinancialCost {
  readonly label: string;
  readonly programme: readonly LineKey[];
  /** A line in the scenario's prices, and the index that brings it to each year's money; null where there is no such cost. */
  readonly comparator: { readonly line: LineKey; readonly index: "payIndex" | "priceIndex" } | null;
}

export const FINANCIAL_TITLE =
  "Financial view, both services in absolute terms: nominal, undiscounted, transfers in; whole posts";
export const FINANCIAL_COSTS: readonly FinancialCost[] = [
  {
    label: "Staff, whole posts",
    programme: [
      "budget.practitioners",
      "budget.consultants",
      "budget.agency",
      "budget.recruitment",
      "budget.redundancy",
    ],
    comparator: { line: "comparator.staffPosts", index: "payIndex" },
  },
  {
    label: "Other cost per case, family budgets",
    programme: ["budget.caseSpending"],
    comparator: { line: "cash.otherCost", index: "priceIndex" },
  },
  { label: "Set-up", programme: ["budget.setUp"], comparator: null },
];
export const FINANCIAL_TOTAL: FinancialCost = {
  label: "Gross budget",
  programme: ["budget.gross"],
  comparator: null,
};
export const FINANCIAL_NOTE =
  "National Insurance within on-cost is a transfer that the council pays, and is in. The comparator is what posts for the same cases would cost: a budget is cut by it only as far as posts go (S54, S56).";

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

export type Amounts = Readonly<Record<(typeof BOTH_SERVICES)[number]["side"], number>>;

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

/** £ of the financial view over all years. */
export interface ComparedBudget {
  readonly label: string;
  readonly isTotal: boolean;
  readonly amounts: Amounts;
}

/** What both services cost the council over all years of a plan in the money of each year, undiscounted; the total comes last. */
export function financialView(lines: LineValues): readonly ComparedBudget[] {
  const total = (row: readonly number[]) => row.reduce((sum, amount) => sum + amount, 0);
  const parts = FINANCIAL_COSTS.map(({ label, programme, comparator }) => {
    const own = total(programme.map((key) => total(lines[key])));
    const other =
      comparator === null
        ? 0
        : total(lines[comparator.line].map((amount, year) => amount * (lines[comparator.index][year] ?? 0)));
    return { label, isTotal: false, amounts: { programme: own, comparator: other, difference: own - other } };
  });
  const sum = (side: keyof Amounts) => total(parts.map(({ amounts }) => amounts[side]));
  const amounts = { programme: sum("programme"), comparator: sum("comparator"), difference: sum("difference") };
  return [...parts, { label: FINANCIAL_TOTAL.label, isTotal: true, amounts }];
}

/** "S51; S23a × index of pay": the equations of a cost of the financial view. */
export function financialEquations({ programme, comparator }: FinancialCost): string {
  const own = [...new Set(programme.map(equationOf))].join(", ");
  return comparator === null ? own : `${own}; ${equationOf(comparator.line)} × S50`;
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
