import { SCALE_UP_PERSPECTIVES } from "../../model/scaleUp/lines";
import type { LineKey } from "../../model/scaleUp/lines";
import { columnLetters } from "../../formulas/address";
import { HEAD_HEIGHTS } from "../frame/head";
import { alongRow, FIRST_COLUMN, gridLetters, gridRange, HEAD_ROWS, NAME_ROW, NUMBER_ROW } from "../model/scenarioGrid";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, text } from "../frame/sheetDescription";
import type { CellDescription, ChartDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import { YEAR_WIDTH } from "./inputsSheet";
import { lineRange } from "./lineSheet";
import { agreementRows, SCALE_UP_VIEWS } from "./scaleUpAgreement";
import { ownScaleUpSheet, yearHead } from "./scaleUpHead";
import type { ScaleUpContext } from "./scaleUpSheets";
import { scaleUpChecks, scaleUpVerdict } from "./summaryChecks";
import { singleCells } from "./workingCells";
import type { SingleCell } from "./workingCells";

const LABEL_WIDTHS = [330, 170, 150, 150];
const MONEY = "£#,##0;-£#,##0";
const RATIO = "0.00";
const CHART = { width: 620, height: 320, rows: 18 };
const GAINERS = [
  ["Central government (tax)", "tax"],
  ["Individuals and families", "net.individual"],
] as const;

/** Rows from 1, block by block; each has a heading and a header above it. */
const FIRST_NET = HEAD_ROWS + 3;
const FIRST_RATIO = FIRST_NET + SCALE_UP_PERSPECTIVES.length + 2;
const RATIOS = 6;
const FIRST_BODY = FIRST_RATIO + RATIOS + 3;
const CONTRIBUTIONS = FIRST_BODY + GAINERS.length + 1;
const FIRST_YEARLY = CONTRIBUTIONS + 3;
const [FACTORS, SENSITIVITY_FACTORS, FIRST_SHORT] = [FIRST_YEARLY, FIRST_YEARLY + 1, FIRST_YEARLY + 2];
const FIRST_AGREEMENT = FIRST_SHORT + SCALE_UP_PERSPECTIVES.length;
const FIRST_CHARTED = FIRST_AGREEMENT + SCALE_UP_VIEWS.length + 2;
/** What the local authority nets, as economic value and in cash. */
const CHARTED = SCALE_UP_PERSPECTIVES.slice(0, 2);
const FIRST_CHECK = FIRST_CHARTED + CHARTED.length + CHART.rows + 3;

/** The result on one page: who nets what, when it pays back, what has to be found, who would have to contribute, and the checks. */
export function summarySheet(context: ScaleUpContext): SheetDescription {
  const { columns, names, years } = context;
  const width = FIRST_COLUMN + columns;
  const single = singleCells(names["Scale-up inputs"], names["Scale-up workings"]);
  const head = yearHead(context, "Scale-up summary", "Nothing is entered here.", ["Result", "", "", ""]);
  const numbers = head[NUMBER_ROW - 1]?.slice(FIRST_COLUMN) ?? [];
  const checks = scaleUpChecks(context, {
    agreements: `$B$${FIRST_AGREEMENT}:$C$${FIRST_AGREEMENT + SCALE_UP_VIEWS.length - 1}`,
    contributions: `$C$${CONTRIBUTIONS}:$D$${CONTRIBUTIONS}`,
  });
  const lastCheck = FIRST_CHECK + checks.length - 1;
  const rows: RowDescription[] = [
    ...head.slice(0, NUMBER_ROW - 1),
    [
      text("Checks of scale-up", "rowLabel"),
      formula(scaleUpVerdict(`$B$${FIRST_CHECK}:$B$${lastCheck}`), "total"),
      null,
      null,
      ...numbers,
    ],
    ...head.slice(NUMBER_ROW),
    ...titled(
      "Who nets what, in the first year's prices",
      ["Perspective", "All years", "Present value", "At the sensitivity's rate", "Paid back in"],
      width,
    ),
    ...SCALE_UP_PERSPECTIVES.map((_, index) => netRow(context, index)),
    ...titled("Ratios, and what has to be found", ["Result", "Value", "Equation", ""], width),
    ...ratioRows(context, single),
    [],
    ...titled(
      "Contributions that leave the local authority no worse off (present values; negative: gives)",
      ["Body", "Nets", "For the economic loss", "For the cash loss"],
      width,
    ),
    ...bodyRows(context),
    [],
    band(text("By year", "groupHeading"), width),
    ...yearlyRows(context, single),
    ...agreementRows(context),
    [],
    chartHeader(columns),
    ...CHARTED.map(({ label, cumulative }) => [
      null,
      null,
      null,
      text(label, "unit"),
      ...alongRow(columns, "link", (letters) => inYear(context, cumulative, letters), MONEY),
    ]),
    ...Array.from({ length: CHART.rows + 1 }, () => []),
    ...titled("Checks", ["Check", "Result", "What is compared", ""], width),
    ...checks,
  ];
  const columnWidths = [...LABEL_WIDTHS, ...gridLetters(columns).map(() => YEAR_WIDTH)];
  return {
    name: names["Scale-up summary"],
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: HEAD_ROWS, columns: 1 },
    charts: charts(Math.min(years, columns)),
    print: { orientation: "landscape", titleRows: HEAD_ROWS },
    own: ownScaleUpSheet("Scale-up summary"),
  };
}

/** A heading, and the titles of the columns below it. */
function titled(heading: string, titles: readonly string[], width: number): RowDescription[] {
  return [
    band(text(heading, "groupHeading"), width),
    titles.map((title, column) => text(title, column === 0 ? "tableHeader" : "tableHeaderNumber")),
  ];
}

/** A line's cell of another sheet, in one year. */
function inYear(context: ScaleUpContext, key: LineKey, letters: string): string {
  return lineRange({ ...context, columns: 1 }, key).replace(/\$E(\$\d+):.*$/, `${letters}$1`);
}

const own = ({ columns }: ScaleUpContext, row: number) => gridRange(columns, row);
const presentValue = (context: ScaleUpContext, key: LineKey, factors = FACTORS) =>
  `SUMPRODUCT(${lineRange(context, key)},${own(context, factors)})`;
const total = (context: ScaleUpContext, key: LineKey) => `SUM(${lineRange(context, key)})`;

/** S58 and S59. */
function netRow(context: ScaleUpContext, index: number): RowDescription {
  const perspective = SCALE_UP_PERSPECTIVES[index];
  if (perspective === undefined) return [];
  const { label, net } = perspective;
  const short = own(context, FIRST_SHORT + index);
  const [years, names] = [own(context, NUMBER_ROW), own(context, NAME_ROW)];
  const lastYear = `SUMPRODUCT(MAX((LEN(${names})>0)*${years}))`;
  const neverPaysBack = `OR(${flowed(context, net)}=0,MAX(${short})=${lastYear})`;
  return [
    text(label, "rowLabel"),
    formula(total(context, net), "calculation", MONEY),
    formula(presentValue(context, net), "live", MONEY),
    formula(presentValue(context, net, SENSITIVITY_FACTORS), "calculation", MONEY),
    formula(`IF(${neverPaysBack},"never",INDEX(${names},1,MAX(${short})+1))`, "calculation"),
  ];
}

/** All that flowed, whichever way. */
function flowed(context: ScaleUpContext, key: LineKey): string {
  const amounts = lineRange(context, key);
  return `(SUMIF(${amounts},">0")-SUMIF(${amounts},"<0"))`;
}

/** S60 to S65. A ratio without a denominator is no mistake, and therefore a word. */
function ratioRows(context: ScaleUpContext, single: SingleCell): RowDescription[] {
  const today = (key: LineKey) => presentValue(context, key);
  const ratio = (amount: string, by: string) => `IF(${by}=0,"none",(${amount})/${by})`;
  const saved = `${today("net.localAuthority")}+${today("cost.gross")}`;
  const freed = `(${single("scaleUp.releasedShare")}*${single("comparator.weeksOpen")}/${single("weeksPerYear")})`;
  const closed = `(${total(context, "cases")}*${single("programme.closureRate")})`;
  const row = (label: string, equation: string, body: string, format: string): RowDescription => [
    text(label, "wrapped"),
    formula(body, "live", format),
    text(equation, "number"),
  ];
  return [
    row(
      "Cash saved for each £ of gross cost, local authority",
      "S60",
      ratio(`${today("net.cash")}+${today("cash.gross")}`, today("cash.gross")),
      RATIO,
    ),
    row(
      "Financial benefit–cost ratio: local authority and tax",
      "S61",
      ratio(`${saved}+${today("tax")}`, today("cost.gross")),
      RATIO,
    ),
    row(
      "Public-value benefit–cost ratio: local authority and earnings",
      "S62",
      ratio(`${saved}+${today("earnings")}`, today("cost.gross")),
      RATIO,
    ),
    row("Gross cost per case that the programme closes", "S63", ratio(total(context, "cost.gross"), closed), MONEY),
    row(
      "Peak cash need: the most out of pocket at the end of a year, money of the time",
      "S64",
      `MAX(0,MAX(${lineRange(context, "budget.cumulative")}))`,
      MONEY,
    ),
    row(
      "Cases a year before the first social worker's post can go",
      "S65",
      `IF(${freed}=0,"never",ROUNDUP(ROUND(${single("casesPerPost")}/${freed},9),0))`,
      "#,##0",
    ),
  ];
}

/** S66: those who gain make up the loss, each in proportion to its gain. */
function bodyRows(context: ScaleUpContext): RowDescription[] {
  const [first, last] = [FIRST_BODY + 1, FIRST_BODY + GAINERS.length];
  const gains = `SUMIF($B$${first}:$B$${last},">0")`;
  const [economic, cash] = (["net.localAuthority", "net.cash"] as const).map(
    (net) => `MAX(0,-${presentValue(context, net)})`,
  );
  const received = (loss = "") => formula(`IF(AND(${loss}>0,${gains}=0),"nobody gains",${loss})`, "calculation", MONEY);
  const given = (loss = "", gain: string) =>
    formula(`IF(${loss}=0,0,IF(${gains}=0,"nobody gains",-${loss}*MAX(0,${gain})/${gains}))`, "calculation", MONEY);
  return [
    [
      text("Local authority", "rowLabel"),
      formula(presentValue(context, "net.localAuthority"), "calculation", MONEY),
      received(economic),
      received(cash),
    ],
    ...GAINERS.map(([label, net], index) => {
      const gain = `$B$${first + index}`;
      return [
        text(label, "rowLabel"),
        formula(presentValue(context, net), "calculation", MONEY),
        given(economic, gain),
        given(cash, gain),
      ];
    }),
    [
      text("Together", "rowLabel"),
      null,
      ...["C", "D"].map((letters) => formula(`SUM(${letters}${FIRST_BODY}:${letters}${last})`, "live", MONEY)),
    ],
  ];
}

/** Discount factors, and the years in which each perspective is still out of pocket. */
function yearlyRows(context: ScaleUpContext, single: SingleCell): RowDescription[] {
  const { columns } = context;
  const factor = (rate: string) => (letters: string) =>
    `${__CBA_NAMESPACE__}.DISCOUNTFACTOR(${letters}$${NUMBER_ROW}-1,${rate})`;
  const factorRow = (label: string, equation: string, rate: string): RowDescription => [
    text(label, "text"),
    null,
    text(equation, "number"),
    text("factor", "unit"),
    ...alongRow(columns, "calculation", factor(rate), "0.0000"),
  ];
  return [
    factorRow("Discount factor of the scenario's rate", "S58", single("discount.rate")),
    factorRow("Discount factor of the sensitivity's rate", "S58", single("scaleUp.sensitivityRate")),
    ...SCALE_UP_PERSPECTIVES.map(({ label, net, cumulative }): RowDescription => [
      text(`Still out of pocket: ${label.toLowerCase()}`, "text"),
      null,
      text("S59", "number"),
      text("year's number", "unit"),
      ...alongRow(
        columns,
        "calculation",
        (letters) =>
          `IF(${inYear(context, cumulative, letters)}<-${single("rounding")}*${flowed(context, net)},${letters}$${NUMBER_ROW},0)`,
        "0",
      ),
    ]),
  ];
}

function chartHeader(columns: number): RowDescription {
  const cells = gridLetters(columns).map((letters): CellDescription =>
    formula(`${letters}$${NAME_ROW}`, "tableHeaderNumber"),
  );
  return [
    text("Cumulative net, first year's prices", "groupHeading"),
    text("", "groupHeading"),
    text("", "groupHeading"),
    text("Series", "tableHeader"),
    ...cells,
  ];
}

function charts(years: number): ChartDescription[] {
  const anchor = { row: FIRST_CHARTED + CHARTED.length, width: CHART.width, height: CHART.height };
  return [
    {
      kind: "line",
      title: "Cumulative net of the local authority: economic value and cash",
      categoryAxisTitle: "Financial year",
      valueAxisTitle: "£, first year's prices",
      valueFormat: "£#,##0",
      altText:
        "Two lines over the financial years: what the local authority has netted so far as economic value, and in cash. It has paid back where a line rises above zero to stay. The figures stand above the chart.",
      source: `D${FIRST_CHARTED}:${columnLetters(FIRST_COLUMN + years - 1)}${FIRST_CHARTED + CHARTED.length}`,
      seriesBy: "rows",
      anchor: { ...anchor, column: 0 },
    },
    {
      kind: "clusteredBar",
      title: "Contributions that leave the local authority no worse off",
      categoryAxisTitle: "Body",
      valueAxisTitle: "£, present value",
      valueFormat: "£#,##0",
      altText:
        "Bars for the local authority, central government and individuals: what each nets, and what it would get (above zero) or give (below) for the economic loss and for the loss in cash. The figures stand in the table of contributions.",
      source: `A${FIRST_BODY - 1}:D${FIRST_BODY + GAINERS.length}`,
      seriesBy: "columns",
      anchor: { ...anchor, column: FIRST_COLUMN },
    },
  ];
}
