import { PRICES } from "../../analysis/bridge";
import { DEFAULT_MEASURE, DEFAULT_PERSPECTIVE, perspectivesFrom } from "../../model/appendix9/measures";
import { onSheet } from "../../formulas/address";
import { MONEY, numberText, WHOLE_POUNDS } from "../frame/numberFormats";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, number, text } from "../frame/sheetDescription";
import type {
  CellDescription,
  ChartDescription,
  RowDescription,
  SheetDescription,
  ValidationDescription,
} from "../frame/sheetDescription";
import { BRIDGE, BRIDGE_COLUMN_CELLS, BRIDGE_MEASURE_CELL, bridgeLayout } from "./bridgeLayout";
import { contributionOf, pricesContribution } from "./bridgeWorkingsSheet";
import { agreement, CONTROL, controlTotal, controlTotalOfInputs, inputsThen } from "./controlTotals";
import { entered, masterLink } from "./modelSheets";
import { HEAD_HEIGHTS, headRows, ownSheet } from "../frame/head";
import type { ModelContext } from "./modelSheets";
import { columnOfName, columnsFor, gridRange, NAME_ROW, NUMBER_ROW, scenarioRanges } from "./scenarioGrid";
import { MEASURE_ROWS } from "./workingsSheet";

const [FROM, TO, MEASURE] = ["From scenario", "To scenario", "Measure"];
const MEASURES = perspectivesFrom(DEFAULT_PERSPECTIVE).map(({ measure }) => measure);
const COLUMN_WIDTHS = [190, 190, 110, 150, 110, 110, 190, 100, 100, 100, 100, 110];
const WIDTH = COLUMN_WIDTHS.length;

type BridgePlaces = ReturnType<typeof bridgeLayout>;

/** From one scenario's result to another's: what each parameter group contributes, as a table and as a waterfall. */
export function bridgeSheet(context: ModelContext): SheetDescription {
  const places = bridgeLayout(context.outcomes);
  const workings = context.names["Bridge workings"];
  const rows = places.rows({
    head: headRows("Bridge", "Why one scenario's result differs from another's.", WIDTH, masterLink(context)),
    from: choiceRow(context, FROM, context.published, "from"),
    to: choiceRow(context, TO, context.own, "to"),
    measure: [text(MEASURE, "rowLabel"), entered(context, "Bridge", MEASURE, DEFAULT_MEASURE)],
    agreementHeader: [
      text("Compared with CBA.BRIDGE", "lineLabel"),
      null,
      ...["Its total", "Total here", "Inputs then", "Inputs now"].map((title) => text(title, "unit")),
    ],
    agreement: agreementRow(context, places),
    groupsTitle: band(
      text("What each parameter group contributes, over all orders in which the groups could change", "groupHeading"),
      WIDTH,
    ),
    groupsHeader: [text("Parameter group", "tableHeader"), text("Contribution", "tableHeaderNumber")],
    groups: (group) => [
      text(group, "text"),
      formula(
        group === PRICES
          ? pricesContribution(workings, places.cell("B", "start"), context.outcomes)
          : contributionOf(workings, group, context.outcomes),
        "link",
        MONEY,
      ),
    ],
    difference: [
      text("Difference", "rowLabel"),
      formula(`${places.cell("B", "end")}-${places.cell("B", "start")}`, "live", MONEY),
    ],
    stepsHeader: [
      ...["Step", "Amount", "Begins at", "Ends at", "Above zero", "Below zero", "Step and amount"],
      ...["Base", "Result", "Raises", "Lowers", "Rest, below zero"],
    ].map((title, column) => text(title, column === 0 || column === 6 ? "tableHeader" : "tableHeaderNumber")),
    start: endRow(context, "from", places.row("start")),
    steps: (group, row) => groupRow(places.row("groups", group), row),
    end: endRow(context, "to", places.row("end")),
  });
  return {
    name: context.names.Bridge,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: BRIDGE.row("measure"), columns: 1 },
    charts: [waterfall(places)],
    validations: validations(context),
    names: NAMES,
    print: { orientation: "landscape" },
    own: ownSheet("Bridge", [BRIDGE.range("B", "from", "measure")]),
  };
}

const NAMES = [
  { name: "BridgeFrom", refersTo: BRIDGE.cell("$B$", "from"), comment: "The scenario from which the bridge starts" },
  { name: "BridgeTo", refersTo: BRIDGE.cell("$B$", "to"), comment: "The scenario to which the bridge leads" },
  { name: "BridgeMeasure", refersTo: BRIDGE_MEASURE_CELL, comment: "The measure that the bridge explains" },
];

function choiceRow(context: ModelContext, label: string, first: string, end: "from" | "to"): RowDescription {
  const columns = columnsFor(context.place.count);
  const onWorkings = (range: string) => onSheet(context.names.Workings, range);
  const [names, numbers] = [onWorkings(gridRange(columns, NAME_ROW)), onWorkings(gridRange(columns, NUMBER_ROW))];
  return [
    text(label, "rowLabel"),
    entered(context, "Bridge", label, first),
    text("Its column", "lineLabel"),
    formula(columnOfName(BRIDGE.cell("$B", end), names, numbers), "number"),
  ];
}

/** Whether the function finds what the native formulas compute, by control totals of the contributions. */
function agreementRow({ place }: ModelContext, places: BridgePlaces): RowDescription {
  const { keys, values, index } = scenarioRanges(place);
  const column = (cell: string) => `INDEX(${values},0,${cell})`;
  const [from, to] = [column(BRIDGE_COLUMN_CELLS[0]), column(BRIDGE_COLUMN_CELLS[1])];
  const call = `${__CBA_NAMESPACE__}.BRIDGE(${keys},${to},${from},${BRIDGE_MEASURE_CELL}${index})`;
  const figures = places.range("$B$", "groupsHeader", "difference");
  const at = (column: string) => BRIDGE.cell(column, "agreement");
  const [byFunction, here, then, now] = [at("C"), at("D"), at("E"), at("F")];
  const inputs = `${controlTotalOfInputs(to)}+2*(${controlTotalOfInputs(from)})+LEN(${BRIDGE_MEASURE_CELL})`;
  return [
    text("Contributions, by control totals", "lineLabel"),
    formula(agreement({ byFunction, here, then, now, figures }), "check"),
    formula(controlTotal(`INDEX(${call},0,2)`, figures), "number", CONTROL),
    formula(controlTotal(figures), "number", CONTROL),
    formula(inputsThen(call, now), "number", CONTROL),
    formula(inputs, "number", CONTROL),
  ];
}

/** A scenario's result: a column from zero. */
function endRow({ names, place }: ModelContext, choice: "from" | "to", row: number): RowDescription {
  const { first, last } = MEASURE_ROWS;
  const results = onSheet(names.Workings, gridRange(columnsFor(place.count), first, last));
  const keys = onSheet(names.Workings, `$A$${first}:$A$${last}`);
  const result = `INDEX(${results},MATCH(${BRIDGE_MEASURE_CELL},${keys},0),${BRIDGE.cell("$D$", choice)})`;
  return [
    formula(BRIDGE.cell("$B$", choice), "rowLabel"),
    formula(result, "link", MONEY),
    number(0, "calculation", MONEY),
    ...computed(row, "£#,##0;-£#,##0"),
    formula(`D${row}`, "calculation", MONEY),
    ...Array.from({ length: 3 }, () => number(0, "calculation", MONEY)),
  ];
}

/** What a group contributes, by the row in which that stands: a column from where the last step ended. */
function groupRow(contribution: number, row: number): RowDescription {
  const part = `IF(E${row}>0,E${row},F${row})`;
  return [
    formula(`A${contribution}`, "text"),
    formula(`B${contribution}`, "calculation", MONEY),
    formula(`D${row - 1}`, "calculation", MONEY),
    ...computed(row, "+£#,##0;-£#,##0;£0"),
    number(0, "calculation", MONEY),
    formula(`IF(B${row}>0,${part},0)`, "calculation", MONEY),
    formula(`IF(B${row}<0,${part},0)`, "calculation", MONEY),
    // A column that crosses zero is drawn in two parts.
    formula(`IF(E${row}*F${row}<0,F${row},0)`, "calculation", MONEY),
  ];
}

/** End, parts above and below zero, label, and the base on which the column stands. */
function computed(row: number, labelFormat: string): CellDescription[] {
  const [low, high] = [`MIN(C${row},D${row})`, `MAX(C${row},D${row})`];
  return [
    formula(`C${row}+B${row}`, "calculation", MONEY),
    formula(`MAX(0,${high})-MAX(0,${low})`, "calculation", MONEY),
    formula(`MIN(0,${low})-MIN(0,${high})`, "calculation", MONEY),
    formula(`A${row}&" "&${numberText(`B${row}`, labelFormat)}`, "details"),
    formula(`MAX(0,${low})+MIN(0,${high})`, "calculation", MONEY),
  ];
}

const waterfall = (places: BridgePlaces): ChartDescription => ({
  kind: "stackedColumn",
  title: "From one scenario's result to the other's, £ a case",
  categoryAxisTitle: "Step",
  valueAxisTitle: "£ per case",
  valueFormat: WHOLE_POUNDS,
  altText:
    "A waterfall: the result of the scenario it starts from, what each parameter group adds or takes away, and the result of the other scenario. The figures stand in the table above.",
  source: places.range(["G", "L"], "stepsHeader", "end"),
  seriesBy: "columns",
  unfilledFirstSeries: true,
  anchor: { row: places.lastRow("belowSteps"), column: 0, width: 900, height: 360 },
});

function validations({ names, place }: ModelContext): ValidationDescription[] {
  const scenarios = onSheet(names.Workings, gridRange(columnsFor(place.count), NAME_ROW));
  const choice = (end: "from" | "to", title: string, prompt: string): ValidationDescription => ({
    range: BRIDGE.cell("B", end),
    rule: { kind: "listFrom", range: scenarios },
    title,
    prompt,
  });
  return [
    choice("from", FROM, "The scenario to start from, by its name; as published at first."),
    choice("to", TO, "The scenario whose result is to be explained, by its name."),
    {
      range: BRIDGE.cell("B", "measure"),
      rule: { kind: "list", values: MEASURES },
      title: MEASURE,
      prompt: "Whose net result is explained.",
    },
  ];
}
