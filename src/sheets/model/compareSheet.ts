import { MEASURES, PER_CASE, perspectivesFrom } from "../../model/appendix9/measures";
import type { Measure, MeasureDefinition } from "../../model/appendix9/measures";
import { BODIES_AND_RATIOS, BODY_MEASURES } from "../../model/outcomes/ownMeasures";
import { GAINERS } from "../../model/register/outcomes/ownOutcome";
import { columnLetters, onSheet } from "../../formulas/address";
import { cellFormat, MONEY, WHOLE_POUNDS } from "../frame/numberFormats";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, text } from "../frame/sheetDescription";
import type { ChartDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import { entered, masterLink } from "./modelSheets";
import { HEAD_HEIGHTS, headRows, ownSheet } from "../frame/head";
import type { ModelContext } from "./modelSheets";
import {
  alongRow,
  columnOfName,
  columnsFor,
  FIRST_COLUMN,
  GRID_HEAD,
  gridLetters,
  gridRange,
  HEAD_ROWS,
  linkedHead,
  NAME_ROW,
  NAMES_HEIGHT,
  NUMBER_ROW,
  SCENARIO_WIDTH,
} from "./scenarioGrid";
import { weightedComparison } from "./weightedComparison";
import { ownWorkings, workingsCell } from "./workingsSheet";

const BASE_LABEL = "Base scenario";
const LABEL_WIDTHS = [190, 300, 120, 120];
const CHART = { width: 640, height: 330 };

const NETS = perspectivesFrom("individual");
const COSTS = [
  { measure: "costPerCase.programme", label: "Programme", counts: "Staff cost of a case, and other cost" },
  { measure: "costPerCase.comparator", label: "Comparator", counts: "Staff cost of a case, and other cost" },
] as const;

const LAYOUT = layout({
  ...GRID_HEAD,
  netsTitle: "row",
  netsHeader: "row",
  nets: NETS,
  belowNets: 1,
  costsTitle: "row",
  costsHeader: "row",
  costs: COSTS,
  belowCosts: 1,
  charts: 18,
  resultsTitle: "row",
  results: MEASURES,
  belowResults: 1,
  differencesTitle: "row",
  differences: MEASURES,
});

/** The cells that hold the base scenario's name and the number of its column. */
const BASE_NAME_CELL = LAYOUT.cell("$B$", "numbers");
export const BASE_COLUMN_CELL = LAYOUT.cell("$D$", "numbers");

/** The rows in which scenarios' names stand. */
const NAMES = ["names", "netsHeader", "costsHeader"] as const;

interface ChartedRow {
  readonly measure: Measure;
  readonly label: string;
  readonly counts: string;
}

/** Results of all scenarios side by side, who pays and who gains, and how each differs from a base that one chooses. */
export function compareSheet(context: ModelContext): SheetDescription {
  const columns = columnsFor(context.place.count);
  const head = linkedHead(columns, context.names.Workings, ["Key", "Quantity", "Unit", "Base"]);
  const common = LAYOUT.rows({
    head: headRows("Compare", "All scenarios side by side.", FIRST_COLUMN + columns, masterLink(context)),
    numbers: [...baseCells(context, columns), ...head.numbers],
    names: head.names,
    netsTitle: heading("Who pays and who gains: net, programme against comparator", columns),
    netsHeader: chartHeader(columns),
    nets: (line) => chartedRow(line, context, columns),
    costsTitle: heading("Cost per case", columns),
    costsHeader: chartHeader(columns),
    costs: (line) => chartedRow(line, context, columns),
    resultsTitle: heading("All results", columns),
    results: (definition, row) => resultRow(definition, row, context, columns),
    differencesTitle: heading("Differences from the base scenario", columns),
    differences: (definition) => differenceRow(definition, LAYOUT.row("results", definition), columns),
  });
  const own = ownRows(context, columns);
  const weighted = weightedComparison(context, columns, LAYOUT.lastRow("differences") + own.rows.length);
  const rows = [...common, ...own.rows, ...weighted];
  // A chart shows the scenarios there are: room for more would be blank space.
  const charted = ["D", columnLetters(FIRST_COLUMN + context.place.count - 1)] as const;
  const columnWidths = [...LABEL_WIDTHS, ...gridLetters(columns).map(() => SCENARIO_WIDTH)];
  return {
    name: context.names.Compare,
    rows,
    columnWidths,
    rowHeights: new Map([
      ...HEAD_HEIGHTS,
      ...NAMES.map((block) => [LAYOUT.row(block) - 1, NAMES_HEIGHT] as const),
      ...own.tallRows.map((row) => [row - 1, NAMES_HEIGHT] as const),
      ...wrappedRowHeights(rows, columnWidths),
    ]),
    frozen: { rows: HEAD_ROWS, columns: 2 },
    charts: [
      netsChart(LAYOUT.range(charted, "netsHeader", "nets"), 0),
      costsChart(LAYOUT.range(charted, "costsHeader", "costs"), FIRST_COLUMN),
      ...own.charts,
    ],
    validations: [
      {
        range: LAYOUT.cell("B", "numbers"),
        rule: { kind: "listFrom", range: gridRange(columns, NAME_ROW) },
        title: BASE_LABEL,
        prompt: "The scenario from which the others' differences are taken: one of the names in row 5.",
      },
    ],
    names: [{ name: "CompareBase", refersTo: BASE_NAME_CELL, comment: "The base scenario of the sheet Compare" }],
    print: { orientation: "landscape", titleRows: HEAD_ROWS, spareFrom: FIRST_COLUMN },
    own: ownSheet("Compare", [LAYOUT.cell("B", "numbers")]),
  };
}

interface OwnRows {
  readonly rows: readonly RowDescription[];
  readonly charts: readonly ChartDescription[];
  /** The rows in which scenarios' names stand. */
  readonly tallRows: readonly number[];
}

/** Below all else, where there are outcomes of the council's own: who gains body by body, the two ratios, and each outcome. */
function ownRows(context: ModelContext, columns: number): OwnRows {
  const workings = ownWorkings(context);
  if (workings === null) return { rows: [], charts: [], tallRows: [] };
  const ratios = BODIES_AND_RATIOS.filter((measure) => !BODY_MEASURES.includes(measure));
  const places = layout(
    {
      above: 1,
      bodiesTitle: "row",
      bodiesHeader: "row",
      bodies: BODY_MEASURES,
      below: 1,
      charts: 18,
      ratiosTitle: "row",
      ratios,
      outcomesTitle: "row",
      outcomes: context.outcomes,
      cashTitle: "row",
      cash: context.outcomes,
    },
    LAYOUT.lastRow("differences"),
  );
  const linked = (row: number, format: string) =>
    alongRow(columns, "link", (letters) => onSheet(context.names.Workings, `${letters}$${row}`), format);
  const outcomeRow = (name: string, step: "worth" | "cash", label: string) => [
    text(step === "worth" ? `outcome.${name}` : `outcome.${name}.cash`, "key"),
    text(label, "wrapped"),
    text(PER_CASE, "unit"),
    null,
    ...linked(workings.step(name, step), MONEY),
  ];
  const rows = places.rows({
    bodiesTitle: heading("Who pays and who gains, body by body", columns),
    bodiesHeader: chartHeader(columns),
    bodies: ({ measure, label, unit }) => [
      text(measure, "key"),
      text(label, "wrapped"),
      text(unit, "unit"),
      text(GAINERS.find(({ body }) => measure === `body.${body}`)?.gainer ?? "", "rowLabel"),
      ...linked(workings.measure(measure), MONEY),
    ],
    ratiosTitle: heading("What a pound of extra cost brings", columns),
    ratios: (ratio) => [
      text(ratio.measure, "key"),
      text(ratio.label, "wrapped"),
      text(ratio.unit, "unit"),
      null,
      ...linked(workings.measure(ratio.measure), cellFormat(ratio)),
    ],
    outcomesTitle: heading("The council's own outcomes: what each is worth", columns),
    outcomes: ({ name }) => outcomeRow(name, "worth", `Outcome ${name}`),
    cashTitle: heading("Of it cash, by the cashable share", columns),
    cash: ({ name }) => outcomeRow(name, "cash", `Outcome ${name}, cash`),
  });
  const charted = ["D", columnLetters(FIRST_COLUMN + context.place.count - 1)] as const;
  const chart = bodiesChart(places.range(charted, "bodiesHeader", "bodies"), places.row("charts") - 1);
  return { rows, charts: [chart], tallRows: [places.row("bodiesHeader")] };
}

function baseCells(context: ModelContext, columns: number): RowDescription {
  const base = columnOfName(BASE_NAME_CELL, gridRange(columns, NAME_ROW), gridRange(columns, NUMBER_ROW));
  return [
    text(BASE_LABEL, "rowLabel"),
    entered(context, "Compare", BASE_LABEL, context.published),
    text("Its column", "lineLabel"),
    formula(base, "number"),
  ];
}

function heading(title: string, columns: number): RowDescription {
  return band(text(title, "groupHeading"), FIRST_COLUMN + columns);
}

/** Names again, directly above the figures of a chart. */
function chartHeader(columns: number): RowDescription {
  return [
    ...["Key", "What it counts", "Unit", "Series"].map((title) => text(title, "tableHeader")),
    ...gridLetters(columns).map((letters) => formula(`${letters}$${NAME_ROW}`, "tableHeaderNumber")),
  ];
}

function chartedRow({ measure, label, counts }: ChartedRow, { names }: ModelContext, columns: number): RowDescription {
  return [
    text(measure, "key"),
    text(counts, "wrapped"),
    text(PER_CASE, "unit"),
    text(label, "rowLabel"),
    ...alongRow(columns, "link", (letters) => workingsCell(names.Workings, measure, letters), MONEY),
  ];
}

function resultRow(
  definition: MeasureDefinition,
  row: number,
  { names }: ModelContext,
  columns: number,
): RowDescription {
  const { measure, label, unit } = definition;
  const format = cellFormat(definition);
  return [
    text(measure, "key"),
    text(label, "wrapped"),
    text(unit, "unit"),
    formula(
      `IF(${BASE_COLUMN_CELL}=0,"none",INDEX(${gridRange(columns, row)},1,${BASE_COLUMN_CELL}))`,
      "calculation",
      format,
    ),
    ...alongRow(columns, "link", (letters) => workingsCell(names.Workings, measure, letters), format),
  ];
}

/** @param result The row of the measure's results. */
function differenceRow(definition: MeasureDefinition, result: number, columns: number): RowDescription {
  const { measure, label, unit } = definition;
  const body = (letters: string) => {
    const [cell, base] = [`${letters}${result}`, `$D${result}`];
    return `IF(AND(ISNUMBER(${cell}),ISNUMBER(${base})),${cell}-${base},"none")`;
  };
  const cells = alongRow(columns, "calculation", body, cellFormat(definition));
  return [text(measure, "key"), text(label, "wrapped"), text(unit, "unit"), null, ...cells];
}

const netsChart = (source: string, column: number): ChartDescription => ({
  kind: "clusteredColumn",
  title: "Who pays and who gains, £ a case",
  categoryAxisTitle: "Scenario",
  valueAxisTitle: "Net, £ per case",
  valueFormat: WHOLE_POUNDS,
  altText:
    "Columns for each scenario: what the individual, the local authority, the exchequer and society gain (above zero) or pay (below) per case. The figures stand in the table above.",
  source,
  seriesBy: "rows",
  anchor: { row: LAYOUT.row("charts") - 1, column, ...CHART },
});

const costsChart = (source: string, column: number): ChartDescription => ({
  kind: "clusteredColumn",
  title: "Cost per case, programme and comparator",
  categoryAxisTitle: "Scenario",
  valueAxisTitle: "£ per case",
  valueFormat: WHOLE_POUNDS,
  altText:
    "Two columns for each scenario: the cost of a case in the programme and in the comparator. The figures stand in the table above.",
  source,
  seriesBy: "rows",
  anchor: { row: LAYOUT.row("charts") - 1, column, ...CHART },
});

const bodiesChart = (source: string, row: number): ChartDescription => ({
  kind: "clusteredColumn",
  title: "Who pays and who gains, body by body, £ a case",
  categoryAxisTitle: "Scenario",
  valueAxisTitle: "Gain, £ per case",
  valueFormat: WHOLE_POUNDS,
  altText:
    "Columns for each scenario: what each public body, the individual and others in society gain (above zero) or pay (below) per case. The figures stand in the table above.",
  source,
  seriesBy: "rows",
  anchor: { row, column: 0, ...CHART },
});
