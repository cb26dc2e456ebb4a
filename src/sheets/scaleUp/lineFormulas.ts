import type { LineKey } from "../../model/scaleUp/lines";
import type { SingleCell } from "./workingCells";

/** The cells that the formula of one line in one year may refer to. */
export interface YearCells {
  /** Another line in the same year. */
  readonly at: (key: LineKey) => string;
  /** The same line's neighbour to the left: the year before, and a text before the first year. */
  readonly before: (key: LineKey) => string;
  /** A line from the first year to this one. */
  readonly soFar: (key: LineKey) => string;
  /** Several lines below one another, in this year. */
  readonly from: (first: LineKey, last: LineKey) => string;
  readonly single: SingleCell;
  /** The number of this year, and those of all years so far. */
  readonly year: string;
  readonly years: string;
  /** The cell in which the cases of this year are entered. */
  readonly entered: string;
}

type LineFormula = (cells: YearCells) => string;

/** Rounds first, so that rounding of the arithmetic hires nobody: `wholeUp` and `wholeDown` of the model. */
const wholeUp = (amount: string) => `ROUNDUP(ROUND(${amount},9),0)`;
const wholeDown = (amount: string) => `ROUNDDOWN(ROUND(${amount},9),0)`;

/** S2: each year's cases times the share of this year for which they are open, by the years since they started. */
function averageCaseload({ soFar, single, year, years }: YearCells, arm: "programme" | "comparator"): string {
  const open = single(`yearsOpen.${arm}`);
  const age = `(${year}-${years})`;
  const half = (ahead: string) => `(${open}${ahead}>${age})*(${open}${ahead}-${age})^2`;
  return `SUMPRODUCT(${soFar("cases")}*(${half("+1")}-2*${half("")}+${half("-1")}-(${age}=0)))/2`;
}

const needed = ({ at, single }: YearCells) => wholeUp(`${at("caseload")}/${single("staff.caseload")}`);

/** The posts beyond those of the year before. */
const added = ({ at, before }: YearCells, key: LineKey) => `MAX(0,${at(key)}-SUM(${before(key)}))`;

const postCost = (c: YearCells, role: "practitioner" | "consultant") =>
  `${c.single(`staff.${role}Salary`)}*(1+${c.single("staff.onCost")})*(1+${c.single("staff.overhead")})`;

/** The programme's cost before optimism bias, staff on the basis chosen. */
const costBefore = ({ at, single }: YearCells) =>
  `IF(${single("scaleUp.costBasis")}="posts",${at("cost.staffPosts")},${at("cost.staffAverage")})+${at("cost.caseSpending")}+${at("cost.setUp")}`;

const gains = (...amounts: string[]) => amounts.map((amount) => `MAX(0,${amount})`).join("+");

/** S24: the cases of earlier years whose effect falls in this one, less the drop-off of each further year. */
function casesInEffect({ soFar, single, year, years }: YearCells): string {
  const since = `(${year}-${years}-${single("scaleUp.savingsLag")})`;
  const lasts = `(${since}>=0)*(${since}<${single("scaleUp.effectYears")})`;
  // Nothing to the power of nothing has no value, so that the first year's base is 1 whatever the drop-off.
  const left = `(1-${single("scaleUp.dropOff")}*(${since}>0))^(${since}*(${since}>0))`;
  return `SUMPRODUCT(${soFar("cases")}*${lasts}*${left})`;
}

const ofWorkingLife =
  (gained: "gained.tax" | "gained.earnings"): LineFormula =>
  ({ soFar, single, year }) =>
    `IF(${year}>${single("delay")},INDEX(${soFar("cases")},1,${year}-${single("delay")}),0)*${single(gained)}`;

const running =
  (net: LineKey): LineFormula =>
  ({ soFar }) =>
    `SUM(${soFar(net)})`;
const atPay =
  (key: LineKey, sign = ""): LineFormula =>
  ({ at }) =>
    `${sign}${at(key)}*${at("payIndex")}`;
const atPrices =
  (key: LineKey, sign = ""): LineFormula =>
  ({ at }) =>
    `${sign}${at(key)}*${at("priceIndex")}`;

/** S38 */
const cashShare = (saving: string, share: string) => `${saving}*IF(${saving}>0,${share},1)`;

function cashOfEscalation({ at, single }: YearCells): string {
  const [saving, share, step] = [
    at("saving.escalation"),
    single("scaleUp.cashableShare"),
    single("scaleUp.escalationStep"),
  ];
  const avoided = `(${at("casesInEffect")}*(${single("escalation.comparatorRate")}-${single("escalation.programmeRate")}))`;
  const inSteps = `${saving}/${avoided}*${wholeDown(`${avoided}*${share}/${step}`)}*${step}`;
  return `IF(OR(${saving}<=0,${step}=0),${cashShare(saving, share)},${inSteps})`;
}

/** What `evaluateScaleUp` of the model computes in code, a formula for every line and the same for every year. */
export const LINE_FORMULAS: Readonly<Record<LineKey, LineFormula>> = {
  cases: ({ entered }) => `N(${entered})`,
  caseload: (c) => averageCaseload(c, "programme"),
  practitioners: (c) =>
    `IF(${c.single("staff.pods")}="whole",${c.at("pods")}*${c.single("staff.practitionersPerPod")},${needed(c)})`,
  pods: (c) => wholeUp(`${needed(c)}/${c.single("staff.practitionersPerPod")}`),
  consultants: ({ at }) => at("pods"),
  utilisation: ({ at, single }) =>
    `IF(${at("practitioners")}=0,0,${at("caseload")}/(${at("practitioners")}*${single("staff.caseload")}))`,
  posts: ({ at }) => `${at("practitioners")}+${at("consultants")}`,
  newPosts: (c) => added(c, "posts"),
  freedCaseload: (c) => averageCaseload(c, "comparator"),
  freedPosts: ({ at, single }) => `${at("freedCaseload")}/${single("casesPerPost")}`,
  releasedPosts: ({ at, single }) => wholeDown(`${single("scaleUp.releasedShare")}*${at("freedPosts")}`),
  savedPosts: (c) =>
    `${c.at("releasedPosts")}-${added(c, "releasedPosts")}*${c.single("scaleUp.noticeWeeks")}/${c.single("weeksPerYear")}`,

  "cost.practitioners": (c) => `${c.at("practitioners")}*${postCost(c, "practitioner")}`,
  "cost.consultants": (c) => `${c.at("consultants")}*${postCost(c, "consultant")}`,
  "cost.agency": ({ at, single }) =>
    `(${at("cost.practitioners")}+${at("cost.consultants")})*${single("staff.vacancyRate")}*${single("staff.agencyPremium")}`,
  "cost.recruitment": ({ at, single }) => `${at("newPosts")}*${single("staff.recruitmentCost")}`,
  "cost.staffPosts": ({ from }) => `SUM(${from("cost.practitioners", "cost.recruitment")})`,
  "cost.staffAverage": ({ at, single }) => `${at("caseload")}*${single("yearlyCost.programme")}`,
  "cost.basisDifference": ({ at }) => `${at("cost.staffPosts")}-${at("cost.staffAverage")}`,
  "cost.caseSpending": ({ at, single }) =>
    `${at("cases")}*(${single("programme.otherCost")}+${single("scaleUp.familyBudget")})`,
  "cost.setUp": ({ year, single }) => `IF(${year}=1,${single("scaleUp.setUpCost")},0)`,
  "cost.optimismBias": (c) => `(${costBefore(c)})*${c.single("bias.costs")}`,
  "cost.gross": (c) => `${costBefore(c)}+${c.at("cost.optimismBias")}`,
  "avoided.comparator": ({ at, single }) =>
    `${at("freedCaseload")}*${single("yearlyCost.comparator")}+${at("cases")}*${single("comparator.otherCost")}`,
  casesInEffect,
  "saving.reReferral": ({ at, single }) => `${at("casesInEffect")}*${single("reReferralSaving")}`,
  "saving.escalation": ({ at, single }) => `${at("casesInEffect")}*${single("escalationSaving")}`,
  "saving.optimismBias": ({ at, single }) =>
    `-${single("bias.benefits")}*(${gains(at("avoided.comparator"), at("saving.reReferral"), at("saving.escalation"))})`,
  tax: ofWorkingLife("gained.tax"),
  earnings: ofWorkingLife("gained.earnings"),
  "net.localAuthority": ({ at }) =>
    `${at("avoided.comparator")}+${at("saving.reReferral")}+${at("saving.escalation")}+${at("saving.optimismBias")}-${at("cost.gross")}`,
  "net.exchequer": ({ at }) => `${at("net.localAuthority")}+${at("tax")}`,
  "net.individual": ({ at }) => `${at("earnings")}-${at("tax")}`,
  "net.society": ({ at }) => `${at("net.localAuthority")}+${at("earnings")}`,
  "cumulative.localAuthority": running("net.localAuthority"),
  "cumulative.exchequer": running("net.exchequer"),
  "cumulative.individual": running("net.individual"),
  "cumulative.society": running("net.society"),

  "cash.gross": ({ at, single }) =>
    `(${at("cost.staffPosts")}+${at("cost.caseSpending")}+${at("cost.setUp")})*(1+${single("bias.costs")})`,
  "cash.releasedPosts": ({ at, single }) => `${at("savedPosts")}*${single("releasedPostCost")}`,
  "cash.otherCost": ({ at, single }) => `${at("cases")}*${single("comparator.otherCost")}`,
  "cash.reReferral": ({ at, single }) => cashShare(at("saving.reReferral"), single("scaleUp.cashableShare")),
  "cash.escalation": cashOfEscalation,
  "cash.optimismBias": ({ at, single }) =>
    `-${single("bias.benefits")}*(${gains(`${at("cash.releasedPosts")}+${at("cash.otherCost")}`, at("cash.reReferral"), at("cash.escalation"))})`,
  "net.cash": ({ at, from }) => `SUM(${from("cash.releasedPosts", "cash.optimismBias")})-${at("cash.gross")}`,
  "cumulative.cash": running("net.cash"),
  "notCash.refilled": ({ at, single }) =>
    `(1-${single("scaleUp.releasedShare")})*${at("freedPosts")}*${single("valueOfPost")}`,
  "notCash.partPosts": ({ at, single }) =>
    `(${single("scaleUp.releasedShare")}*${at("freedPosts")}-${at("releasedPosts")})*${single("valueOfPost")}`,
  "notCash.notice": ({ at, single }) => `(${at("releasedPosts")}-${at("savedPosts")})*${single("valueOfPost")}`,
  "notCash.price": ({ at, single }) => `${at("savedPosts")}*${single("valueOfPost")}-${at("cash.releasedPosts")}`,
  "notCash.savings": ({ at }) =>
    `${at("saving.reReferral")}-${at("cash.reReferral")}+${at("saving.escalation")}-${at("cash.escalation")}`,
  "notCash.optimismBias": ({ at }) => `${at("saving.optimismBias")}-${at("cash.optimismBias")}`,
  notCash: ({ from }) => `SUM(${from("notCash.refilled", "notCash.optimismBias")})`,

  payIndex: ({ year, single }) => `(1+${single("scaleUp.payInflation")})^(${year}-1)`,
  priceIndex: ({ year, single }) => `(1+${single("scaleUp.priceInflation")})^(${year}-1)`,
  "budget.practitioners": atPay("cost.practitioners"),
  "budget.consultants": atPay("cost.consultants"),
  "budget.agency": atPay("cost.agency"),
  "budget.recruitment": atPrices("cost.recruitment"),
  "budget.caseSpending": atPrices("cost.caseSpending"),
  "budget.setUp": atPrices("cost.setUp"),
  "budget.optimismBias": ({ from, single }) =>
    `SUM(${from("budget.practitioners", "budget.setUp")})*${single("bias.costs")}`,
  "budget.gross": ({ from }) => `SUM(${from("budget.practitioners", "budget.optimismBias")})`,
  "budget.releasedPosts": atPay("cash.releasedPosts", "-"),
  "budget.otherCost": atPrices("cash.otherCost", "-"),
  "budget.reReferral": atPay("cash.reReferral", "-"),
  "budget.escalation": atPay("cash.escalation", "-"),
  "budget.savingsBias": ({ at, single }) => {
    const savings = (["releasedPosts", "otherCost", "reReferral", "escalation"] as const).map(
      (what) => `-${at(`budget.${what}`)}`,
    );
    return `${single("bias.benefits")}*(${gains(...savings)})`;
  },
  "budget.net": ({ at, from }) => `${at("budget.gross")}+SUM(${from("budget.releasedPosts", "budget.savingsBias")})`,
  "budget.cumulative": running("budget.net"),
};
