import { PERSPECTIVES } from "../appendix9/measures";
import type { Perspective } from "../appendix9/measures";
import { cautiousBenefit, optimismIn } from "../appendix9/optimismBias";
import { onBasis, onBasisFormula } from "./costBasis";
import type { CostLine } from "./costLines";
import { benefitsAmong, runningTotal } from "./line";
import type { Line, Lines, YearCells, YearNumbers } from "./line";
import type { StaffLine } from "./staffLines";

/** S23 to S34: what one year avoids, saves and gains, as economic value in the scenario's prices, and who nets what. */
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
  | "earnings.lifetime"
  | `net.${Perspective}`
  | "otherBasis.localAuthority"
  | `cumulative.${Perspective}`;

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
  "net.localAuthority": {
    ...council,
    equation: "S30",
    label: "Net, local authority",
    isResult: true,
    number: ({ lines }) =>
      -lines["cost.gross"] +
      lines["avoided.comparator"] +
      lines["saving.reReferral"] +
      lines["saving.escalation"] +
      lines["saving.optimismBias"],
    formula: ({ at }) =>
      `${at("avoided.comparator")}+${at("saving.reReferral")}+${at("saving.escalation")}+${at("saving.optimismBias")}-${at("cost.gross")}`,
  },
  // Neither cost nor cost avoided is ever below zero, so that the bias of both is in proportion.
  "otherBasis.localAuthority": {
    ...council,
    equation: "S30a",
    label: "The same with both services' staff on the other basis",
    number: ({ lines, once, settings }) => {
      const lessOnAverage =
        (1 + once["bias.costs"]) * lines["cost.basisDifference"] -
        (1 - once["bias.benefits"]) * lines["comparator.basisDifference"];
      const onOther = onBasis(
        settings,
        () => lessOnAverage,
        () => -lessOnAverage,
      );
      return lines["net.localAuthority"] + onOther;
    },
    formula: (cells) => {
      const { at, single } = cells;
      const lessOnAverage = `((1+${single("bias.costs")})*${at("cost.basisDifference")}-(1-${single("bias.benefits")})*${at("comparator.basisDifference")})`;
      return `${at("net.localAuthority")}+${onBasisFormula(cells, "1", "-1")}*${lessOnAverage}`;
    },
  },
  "net.exchequer": {
    ...economic,
    perspective: "exchequer",
    equation: "S31",
    label: "Net, exchequer",
    isResult: true,
    worth: [
      { line: "net.localAuthority", sign: 1 },
      { line: "tax.lifetime", sign: 1 },
    ],
    number: ({ lines }) => lines["net.localAuthority"] + lines.tax,
    formula: ({ at }) => `${at("net.localAuthority")}+${at("tax")}`,
  },
  "net.individual": {
    ...economic,
    perspective: "individual",
    equation: "S32",
    label: "Net, individual",
    isResult: true,
    worth: [
      { line: "earnings.lifetime", sign: 1 },
      { line: "tax.lifetime", sign: -1 },
    ],
    number: ({ lines }) => lines.earnings - lines.tax,
    formula: ({ at }) => `${at("earnings")}-${at("tax")}`,
  },
  "net.society": {
    ...economic,
    perspective: "society",
    equation: "S33",
    label: "Net, society",
    isResult: true,
    worth: [
      { line: "net.localAuthority", sign: 1 },
      { line: "earnings.lifetime", sign: 1 },
    ],
    number: ({ lines }) => lines["net.localAuthority"] + lines.earnings,
    formula: ({ at }) => `${at("net.localAuthority")}+${at("earnings")}`,
  },
  "cumulative.localAuthority": cumulativeNet("localAuthority"),
  "cumulative.exchequer": cumulativeNet("exchequer"),
  "cumulative.individual": cumulativeNet("individual"),
  "cumulative.society": cumulativeNet("society"),
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

function cumulativeNet(perspective: Perspective): Line<Readable> {
  const label = PERSPECTIVES.find((one) => one.perspective === perspective)?.label ?? perspective;
  return {
    ...economic,
    perspective,
    equation: "S34",
    label: `Cumulative net, ${label.toLowerCase()}`,
    kind: "stock",
    ...runningTotal(`cumulative.${perspective}`, `net.${perspective}`),
  };
}
