import type { LineUnit, ScaleUpView, YearCells } from "../../model/scaleUp/line";
import { scaleUpLine } from "../../model/scaleUp/lines";
import type { LineKey, ScaleUpLine } from "../../model/scaleUp/lines";
import { columnLetters, onSheet } from "../../formulas/address";
import { HEAD_HEIGHTS } from "../frame/head";
import { layout } from "../frame/layout";
import {
  alongRow,
  FIRST_COLUMN,
  gridColumns,
  gridLetters,
  HEAD_ROWS,
  NAME_ROW,
  NUMBER_ROW,
} from "../model/scenarioGrid";
import { wrappedRowHeights } from "../frame/rowHeights";
import { formula, text } from "../frame/sheetDescription";
import type { ChartDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import { SCALE_UP_INPUT_ROWS } from "./inputCells";
import { YEAR_WIDTH } from "./inputsSheet";
import { lineRow, SHEET_OF_VIEW, sheetOf, VIEW_LAYOUTS } from "./linePlaces";
import { ownScaleUpSheet, yearHead } from "./scaleUpHead";
import type { ScaleUpContext, ScaleUpSheet } from "./scaleUpSheets";
import { singleCells } from "./workingCells";

const LABEL_WIDTHS = [290, 190, 110, 150];
const CHART = { width: 620, height: 320, rows: 18 };

const UNIT_FORMATS: Readonly<Record<LineUnit, string>> = {
  cases: "#,##0.0",
  posts: "#,##0.00",
  pods: "0",
  share: "0.0%",
  "£": "£#,##0;-£#,##0",
  index: "0.0000",
};

function lineFormat({ unit, isWhole }: Pick<ScaleUpLine, "unit" | "isWhole">): string {
  return isWhole ? "0" : UNIT_FORMATS[unit];
}

type Drawn = "kind" | "title" | "valueAxisTitle" | "valueFormat" | "fromZero" | "altText";

interface LineChart extends Pick<ChartDescription, Drawn> {
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
  const { columns, names } = context;
  const sheet = SHEET_OF_VIEW[view];
  const lines = VIEW_LAYOUTS[view];
  const room = layout({ belowLines: 1, charts: CHART.rows }, lines.lastRow("lines"));
  const rows: RowDescription[] = [
    ...lines.rows({
      ...yearHead(context, title, explanation, ["Line", "Equation and key", "All years", "Unit"]),
      lines: (line, row) => lineCells(context, sheet, line, row),
    }),
    ...room.rows({}),
  ];
  const described = charts.map((chart, index): ChartDescription => {
    const figures = layout({ header: "row", lines: chart.lines, belowLines: 1 }, rows.length);
    rows.push(
      ...figures.rows({
        header: chartHeader(chart.title, columns),
        lines: (key) => chartedLine(key, columns),
      }),
    );
    return {
      ...chart,
      categoryAxisTitle: "Financial year",
      source: figures.range(["D", lastShown(context)], "header", "lines"),
      seriesBy: "rows",
      anchor: {
        row: room.row("charts") - 1,
        column: index === 0 ? 0 : FIRST_COLUMN,
        width: CHART.width,
        height: CHART.height,
      },
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
    print: { orientation: "landscape", titleRows: HEAD_ROWS, spareFrom: FIRST_COLUMN },
    own: ownScaleUpSheet(sheet),
  };
}

function lineCells(context: ScaleUpContext, sheet: ScaleUpSheet, line: ScaleUpLine, row: number): RowDescription {
  const { key, label, unit, equation, kind, isResult } = line;
  const format = lineFormat(line);
  const style = isResult ? "live" : "calculation";
  const [first, last] = gridColumns(context.columns);
  const columns = ["D", ...gridLetters(context.columns)];
  const before = (letters: string) => columns[columns.indexOf(letters) - 1] ?? "D";
  return [
    text(label, isResult ? "rowLabel" : "wrapped"),
    text(`${equation} ${key}`, "key"),
    kind === "flow" ? formula(`SUM($${first}${row}:$${last}${row})`, style, format) : null,
    text(unit, "unit"),
    ...alongRow(
      context.columns,
      style,
      (letters) => line.formula(yearCells(context, sheet, letters, before(letters))),
      format,
    ),
  ];
}

/** The cells of one column of years, as the formulas of one sheet write them. */
function yearCells(
  { names }: ScaleUpContext,
  sheet: ScaleUpSheet,
  letters: string,
  previous: string,
): YearCells<LineKey> {
  const place = (key: LineKey, cells: (row: number) => string) => {
    const home = sheetOf(key);
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
    entered: onSheet(names["Scale-up inputs"], SCALE_UP_INPUT_ROWS.cell(`${letters}$`, "cases")),
    // Plans with outcomes have no sheets.
    hasOutcomes: false,
    outcomes: () => "0",
  };
}

/** What stands above the names of a chart's series, left of those of the years. */
export const SERIES_LABEL = "Series";

/** Above the figures of a chart, the names of the years, as charts want them. */
export function chartHeader(title: string, columns: number): RowDescription {
  return [
    text(title, "groupHeading"),
    text("", "groupHeading"),
    text("", "groupHeading"),
    text(SERIES_LABEL, "tableHeader"),
    ...gridLetters(columns).map((letters) => formula(`${letters}$${NAME_ROW}`, "tableHeaderNumber")),
  ];
}

/** The figures of a line, with its name beside them. */
function chartedLine(key: LineKey, columns: number): RowDescription {
  const line = scaleUpLine(key);
  return [
    null,
    text(key, "key"),
    null,
    text(line.label, "unit"),
    ...gridLetters(columns).map((letters) => formula(`${letters}$${lineRow(key)}`, "link", lineFormat(line))),
  ];
}

/** The last column that charts show: years that are there. */
export function lastShown({ years, columns }: ScaleUpContext): string {
  return columnLetters(FIRST_COLUMN + Math.min(years, columns) - 1);
}
