import { cautiousBenefit, optimismIn } from "../appendix9/optimismBias";
import { onBasis, onBasisFormula } from "./costBasis";
import type { CostLine } from "./costLines";
import { benefitsAmong } from "./line";
import type { Lines, YearCells, YearNumbers } from "./line";
import type { StaffLine } from "./staffLines";

/** S23 to S29: what one year avoids, saves and gains, as economic value in the scenario's prices. */
export type BenefitLine =
  | `comparator.${"staffPosts" | "staffAverage" | "basisDifference"}`
  | "avoided.comparator"
  | "casesInEffect"
  | "saving.reReferral"
  | "saving.escalation"
  | "saving.optimismBias"
  | "tax"
  | "tax.lifetime"
  | "earnings"
  | "earnings.lifetime";

type Readable = BenefitLine | CostLine | StaffLine;

const economic = { view: "economic", perspective: null, unit: "£", kind: "flow", isResult: false } as const;
const council = { ...economic, perspective: "localAuthority" } as const;

export const BENEFIT_LINES: Lines<BenefitLine, CostLine | StaffLine> = {
  // As the programme's: filled posts with overhead, the agency premium on those that are vacant, and leavers replaced.
  "comparator.staffPosts": {
    ...council,
    equation: "S23a",
    label: "Comparator's staff in whole posts",
    number: ({ lines, once, scenario, settings }) => {
      const filled = once.releasedPostCost * (1 + settings["staff.overhead"]);
      const staffed = filled * (1 + settings["staff.vacancyRate"] * settings["staff.agencyPremium"]);
      const leavers = settings["staff.turnoverRate"] * settings["staff.recruitmentCost"];
      return (
        lines.comparatorPosts * (staffed * (1 + scenario["comparator.managementUplift"]) + leavers) * lines.yearPart
      );
    },
    formula: ({ at, single }) => {
      const filled = `${single("releasedPostCost")}*(1+${single("staff.overhead")})`;
      const staffed = `${filled}*(1+${single("staff.vacancyRate")}*${single("staff.agencyPremium")})`;
      const leavers = `${single("staff.turnoverRate")}*${single("staff.recruitmentCost")}`;
      return `${at("comparatorPosts")}*(${staffed}*(1+${single("comparator.managementUplift")})+${leavers})*${at("yearPart")}`;
    },
  },
  "comparator.staffAverage": {
    ...council,
    equation: "S23b",
    label: "Comparator's staff at the average weekly cost, as the report",
    number: ({ lines, once }) => lines.freedCaseload * once["yearlyCost.comparator"] * lines.yearPart,
    formula: ({ at, single }) => `${at("freedCaseload")}*${single("yearlyCost.comparator")}*${at("yearPart")}`,
  },
  "comparator.basisDifference": {
    ...council,
    equation: "S23c",
    label: "Difference: comparator's whole posts less average",
    number: ({ lines }) => lines["comparator.staffPosts"] - lines["comparator.staffAverage"],
    formula: ({ at }) => `${at("comparator.staffPosts")}-${at("comparator.staffAverage")}`,
  },
  "avoided.comparator": {
    ...council,
    equation: "S23",
    label: "Cost avoided in the comparator's service",
    number: ({ lines, scenario, settings }) =>
      onBasis(
        settings,
        () => lines["comparator.staffPosts"],
        () => lines["comparator.staffAverage"],
      ) +
      lines.cases * scenario["comparator.otherCost"],
    formula: (cells) =>
      `${onBasisFormula(cells, cells.at("comparator.staffPosts"), cells.at("comparator.staffAverage"))}+${cells.at("cases")}*${cells.single("comparator.otherCost")}`,
  },
  casesInEffect: {
    ...economic,
    equation: "S24",
    label: "Cases whose effect falls in the year",
    unit: "cases",
    number: ({ carriedOver, effect }) => carriedOver(effect),
    formula: casesInEffect,
  },
  "saving.reReferral": {
    ...council,
    equation: "S25",
    label: "Saving on re-referral",
    // Where they are among the cases that start, their cost is counted there.
    number: ({ lines, perCase, settings }) =>
      settings["scaleUp.reReferredCases"] === "left out" ? lines.casesInEffect * perCase.reReferralSaving : 0,
    formula: ({ at, single }) =>
      `IF(${single("scaleUp.reReferredCases")}="left out",${at("casesInEffect")}*${single("reReferralSaving")},0)`,
  },
  "saving.escalation": {
    ...council,
    equation: "S26",
    label: "Saving on escalation",
    number: ({ lines, perCase }) => lines.casesInEffect * perCase.escalationSaving,
    formula: ({ at, single }) => `${at("casesInEffect")}*${single("escalationSaving")}`,
  },
  "saving.optimismBias": {
    ...council,
    equation: "S27",
    label: "Optimism bias on what is avoided and saved",
    number: ({ lines, once }) => {
      const takenOff = (key: Readable) => optimismIn(lines[key], once["bias.benefits"]);
      return takenOff("avoided.comparator") + takenOff("saving.reReferral") + takenOff("saving.escalation");
    },
    formula: ({ at, single }) =>
      `-${single("bias.benefits")}*(${benefitsAmong(at("avoided.comparator"), at("saving.reReferral"), at("saving.escalation"))})`,
  },
  tax: {
    ...economic,
    perspective: "exchequer",
    equation: "S28",
    label: "Tax gained in the year, over working lives",
    worth: [{ line: "tax.lifetime", sign: 1 }],
    number: (year) => gainedInYear(year, "lifetimeTax.difference"),
    formula: (cells) => gainedInYearFormula(cells, "gained.tax"),
  },
  "tax.lifetime": {
    ...economic,
    perspective: "exchequer",
    equation: "S28a",
    label: "Tax that the year's cases gain over their lives, present value",
    kind: "presentValue",
    number: (year) => gainedOverLives(year, "lifetimeTax.difference"),
    formula: ({ at, single }) => `${at("cases")}*${single("gained.tax")}`,
  },
  earnings: {
    ...economic,
    perspective: "society",
    equation: "S29",
    label: "Earnings gained in the year, over working lives, before tax",
    worth: [{ line: "earnings.lifetime", sign: 1 }],
    number: (year) => gainedInYear(year, "lifetimeEarnings.difference"),
    formula: (cells) => gainedInYearFormula(cells, "gained.earnings"),
  },
  "earnings.lifetime": {
    ...economic,
    perspective: "society",
    equation: "S29a",
    label: "Earnings that the year's cases gain over their lives, before tax, present value",
    kind: "presentValue",
    number: (year) => gainedOverLives(year, "lifetimeEarnings.difference"),
    formula: ({ at, single }) => `${at("cases")}*${single("gained.earnings")}`,
  },
};

/** S24: the cases of earlier years whose effect falls in this one, less the drop-off of each further year. */
function casesInEffect({ soFar, single, year, years }: YearCells<Readable>): string {
  const since = `(${year}-${years}-${single("scaleUp.savingsLag")})`;
  const lasts = `(${since}>=0)*(${since}<${single("scaleUp.effectYears")})`;
  // Nothing to the power of nothing has no value, so that the first year's base is 1 whatever the drop-off.
  const left = `(1-${single("scaleUp.dropOff")}*(${since}>0))^(${since}*(${since}>0))`;
  return `SUMPRODUCT(${soFar("cases")}*${lasts}*${left})`;
}

type Gain = "lifetimeTax.difference" | "lifetimeEarnings.difference";

/** What the year's cases gain over their lives, as Appendix 9 counts it when they start. */
function gainedOverLives({ lines, once, perCase }: YearNumbers<Readable>, gain: Gain): number {
  return cautiousBenefit(lines.cases * perCase[gain], once["bias.benefits"]);
}

/** What those earn in one year who are in working life: evenly over it, as much as makes up the gain over their lives. */
function gainedInYear({ startedAgo, year, once, perCase, settings }: YearNumbers<Readable>, gain: Gain): number {
  const until = Math.min(year, once.workBegins + settings["scaleUp.workingYears"]);
  let working = 0;
  for (let ago = once.workBegins; ago < until; ago++) working += startedAgo(ago);
  return cautiousBenefit((working * perCase[gain]) / once.workingFactors, once["bias.benefits"]);
}
function gainedInYearFormula(
  { soFar, single, year, years }: YearCells<Readable>,
  gained: "gained.tax" | "gained.earnings",
): string {
  const since = `(${year}-${years}-${single("workBegins")})`;
  const works = `(${since}>=0)*(${since}<${single("scaleUp.workingYears")})`;
  return `SUMPRODUCT(${soFar("cases")}*${works})*${single(gained)}/${single("workingFactors")}`;
}
