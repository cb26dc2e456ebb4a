import { HEAD_HEIGHTS, headRows } from "../frame/head";
import { FIRST_COLUMN, HEAD_ROWS } from "../model/scenarioGrid";
import { workingFormulas } from "../model/workingFormulas";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { indexGiven } from "../scenarios/scenarioPlace";
import { SCENARIO_CELL } from "./inputCells";
import { ownScaleUpSheet, scaleUpCheck } from "./scaleUpHead";
import type { ScaleUpContext } from "./scaleUpSheets";
import { gradeRanges, SCALE_UP_WORKINGS, singleCells, workingFactorsRange } from "./workingCells";
import type { SingleCell } from "./workingCells";
import { ONCE } from "../../model/scaleUp/once";
import type { OnceCells } from "../../model/scaleUp/once";
import { onSheet } from "../../formulas/address";
import { print } from "../../formulas/expression";

const COLUMN_WIDTHS = [190, 400, 130, 90, 130];

/** What is worked out once, before any year: Appendix 9 per case of the scenario, and what S1 to S66 need beside it. */
export function scaleUpWorkingsSheet(context: ScaleUpContext): SheetDescription {
  const { names, place } = context;
  const cell = singleCells(names["Scale-up inputs"], names["Scale-up workings"]);
  const formulas = workingFormulas(cell);
  const once: OnceCells = {
    single: cell,
    grades: gradeRanges(names["Scale-up inputs"]),
    uprated: (from, to) => `${__CBA_NAMESPACE__}.UPRATE(1,${from},${to}${indexGiven(place)})`,
    workingFactors: workingFactorsRange(),
  };
  const rows = SCALE_UP_WORKINGS.rows({
    head: headRows("Scale-up workings", "Nothing is entered here.", COLUMN_WIDTHS.length, scaleUpCheck(context)),
    numbers: [],
    names: [
      ...["Key", "Quantity", "Unit", "Equation"].map((title) => text(title, "tableHeader")),
      formula(onSheet(names["Scale-up inputs"], SCENARIO_CELL), "linkHeader"),
    ],
    steps: (step) => {
      if ("heading" in step) return band(text(step.heading, "groupHeading"), COLUMN_WIDTHS.length);
      if ("row" in step) return stepRow(step.row.id, step.row, print(formulas[step.row.id]));
      return "once" in step
        ? stepRow(step.once, ONCE[step.once], ONCE[step.once].formula(once))
        : workingYearRow(step.workingYear, cell);
    },
  });
  return {
    name: names["Scale-up workings"],
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: HEAD_ROWS, columns: 1 },
    print: { orientation: "landscape", titleRows: HEAD_ROWS, spareFrom: FIRST_COLUMN },
    own: ownScaleUpSheet("Scale-up workings"),
  };
}

/** The discount factor of one year of working life; 0 after the last. */
function workingYearRow(year: number, cell: SingleCell): RowDescription {
  const factor = `${__CBA_NAMESPACE__}.DISCOUNTFACTOR(${cell("workBegins")}+${year}-1,${cell("discount.rate")})`;
  const step = { label: `Discount factor of year ${year}`, unit: "factor", equation: "S28", format: "0.0000" };
  return stepRow(`workingYear ${year}`, step, `IF(${year}>${cell("scaleUp.workingYears")},0,${factor})`);
}

interface Step {
  readonly label: string;
  readonly unit: string;
  readonly equation: string;
  readonly format: string;
}

function stepRow(id: string, { label, unit, equation, format }: Step, body: string): RowDescription {
  return [
    text(id, "key"),
    text(label, "wrapped"),
    text(unit, "unit"),
    text(equation, "number"),
    formula(body, "calculation", format),
  ];
}
