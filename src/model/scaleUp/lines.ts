import { PERSPECTIVES } from "../appendix9/measures";
import type { Perspective } from "../appendix9/measures";
import { BENEFIT_LINES } from "./benefitLines";
import type { BenefitLine } from "./benefitLines";
import { BUDGET_LINES } from "./budgetLines";
import type { BudgetLine } from "./budgetLines";
import { CASH_LINES } from "./cashLines";
import type { CashLine } from "./cashLines";
import { COST_LINES } from "./costLines";
import type { CostLine } from "./costLines";
import type { Line, ScaleUpView } from "./line";
import { NET_LINES } from "./netLines";
import type { NetLine } from "./netLines";
import { OUTCOME_LINES } from "./outcomeLines";
import type { OutcomeLine } from "./outcomeLines";
import { STAFF_LINES } from "./staffLines";
import type { StaffLine } from "./staffLines";

/** All lines of a scaled-up programme: what SCALEUP, the pane and the sheets show, view by view. */

export type LineKey = StaffLine | CostLine | BenefitLine | OutcomeLine | NetLine | CashLine | BudgetLine;

/** A value for each year, for every line. */
export type LineValues = Readonly<Record<LineKey, readonly number[]>>;

export interface ScaleUpLine extends Line<LineKey> {
  readonly key: LineKey;
}

const LINES: Readonly<Record<LineKey, Line<LineKey>>> = {
  ...STAFF_LINES,
  ...COST_LINES,
  ...BENEFIT_LINES,
  ...OUTCOME_LINES,
  ...NET_LINES,
  ...CASH_LINES,
  ...BUDGET_LINES,
};

/** Every line, view by view, in the order in which tables and sheets show them. */
export const SCALE_UP_LINES: readonly ScaleUpLine[] = (Object.keys(LINES) as LineKey[]) // Object.keys forgets them.
  .map((key) => ({ key, ...LINES[key] }));

export function scaleUpLine(key: LineKey): Line<LineKey> {
  return LINES[key];
}

/** The lines of one view that are shown; those of the council's own outcomes only where a scenario has any. */
export function linesOf(view: ScaleUpView, hasOutcomes: boolean): ScaleUpLine[] {
  return SCALE_UP_LINES.filter((line) => line.view === view && (hasOutcomes || line.isOfOutcomes === undefined));
}

/** Who nets what: the four of Appendix 9, and what the local authority sees in cash. */
export const SCALE_UP_PERSPECTIVES: readonly ScaleUpNet[] = PERSPECTIVES.flatMap(
  ({ perspective, label, measure }): ScaleUpNet[] => {
    const economic = { perspective, label, net: measure, cumulative: `cumulative.${perspective}` } as const;
    return perspective === "localAuthority"
      ? [economic, { perspective: "cash", label: `${label}, cash`, net: "net.cash", cumulative: "cumulative.cash" }]
      : [economic];
  },
);

export type ScaleUpPerspective = Perspective | "cash";

interface ScaleUpNet {
  readonly perspective: ScaleUpPerspective;
  readonly label: string;
  readonly net: `net.${ScaleUpPerspective}`;
  readonly cumulative: `cumulative.${ScaleUpPerspective}`;
}
