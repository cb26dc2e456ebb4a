import { detectableChange } from "../../../analysis/detectableChange";
import type { CurveModel } from "../../../charts";
import { formatNumber, formatPercent } from "../../format/formatNumbers";

/** A trial that is being thought of: two arms of the same size. */
export interface TrialPlan {
  readonly baseline: number;
  readonly childrenPerFamily: number;
  readonly icc: number;
  readonly power: number;
  readonly confidence: number;
  /** Families in each arm. */
  readonly families: number;
  /** The rise in the rate that would be worth finding. */
  readonly worthFinding: number;
}

/** Appendix 6: 143 families an arm with three children each, from 22.6%, siblings alike. */
export const APPENDIX_6: TrialPlan = {
  baseline: 0.226,
  childrenPerFamily: 3,
  icc: 1,
  power: 0.8,
  confidence: 0.95,
  families: 143,
  worthFinding: 0.08,
};

const STEPS = 60;
const FEWEST = 20;
/** How far the curve goes, unless a trial of more than half its size is thought of. */
const LEAST_END = 800;

/** The smallest rise that a trial of this plan finds; null where none up to 100% is large enough. */
export function smallestRise(plan: TrialPlan, families: number): number | null {
  return detectableChange({ ...plan, familiesA: families, familiesB: families }, "increase");
}

/** The numbers of families for which the curve is drawn, that of the plan among them. */
export function curveFamilies({ families }: TrialPlan): readonly number[] {
  const end = Math.max(LEAST_END, 2 * families);
  const even = Array.from({ length: STEPS + 1 }, (_, step) => Math.round(FEWEST + ((end - FEWEST) * step) / STEPS));
  return [...new Set([...even, families])].sort((a, b) => a - b);
}

/** What a trial can find, by its size. */
export function powerCurve(plan: TrialPlan): CurveModel {
  const { families, worthFinding } = plan;
  const here = smallestRise(plan, families);
  return {
    kind: "curve",
    title: "What a trial can find, by its size",
    xAxisTitle: "Families in each arm",
    valueAxisTitle: "Smallest rise found, percentage points",
    xFormat: "#,##0",
    valueFormat: "0.0",
    altText: `A falling curve: the more families, the smaller the rise from ${formatPercent(plan.baseline)} that is found. ${
      here === null ? "" : `With ${formatNumber(families)} in each arm: ${points(here)} points.`
    }`,
    series: [
      {
        name: "Smallest rise found",
        points: curveFamilies(plan).map((x) => {
          const rise = smallestRise(plan, x);
          return { x, y: rise === null ? null : 100 * rise };
        }),
      },
    ],
    xReferences: [{ at: families, label: `${formatNumber(families)} families` }],
    valueReferences: [{ at: 100 * worthFinding, label: "Worth finding" }],
  };
}

/** Percentage points to one decimal: the report has 15.1. */
export function points(change: number): string {
  return (100 * change).toFixed(1);
}
