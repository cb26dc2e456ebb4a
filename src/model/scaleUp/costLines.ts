import { cautiousCost } from "../appendix9/optimismBias";
import { onBasis, onBasisFormula } from "./costBasis";
import type { Lines, YearCells, YearNumbers } from "./line";
import { onCostFormula, onCostOf } from "./onCost";
import type { StaffLine } from "./staffLines";

/** S12 to S22: the programme's cost of one year in the scenario's prices, its staff on both bases. */
export type CostLine = `cost.${
  | "practitioners"
  | "consultants"
  | "agency"
  | "recruitment"
  | "redundancy"
  | "staffPosts"
  | "staffAverage"
  | "basisDifference"
  | "caseSpending"
  | "setUp"
  | "optimismBias"
  | "gross"}`;

type Readable = CostLine | StaffLine;

const cost = { view: "economic", perspective: "localAuthority", unit: "£", kind: "flow", isResult: false } as const;

export const COST_LINES: Lines<CostLine, StaffLine> = {
  "cost.practitioners": {
    ...cost,
    equation: "S12",
    label: "Practitioners",
    number: (year) => year.lines.practitioners * postCost(year, "practitioner") * year.lines.yearPart,
    formula: (cells) =>
      `${cells.at("practitioners")}*${postCostFormula(cells, "practitioner")}*${cells.at("yearPart")}`,
  },
  "cost.consultants": {
    ...cost,
    equation: "S13",
    label: "Consultants",
    number: (year) => year.lines.consultants * postCost(year, "consultant") * year.lines.yearPart,
    formula: (cells) => `${cells.at("consultants")}*${postCostFormula(cells, "consultant")}*${cells.at("yearPart")}`,
  },
  "cost.agency": {
    ...cost,
    equation: "S14",
    label: "Agency premium on vacant posts",
    number: ({ lines, settings }) =>
      (lines["cost.practitioners"] + lines["cost.consultants"]) *
      settings["staff.vacancyRate"] *
      settings["staff.agencyPremium"],
    formula: ({ at, single }) =>
      `(${at("cost.practitioners")}+${at("cost.consultants")})*${single("staff.vacancyRate")}*${single("staff.agencyPremium")}`,
  },
  "cost.recruitment": {
    ...cost,
    equation: "S15",
    label: "Recruitment and training: new posts, leavers, posts that come back",
    number: ({ lines, settings }) =>
      (lines.newPosts + lines.leavers + lines.returningPosts) * settings["staff.recruitmentCost"],
    formula: ({ at, single }) =>
      `(${at("newPosts")}+${at("leavers")}+${at("returningPosts")})*${single("staff.recruitmentCost")}`,
  },
  "cost.redundancy": {
    ...cost,
    equation: "S15a",
    label: "Redundancy of posts that go",
    number: ({ lines, settings }) => (lines.goingPosts + lines.newlyReleasedPosts) * settings["staff.redundancyCost"],
    formula: ({ at, single }) => `(${at("goingPosts")}+${at("newlyReleasedPosts")})*${single("staff.redundancyCost")}`,
  },
  "cost.staffPosts": {
    ...cost,
    equation: "S16",
    label: "Staff in whole posts",
    isResult: true,
    number: ({ lines }) =>
      lines["cost.practitioners"] +
      lines["cost.consultants"] +
      lines["cost.agency"] +
      lines["cost.recruitment"] +
      lines["cost.redundancy"],
    formula: ({ from }) => `SUM(${from("cost.practitioners", "cost.redundancy")})`,
  },
  "cost.staffAverage": {
    ...cost,
    equation: "S17",
    label: "Staff at the average weekly cost, as the report",
    number: ({ lines, once }) => lines.caseload * once["yearlyCost.programme"] * lines.yearPart,
    formula: ({ at, single }) => `${at("caseload")}*${single("yearlyCost.programme")}*${at("yearPart")}`,
  },
  "cost.basisDifference": {
    ...cost,
    equation: "S18",
    label: "Difference: whole posts less average",
    number: ({ lines }) => lines["cost.staffPosts"] - lines["cost.staffAverage"],
    formula: ({ at }) => `${at("cost.staffPosts")}-${at("cost.staffAverage")}`,
  },
  "cost.caseSpending": {
    ...cost,
    equation: "S19",
    label: "Family budgets and other cost per case",
    number: ({ lines, scenario, settings }) =>
      lines.cases * (scenario["programme.otherCost"] + settings["scaleUp.familyBudget"]),
    formula: ({ at, single }) => `${at("cases")}*(${single("programme.otherCost")}+${single("scaleUp.familyBudget")})`,
  },
  "cost.setUp": {
    ...cost,
    equation: "S20",
    label: "Set-up",
    number: ({ year, settings }) => (year === 1 ? settings["scaleUp.setUpCost"] : 0),
    formula: ({ year, single }) => `IF(${year}=1,${single("scaleUp.setUpCost")},0)`,
  },
  "cost.optimismBias": {
    ...cost,
    equation: "S21",
    label: "Optimism bias on costs",
    number: (year) => cautiousCost(costBefore(year), year.once["bias.costs"]) - costBefore(year),
    formula: (cells) => `(${costBeforeFormula(cells)})*${cells.single("bias.costs")}`,
  },
  "cost.gross": {
    ...cost,
    equation: "S22",
    label: "Gross cost",
    isResult: true,
    number: (year) => cautiousCost(costBefore(year), year.once["bias.costs"]),
    formula: (cells) => `${costBeforeFormula(cells)}+${cells.at("cost.optimismBias")}`,
  },
};

type Role = "practitioner" | "consultant";

/** What a filled post of the programme costs a year, overhead included. */
function postCost({ settings }: YearNumbers<Readable>, role: Role): number {
  const salary = `staff.${role}Salary` as const;
  return settings[salary] * (1 + onCostOf(settings, salary)) * (1 + settings["staff.overhead"]);
}
function postCostFormula({ single }: YearCells<Readable>, role: Role): string {
  const salary = `staff.${role}Salary` as const;
  return `${single(salary)}*(1+${onCostFormula(single, salary)})*(1+${single("staff.overhead")})`;
}

/** The programme's cost before optimism bias, staff on the basis chosen. */
function costBefore({ lines, settings }: YearNumbers<Readable>): number {
  return (
    onBasis(
      settings,
      () => lines["cost.staffPosts"],
      () => lines["cost.staffAverage"],
    ) +
    lines["cost.caseSpending"] +
    lines["cost.setUp"]
  );
}
function costBeforeFormula(cells: YearCells<Readable>): string {
  const { at } = cells;
  const staff = onBasisFormula(cells, at("cost.staffPosts"), at("cost.staffAverage"));
  return `${staff}+${at("cost.caseSpending")}+${at("cost.setUp")}`;
}
