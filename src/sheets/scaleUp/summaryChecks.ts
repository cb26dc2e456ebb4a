import { fixed, onSheet } from "../../formulas/address";
import { outcome, SCALE_UP_PASSES, TOLERANCE, verdict } from "../model/checkRows";
import { agreementVerdict } from "../model/controlTotals";
import { gridColumns, gridRange, NAME_ROW } from "../model/scenarioGrid";
import { formula, text } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import { CASES_A_YEAR } from "../../model/register/scaleUpParameters";
import type { LineKey } from "../../model/scaleUp/lines";
import { CASES, inputCell, linkedRange, settingRange } from "./inputCells";
import { IN_RANGE } from "./settingRow";
import { lineRange, SHEET_OF_VIEW } from "./linePlaces";
import type { ScaleUpContext } from "./scaleUpSheets";

/** What the checks of scale-up come to. */
export function scaleUpVerdict(results: string, count: number): string {
  return outcome(results, count, SCALE_UP_PASSES, "scale-up checks fail: see below");
}

/** Where on the summary the checks find what they compare. */
interface Places {
  /** Whether CBA.SCALEUP agrees, view by view. */
  readonly agreements: string;
  /** What all bodies together give and get. */
  readonly contributions: string;
  /** The total cost of each service over all years. */
  readonly programmeCost: string;
  readonly comparatorCost: string;
  /** The gross budget of all years, added up from its parts. */
  readonly programmeBudget: string;
}

interface Check {
  readonly label: string;
  readonly what: string | ((context: ScaleUpContext) => string);
  /** Pass or fail. */
  readonly result: (context: ScaleUpContext, places: Places) => string;
}

/** Every check of scale-up. */
export const SCALE_UP_CHECKS: readonly Check[] = [
  {
    label: "The scenario is found",
    what: "Its name is that of a column of the sheet of scenarios",
    result: (context) => verdict(`${onInputs(context, inputCell("scenarioColumn"))}>0`),
  },
  {
    label: "Cases by year can be read",
    what: `Numbers from 0 to ${CASES_A_YEAR.maximum.toLocaleString("en-GB")}, in at least one year`,
    result: (context) => {
      const cases = onInputs(context, fixed(CASES));
      return verdict(
        `AND(COUNT(${cases})>0,COUNT(${cases})=SUMPRODUCT(--(LEN(${cases})>0)),COUNTIF(${cases},"<0")+COUNTIF(${cases},">${CASES_A_YEAR.maximum}")=0)`,
      );
    },
  },
  {
    label: "Settings are in range",
    what: "Each is allowed: see the column Check beside them",
    result: (context) => {
      const [keys, verdicts] = [onInputs(context, settingRange("$D$")), onInputs(context, settingRange("$H$"))];
      return verdict(`COUNTIF(${verdicts},"${IN_RANGE}")=SUMPRODUCT(--(LEN(${keys})>0))`);
    },
  },
  {
    label: "The scenario's values are in range",
    what: "None is blank and each is allowed: see the column Check beside them, and change them on the sheet of scenarios",
    result: (context) => {
      const verdicts = onInputs(context, linkedRange("$H$"));
      return verdict(`COUNTIF(${verdicts},"${IN_RANGE}")=ROWS(${verdicts})`);
    },
  },
  {
    label: "There is a column for every year",
    what: ({ columns }) =>
      `There are ${columns}: a later year has none here until the sheets are updated (pane, page Scale-up)`,
    result: (context) => {
      const years = `${onInputs(context, inputCell("plannedYears"))}+${onInputs(context, inputCell("yearsAfter"))}`;
      return verdict(`${years}<=COLUMNS(${gridRange(context.columns, NAME_ROW)})`);
    },
  },
  {
    label: "Perspectives add up",
    what: "S33: society is the exchequer and the individual, over all years",
    result: (context) =>
      near(`${total(context, "net.society")}-${total(context, "net.exchequer")}-${total(context, "net.individual")}`),
  },
  {
    label: "Cash is economic value less what is not cash",
    what: "Over all years: the local authority's net as economic value, what of it is not cash, and its net cash",
    result: (context) =>
      near(`${total(context, "net.localAuthority")}-${total(context, "notCash")}-${total(context, "net.cash")}`),
  },
  {
    label: "Budget and cash tie",
    what: "The net budget less pay growth above prices is the net cash by the index of prices alone",
    result: (context) =>
      near(
        `SUMPRODUCT(${lineRange(context, "net.cash")},${lineRange(context, "priceIndex")})+${total(context, "budget.net")}-${total(context, "budget.realPay")}`,
      ),
  },
  {
    label: "The parts of both services' costs add up",
    what: "Staff, other cost, set-up and optimism bias are the gross cost (S22) and the cost avoided (S23), over all years",
    result: (context, { programmeCost, comparatorCost }) =>
      near(
        `ABS(${programmeCost}-${total(context, "cost.gross")})+ABS(${comparatorCost}-${total(context, "avoided.comparator")})`,
      ),
  },
  {
    label: "The parts of the financial view add up",
    what: "Staff, other cost and set-up are the gross budget (S53), over all years",
    result: (context, { programmeBudget }) => near(`${programmeBudget}-${total(context, "budget.gross")}`),
  },
  {
    label: "Contributions sum to nothing",
    what: "S66: what some give, others get",
    result: (_, { contributions }) => near(`SUM(${contributions})`),
  },
  {
    label: "The sheets agree with CBA.SCALEUP",
    what: "Every line in total and in the last year planned; without the add-in, as long as the inputs are those it found last",
    result: (_, { agreements }) => agreementVerdict(agreements),
  },
  {
    label: "No error in a cell",
    what: "#VALUE!, #N/A and the like on staff, benefits, cash and budget; select the cell to see why",
    result: ({ names, columns }) => {
      const [, last] = gridColumns(columns);
      const everything = Object.values(SHEET_OF_VIEW).map((sheet) =>
        onSheet(names[sheet], `$A$${NAME_ROW}:$${last}$${FAR_BELOW}`),
      );
      return verdict(`NOT(ISERROR(SUM(${everything.join(",")})))`); // a sum passes over text, and an error in it is one itself
    },
  },
];

/** Below all lines of a sheet and the figures of its charts. */
const FAR_BELOW = 100;

const onInputs = ({ names }: ScaleUpContext, cells: string) => onSheet(names["Scale-up inputs"], cells);
const total = (context: ScaleUpContext, key: LineKey) => `SUM(${lineRange(context, key)})`;
const near = (difference: string) => verdict(`ABS(${difference})<=${TOLERANCE}`);

/** A check with its result. */
export function checkRow({ label, what, result }: Check, context: ScaleUpContext, places: Places): RowDescription {
  return row(label, result(context, places), typeof what === "string" ? what : what(context));
}

/** Whether all formulas of a sheet stand where they were written. */
export function formulaCheckRow(name: string, typedOver: string): RowDescription {
  const what = "Formulas in whose cell something else stands now; the pane's Check workbook lists them";
  return row(`No formula typed over: ${name}`, verdict(`${typedOver}=0`), what);
}

function row(label: string, result: string, what: string): RowDescription {
  return [text(label, "wrapped"), formula(result, "calculation"), text(what, "note")];
}
