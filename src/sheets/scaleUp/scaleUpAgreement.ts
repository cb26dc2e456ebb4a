import type { ScaleUpView } from "../../model/scaleUp/line";
import { onSheet } from "../../formulas/address";
import { AGREES, DIFFERS } from "../model/figureFormulas";
import { TOLERANCE } from "../model/checkRows";
import { gridRange } from "../model/scenarioGrid";
import { formula, text } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import { inputCell, keyRange } from "./inputCells";
import { lineRow, viewRange, viewTotals } from "./linePlaces";
import type { ScaleUpContext } from "./scaleUpSheets";

/** Columns of the function's table: line and unit before the years planned; later years and the total after them. */
const BEFORE_YEARS = 2;
const TOTAL_AFTER_YEARS = 2;

export const SCALE_UP_VIEWS: readonly ScaleUpView[] = ["staff", "economic", "cash", "budget"];

/**
 * Whether CBA.SCALEUP finds what a sheet computes natively: in total and in the last year planned, to which balances and
 * stocks have come by way of all the others. A row a view; two calls each, so that a workbook is not kept busy.
 */
export function agreementRow(context: ScaleUpContext): (view: ScaleUpView) => RowDescription {
  const planned = onSheet(context.names["Scale-up inputs"], inputCell("plannedYears"));
  const totals = `${planned}+${BEFORE_YEARS + TOTAL_AFTER_YEARS}`;
  const last = `${planned}+${BEFORE_YEARS}`;
  return (view: ScaleUpView): RowDescription => [
    text(`CBA.SCALEUP, ${view}`, "text"),
    formula(agreement(context, view, totals, viewTotals(context, view)), "check"),
    formula(agreement(context, view, last, `INDEX(${viewRange(context, view)},0,${planned})`), "check"),
    text("in total, in the last year planned", "unit"),
  ];
}

/** SUMXMY2 passes over the headers and over stocks without a total, which are texts or blank on both sides. */
function agreement({ names, columns }: ScaleUpContext, view: ScaleUpView, column: string, here: string): string {
  const onInputs = (range: string) => onSheet(names["Scale-up inputs"], range);
  const cases = gridRange(columns, lineRow("cases"));
  const [first] = cases.split(":");
  const onStaff = (range: string) => onSheet(names["Scale-up staff"], range);
  const planned = `${onStaff(first ?? "")}:INDEX(${onStaff(cases)},1,${onInputs(inputCell("plannedYears"))})`;
  const [keys, values] = ["$D$", "$E$"].map((column) => onInputs(keyRange(column)));
  const table = `${__CBA_NAMESPACE__}.SCALEUP(${planned},${keys ?? ""},${values ?? ""},"${view}")`;
  const difference = `SQRT(SUMXMY2(INDEX(${table},0,${column}),${here}))`;
  return `IFERROR(IF(${difference}<=${TOLERANCE},"${AGREES}","${DIFFERS}"),"${DIFFERS}")`;
}
