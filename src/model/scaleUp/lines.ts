import { PERSPECTIVES } from "../appendix9/measures";
import type { Perspective } from "../appendix9/measures";

/**
 * The lines of a scaled-up programme, a row of years each: what SCALEUP, the pane and the sheets show, view by view. The
 * numbers S1, S2 … are those of the equations in docs/method.md.
 */

export type ScaleUpView = "staff" | "economic" | "cash" | "budget";

export type LineUnit = "cases" | "posts" | "pods" | "share" | "£" | "index";

interface LineDefinition {
  readonly key: string;
  readonly equation: string;
  readonly label: string;
  readonly unit: LineUnit;
  readonly view: ScaleUpView;
  /** Whose line it is; null for workings that are nobody's money. */
  readonly perspective: Perspective | null;
  /** A flow adds up over the years; a stock (caseload, posts, a balance) does not. */
  readonly kind: "flow" | "stock";
  /** A result of the lines above it, to be set off. */
  readonly isResult: boolean;
}

const row = <const Key extends string>(
  key: Key,
  equation: string,
  label: string,
  {
    unit,
    view,
    perspective = null,
    kind = "flow",
    isResult = false,
  }: Partial<LineDefinition> & Pick<LineDefinition, "unit" | "view">,
) => ({ key, equation, label, unit, view, perspective, kind, isResult });

const staff = { view: "staff", kind: "stock" } as const;
const economic = { view: "economic", unit: "£" } as const;
const council = { ...economic, perspective: "localAuthority" } as const;
const cash = { view: "cash", unit: "£", perspective: "localAuthority" } as const;
const budget = { view: "budget", unit: "£", perspective: "localAuthority" } as const;

const LINES = [
  row("cases", "S1", "Cases that start", { view: "staff", unit: "cases" }),
  row("caseload", "S2", "Active caseload, average of the year", { ...staff, unit: "cases" }),
  row("practitioners", "S3", "Practitioners", { ...staff, unit: "posts" }),
  row("pods", "S4", "Pods", { ...staff, unit: "pods" }),
  row("consultants", "S4", "Consultants, one a pod", { ...staff, unit: "posts" }),
  row("utilisation", "S5", "Utilisation of the practitioners", { ...staff, unit: "share" }),
  row("posts", "S6", "Posts of the programme", { ...staff, unit: "posts", isResult: true }),
  row("newPosts", "S7", "New posts", { view: "staff", unit: "posts" }),
  row("freedCaseload", "S8", "Caseload freed in the comparator's service", { ...staff, unit: "cases" }),
  row("freedPosts", "S9", "The same in social workers", { ...staff, unit: "posts" }),
  row("releasedPosts", "S10", "Whole posts that can go", { ...staff, unit: "posts", isResult: true }),
  row("savedPosts", "S11", "Posts saved in the year, after notice", { ...staff, unit: "posts" }),

  row("cost.practitioners", "S12", "Practitioners", council),
  row("cost.consultants", "S13", "Consultants", council),
  row("cost.agency", "S14", "Agency premium on vacant posts", council),
  row("cost.recruitment", "S15", "Recruitment and training of new posts", council),
  row("cost.staffPosts", "S16", "Staff in whole posts", { ...council, isResult: true }),
  row("cost.staffAverage", "S17", "Staff at the average weekly cost, as the report", council),
  row("cost.basisDifference", "S18", "Difference: whole posts less average", council),
  row("cost.caseSpending", "S19", "Family budgets and other cost per case", council),
  row("cost.setUp", "S20", "Set-up", council),
  row("cost.optimismBias", "S21", "Optimism bias on costs", council),
  row("cost.gross", "S22", "Gross cost", { ...council, isResult: true }),
  row("avoided.comparator", "S23", "Cost avoided in the comparator's service", council),
  row("casesInEffect", "S24", "Cases whose effect falls in the year", { view: "economic", unit: "cases" }),
  row("saving.reReferral", "S25", "Saving on re-referral", council),
  row("saving.escalation", "S26", "Saving on escalation", council),
  row("saving.optimismBias", "S27", "Optimism bias on what is avoided and saved", council),
  row("tax", "S28", "Tax gained", { ...economic, perspective: "exchequer" }),
  row("earnings", "S29", "Earnings gained, before tax", { ...economic, perspective: "society" }),
  row("net.localAuthority", "S30", "Net, local authority", { ...council, isResult: true }),
  row("net.exchequer", "S31", "Net, exchequer", { ...economic, perspective: "exchequer", isResult: true }),
  row("net.individual", "S32", "Net, individual", { ...economic, perspective: "individual", isResult: true }),
  row("net.society", "S33", "Net, society", { ...economic, perspective: "society", isResult: true }),
  ...PERSPECTIVES.map(({ perspective, label }) =>
    row(`cumulative.${perspective}`, "S34", `Cumulative net, ${label.toLowerCase()}`, {
      ...economic,
      perspective,
      kind: "stock",
    }),
  ),

  row("cash.gross", "S35", "Gross cost in whole posts", cash),
  row("cash.releasedPosts", "S36", "Social workers' posts that go", cash),
  row("cash.otherCost", "S37", "Comparator's other cost per case", cash),
  row("cash.reReferral", "S38", "Saving on re-referral that is cash", cash),
  row("cash.escalation", "S39", "Saving on escalation that is cash", cash),
  row("cash.optimismBias", "S40", "Optimism bias on cash savings", cash),
  row("net.cash", "S41", "Net cash, local authority", { ...cash, isResult: true }),
  row("cumulative.cash", "S42", "Cumulative net cash", { ...cash, kind: "stock" }),
  row("notCash.refilled", "S43", "Not cash: caseload refilled by waiting demand", cash),
  row("notCash.partPosts", "S44", "Not cash: parts of posts", cash),
  row("notCash.notice", "S45", "Not cash: posts in notice", cash),
  row("notCash.price", "S46", "Not cash: average cost above a post's own", cash),
  row("notCash.savings", "S47", "Not cash: re-referral and escalation", cash),
  row("notCash.optimismBias", "S48", "Not cash: optimism bias on the above", cash),
  row("notCash", "S49", "Economic value that is not cash", { ...cash, isResult: true }),

  row("payIndex", "S50", "Index of pay", { view: "budget", unit: "index", kind: "stock" }),
  row("priceIndex", "S50", "Index of prices", { view: "budget", unit: "index", kind: "stock" }),
  row("budget.practitioners", "S51", "Practitioners", budget),
  row("budget.consultants", "S51", "Consultants", budget),
  row("budget.agency", "S51", "Agency premium on vacant posts", budget),
  row("budget.recruitment", "S51", "Recruitment and training", budget),
  row("budget.caseSpending", "S51", "Family budgets and other cost per case", budget),
  row("budget.setUp", "S51", "Set-up", budget),
  row("budget.optimismBias", "S52", "Optimism bias on costs", budget),
  row("budget.gross", "S53", "Gross budget", { ...budget, isResult: true }),
  row("budget.releasedPosts", "S54", "Less social workers' posts that go", budget),
  row("budget.otherCost", "S54", "Less comparator's other cost per case", budget),
  row("budget.reReferral", "S54", "Less saving on re-referral", budget),
  row("budget.escalation", "S54", "Less saving on escalation", budget),
  row("budget.savingsBias", "S55", "Optimism bias on savings", budget),
  row("budget.net", "S56", "Net budget", { ...budget, isResult: true }),
  row("budget.cumulative", "S57", "Cumulative net budget", { ...budget, kind: "stock" }),
] as const;

export type LineKey = (typeof LINES)[number]["key"];
export type ScaleUpLine = LineDefinition & { readonly key: LineKey };

/** Every line, view by view, in the order in which tables and sheets show them. */
export const SCALE_UP_LINES: readonly ScaleUpLine[] = LINES;

/** The lines of one view. */
export function linesOf(view: ScaleUpView): ScaleUpLine[] {
  return SCALE_UP_LINES.filter((line) => line.view === view);
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
