import { discountFactor } from "../appendix9/discounting";
import type { Measure } from "../appendix9/measures";
import { NUMBERS } from "../appendix9/numbers";
import { readFinancialYear } from "../prices/financialYear";
import { GDP_DEFLATOR } from "../prices/gdpDeflator";
import { uprateFactor } from "../prices/priceIndex";
import { AS_PUBLISHED_PRICES } from "../prices/priceYears";
import { WEEKS_PER_YEAR } from "../register/parameters";
import type { Arm } from "../register/definition";
import type { ParameterKey } from "../register/parameters";
import type { Scenario } from "../register/scenario";
import type { ScaleUpKey } from "../register/scaleUpParameters";
import { haircutOf } from "./haircut";
import { onCostFormula, onCostOf } from "./onCost";
import { workBegins } from "./plan";
import type { ScaleUpPlan } from "./plan";
import { firstYearPart } from "./demand";
import { discountedBy } from "./discountedBy";

/** What is worked out once for a plan, before any year: number and formula side by side, as in the lines. */

export type OnceNumber =
  | `yearlyCost.${Arm}`
  | "casesPerPost"
  | "valueOfPost"
  | "releasedPostCost"
  | "bias.benefits"
  | "bias.costs"
  | "workBegins"
  | "workingFactors"
  | "firstYearPrices"
  | "firstYearPart"
  | "discountedFirst"
  | "discountedSecond";

/** What the sheets put into a cell on the way, and the numbers do not need. */
export type OnceCell = `yearsOpen.${Arm}` | "gained.tax" | "gained.earnings";

/** What has one cell: an input, a measure per case, or what is worked out once. */
export type SingleKey =
  | ParameterKey
  | ScaleUpKey
  | "weeksPerYear"
  | "firstYearMonths"
  | Measure
  | OnceNumber
  | OnceCell;

/** The cells that the formula may refer to. */
export interface OnceCells {
  readonly single: (key: SingleKey) => string;
  /** The table of optimism bias: its grades, and what each takes off benefits and puts on costs. */
  readonly grades: Readonly<Record<"grade" | "benefits" | "costs", string>>;
  /** The discount factors of the years of working life, one below another. */
  readonly workingFactors: string;
  /** A pound of one financial year in the prices of another. */
  readonly uprated: (from: string, to: string) => string;
}

interface Definition {
  readonly label: string;
  readonly unit: string;
  /** How the cell shows it. */
  readonly format: string;
  readonly equation: string;
  readonly formula: (cells: OnceCells) => string;
}

type OncePlan = Pick<ScaleUpPlan, "scenario" | "settings">;

interface ComputedOnce extends Definition {
  /** @param above What stands above it. */
  readonly number: (plan: OncePlan, above: Readonly<Record<OnceNumber, number>>) => number;
}

const MONEY = "£#,##0.00";

const yearsOpen = (arm: Arm): Definition => ({
  label: `Time open, ${arm}`,
  unit: "years",
  format: "0.0000",
  equation: "S2",
  formula: ({ single }) => `${single(`${arm}.weeksOpen`)}/${single("weeksPerYear")}`,
});

/** The average basis: management included. */
const yearlyCost = (arm: Arm, equation: string): ComputedOnce => ({
  label: `A case open for a whole year, average cost, ${arm}`,
  unit: "£ per case",
  format: MONEY,
  equation,
  number: ({ scenario }) =>
    NUMBERS.managedWeeklyCost(scenario[`${arm}.weeklyCost`], scenario[`${arm}.managementUplift`]) * WEEKS_PER_YEAR,
  formula: ({ single }) =>
    `${single(`${arm}.weeklyCost`)}*(1+${single(`${arm}.managementUplift`)})*${single("weeksPerYear")}`,
});

const bias = (side: "benefits" | "costs", equation: string): ComputedOnce => ({
  label: `Optimism bias on ${side}`,
  unit: "share",
  format: "0%",
  equation,
  number: ({ settings }) => haircutOf(settings)[side],
  formula: ({ single, grades }) => {
    const own = single(`scaleUp.${side}Haircut`);
    return `IF(ISNUMBER(${own}),${own},INDEX(${grades[side]},MATCH(${single(`scaleUp.${side}Grade`)},${grades.grade},0)))`;
  },
});

/** Over the cases of a year the numbers take off the bias last, and round otherwise in the last digit. */
const gained = (what: string, measure: SingleKey, equation: string): Definition => ({
  label: `${what} that a case gains over its life, present value, less optimism bias`,
  unit: "£ per case",
  format: MONEY,
  equation,
  formula: ({ single }) => `${single(measure)}*(1-IF(${single(measure)}>0,${single("bias.benefits")},0))`,
});

/** In the order in which they are computed. */
const COMPUTED: Readonly<Record<OnceNumber, ComputedOnce>> = {
  "yearlyCost.programme": yearlyCost("programme", "S17"),
  "yearlyCost.comparator": yearlyCost("comparator", "S23"),
  // Cases per post × (share in need + rest × weight of a protection case).
  casesPerPost: {
    label: "Cases in need that make one social worker's post",
    unit: "cases per post",
    format: "0.00",
    equation: "S9",
    number: ({ settings }) => {
      const inNeed = settings["staff.shareInNeed"];
      return settings["staff.socialWorkerCaseload"] * (inNeed + (1 - inNeed) * settings["staff.protectionWeight"]);
    },
    formula: ({ single }) =>
      `${single("staff.socialWorkerCaseload")}*(${single("staff.shareInNeed")}+(1-${single("staff.shareInNeed")})*${single("staff.protectionWeight")})`,
  },
  valueOfPost: {
    label: "A post's worth of cases at the comparator's average cost",
    unit: "£ a year per post",
    format: MONEY,
    equation: "S43",
    number: (_, above) => above.casesPerPost * above["yearlyCost.comparator"],
    formula: ({ single }) => `${single("casesPerPost")}*${single("yearlyCost.comparator")}`,
  },
  releasedPostCost: {
    label: "What a social worker's post costs in cash; overhead stays",
    unit: "£ a year per post",
    format: MONEY,
    equation: "S36",
    number: ({ settings }) =>
      settings["staff.socialWorkerSalary"] * (1 + onCostOf(settings, "staff.socialWorkerSalary")),
    formula: ({ single }) =>
      `${single("staff.socialWorkerSalary")}*(1+${onCostFormula(single, "staff.socialWorkerSalary")})`,
  },
  "bias.benefits": bias("benefits", "S27"),
  "bias.costs": bias("costs", "S21"),
  workBegins: {
    label: "Years after the case in which working life begins: the next at the earliest",
    unit: "years",
    format: "0",
    equation: "S28",
    number: ({ scenario }) => workBegins(scenario),
    formula: ({ single }) => `MAX(1,INT(${single("attainment.delayYears")}))`,
  },
  workingFactors: {
    label: "Discount factors of all years of working life, together",
    unit: "factor",
    format: "0.0000",
    equation: "S28",
    number: ({ scenario, settings }, above) => {
      let sum = 0;
      for (let year = 0; year < settings["scaleUp.workingYears"]; year++)
        sum += discountFactor(above.workBegins + year, scenario["discount.rate"]);
      return sum;
    },
    formula: ({ workingFactors }) => `SUM(${workingFactors})`,
  },
  firstYearPrices: {
    label: "What brings the scenario's prices to those of the first year; as published they are taken for the same",
    unit: "factor",
    format: "0.0000",
    equation: "S50",
    number: ({ scenario, settings }) => {
      const own = settings["scaleUp.firstYearPrices"];
      return typeof own === "number" ? own : byDeflator(scenario, settings["scaleUp.startYear"]);
    },
    formula: ({ single, uprated }) => {
      const own = single("scaleUp.firstYearPrices");
      const byDeflator = uprated(single("prices.year"), single("scaleUp.startYear"));
      return `IF(ISNUMBER(${own}),${own},IF(${single("prices.year")}="${AS_PUBLISHED_PRICES}",1,${byDeflator}))`;
    },
  },
  firstYearPart: {
    label: "Part of the first financial year in which the programme runs",
    unit: "share",
    format: "0.0%",
    equation: "S1a",
    number: ({ settings }) => firstYearPart(settings),
    formula: ({ single }) => `${single("firstYearMonths")}/12`,
  },
  discountedFirst: {
    label: "Years by which the first year is discounted",
    unit: "years",
    format: "0.0000",
    equation: "S58",
    number: ({ settings }) => discountedBy(settings, 0),
    formula: ({ single }) => `IF(${single("scaleUp.discountedAt")}="middle",${single("firstYearPart")}/2,0)`,
  },
  discountedSecond: {
    label: "Years by which the second is discounted; each later one by a year more",
    unit: "years",
    format: "0.0000",
    equation: "S58",
    number: ({ settings }) => discountedBy(settings, 1),
    formula: ({ single }) => `${single("firstYearPart")}+IF(${single("scaleUp.discountedAt")}="middle",0.5,0)`,
  },
};

/** By key, in the order in which the sheet shows them. */
export const ONCE: Readonly<Record<OnceNumber | OnceCell, Definition>> = {
  "yearsOpen.programme": yearsOpen("programme"),
  "yearsOpen.comparator": yearsOpen("comparator"),
  ...COMPUTED,
  "gained.tax": gained("Tax", "lifetimeTax.difference", "S28"),
  "gained.earnings": gained("Earnings", "lifetimeEarnings.difference", "S29"),
};

function byDeflator({ "prices.year": priceYear, deflator = GDP_DEFLATOR }: Scenario, startYear: number): number {
  const from = readFinancialYear(priceYear);
  return from === null ? 1 : uprateFactor(from, startYear, deflator);
}

const NUMBERS_IN_ORDER = Object.entries(COMPUTED) as readonly [OnceNumber, ComputedOnce][]; // Object.entries forgets the keys.

export function onceNumbers(plan: OncePlan): Readonly<Record<OnceNumber, number>> {
  const numbers = {} as Record<OnceNumber, number>; // Filled with every key here.
  for (const [key, { number }] of NUMBERS_IN_ORDER) numbers[key] = number(plan, numbers);
  return numbers;
}
