import { cautiousCost, optimismIn } from "../appendix9/optimismBias";
import type { CashLine } from "./cashLines";
import type { CostLine } from "./costLines";
import { benefitsAmong, runningTotal, withOutcomes } from "./line";
import type { Lines, YearCells, YearNumbers } from "./line";

const COSTS = [
  "budget.practitioners",
  "budget.consultants",
  "budget.agency",
  "budget.recruitment",
  "budget.redundancy",
  "budget.caseSpending",
  "budget.setUp",
] as const;
const SAVINGS = ["budget.releasedPosts", "budget.otherCost", "budget.reReferral", "budget.escalation"] as const;

/**
 * S50 to S57: the council's budget of one year in that year's money. The scenario's prices are first brought to those of the first
 * year. Staff and what staff time saves rise with pay, all else
 * with prices; costs are positive and savings negative, as a budget shows them. What caution sets aside stands below the net.
 */
export type BudgetLine =
  | Index
  | (typeof COSTS)[number]
  | (typeof SAVINGS)[number]
  | "budget.outcomes"
  | `budget.${"optimismBias" | "reReferralLoss" | "cautious" | "gross" | "net" | "cumulative" | "peakNeed" | "realPay"}`;
type Index = "payIndex" | "priceIndex";

type Above = CashLine | CostLine;
type Readable = BudgetLine | Above;

const index = { view: "budget", perspective: null, unit: "index", kind: "stock", isResult: false } as const;
const budget = { view: "budget", perspective: "localAuthority", unit: "£", kind: "flow", isResult: false } as const;

export const BUDGET_LINES: Lines<BudgetLine, Above> = {
  payIndex: {
    ...index,
    equation: "S50",
    label: "Index of pay",
    number: ({ settings, year, once }) => once.firstYearPrices * (1 + settings["scaleUp.payInflation"]) ** (year - 1),
    formula: ({ single, year }) => `${single("firstYearPrices")}*(1+${single("scaleUp.payInflation")})^(${year}-1)`,
  },
  priceIndex: {
    ...index,
    equation: "S50",
    label: "Index of prices",
    number: ({ settings, year, once }) => once.firstYearPrices * (1 + settings["scaleUp.priceInflation"]) ** (year - 1),
    formula: ({ single, year }) => `${single("firstYearPrices")}*(1+${single("scaleUp.priceInflation")})^(${year}-1)`,
  },
  "budget.practitioners": costAt("payIndex", "cost.practitioners", "Practitioners"),
  "budget.consultants": costAt("payIndex", "cost.consultants", "Consultants"),
  "budget.agency": costAt("payIndex", "cost.agency", "Agency premium on vacant posts"),
  "budget.recruitment": costAt("priceIndex", "cost.recruitment", "Recruitment and training"),
  "budget.redundancy": costAt("payIndex", "cost.redundancy", "Redundancy"),
  "budget.caseSpending": costAt("priceIndex", "cost.caseSpending", "Family budgets and other cost per case"),
  "budget.setUp": costAt("priceIndex", "cost.setUp", "Set-up"),
  "budget.gross": {
    ...budget,
    equation: "S53",
    label: "Gross budget",
    isResult: true,
    number: (year) => sumOf(year, COSTS),
    formula: ({ from }) => `SUM(${from("budget.practitioners", "budget.setUp")})`,
  },
  "budget.releasedPosts": savingAt("payIndex", "cash.releasedPosts", "Less social workers' posts that go"),
  "budget.otherCost": savingAt("priceIndex", "cash.otherCost", "Less comparator's other cost per case"),
  "budget.reReferral": savingAt("payIndex", "cash.reReferral", "Less saving on re-referral"),
  "budget.escalation": savingAt("payIndex", "cash.escalation", "Less saving on escalation"),
  // Caution is in them already, by the grade of each.
  "budget.outcomes": {
    ...savingAt("priceIndex", "cash.outcomes", "Less own outcomes that are cash"),
    isOfOutcomes: true,
  },
  "budget.net": {
    ...budget,
    equation: "S56",
    label: "Net budget",
    isResult: true,
    number: (year) => year.lines["budget.gross"] + sumOf(year, SAVINGS) + year.lines["budget.outcomes"],
    formula: (cells) => {
      const { at, from } = cells;
      const saved = `SUM(${from("budget.releasedPosts", "budget.escalation")})`;
      return `${at("budget.gross")}+${saved}${withOutcomes(cells, "budget.outcomes")}`;
    },
  },
  "budget.cumulative": {
    ...budget,
    equation: "S57",
    label: "Cumulative net budget",
    kind: "stock",
    ...runningTotal("budget.cumulative", "budget.net"),
  },
  "budget.peakNeed": {
    ...budget,
    equation: "S57a",
    label: "Peak cash need so far",
    kind: "stock",
    number: ({ lines, before }) => Math.max(before["budget.peakNeed"], lines["budget.cumulative"]),
    formula: ({ soFar }) => `MAX(0,${soFar("budget.cumulative")})`,
  },
  // The rest of the net budget, by the index of prices alone, is the net cash.
  "budget.realPay": {
    ...budget,
    equation: "S57b",
    label: "Of the net budget: pay growth above prices",
    number: ({ lines }) =>
      (lines["cost.practitioners"] +
        lines["cost.consultants"] +
        lines["cost.agency"] +
        lines["cost.redundancy"] -
        lines["cash.releasedPosts"] -
        lines["cash.reReferral"] -
        lines["cash.escalation"]) *
      (lines.payIndex - lines.priceIndex),
    formula: ({ at, from }) =>
      `(SUM(${from("cost.practitioners", "cost.agency")})+${at("cost.redundancy")}-${at("cash.releasedPosts")}-${at("cash.reReferral")}-${at("cash.escalation")})*(${at("payIndex")}-${at("priceIndex")})`,
  },
  "budget.optimismBias": {
    ...budget,
    equation: "S52",
    label: "To set aside: contingency for optimism on costs and cash savings",
    number: (year) =>
      cautiousCost(sumOf(year, COSTS), year.once["bias.costs"]) -
      sumOf(year, COSTS) -
      sum(SAVINGS.map((saving) => optimismIn(-year.lines[saving], year.once["bias.benefits"]))),
    formula: ({ at, single }) =>
      `${single("bias.costs")}*${at("budget.gross")}+${single("bias.benefits")}*(${benefitsAmong(...SAVINGS.map((saving) => `-${at(saving)}`))})`,
  },
  "budget.reReferralLoss": {
    ...budget,
    equation: "S55",
    label: "To set aside: loss on re-referral at average cost, no post added",
    number: ({ lines }) => -lines["cash.reReferralLoss"] * lines.payIndex,
    formula: ({ at }) => `-${at("cash.reReferralLoss")}*${at("payIndex")}`,
  },
  "budget.cautious": {
    ...budget,
    equation: "S56a",
    label: "Net budget with what is set aside",
    isResult: true,
    number: ({ lines }) => lines["budget.net"] + lines["budget.optimismBias"] + lines["budget.reReferralLoss"],
    formula: ({ at }) => `${at("budget.net")}+${at("budget.optimismBias")}+${at("budget.reReferralLoss")}`,
  },
};

/** S51: a cost in the money of the year. */
function costAt(rises: Index, key: CostLine, label: string) {
  return {
    ...budget,
    equation: "S51",
    label,
    number: ({ lines }: YearNumbers<Readable>) => lines[key] * lines[rises],
    formula: ({ at }: YearCells<Readable>) => `${at(key)}*${at(rises)}`,
  };
}

/** S54: a saving in the money of the year. */
function savingAt(rises: Index, key: CashLine, label: string) {
  return {
    ...budget,
    equation: "S54",
    label,
    number: ({ lines }: YearNumbers<Readable>) => -lines[key] * lines[rises],
    formula: ({ at }: YearCells<Readable>) => `-${at(key)}*${at(rises)}`,
  };
}

function sumOf({ lines }: YearNumbers<Readable>, keys: readonly BudgetLine[]): number {
  return sum(keys.map((key) => lines[key]));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
