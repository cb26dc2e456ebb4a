import type { Arm } from "../../model/register/definition";
import { WEEKS_PER_YEAR } from "../../model/register/parameters";
import type { Parameter } from "../../model/register/parameters";
import { MOST_YEARS } from "../../model/scaleUp/plan";
import { CASES_A_YEAR, OPTIMISM_BIAS_SOURCE, SCALE_UP_PARAMETERS } from "../../model/register/scaleUpParameters";
import { FINANCIAL_MONTHS } from "../../model/prices/financialYear";
import { fixed } from "../../formulas/address";
import { HEAD_HEIGHTS, headRows } from "../frame/head";
import { FIRST_COLUMN, gridLetters, HEAD_ROWS, NUMBER_ROW, scenarioRanges } from "../model/scenarioGrid";
import { cellFormat } from "../frame/numberFormats";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, number, text } from "../frame/sheetDescription";
import type {
  CellDescription,
  RowDescription,
  SheetDescription,
  ValidationDescription,
} from "../frame/sheetDescription";
import { casesByGrowth } from "./casesByGrowth";
import {
  CASES,
  CASES_KEY,
  CASES_YEARS,
  inputCell,
  INPUT_RANGES,
  inputRow,
  SCALE_UP_INPUT_ROWS,
  SCENARIO_CELL,
  SCENARIO_LABEL,
} from "./inputCells";
import type { Constant, Counted } from "./inputCells";
import { limitCells, settingRow, settingValidations } from "./settingRow";
import { ownScaleUpSheet, scaleUpCheck } from "./scaleUpHead";
import type { ScaleUpContext } from "./scaleUpSheets";

const LABEL_WIDTHS = [250, 250, 120, 200];
/** Right of a setting's limits and of what may stand there of it. */
const BESIDE_LIMITS = 10;
export const YEAR_WIDTH = 92;

/** Amounts closer to nothing than this share of all that flowed are nothing, as the model has it. */
const ROUNDING = 1e-12;

/** What is entered: the cases by year and the settings. What is fetched: the scenario. The only sheet of scale-up to change figures on. */
export function inputsSheet(context: ScaleUpContext): SheetDescription {
  const { columns } = context;
  const width = FIRST_COLUMN + columns;
  const rows = SCALE_UP_INPUT_ROWS.rows({
    head: headRows("Scale-up inputs", "Tinted cells are yours to change.", width, scaleUpCheck(context)),
    numbers: [
      ...scenarioCells(context),
      ...alongYears(columns, "number", (letters) => `COLUMN(${letters}$1)-COLUMN($D$1)`),
    ],
    names: [
      ...["Parameter", "Source and note", "Unit", "Key"].map((title) => text(title, "tableHeader")),
      ...alongYears(columns, "tableHeaderNumber", financialYear),
    ],
    cases: casesRow(context),
    counted: (counted) => countedRow(counted, context),
    settings: (row) => ("heading" in row ? limitsHeading(row.heading, width) : settingRow(row.setting, context)),
    linkedTitle: limitsHeading("The scenario's values, fetched from the sheet of scenarios: change them there", width),
    linked: (parameter) => linkedRow(parameter, context),
    gradesTitle: heading(
      "Optimism bias by grade of evidence: taken off benefits, put on costs, unless shares are typed above",
      width,
    ),
    grades: ({ grade, evidence, benefits, costs }) => [
      text(evidence, "wrapped"),
      text(OPTIMISM_BIAS_SOURCE, "source"),
      text("grade, share, share", "unit"),
      number(grade, "reference", "0"),
      number(benefits, "reference", "0%"),
      number(costs, "reference", "0%"),
    ],
    constantsTitle: heading("Conventions", width),
    constants: constantRow,
  });
  const columnWidths = [...LABEL_WIDTHS, ...gridLetters(columns).map(() => YEAR_WIDTH)];
  return {
    name: context.names["Scale-up inputs"],
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: HEAD_ROWS, columns: 1 },
    validations: validations(context),
    names: [
      { name: "ScaleUpScenario", refersTo: fixed(SCENARIO_CELL), comment: "The scenario that is scaled up" },
      { name: "ScaleUpCases", refersTo: fixed(CASES), comment: "Cases that start in each year" },
    ],
    print: { orientation: "landscape", titleRows: HEAD_ROWS, spareFrom: BESIDE_LIMITS },
    own: ownScaleUpSheet("Scale-up inputs", INPUT_RANGES),
  };
}

function alongYears(columns: number, style: "number" | "tableHeaderNumber", body: (letters: string) => string) {
  return gridLetters(columns).map((letters) => formula(body(letters), style));
}

/** "2026/27"; blank after the last year in which anything falls. */
function financialYear(letters: string): string {
  const [year, start] = [`${letters}$${NUMBER_ROW}`, inputCell("scaleUp.startYear")];
  const isBeyond = `OR(${inputCell("plannedYears")}=0,${year}>${inputCell("plannedYears")}+${inputCell("yearsAfter")})`;
  return `IF(${isBeyond},"",${start}+${year}-1&"/"&TEXT(MOD(${start}+${year},100),"00"))`;
}

function scenarioCells({ scenario }: ScaleUpContext): RowDescription {
  return [text(SCENARIO_LABEL, "rowLabel"), { value: scenario, style: "inputText" }, null, null];
}

/** From the first year, growth and ramp-up, until somebody enters each year's. */
function casesRow({ columns, inputs }: ScaleUpContext): RowDescription {
  const entered = inputs("Scale-up inputs");
  const isKept = entered.size > 0;
  return [
    text("Cases that start, by year", "rowLabel"),
    text(
      "From first year, growth and ramp-up below, until you enter your own over the formulas; of a part year those that start in its months",
      "source",
    ),
    text("cases", "unit"),
    text(CASES_KEY, "key"),
    ...gridLetters(columns)
      .slice(0, MOST_YEARS)
      .map((letters, index): CellDescription => {
        const look = { style: "input", format: "#,##0" } as const;
        const kept = entered.get(`${CASES_KEY} ${index + 1}`);
        if (kept !== undefined) return { ...kept, ...look };
        return isKept ? { value: "", ...look } : { formula: casesByGrowth(letters), ...look };
      }),
  ];
}

function heading(title: string, width: number): RowDescription {
  return band(text(title, "groupHeading"), width);
}

function limitsHeading(title: string, width: number): RowDescription {
  const titles = [title, "", "", "", "Value", "Lowest", "Highest", "Check"];
  return heading(title, width).map((cell, column) => text(titles[column] ?? "", cell?.style));
}

interface CountedRow {
  readonly label: string;
  readonly unit: string;
  readonly body: (context: ScaleUpContext) => string;
}

const COUNTED: Readonly<Record<Counted, CountedRow>> = {
  // Not beside the scenario's name: the workbench's grid computes the years right of it in a wrong order.
  scenarioColumn: {
    label: "Column of the scenario, counted from the first",
    unit: "column",
    body: ({ place }) => {
      const { names } = scenarioRanges(place);
      const [first] = names.split(":");
      const numbers = `(COLUMN(${names})-COLUMN(${first ?? names})+1)`;
      return `IF(${SCENARIO_CELL}="",0,SUMPRODUCT(MAX((${names}=${SCENARIO_CELL})*${numbers})))`;
    },
  },
  plannedYears: {
    label: "Years planned: to the last with cases entered",
    unit: "years",
    body: () => `SUMPRODUCT(MAX((LEN(${fixed(CASES)})>0)*${fixed(CASES_YEARS)}))`,
  },
  yearsAfter: {
    label: "Years after the plan until the last case is closed and its last effect has come",
    unit: "years",
    body: () => {
      const open = (arm: Arm) => `ROUNDUP(${inputCell(`${arm}.weeksOpen`)}/${inputCell("weeksPerYear")},0)`;
      const effects = `${inputCell("scaleUp.savingsLag")}+${inputCell("scaleUp.effectYears")}-1`;
      return `MAX(${open("programme")},${open("comparator")},${effects})`;
    },
  },
  firstYearMonths: {
    label:
      "Months of the first financial year in which the programme runs; the cases of that year are those that start in them",
    unit: "months",
    body: () => `${FINANCIAL_MONTHS.length}-(SEARCH(LEFT(${inputCell("scaleUp.startMonth")},3),"${MONTHS}")-1)/3`,
  },
};

/** The names of months by their first three letters, which stand at every third place. */
const MONTHS = FINANCIAL_MONTHS.map((month) => month.slice(0, 3)).join("");

function countedRow(counted: Counted, context: ScaleUpContext): RowDescription {
  const { label, unit, body } = COUNTED[counted];
  return [
    text(label, "wrapped"),
    text("", "source"),
    text(unit, "unit"),
    null,
    formula(body(context), "calculation", "0"),
  ];
}

const CONSTANTS: Readonly<Record<Constant, readonly [string, number, string, string]>> = {
  weeksPerYear: ["Weeks in a year", WEEKS_PER_YEAR, "weeks", "0"],
  rounding: ["Amounts closer to nothing than this share of all that flowed are nothing", ROUNDING, "share", "0E+00"],
};

function constantRow(constant: Constant): RowDescription {
  const [label, value, unit, format] = CONSTANTS[constant];
  return [
    text(label, "wrapped"),
    text("Convention", "source"),
    text(unit, "unit"),
    null,
    number(value, "reference", format),
  ];
}

function linkedRow(parameter: Parameter, { place }: ScaleUpContext): RowDescription {
  const { key, label, unit, source } = parameter;
  const { keys, values } = scenarioRanges(place);
  const [row, column] = [inputRow(key), inputCell("scenarioColumn")];
  const cell = `INDEX(${values},MATCH($D${row},${keys},0),IF(${column}=0,NA(),${column}))`;
  return [
    text(label, "wrapped"),
    text(source, "source"),
    text(unit, "unit"),
    text(key, "key"),
    // A blank that is fetched would be nought.
    formula(`IF(LEN(${cell})=0,"",${cell})`, "link", cellFormat(parameter)),
    ...limitCells(parameter, row),
  ];
}

function validations(context: ScaleUpContext): ValidationDescription[] {
  const { names } = scenarioRanges(context.place);
  return [
    {
      range: SCENARIO_CELL,
      rule: { kind: "listFrom", range: names },
      title: SCENARIO_LABEL,
      prompt: "The scenario of Appendix 9 whose rates and costs are scaled up, by its name.",
    },
    {
      range: CASES,
      rule: { kind: "decimal", ...CASES_A_YEAR },
      title: "Cases that start",
      prompt:
        "In each financial year, spread evenly over it; in the first from the start month on. 0 for a year without; blank after the last.",
    },
    ...SCALE_UP_PARAMETERS.flatMap(settingValidations),
  ];
}
