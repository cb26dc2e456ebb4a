import { MEASURES } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { quantityCell } from "../../model/register/quantity";
import { cellFormat } from "../frame/numberFormats";
import { freshPlace, scenarioBlock, scenarioReferences } from "./scenarioSheetLayout";
import { formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";

/** A worked example: a title, what it shows, and its cells. `top` is the row, from 1, of the first of `cells`. */
export interface Example {
  readonly title: string;
  readonly explanation: string;
  readonly rows: (top: number, scenarioSheetName: string) => readonly RowDescription[];
}

const cba = (call: string) => `${__CBA_NAMESPACE__}.${call}`;
const SHARE = "0.00%";
const MONEY = "£#,##0.00";
const FACTOR = "0.0000";

/** A formula's result, and the formula itself to be read in column F. */
function shown(body: string, format: string, columnsBetween: number): RowDescription {
  const gap = Array.from({ length: columnsBetween }, () => null);
  return [formula(body, "result", format), ...gap, text(`=${body}`, "code")];
}

/** The look of a cell that a neighbour's formula spills into. */
function spilled(format: string): CellDescription {
  return { value: "", style: "result", format };
}

function input(value: number, format: string): CellDescription {
  return number(value, "input", format);
}

/** The published value of a parameter, as an input to play with. */
function published(key: ParameterKey): CellDescription {
  const definition = parameter(key);
  const { published: quantity } = definition;
  const entered = quantityCell(quantity);
  const look = { style: "input", format: cellFormat(definition) } as const;
  return typeof quantity === "object" ? { formula: String(entered), ...look } : { value: entered, ...look };
}

const headers = (first: string, ...others: readonly string[]): RowDescription => [
  text(first, "tableHeader"),
  ...others.map((title) => text(title, "tableHeaderNumber")),
];

const earnings: Example = {
  title: "A column of closure rates",
  explanation: "One formula over a range fills as many cells.",
  rows: (top) => {
    const rates = [0.5, 0.6, 0.7, 0.8];
    const range = `A${top + 1}:A${top + rates.length}`;
    const [first = 0, ...others] = rates;
    return [
      headers("Closure rate", "Lifetime earnings"),
      [input(first, SHARE), ...shown(cba(`LIFETIMEEARNINGS(${range})`), MONEY, 3)],
      ...others.map((rate) => [input(rate, SHARE), spilled(MONEY)]),
    ];
  },
};

const grid: Example = {
  title: "A column against a row",
  explanation: "Closure rates down, earnings premiums across: one formula fills the grid.",
  rows: (top) => {
    const rates = [0.5, 0.65, 0.8];
    const premiums = [40000, 60000, 80000, 100000];
    const [first = 0, ...others] = rates;
    const body = cba(`LIFETIMEEARNINGS(A${top + 1}:A${top + rates.length},B${top}:E${top})`);
    const tail = premiums.slice(1).map(() => spilled(MONEY));
    return [
      [text("Closure rate", "tableHeader"), ...premiums.map((premium) => input(premium, "£#,##0"))],
      [input(first, SHARE), formula(body, "result", MONEY), ...tail, text(`=${body}`, "code")],
      ...others.map((rate) => [input(rate, SHARE), spilled(MONEY), ...tail]),
    ];
  },
};

const staffCost: Example = {
  title: "Weekly staff cost from staff lines",
  explanation: "The salaries are examples: the report prints none.",
  rows: (top) => {
    const range = (column: string) => `${column}${top + 1}:${column}${top + 2}`;
    const body = cba(`WEEKLYSTAFFCOST(${range("B")},${range("C")},${range("D")},${range("E")},B${top + 3})`);
    const line = (role: string, fte: number, salary: number): RowDescription => [
      text(role),
      input(fte, "0.0"),
      input(salary, "£#,##0"),
      input(0.25, SHARE),
      input(0.1, SHARE),
    ];
    return [
      headers("Staff", "Full-time equivalents", "Salary a year", "On-cost", "Overhead"),
      line("Social work consultant", 1, 40000),
      line("Family practitioner", 4, 24000),
      [text("Cases held at once"), input(48, "#,##0")],
      [text("Weekly staff cost per case"), ...shown(body, MONEY, 3)],
    ];
  },
};

const discounting: Example = {
  title: "Discount factors of the Green Book",
  explanation: "3.5% a year to year 30, then less; a later, lower rate is never applied back to year 0.",
  rows: (top) => {
    const years = [0, 1, 10, 30, 31];
    const [first = 0, ...others] = years;
    const body = cba(`DISCOUNTFACTOR(A${top + 1}:A${top + years.length})`);
    return [
      headers("Year", "Discount factor"),
      [input(first, "0"), ...shown(body, FACTOR, 3)],
      ...others.map((year) => [input(year, "0"), spilled(FACTOR)]),
    ];
  },
};

const presentValue: Example = {
  title: "Present value of an amount a year",
  explanation: "The first amount is this year's, and so not discounted.",
  rows: (top) => {
    const amounts = [0, 1000, 1000, 1000, 1000];
    const body = cba(`PRESENTVALUE(B${top + 1}:B${top + amounts.length})`);
    return [
      headers("Year", "Amount"),
      ...amounts.map((amount, year): RowDescription => [number(year, "published", "0"), input(amount, MONEY)]),
      [text("Present value"), ...shown(body, MONEY, 3)],
    ];
  },
};

const reReferral: Example = {
  title: "Re-referral saving of the programme",
  explanation: "Negative with the published inputs: the £3,800 of Table 8 is the comparator's saving.",
  rows: (top, scenarioSheetName) => {
    const place = freshPlace(scenarioSheetName);
    const scenario = scenarioReferences(place, place.published);
    const [rate, cost, closure, cases] = [top + 1, top + 2, top + 3, top + 4];
    const arms = ["B", "C"].map((column) => `${column}${rate},${column}${cost}`).join(",");
    const body = cba(`REREFERRALSAVING(${arms},B${closure},C${closure},B${cases}+C${cases})`);
    return [
      headers("", "Programme", "Comparator"),
      [text("Re-referral rate"), published("programme.reReferralRate"), published("comparator.reReferralRate")],
      [
        text("Cost per case"),
        formula(scenario.result("costPerCase.programme"), "scenario", MONEY),
        formula(scenario.result("costPerCase.comparator"), "scenario", MONEY),
      ],
      [text("Closure rate"), published("programme.closureRate"), published("comparator.closureRate")],
      [text("Cases"), published("sample.programme"), published("sample.comparator")],
      [text("Saving in the sample"), ...shown(body, MONEY, 3)],
    ];
  },
};

const error: Example = {
  title: "An error that explains itself",
  explanation: "Select the cell: it says what is wrong, what is allowed and what came.",
  rows: (top) => [
    headers("Closure rate", "Lifetime earnings"),
    [input(64, "0"), ...shown(cba(`LIFETIMEEARNINGS(A${top + 1})`), MONEY, 3)],
    [text("64% is 0.64: a rate above 1 is refused, not guessed at.", "note")],
  ],
};

const comparison: Example = {
  title: "The scenarios side by side",
  explanation: "Every measure of each scenario, by one formula.",
  rows: (_top, scenarioSheetName) => {
    const { keys, values, names } = scenarioBlock(freshPlace(scenarioSheetName), 2);
    const body = cba(`COMPARE(${keys},${values},${names})`);
    const name = text("", "tableHeaderNumber");
    return [
      [formula(body, "tableHeader"), name, name, null, null, text(`=${body}`, "code")],
      ...MEASURES.map((measure): RowDescription => {
        const value = spilled(cellFormat(measure));
        return [text("", "text"), value, value];
      }),
    ];
  },
};

export const EXAMPLES: readonly Example[] = [
  earnings,
  grid,
  staffCost,
  discounting,
  presentValue,
  reReferral,
  error,
  comparison,
];
