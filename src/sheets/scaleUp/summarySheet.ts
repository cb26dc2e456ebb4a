import {
  BOTH_NOTES,
  ECONOMIC_TITLE,
  FINANCIAL_COSTS,
  FINANCIAL_NOTE,
  FINANCIAL_TITLE,
  SERVICE_COSTS,
} from "../../model/scaleUp/bothServices";
import { SCALE_UP_PERSPECTIVES } from "../../model/scaleUp/lines";
import type { LineKey } from "../../model/scaleUp/lines";
import { worthTerms } from "../../model/scaleUp/worth";
import { HEAD, HEAD_HEIGHTS } from "../frame/head";
import { layout } from "../frame/layout";
import {
  alongRow,
  FIRST_COLUMN,
  GRID_HEAD,
  gridLetters,
  gridRange,
  HEAD_ROWS,
  NAME_ROW,
  NUMBER_ROW,
} from "../model/scenarioGrid";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, text } from "../frame/sheetDescription";
import type { CellDescription, ChartDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import { cellsShowing, formulasTypedOver, unlessCut } from "../frame/typedOver";
import { YEAR_WIDTH } from "./inputsSheet";
import { hasRow, lineCell, lineRange } from "./linePlaces";
import { chartHeader, lastShown } from "./lineSheet";
import { agreementRow, inputTotalsRow, SCALE_UP_VIEWS } from "./scaleUpAgreement";
import { checkShown, ownScaleUpSheet, SCALE_UP_CHECK_CELL, yearHead } from "./scaleUpHead";
import { SCALE_UP_SHEETS } from "./scaleUpSheets";
import type { ScaleUpContext } from "./scaleUpSheets";
import { checkRow, formulaCheckRow, SCALE_UP_CHECKS, scaleUpVerdict } from "./summaryChecks";
import { MONEY, RATIOS } from "./summaryRatios";
import {
  BOTH_HEADER,
  FINANCIAL_HEADER,
  financialRow,
  financialTotalRow,
  servicesTotalRow,
  serviceRow,
  transferRow,
} from "./summaryServices";
import { singleCells } from "./workingCells";
import type { SingleCell } from "./workingCells";

const LABEL_WIDTHS = [330, 170, 150, 150];
const CHART = { width: 620, height: 320, rows: 18 };

const GAINERS = [
  { label: "Central government (tax)", net: "tax" },
  { label: "Individuals and families", net: "net.individual" },
] as const;
type Gainer = (typeof GAINERS)[number];
type Net = (typeof SCALE_UP_PERSPECTIVES)[number];
/** What the local authority nets, as economic value and in cash. */
const CHARTED = SCALE_UP_PERSPECTIVES.slice(0, 2);

/** The sheets whose formulas the checks guard, besides those of this sheet. */
const GUARDED = SCALE_UP_SHEETS.filter((sheet) => sheet !== "Scale-up summary");

const LAYOUT = layout({
  ...GRID_HEAD,
  netsTitle: "row",
  netsHeader: "row",
  nets: SCALE_UP_PERSPECTIVES,
  ratiosTitle: "row",
  ratiosHeader: "row",
  ratios: RATIOS,
  belowRatios: 1,
  servicesTitle: "row",
  servicesHeader: "row",
  services: SERVICE_COSTS,
  servicesTotal: "row",
  transfer: "row",
  servicesNotes: BOTH_NOTES,
  belowNotes: 1,
  financialTitle: "row",
  financialHeader: "row",
  financial: FINANCIAL_COSTS,
  financialTotal: "row",
  financialNote: "row",
  belowServices: 1,
  bodiesTitle: "row",
  bodiesHeader: "row",
  localAuthority: "row",
  gainers: GAINERS,
  together: "row",
  notMadeUp: "row",
  belowBodies: 1,
  yearlyTitle: "row",
  discounted: "row",
  factors: "row",
  sensitivityFactors: "row",
  short: SCALE_UP_PERSPECTIVES,
  belowYearly: 1,
  agreementsHeader: "row",
  inputTotals: "row",
  agreements: SCALE_UP_VIEWS,
  belowAgreements: 1,
  chartedHeader: "row",
  charted: CHARTED,
  belowCharted: 1,
  charts: CHART.rows,
  checksTitle: "row",
  checksHeader: "row",
  checks: SCALE_UP_CHECKS,
  formulas: GUARDED,
  ownFormulas: "row",
});

/** The other sheets, as they were just described. */
type Others = Readonly<Record<(typeof GUARDED)[number], SheetDescription>>;

/** The result on one page: who nets what, when it pays back, what has to be found, who would have to contribute, and the checks. */
export function summarySheet(context: ScaleUpContext, others: Others): SheetDescription {
  const { columns, names } = context;
  const width = FIRST_COLUMN + columns;
  const single = singleCells(names["Scale-up inputs"], names["Scale-up workings"]);
  const labels = ["Result", "", "", ""] as const;
  const head = yearHead(context, "Scale-up summary", "Nothing is entered here.", labels, guardedCheck(context, others));
  const title = (heading: string) => band(text(heading, "groupHeading"), width);
  const places = {
    agreements: LAYOUT.range("$B$", "agreements"),
    contributions: LAYOUT.range(["$C$", "$D$"], "together"),
    programmeCost: LAYOUT.cell("$B$", "servicesTotal"),
    comparatorCost: LAYOUT.cell("$C$", "servicesTotal"),
    programmeBudget: LAYOUT.cell("$B$", "financialTotal"),
  };
  const worth = {
    today: (key: LineKey) => presentValue(context, key),
    total: (key: LineKey) => total(context, key),
    along: (key: LineKey) => lineRange(context, key),
    single,
  };
  const inputTotals = { then: LAYOUT.cell("$C$", "inputTotals"), now: LAYOUT.cell("$D$", "inputTotals") };
  const results = LAYOUT.range("$B$", "checks", "ownFormulas");
  const verdict = scaleUpVerdict(results, LAYOUT.lastRow("ownFormulas") - LAYOUT.row("checks") + 1);
  const described = (ownFormulas: RowDescription): RowDescription[] =>
    LAYOUT.rows({
      ...head,
      numbers: [text("Checks of scale-up", "rowLabel"), formula(verdict, "total"), ...head.numbers.slice(2)],
      netsTitle: title("Who nets what: the local authority without lifetime gains, the others with them"),
      netsHeader: header("Perspective", "Years shown", "Present value", "At the sensitivity's rate", "Paid back in"),
      nets: (net) => netRow(context, net),
      ratiosTitle: title("Ratios, and what has to be found"),
      ratiosHeader: header("Result", "Value", "Equation", ""),
      ratios: ({ label, equation, format, formula: body }) => [
        text(label, "wrapped"),
        formula(body(worth), "live", format),
        text(equation, "number"),
      ],
      servicesTitle: title(ECONOMIC_TITLE),
      servicesHeader: header(...BOTH_HEADER),
      services: (cost, row) => serviceRow(cost, row, worth),
      transfer: transferRow(worth),
      servicesTotal: servicesTotalRow(LAYOUT.row("servicesTotal"), (letters) => LAYOUT.range(letters, "services")),
      servicesNotes: (note) => [text(note, "wrapped")],
      financialTitle: title(FINANCIAL_TITLE),
      financialHeader: header(...FINANCIAL_HEADER),
      financial: (cost, row) => financialRow(cost, row, worth),
      financialTotal: financialTotalRow(LAYOUT.row("financialTotal"), (letters) => LAYOUT.range(letters, "financial")),
      financialNote: [text(FINANCIAL_NOTE, "wrapped")],
      bodiesTitle: title("Contributions that leave the local authority no worse off (present values; negative: gives)"),
      bodiesHeader: header("Body", "Nets", "For the economic loss", "For the cash loss"),
      localAuthority: localAuthorityRow(context),
      gainers: (gainer, row) => gainerRow(context, gainer, row),
      together: [
        text("Together", "rowLabel"),
        null,
        ...["C", "D"].map((letters) =>
          formula(`SUM(${LAYOUT.range(letters, "localAuthority", "gainers")})`, "live", MONEY),
        ),
      ],
      notMadeUp: [
        text("Loss beyond all gains, not made up", "rowLabel"),
        null,
        ...LOSSES.map(({ net, letters }) =>
          formula(`${loss(context, net)}-${LAYOUT.cell(letters, "localAuthority")}`, "calculation", MONEY),
        ),
      ],
      yearlyTitle: title("By year"),
      discounted: [
        text("Years by which the year is discounted", "text"),
        null,
        text("S58", "number"),
        text("years", "unit"),
        ...alongRow(
          columns,
          "calculation",
          (letters) => {
            const year = `${letters}$${NUMBER_ROW}`;
            return `IF(${year}=1,${single("discountedFirst")},${single("discountedSecond")}+${year}-2)`;
          },
          "0.0000",
        ),
      ],
      factors: factorRow(columns, "Discount factor of the scenario's rate", "discount.rate", single),
      sensitivityFactors: factorRow(
        columns,
        "Discount factor of the sensitivity's rate",
        "scaleUp.sensitivityRate",
        single,
      ),
      short: (net) => shortRow(context, net, single),
      agreementsHeader: header("Compared with the function, by control totals", "Agrees", "The function's", "Here"),
      inputTotals: inputTotalsRow(context, inputTotals),
      agreements: agreementRow(context, inputTotals),
      chartedHeader: chartHeader("Cumulative net, the scenario's prices", columns),
      charted: ({ label, cumulative }) => [
        null,
        null,
        null,
        text(label, "unit"),
        ...alongRow(columns, "link", (letters) => lineCell(context, cumulative, letters), MONEY),
      ],
      checksTitle: title("Checks"),
      checksHeader: header("Check", "Result", "What is compared", ""),
      checks: (check) => checkRow(check, context, places),
      formulas: (sheet) => formulasOf(context, others[sheet]),
      ownFormulas,
    });
  // The last check guards the formulas above it, so that they are described before it.
  const isAbove = (body: string, row: number) => row < HEAD.length || body === `=${verdict}`;
  const rows = described(formulaCheckRow("this sheet", formulasTypedOver({ rows: described([]) }, null, isAbove)));
  const columnWidths = [...LABEL_WIDTHS, ...gridLetters(columns).map(() => YEAR_WIDTH)];
  return {
    name: names["Scale-up summary"],
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: HEAD_ROWS, columns: 1 },
    charts: charts(context),
    print: { orientation: "landscape", titleRows: HEAD_ROWS },
    own: ownScaleUpSheet("Scale-up summary"),
  };
}

/** Whether all formulas of another sheet stand where they were written, but for the cell that shows what the checks say. */
function formulasOf(context: ScaleUpContext, sheet: SheetDescription): RowDescription {
  const check = `=${checkShown(context)}`;
  return formulaCheckRow(
    sheet.name,
    formulasTypedOver(sheet, sheet.name, (body) => body === check),
  );
}

/** What the checks say, unless what carries it has been typed over: the cells that show it, and the two that no check guards. */
function guardedCheck(context: ScaleUpContext, others: Others): CellDescription {
  const shown = Object.values(others).flatMap((sheet: SheetDescription) => cellsShowing(checkShown(context), sheet));
  return formula(
    unlessCut(checkShown(context), [...shown, SCALE_UP_CHECK_CELL, LAYOUT.cell("$B$", "ownFormulas")]),
    "total",
  );
}

function header(...titles: string[]): RowDescription {
  return titles.map((title, column) => text(title, column === 0 ? "tableHeader" : "tableHeaderNumber"));
}

/** A row of this sheet over all years. */
const along = ({ columns }: ScaleUpContext, row: number) => gridRange(columns, row);
/** S58. */
const presentValue = (context: ScaleUpContext, key: LineKey, factors: "factors" | "sensitivityFactors" = "factors") =>
  worthTerms(key)
    .filter(({ line }) => hasRow(line))
    .map(({ line, sign }) => {
      const today = `SUMPRODUCT(${lineRange(context, line)},${along(context, LAYOUT.row(factors))})`;
      return sign === 1 ? `+${today}` : `-${today}`;
    })
    .join("")
    .replace(/^\+/, "");
const total = (context: ScaleUpContext, key: LineKey) => `SUM(${lineRange(context, key)})`;

/** S58 and S59. */
function netRow(context: ScaleUpContext, perspective: Net): RowDescription {
  const { label, net } = perspective;
  const short = along(context, LAYOUT.row("short", perspective));
  const [years, names] = [along(context, NUMBER_ROW), along(context, NAME_ROW)];
  const lastYear = `SUMPRODUCT(MAX((LEN(${names})>0)*${years}))`;
  const neverPaysBack = `OR(${flowed(context, net)}=0,MAX(${short})=${lastYear})`;
  return [
    text(label, "rowLabel"),
    formula(total(context, net), "calculation", MONEY),
    formula(presentValue(context, net), "live", MONEY),
    formula(presentValue(context, net, "sensitivityFactors"), "calculation", MONEY),
    formula(`IF(${neverPaysBack},"never",INDEX(${names},1,MAX(${short})+1))`, "calculation"),
  ];
}

/** All that flowed, whichever way. */
function flowed(context: ScaleUpContext, key: LineKey): string {
  const amounts = lineRange(context, key);
  return `(SUMIF(${amounts},">0")-SUMIF(${amounts},"<0"))`;
}

/** S66: those who gain make up the loss, each in proportion to its gain and none beyond it. */
const LOSSES = [
  { net: "net.localAuthority", letters: "C" },
  { net: "net.cash", letters: "D" },
] as const;
const loss = (context: ScaleUpContext, net: LineKey) => `MAX(0,-${presentValue(context, net)})`;
const GAINS = `SUMIF(${LAYOUT.range("$B$", "gainers")},">0")`;

function localAuthorityRow(context: ScaleUpContext): RowDescription {
  return [
    text("Local authority", "rowLabel"),
    formula(presentValue(context, "net.localAuthority"), "calculation", MONEY),
    ...LOSSES.map(({ net }) => formula(`MIN(${loss(context, net)},${GAINS})`, "calculation", MONEY)),
  ];
}

function gainerRow(context: ScaleUpContext, { label, net }: Gainer, row: number): RowDescription {
  return [
    text(label, "rowLabel"),
    formula(presentValue(context, net), "calculation", MONEY),
    ...LOSSES.map(({ letters }) => {
      const madeUp = LAYOUT.cell(letters, "localAuthority");
      return formula(`IF(${GAINS}=0,0,-${madeUp}*MAX(0,$B$${row})/${GAINS})`, "calculation", MONEY);
    }),
  ];
}

function factorRow(
  columns: number,
  label: string,
  rate: "discount.rate" | "scaleUp.sensitivityRate",
  single: SingleCell,
): RowDescription {
  return [
    text(label, "text"),
    null,
    text("S58", "number"),
    text("factor", "unit"),
    ...alongRow(
      columns,
      "calculation",
      (letters) => `${__CBA_NAMESPACE__}.DISCOUNTFACTOR(${letters}$${LAYOUT.row("discounted")},${single(rate)})`,
      "0.0000",
    ),
  ];
}

/** The years in which a perspective is still out of pocket. */
function shortRow(context: ScaleUpContext, { label, net, cumulative }: Net, single: SingleCell): RowDescription {
  return [
    text(`Still out of pocket: ${label.toLowerCase()}`, "text"),
    null,
    text("S59", "number"),
    text("year's number", "unit"),
    ...alongRow(
      context.columns,
      "calculation",
      (letters) =>
        `IF(${lineCell(context, cumulative, letters)}<-${single("rounding")}*${flowed(context, net)},${letters}$${NUMBER_ROW},0)`,
      "0",
    ),
  ];
}

function charts(context: ScaleUpContext): ChartDescription[] {
  const anchor = { row: LAYOUT.row("charts") - 1, width: CHART.width, height: CHART.height };
  return [
    {
      kind: "line",
      title: "Cumulative net of the local authority: economic value and cash",
      categoryAxisTitle: "Financial year",
      valueAxisTitle: "£, the scenario's prices",
      valueFormat: "£#,##0",
      altText:
        "Two lines over the financial years: what the local authority has netted so far as economic value, and in cash. It has paid back where a line rises above zero to stay. The figures stand above the chart.",
      source: LAYOUT.range(["D", lastShown(context)], "chartedHeader", "charted"),
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
      source: LAYOUT.range(["A", "D"], "bodiesHeader", "gainers"),
      seriesBy: "columns",
      anchor: { ...anchor, column: FIRST_COLUMN },
    },
  ];
}
