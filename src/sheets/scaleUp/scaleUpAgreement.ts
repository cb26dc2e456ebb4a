import { indexGiven } from "../scenarios/scenarioPlace";
import type { ScaleUpView } from "../../model/scaleUp/line";
import { fixed, onSheet } from "../../formulas/address";
import { agreement, CONTROL, controlTotal, controlTotalOfInputs, inputsThen } from "../model/controlTotals";
import { gridRange } from "../model/scenarioGrid";
import { formula, text } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import { CASES, inputCell, keyRange } from "./inputCells";
import { lineRow, viewRange, viewTotals } from "./linePlaces";
import type { ScaleUpContext } from "./scaleUpSheets";

/**
 * Whether CBA.SCALEUP finds what a sheet computes natively, by control totals: of all years together, and of the last year
 * planned, to which balances and stocks have come by way of all the others. Two calls a view, so that a workbook is not kept
 * busy.
 */

/** Columns of the function's table: line and unit before the years planned; later years and the total after them. */
const BEFORE_YEARS = 2;
const TOTAL_AFTER_YEARS = 2;

export const SCALE_UP_VIEWS: readonly ScaleUpView[] = ["staff", "economic", "cash", "budget"];

/** The cells of the summary with the control totals of the inputs: those the function computed with, and those of now. */
export interface InputTotals {
  readonly then: string;
  readonly now: string;
}

export function inputTotalsRow(context: ScaleUpContext, { now }: InputTotals): RowDescription {
  const cases = onInputs(context, fixed(CASES));
  const inputs = `${controlTotalOfInputs(onInputs(context, keyRange("$E$")))}+SUMPRODUCT(${cases},COLUMN(${cases}))`;
  return [
    text("Inputs: when the function computed, and now", "text"),
    null,
    formula(inputsThen(functionTable(context, "staff"), now), "number", CONTROL),
    formula(inputs, "number", CONTROL),
  ];
}

/** A row a view: whether it agrees, the function's control total, and the sheet's. */
export function agreementRow(
  context: ScaleUpContext,
  inputs: InputTotals,
): (view: ScaleUpView, row: number) => RowDescription {
  const planned = onInputs(context, inputCell("plannedYears"));
  return (view, row) => {
    const table = functionTable(context, view);
    const inLastYear = `INDEX(${viewRange(context, view)},0,${planned})`;
    const totals = viewTotals(context, view);
    const column = (years: string) => controlTotal(`INDEX(${table},0,${planned}+${years})`, totals);
    const both = `${column(String(BEFORE_YEARS + TOTAL_AFTER_YEARS))}+${column(String(BEFORE_YEARS))}`;
    // The workbench's grid does not wait for the cases, which are a range up to an INDEX, but it waits for the total here.
    const byFunction = `IF(ISNUMBER($D$${row}),${both},NA())`;
    const here = `${controlTotal(totals)}+${controlTotal(inLastYear, totals)}`;
    const compared = { byFunction: `$C$${row}`, here: `$D$${row}`, ...inputs, figures: `${totals},${inLastYear}` };
    return [
      text(`CBA.SCALEUP, ${view}`, "text"),
      formula(agreement(compared), "check"),
      formula(byFunction, "number", CONTROL),
      formula(here, "number", CONTROL),
    ];
  };
}

function functionTable(context: ScaleUpContext, view: ScaleUpView): string {
  const { names, columns, place } = context;
  const cases = onSheet(names["Scale-up staff"], gridRange(columns, lineRow("cases")));
  const [first = ""] = cases.split(":");
  const planned = `${first}:INDEX(${cases},1,${onInputs(context, inputCell("plannedYears"))})`;
  const [keys, values] = [onInputs(context, keyRange("$D$")), onInputs(context, keyRange("$E$"))];
  return `${__CBA_NAMESPACE__}.SCALEUP(${planned},${keys},${values},"${view}"${indexGiven(place)})`;
}

const onInputs = ({ names }: ScaleUpContext, range: string) => onSheet(names["Scale-up inputs"], range);
