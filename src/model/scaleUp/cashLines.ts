import { cautiousCost, optimismIn } from "../appendix9/optimismBias";
import { GAINERS } from "../register/outcomes/ownOutcome";
import type { OutcomeBody } from "../register/outcomes/ownOutcome";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import type { BenefitLine } from "./benefitLines";
import { onBasis, onBasisFormula } from "./costBasis";
import type { CostLine } from "./costLines";
import { benefitsAmong, runningTotal, withOutcomes } from "./line";
import type { Line, Lines, YearCells, YearNumbers } from "./line";
import type { NetLine } from "./netLines";
import type { OutcomeLine } from "./outcomeLines";
import { wholeDown, wholeDownFormula } from "./posts";
import type { StaffLine } from "./staffLines";

/**
 * S35 to S49: what of one year is money for the local authority, in the scenario's prices, and why the rest is not. Cash
 * goes out for whole posts, and comes in only from posts that go and from savings that are cash. What caution sets aside
 * leaves no bank, nor does a loss of staff time: both stand below the net cash, and the two together below them.
 */
export type CashLine =
  | `cash.${"gross" | "releasedPosts" | "otherCost" | "reReferral" | "escalation" | "optimismBias" | "reReferralLoss" | "cautious"}`
  | "cash.outcomes"
  | "net.cash"
  | "cumulative.cash"
  | `notCash.${"refilled" | "partPosts" | "notice" | "price" | "basis" | "savings" | "outcomes" | "optimismBias"}`
  | "notCash"
  | `cashElsewhere.${CashElsewhere}`;
/** Who may have cash by the council's own outcomes besides the local authority. */
export type CashElsewhere = Exclude<OutcomeBody, "localAuthority" | "society">;

type Above = NetLine | OutcomeLine | BenefitLine | CostLine | StaffLine;
type Readable = CashLine | Above;

const cash = { view: "cash", perspective: "localAuthority", unit: "£", kind: "flow", isResult: false } as const;

export const CASH_LINES: Lines<CashLine, Above> = {
  "cash.gross": {
    ...cash,
    equation: "S35",
    label: "Gross cost in whole posts",
    number: ({ lines }) => lines["cost.staffPosts"] + lines["cost.caseSpending"] + lines["cost.setUp"],
    formula: ({ at }) => `${at("cost.staffPosts")}+${at("cost.caseSpending")}+${at("cost.setUp")}`,
  },
  "cash.releasedPosts": {
    ...cash,
    equation: "S36",
    label: "Social workers' posts that go",
    number: ({ lines, once }) => lines.savedPosts * once.releasedPostCost,
    formula: ({ at, single }) => `${at("savedPosts")}*${single("releasedPostCost")}`,
  },
  "cash.otherCost": {
    ...cash,
    equation: "S37",
    label: "Comparator's other cost per case",
    number: ({ lines, scenario }) => lines.cases * scenario["comparator.otherCost"],
    formula: ({ at, single }) => `${at("cases")}*${single("comparator.otherCost")}`,
  },
  "cash.reReferral": {
    ...cash,
    equation: "S38",
    label: "Saving on re-referral that is cash",
    number: ({ lines, settings }) => Math.max(0, lines["saving.reReferral"]) * settings["scaleUp.cashableShare"],
    formula: ({ at, single }) => `MAX(0,${at("saving.reReferral")})*${single("scaleUp.cashableShare")}`,
  },
  "cash.escalation": {
    ...cash,
    equation: "S39",
    label: "Saving on escalation that is cash",
    number: cashOfEscalation,
    formula: cashOfEscalationFormula,
  },
  "cash.outcomes": {
    ...cash,
    isOfOutcomes: true,
    equation: "S39a",
    label: "Own outcomes that are cash",
    number: ({ carriedOver, outcomes }) => carriedOver(outcomes.cash.localAuthority),
    formula: ({ outcomes }) => outcomes("cash", "localAuthority"),
  },
  "net.cash": {
    ...cash,
    equation: "S41",
    label: "Net cash, local authority",
    isResult: true,
    number: ({ lines }) =>
      -lines["cash.gross"] +
      lines["cash.releasedPosts"] +
      lines["cash.otherCost"] +
      lines["cash.reReferral"] +
      lines["cash.escalation"] +
      lines["cash.outcomes"],
    formula: (cells) => {
      const { at, from } = cells;
      const saved = `SUM(${from("cash.releasedPosts", "cash.escalation")})`;
      return `${saved}-${at("cash.gross")}${withOutcomes(cells, "cash.outcomes")}`;
    },
  },
  "cumulative.cash": {
    ...cash,
    equation: "S42",
    label: "Cumulative net cash",
    kind: "stock",
    ...runningTotal("cumulative.cash", "net.cash"),
  },
  "cash.optimismBias": {
    ...cash,
    equation: "S40",
    label: "Set aside: contingency for optimism on costs and cash savings",
    number: ({ lines, once }) =>
      lines["cash.gross"] -
      cautiousCost(lines["cash.gross"], once["bias.costs"]) +
      optimismIn(lines["cash.releasedPosts"] + lines["cash.otherCost"], once["bias.benefits"]) +
      optimismIn(lines["cash.reReferral"], once["bias.benefits"]) +
      optimismIn(lines["cash.escalation"], once["bias.benefits"]),
    formula: ({ at, single }) =>
      `-${single("bias.costs")}*${at("cash.gross")}-${single("bias.benefits")}*(${benefitsAmong(`${at("cash.releasedPosts")}+${at("cash.otherCost")}`, at("cash.reReferral"), at("cash.escalation"))})`,
  },
  "cash.reReferralLoss": {
    ...cash,
    equation: "S40a",
    label: "Set aside: loss on re-referral at average cost, no post added",
    number: ({ lines }) => Math.min(0, lines["saving.reReferral"]),
    formula: ({ at }) => `MIN(0,${at("saving.reReferral")})`,
  },
  "cash.cautious": {
    ...cash,
    equation: "S41a",
    label: "Net cash less what is set aside",
    isResult: true,
    number: ({ lines }) => lines["net.cash"] + lines["cash.optimismBias"] + lines["cash.reReferralLoss"],
    formula: ({ at }) => `${at("net.cash")}+${at("cash.optimismBias")}+${at("cash.reReferralLoss")}`,
  },
  // Economic value of the freed caseload, post by post: a post's worth of cases at the comparator's average cost.
  "notCash.refilled": {
    ...cash,
    equation: "S43",
    label: "Not cash: caseload refilled by waiting demand",
    number: ({ lines, once, settings }) =>
      (lines.freedPosts - settings["scaleUp.releasedShare"] * lines.freedPosts) * once.valueOfPost * lines.yearPart,
    formula: ({ at, single }) =>
      `(1-${single("scaleUp.releasedShare")})*${at("freedPosts")}*${single("valueOfPost")}*${at("yearPart")}`,
  },
  "notCash.partPosts": {
    ...cash,
    equation: "S44",
    label: "Not cash: parts of posts",
    number: ({ lines, once, settings }) =>
      (settings["scaleUp.releasedShare"] * lines.freedPosts - lines.releasedPosts) * once.valueOfPost * lines.yearPart,
    formula: ({ at, single }) =>
      `(${single("scaleUp.releasedShare")}*${at("freedPosts")}-${at("releasedPosts")})*${single("valueOfPost")}*${at("yearPart")}`,
  },
  "notCash.notice": {
    ...cash,
    equation: "S45",
    label: "Not cash: posts in notice",
    number: ({ lines, once }) => (lines.releasedPosts * lines.yearPart - lines.savedPosts) * once.valueOfPost,
    formula: ({ at, single }) =>
      `(${at("releasedPosts")}*${at("yearPart")}-${at("savedPosts")})*${single("valueOfPost")}`,
  },
  "notCash.price": {
    ...cash,
    equation: "S46",
    label: "Not cash: average cost above a post's own",
    number: ({ lines, once }) => lines.savedPosts * once.valueOfPost - lines["cash.releasedPosts"],
    formula: ({ at, single }) => `${at("savedPosts")}*${single("valueOfPost")}-${at("cash.releasedPosts")}`,
  },
  "notCash.basis": {
    ...cash,
    equation: "S46a",
    label: "Not cash: whole posts above average cost, both services",
    number: ({ lines, settings }) =>
      lines["cash.gross"] -
      (lines["cost.gross"] - lines["cost.optimismBias"]) +
      onBasis(
        settings,
        () => lines["comparator.basisDifference"],
        () => 0,
      ),
    formula: (cells) =>
      `${cells.at("cash.gross")}-(${cells.at("cost.gross")}-${cells.at("cost.optimismBias")})+${onBasisFormula(cells, cells.at("comparator.basisDifference"), "0")}`,
  },
  "notCash.savings": {
    ...cash,
    equation: "S47",
    label: "Not cash: re-referral and escalation",
    number: ({ lines }) =>
      lines["saving.reReferral"] - lines["cash.reReferral"] + lines["saving.escalation"] - lines["cash.escalation"],
    formula: ({ at }) =>
      `${at("saving.reReferral")}-${at("cash.reReferral")}+${at("saving.escalation")}-${at("cash.escalation")}`,
  },
  "notCash.outcomes": {
    ...cash,
    isOfOutcomes: true,
    equation: "S47a",
    label: "Not cash: own outcomes",
    number: ({ lines }) => lines["outcomes.localAuthority"] - lines["cash.outcomes"],
    formula: ({ at }) => `${at("outcomes.localAuthority")}-${at("cash.outcomes")}`,
  },
  "notCash.optimismBias": {
    ...cash,
    equation: "S48",
    label: "Not cash: optimism bias on costs, savings and what is avoided",
    number: ({ lines }) => lines["saving.optimismBias"] - lines["cost.optimismBias"],
    formula: ({ at }) => `${at("saving.optimismBias")}-${at("cost.optimismBias")}`,
  },
  notCash: {
    ...cash,
    equation: "S49",
    label: "Economic value that is not cash",
    isResult: true,
    number: ({ lines }) =>
      lines["notCash.refilled"] +
      lines["notCash.partPosts"] +
      lines["notCash.notice"] +
      lines["notCash.price"] +
      lines["notCash.basis"] +
      lines["notCash.savings"] +
      lines["notCash.outcomes"] +
      lines["notCash.optimismBias"],
    formula: ({ from }) => `SUM(${from("notCash.refilled", "notCash.optimismBias")})`,
  },
  "cashElsewhere.nhs": cashElsewhere("nhs"),
  "cashElsewhere.police": cashElsewhere("police"),
  "cashElsewhere.schools": cashElsewhere("schools"),
  "cashElsewhere.otherExchequer": cashElsewhere("otherExchequer"),
  "cashElsewhere.individual": cashElsewhere("individual"),
};

/** S49a: in nobody's net here; it limits what a body could contribute. */
function cashElsewhere(body: CashElsewhere): Line<Readable> {
  const gainer = GAINERS.find((one) => one.body === body)?.gainer ?? body;
  return {
    ...cash,
    isOfOutcomes: true,
    perspective: body === "individual" ? "individual" : "exchequer",
    equation: "S49a",
    label: `Own outcomes that are cash elsewhere: ${gainer}`,
    number: ({ carriedOver, outcomes }) => carriedOver(outcomes.cash[body]),
    formula: ({ outcomes }) => outcomes("cash", body),
  };
}

/** The part of a saving that is cash. A loss is cash in full. */
function cashShare(saving: number, settings: ScaleUpSettings): number {
  return saving > 0 ? saving * settings["scaleUp.cashableShare"] : saving;
}
function cashShareFormula(saving: string, share: string): string {
  return `${saving}*IF(${saving}>0,${share},1)`;
}

/** The same for escalation, in whole steps of cases avoided where the settings have steps. */
function cashOfEscalation({ lines, scenario, settings }: YearNumbers<Readable>): number {
  const saving = lines["saving.escalation"];
  const step = settings["scaleUp.escalationStep"];
  if (saving <= 0 || step === 0) return cashShare(saving, settings);
  // More escalations that each cost less are a saving too, in as many whole steps.
  const avoided = Math.abs(
    lines.casesInEffect * (scenario["escalation.comparatorRate"] - scenario["escalation.programmeRate"]),
  );
  const steps = wholeDown((avoided * settings["scaleUp.cashableShare"]) / step);
  // Of next to nothing there is no whole step, and no saving per case avoided either.
  return steps === 0 ? 0 : (saving / avoided) * steps * step;
}
function cashOfEscalationFormula({ at, single }: YearCells<Readable>): string {
  const saving = at("saving.escalation");
  const [share, step] = [single("scaleUp.cashableShare"), single("scaleUp.escalationStep")];
  const avoided = `ABS(${at("casesInEffect")}*(${single("escalation.comparatorRate")}-${single("escalation.programmeRate")}))`;
  const inSteps = `${saving}/${avoided}*${wholeDownFormula(`${avoided}*${share}/${step}`)}*${step}`;
  return `IF(OR(${saving}<=0,${step}=0),${cashShareFormula(saving, share)},${inSteps})`;
}
