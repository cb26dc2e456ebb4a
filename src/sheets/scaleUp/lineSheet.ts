import { linesOf, SCALE_UP_LINES } from "../../model/scaleUp/lines";
import type { LineKey, LineUnit, ScaleUpLine, ScaleUpView } from "../../model/scaleUp/lines";
import { columnLetters, onSheet } from "../../formulas/address";
import { HEAD_HEIGHTS } from "../frame/head";
import { alongRow, FIRST_COLUMN, gridLetters, gridRange, HEAD_ROWS, NAME_ROW, NUMBER_ROW } from "../model/scenarioGrid";
import { wrappedRowHeights } from "../frame/rowHeights";
import { formula, text } from "../frame/sheetDescription";
import type { ChartDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import { CASES_ROW } from "./inputCells";
import { YEAR_WIDTH } from "./inputsSheet";
import { LINE_FORMULAS } from "./lineFormulas";
import type { YearCells } from "./lineFormulas";
import { ownScaleUpSheet, yearHead } from "./scaleUpHead";
import type { ScaleUpContext, ScaleUpSheet } from "./scaleUpSheets";
import { singleCells } from "./workingCells";

const LABEL_WIDTHS = [290, 190, 110, 150];
const CHART = { width: 620, height: 320, rows: 18 };

export const SHEET_OF_VIEW: Readonly<Record<ScaleUpView, ScaleUpSheet>> = {
  staff: "Scale-up staff",
  economic: "Scale-up benefits",
  cash: "Scale-up cash",
  budget: "Scale-up budget",
};

const UNIT_FORMATS: Readonly<Record<LineUnit, string>> = {
  cases: "#,##0.0",
  posts: "#,##0.00",
  pods: "0",
  share: "0.0%",
  "£": "£#,##0;-£#,##0",
  index: "0.0000",
};
const WHOLE: readonly LineKey[] = ["practitioners", "consultants", "posts", "newPosts", "releasedPosts"];

export function lineFormat({ key, unit }: Pick<ScaleUpLine, "key" | "unit">): string {
  return WHOLE.includes(key) ? "0" : UNIT_FORMATS[unit];
}

const VIEW_OF = new Map(SCALE_UP_LINES.map(({ key, view }) => [key, view]));

export function viewOf(key: LineKey): ScaleUpView {
  return VIEW_OF.get(key) ?? "staff";
}

/** The row of a line on the sheet of its view. */
export function lineRow(key: LineKey): number {
  return HEAD_ROWS + 1 + linesOf(viewOf(key)).findIndex((line) => line.key === key);
}

/** A line's cells over all columns of years, with the sheet. */
export function lineRange({ names, columns }: ScaleUpContext, key: LineKey): string {
  return onSheet(names[SHEET_OF_VIEW[viewOf(key)]], gridRange(columns, lineRow(key)));
}

/** The cells of one column of years, as the formulas of one sheet write them. */
function yearCells({ names }: ScaleUpContext, sheet: ScaleUpSheet, letters: string, previous: string): YearCells {
  const place = (key: LineKey, cells: (row: number) => string) => {
    const home = SHEET_OF_VIEW[viewOf(key)];
    const address = cells(lineRow(key));
    return home === sheet ? address : onSheet(names[home], address);
  };
  return {
    at: (key) => place(key, (row) => `${letters}$${row}`),
    before: (key) => place(key, (row) => `${previous}$${row}`),
    soFar: (key) => place(key, (row) => `$E$${row}:${letters}$${row}`),
    from: (first, last) => place(first, (row) => `${letters}$${row}:${letters}$${lineRow(last)}`),
    single: singleCells(names["Scale-up inputs"], names["Scale-up workings"]),
    year: `${letters}$${NUMBER_ROW}`,
    years: `$E$${NUMBER_ROW}:${letters}$${NUMBER_ROW}`,
    entered: onSheet(names["Scale-up inputs"], `${letters}$${CASES_ROW}`),
  };
}

interface LineChart extends Pick<ChartDescription, "kind" | "title" | "valueAxisTitle" | "valueFormat" | "altText"> {
  readonly lines: readonly LineKey[];
}

interface LineSheet {
  readonly view: ScaleUpView;
  readonly title: string;
  readonly explanation: string;
  readonly charts: readonly LineChart[];
}

/** The lines of one view: one formula along each row, years across, and charts of some of them below. */
export function lineSheet(context: ScaleUpContext, { view, title, explanation, charts }: LineSheet): SheetDescription {
  const { columns, names, years } = context;
  const sheet = SHEET_OF_VIEW[view];
  const rows: RowDescription[] = [
    ...yearHead(context, title, explanation, ["Line", "Equation and key", "All years", "Unit"]),
    ...linesOf(view).map((line) => lineCells(context, sheet, line)),
    [],
  ];
  const anchorRow = rows.length;
  rows.push(...Array.from({ length: charts.length === 0 ? 0 : CHART.rows }, () => []));
  const described = charts.map((chart, index): ChartDescription => {
    const source = chartRows(rows, chart, columns, years);
    const place = index === 0 ? 0 : FIRST_COLUMN;
    return {
      ...chart,
      categoryAxisTitle: "Financial year",
      source,
      seriesBy: "rows",
      anchor: { row: anchorRow, column: place, width: CHART.width, height: CHART.height },
    };
  });
  const columnWidths = [...LABEL_WIDTHS, ...gridLetters(columns).map(() => YEAR_WIDTH)];
  return {
    name: names[sheet],
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: HEAD_ROWS, columns: 1 },
    charts: described,
    print: { orientation: "landscape", titleRows: HEAD_ROWS },
    own: ownScaleUpSheet(sheet),
  };
}

function lineCells(context: ScaleUpContext, sheet: ScaleUpSheet, line: ScaleUpLine): RowDescription {
  const { key, label, unit, equation, kind, isResult } = line;
  const format = lineFormat(line);
  const row = lineRow(key);
  const columns = ["D", ...gridLetters(context.columns)];
  const before = (letters: string) => columns[columns.indexOf(letters) - 1] ?? "D";
  return [
    text(label, isResult ? "rowLabel" : "text"),
    text(`${equation} ${key}`, "key"),
    kind === "flow"
      ? formula(`SUM($E${row}:${lastLetters(context)}${row})`, isResult ? "live" : "calculation", format)
      : null,
    text(unit, "unit"),
    ...alongRow(
      context.columns,
      isResult ? "live" : "calculation",
      (letters) => LINE_FORMULAS[key](yearCells(context, sheet, letters, before(letters))),
      format,
    ),
  ];
}

const lastLetters = ({ columns }: ScaleUpContext) => `$${columnLetters(FIRST_COLUMN + columns - 1)}`;

/** The figures of a chart with their names beside and above them, as charts want them; in years that are there. */
function chartRows(rows: RowDescription[], chart: LineChart, columns: number, years: number): string {
  const along = (body: (letters: string) => string, style: "link" | "tableHeaderNumber", format?: string) =>
    gridLetters(columns).map((letters) => formula(body(letters), style, format));
  rows.push([
    text(chart.title, "groupHeading"),
    text("", "groupHeading"),
    text("", "groupHeading"),
    text("Series", "tableHeader"),
    ...along((letters) => `${letters}$${NAME_ROW}`, "tableHeaderNumber"),
  ]);
  const header = rows.length;
  for (const key of chart.lines) {
    const line = SCALE_UP_LINES.find((one) => one.key === key);
    if (line === undefined) continue;
    rows.push([
      null,
      text(key, "key"),
      null,
      text(line.label, "unit"),
      ...along((letters) => `${letters}$${lineRow(key)}`, "link", lineFormat(line)),
    ]);
  }
  const last = rows.length;
  rows.push([]);
  return `D${header}:${columnLetters(FIRST_COLUMN + Math.min(years, columns) - 1)}${last}`;
}
