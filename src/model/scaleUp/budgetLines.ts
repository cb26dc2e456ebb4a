import { cautiousCost, optimismIn } from "../appendix9/optimismBias";
import type { CashLine } from "./cashLines";
import type { CostLine } from "./costLines";
import { benefitsAmong, runningTotal } from "./line";
import type { Lines, YearCells, YearNumbers } from "./line";

const COSTS = [
  "budget.practitioners",
  "budget.consultants",
  "budget.agency",
  "budget.recruitment",
  "budget.caseSpending",
  "budget.setUp",
] as const;
const SAVINGS = ["budget.releasedPosts", "budget.otherCost", "budget.reReferral", "budget.escalation"] as const;

/**
 * S50 to S57: the council's budget of one year in that year's money. The scenario's prices are first brought to those of the first
 * year. Staff and what staff time saves rise with pay, all else
 * with prices; costs are positive and savings negative, as a budget shows them.
 */
export type BudgetLine =
  | Index
  | (typeof COSTS)[number]
  | (typeof SAVINGS)[number]
  | `budget.${"optimismBias" | "gross" | "savingsBias" | "net" | "cumulative"}`;
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
  "budget.caseSpending": costAt("priceIndex", "cost.caseSpending", "Family budgets and other cost per case"),
  "budget.setUp": costAt("priceIndex", "cost.setUp", "Set-up"),
  "budget.optimismBias": {
    ...budget,
    equation: "S52",
    label: "Optimism bias on costs",
    number: (year) => cautiousCost(sumOf(year, COSTS), year.once["bias.costs"]) - sumOf(year, COSTS),
    formula: ({ from, single }) => `SUM(${from("budget.practitioners", "budget.setUp")})*${single("bias.costs")}`,
  },
  "budget.gross": {
    ...budget,
    equation: "S53",
    label: "Gross budget",
    isResult: true,
    number: (year) => cautiousCost(sumOf(year, COSTS), year.once["bias.costs"]),
    formula: ({ from }) => `SUM(${from("budget.practitioners", "budget.optimismBias")})`,
  },
  "budget.releasedPosts": savingAt("payIndex", "cash.releasedPosts", "Less social workers' posts that go"),
  "budget.otherCost": savingAt("priceIndex", "cash.otherCost", "Less comparator's other cost per case"),
  "budget.reReferral": savingAt("payIndex", "cash.reReferral", "Less saving on re-referral"),
  "budget.escalation": savingAt("payIndex", "cash.escalation", "Less saving on escalation"),
  "budget.savingsBias": {
    ...budget,
    equation: "S55",
    label: "Optimism bias on savings",
    number: ({ lines, once }) => -sum(SAVINGS.map((saving) => optimismIn(-lines[saving], once["bias.benefits"]))),
    formula: ({ at, single }) =>
      `${single("bias.benefits")}*(${benefitsAmong(...SAVINGS.map((saving) => `-${at(saving)}`))})`,
  },
  "budget.net": {
    ...budget,
    equation: "S56",
    label: "Net budget",
    isResult: true,
    number: (year) => year.lines["budget.gross"] + sumOf(year, SAVINGS) + year.lines["budget.savingsBias"],
    formula: ({ at, from }) => `${at("budget.gross")}+SUM(${from("budget.releasedPosts", "budget.savingsBias")})`,
  },
  "budget.cumulative": {
    ...budget,
    equation: "S57",
    label: "Cumulative net budget",
    kind: "stock",
    ...runningTotal("budget.cumulative", "budget.net"),
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
