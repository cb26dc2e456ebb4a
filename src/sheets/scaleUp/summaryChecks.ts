import { columnLetters, fixed, onSheet } from "../../formulas/address";
import { AGREES } from "../model/figureFormulas";
import { PASS, SCALE_UP_PASSES, TOLERANCE, verdict } from "../model/checkRows";
import { FIRST_COLUMN, gridRange, NAME_ROW } from "../model/scenarioGrid";
import { formula, text } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import type { LineKey } from "../../model/scaleUp/lines";
import { CASES, inputCell, SETTING_ROWS } from "./inputCells";
import { IN_RANGE } from "./inputsSheet";
import { lineRange, SHEET_OF_VIEW } from "./lineSheet";
import type { ScaleUpContext } from "./scaleUpSheets";

/** A result that is neither pass nor fail, because somebody has typed over it, is a failure too. */
export function scaleUpVerdict(results: string): string {
  const failures = `(ROWS(${results})-COUNTIF(${results},"${PASS}"))`;
  return `IF(${failures}=0,"${SCALE_UP_PASSES}",${failures}&" of "&ROWS(${results})&" scale-up checks fail: see below")`;
}

interface Places {
  /** Whether CBA.SCALEUP agrees, view by view. */
  readonly agreements: string;
  /** What all bodies together give and get. */
  readonly contributions: string;
}

/** Every check of scale-up with its result. */
export function scaleUpChecks(context: ScaleUpContext, { agreements, contributions }: Places): RowDescription[] {
  const { names, columns } = context;
  const onInputs = (cells: string) => onSheet(names["Scale-up inputs"], cells);
  const cases = onInputs(fixed(CASES));
  const keys = onInputs(`$D$${SETTING_ROWS.first}:$D$${SETTING_ROWS.last}`);
  const verdicts = onInputs(`$H$${SETTING_ROWS.first}:$H$${SETTING_ROWS.last}`);
  const years = `${onInputs(inputCell("plannedYears"))}+${onInputs(inputCell("yearsAfter"))}`;
  const total = (key: LineKey) => `SUM(${lineRange(context, key)})`;
  const near = (difference: string) => `ABS(${difference})<=${TOLERANCE}`;
  const lastLetters = columnLetters(FIRST_COLUMN + columns - 1);
  const lines = Object.values(SHEET_OF_VIEW).map((sheet) =>
    onSheet(names[sheet], `$A$${NAME_ROW}:$${lastLetters}$100`),
  );
  return [
    check(
      "The scenario is found",
      "Its name is that of a column of the sheet of scenarios",
      `${onInputs(inputCell("scenarioColumn"))}>0`,
    ),
    check(
      "Cases by year can be read",
      "Numbers, 0 or more, in at least one year",
      `AND(COUNT(${cases})>0,COUNT(${cases})=SUMPRODUCT(--(LEN(${cases})>0)),COUNTIF(${cases},"<0")=0)`,
    ),
    check(
      "Settings are in range",
      "Each is allowed: see the column Check beside them",
      `COUNTIF(${verdicts},"${IN_RANGE}")=SUMPRODUCT(--(LEN(${keys})>0))`,
    ),
    check(
      "There is a column for every year",
      `Years beyond the ${columns}th have none here until the sheets are updated (pane, page Scale-up)`,
      `${years}<=COLUMNS(${gridRange(columns, NAME_ROW)})`,
    ),
    check(
      "Perspectives add up",
      "S33: society is the exchequer and the individual, over all years",
      near(`${total("net.society")}-${total("net.exchequer")}-${total("net.individual")}`),
    ),
    check(
      "Cash is economic value less what is not cash",
      "Over all years, with gross cost on its two bases set against each other",
      near(
        `${total("net.localAuthority")}-${total("notCash")}-${total("net.cash")}-${total("cash.gross")}+${total("cost.gross")}`,
      ),
    ),
    check(
      "Budget and cash tie",
      "Spending per case in the first year's prices, by the index of prices, is the budget's",
      near(
        `SUMPRODUCT(${lineRange(context, "cost.caseSpending")},${lineRange(context, "priceIndex")})-${total("budget.caseSpending")}`,
      ),
    ),
    check("Contributions sum to nothing", "S66: what some give, others get", near(`SUM(${contributions})`)),
    check(
      "The sheets agree with CBA.SCALEUP",
      "Every line in total and in the last year planned; without the add-in, as it was found last",
      `COUNTIF(${agreements},"${AGREES}")=ROWS(${agreements})*COLUMNS(${agreements})`,
    ),
    check(
      "No error in a cell",
      "#VALUE!, #N/A and the like on staff, benefits, cash and budget; select the cell to see why",
      `${lines.map((range) => `SUMPRODUCT(--ISERROR(${range}))`).join("+")}=0`,
    ),
  ];
}

function check(label: string, what: string, condition: string): RowDescription {
  return [text(label, "wrapped"), formula(verdict(condition), "calculation"), text(what, "note")];
}
