import { MEASURES } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { quantityCell } from "../../model/register/quantity";
import { layout } from "../frame/layout";
import { cellFormat, MONEY, WHOLE_POUNDS } from "../frame/numberFormats";
import { freshPlace } from "./freshScenarioSheet";
import { scenarioBlock, scenarioReferences } from "./scenarioPlace";
import { formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";

/** A worked example: a title, what it shows, and its rows, below so many others of the sheet. */
export interface Example {
  readonly title: string;
  readonly explanation: string;
  readonly rows: (above: number, scenarioSheetName: string) => readonly RowDescription[];
}

const cba = (call: string) => `${__CBA_NAMESPACE__}.${call}`;
const SHARE = "0.00%";
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
  rows: (above) => {
    const places = layout({ header: "row", rates: [0.5, 0.6, 0.7, 0.8] }, above);
    const body = cba(`LIFETIMEEARNINGS(${places.range("A", "rates")})`);
    return places.rows({
      header: headers("Closure rate", "Lifetime earnings"),
      rates: (rate, row) => [
        input(rate, SHARE),
        ...(row === places.row("rates") ? shown(body, MONEY, 3) : [spilled(MONEY)]),
      ],
    });
  },
};

const grid: Example = {
  title: "A column against a row",
  explanation: "Closure rates down, earnings premiums across: one formula fills the grid.",
  rows: (above) => {
    const premiums = [40000, 60000, 80000, 100000];
    const places = layout({ premiums: "row", rates: [0.5, 0.65, 0.8] }, above);
    const body = cba(`LIFETIMEEARNINGS(${places.range("A", "rates")},${places.range(["B", "E"], "premiums")})`);
    const tail = premiums.slice(1).map(() => spilled(MONEY));
    return places.rows({
      premiums: [text("Closure rate", "tableHeader"), ...premiums.map((premium) => input(premium, WHOLE_POUNDS))],
      rates: (rate, row) =>
        row === places.row("rates")
          ? [input(rate, SHARE), formula(body, "result", MONEY), ...tail, text(`=${body}`, "code")]
          : [input(rate, SHARE), spilled(MONEY), ...tail],
    });
  },
};

const staffCost: Example = {
  title: "Weekly staff cost from staff lines",
  explanation: "The salaries are examples: the report prints none.",
  rows: (above) => {
    const staff = [
      { role: "Social work consultant", fte: 1, salary: 40000 },
      { role: "Family practitioner", fte: 4, salary: 24000 },
    ];
    const places = layout({ header: "row", staff, cases: "row", cost: "row" }, above);
    const columns = ["B", "C", "D", "E"].map((column) => places.range(column, "staff"));
    const body = cba(`WEEKLYSTAFFCOST(${columns.join(",")},${places.cell("B", "cases")})`);
    return places.rows({
      header: headers("Staff", "Full-time equivalents", "Salary a year", "On-cost", "Overhead"),
      staff: ({ role, fte, salary }) => [
        text(role),
        input(fte, "0.0"),
        input(salary, WHOLE_POUNDS),
        input(0.25, SHARE),
        input(0.1, SHARE),
      ],
      cases: [text("Cases held at once"), input(48, "#,##0")],
      cost: [text("Weekly staff cost per case"), ...shown(body, MONEY, 3)],
    });
  },
};

const discounting: Example = {
  title: "Discount factors of the Green Book",
  explanation: "3.5% a year to year 30, then less; a later, lower rate is never applied back to year 0.",
  rows: (above) => {
    const places = layout({ header: "row", years: [0, 1, 10, 30, 31] }, above);
    const body = cba(`DISCOUNTFACTOR(${places.range("A", "years")})`);
    return places.rows({
      header: headers("Year", "Discount factor"),
      years: (year, row) => [
        input(year, "0"),
        ...(row === places.row("years") ? shown(body, FACTOR, 3) : [spilled(FACTOR)]),
      ],
    });
  },
};

const presentValue: Example = {
  title: "Present value of an amount a year",
  explanation: "The first amount is this year's, and so not discounted.",
  rows: (above) => {
    const amounts = [0, 1000, 1000, 1000, 1000];
    const places = layout({ header: "row", amounts, value: "row" }, above);
    return places.rows({
      header: headers("Year", "Amount"),
      amounts: amounts.map((amount, year) => [number(year, "published", "0"), input(amount, MONEY)]),
      value: [text("Present value"), ...shown(cba(`PRESENTVALUE(${places.range("B", "amounts")})`), MONEY, 3)],
    });
  },
};

const reReferral: Example = {
  title: "Re-referral saving of the programme",
  explanation: "Negative with the published inputs: the £3,800 of Table 8 is the comparator's saving.",
  rows: (above, scenarioSheetName) => {
    const place = freshPlace(scenarioSheetName);
    const scenario = scenarioReferences(place, place.published);
    const places = layout(
      { header: "row", rate: "row", cost: "row", closure: "row", cases: "row", saving: "row" },
      above,
    );
    const both = (block: "closure" | "cases") => [places.cell("B", block), places.cell("C", block)];
    const arms = ["B", "C"].flatMap((column) => [places.cell(column, "rate"), places.cell(column, "cost")]);
    const body = cba(`REREFERRALSAVING(${[...arms, ...both("closure"), both("cases").join("+")].join(",")})`);
    return places.rows({
      header: headers("", "Programme", "Comparator"),
      rate: [text("Re-referral rate"), published("programme.reReferralRate"), published("comparator.reReferralRate")],
      cost: [
        text("Cost per case"),
        formula(scenario.result("costPerCase.programme"), "scenario", MONEY),
        formula(scenario.result("costPerCase.comparator"), "scenario", MONEY),
      ],
      closure: [text("Closure rate"), published("programme.closureRate"), published("comparator.closureRate")],
      cases: [text("Cases"), published("sample.programme"), published("sample.comparator")],
      saving: [text("Saving in the sample"), ...shown(body, MONEY, 3)],
    });
  },
};

/** Stands below the example of an error, which is meant. */
export const ERROR_EXAMPLE_NOTE = "64% is 0.64: a rate above 1 is refused, not guessed at.";

const error: Example = {
  title: "An error that explains itself",
  explanation: "Select the cell: it says what is wrong, what is allowed and what came.",
  rows: (above) => {
    const places = layout({ header: "row", rate: "row", note: "row" }, above);
    return places.rows({
      header: headers("Closure rate", "Lifetime earnings"),
      rate: [input(64, "0"), ...shown(cba(`LIFETIMEEARNINGS(${places.cell("A", "rate")})`), MONEY, 3)],
      note: [text(ERROR_EXAMPLE_NOTE, "note")],
    });
  },
};

const comparison: Example = {
  title: "The scenarios side by side",
  explanation: "Every measure of each scenario, by one formula.",
  rows: (_above, scenarioSheetName) => {
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
