import { PARAMETER_GROUPS } from "../../analysis/bridge";
import type { NetMeasure } from "../../model/appendix9/measures";
import { onSheet } from "../../formulas/address";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, number, text } from "../frame/sheetDescription";
import type {
  CellDescription,
  ChartDescription,
  RowDescription,
  SheetDescription,
  ValidationDescription,
} from "../frame/sheetDescription";
import { AGREES, DIFFERS } from "./figureFormulas";
import { BRIDGE_MEASURE_CELL, FROM_ROW, MEASURE_ROW, TO_ROW } from "./bridgeChoices";
import { contributionOf } from "./bridgeWorkingsSheet";
import { TOLERANCE } from "./checkRows";
import { entered, HEAD_HEIGHTS, headRows, masterLink, ownSheet } from "../frame/head";
import type { ModelContext } from "./modelSheets";
import { columnOfName, columnsFor, gridRange, NAME_ROW, NUMBER_ROW, scenarioRanges } from "./scenarioGrid";
import { MEASURE_ROWS } from "./workingsSheet";

const [FROM, TO, MEASURE] = ["From scenario", "To scenario", "Measure"];
/** Rows from 1: what the function finds, what each group contributes, and the steps. */
const AGREEMENT_ROW = 7;
export const GROUPS_HEADER_ROW = 9;
const FIRST_GROUP = GROUPS_HEADER_ROW + 1;
const LAST_GROUP = GROUPS_HEADER_ROW + PARAMETER_GROUPS.length;
const STEPS_HEADER_ROW = LAST_GROUP + 3;
const FIRST_STEP = STEPS_HEADER_ROW + 1;
const LAST_STEP = FIRST_STEP + PARAMETER_GROUPS.length + 1;
const MEASURES: readonly NetMeasure[] = ["net.exchequer", "net.localAuthority", "net.individual", "net.society"];
const COLUMN_WIDTHS = [190, 190, 110, 150, 110, 110, 190, 100, 100, 100, 100, 110];
const WIDTH = COLUMN_WIDTHS.length;
const MONEY = "£#,##0.00";

/** Where the contributions are compared with the function's. */
export const BRIDGE_AGREEMENT_CELL = `$B$${AGREEMENT_ROW}`;
/** Where the steps arrive, and the result where they ought to. */
export const BRIDGE_ENDS = [`$D$${LAST_STEP - 1}`, `$D$${LAST_STEP}`] as const;

/** From one scenario's result to another's: what each parameter group contributes, as a table and as a waterfall. */
export function bridgeSheet(context: ModelContext): SheetDescription {
  const rows: RowDescription[] = [
    ...headRows("Bridge", "Why one scenario's result differs from another's.", WIDTH, masterLink(context)),
    choiceRow(context, FROM, context.published, FROM_ROW),
    choiceRow(context, TO, context.own, TO_ROW),
    [text(MEASURE, "rowLabel"), entered(context, "Bridge", MEASURE, "net.exchequer")],
    [text("CBA.BRIDGE", "lineLabel"), formula(agreement(context), "check")],
    band(
      text("What each parameter group contributes, over all orders in which the groups could change", "groupHeading"),
      WIDTH,
    ),
    ...contributionRows(context),
    [],
    [
      ...["Step", "Amount", "Begins at", "Ends at", "Above zero", "Below zero", "Step and amount"],
      ...["Base", "Result", "Raises", "Lowers", "Rest, below zero"],
    ].map((title, column) => text(title, column === 0 || column === 6 ? "tableHeader" : "tableHeaderNumber")),
    ...stepRows(context),
    [],
  ];
  return {
    name: context.names.Bridge,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: MEASURE_ROW, columns: 1 },
    charts: [waterfall],
    validations: validations(context),
    names: NAMES,
    print: { orientation: "landscape" },
    own: ownSheet("Bridge", [`B${FROM_ROW}:B${MEASURE_ROW}`]),
  };
}

const NAMES = [
  { name: "BridgeFrom", refersTo: `$B$${FROM_ROW}`, comment: "The scenario from which the bridge starts" },
  { name: "BridgeTo", refersTo: `$B$${TO_ROW}`, comment: "The scenario to which the bridge leads" },
  { name: "BridgeMeasure", refersTo: `$B$${MEASURE_ROW}`, comment: "The measure that the bridge explains" },
];

function choiceRow(context: ModelContext, label: string, first: string, row: number): RowDescription {
  const columns = columnsFor(context.place.count);
  const onWorkings = (range: string) => onSheet(context.names.Workings, range);
  const [names, numbers] = [onWorkings(gridRange(columns, NAME_ROW)), onWorkings(gridRange(columns, NUMBER_ROW))];
  return [
    text(label, "rowLabel"),
    entered(context, "Bridge", label, first),
    text("Its column", "lineLabel"),
    formula(columnOfName(`$B${row}`, names, numbers), "number"),
  ];
}

function contributionRows({ names }: ModelContext): RowDescription[] {
  return [
    [text("Parameter group", "tableHeader"), text("Contribution", "tableHeaderNumber")],
    ...PARAMETER_GROUPS.map((group) => [
      text(group, "text"),
      formula(contributionOf(names["Bridge workings"], group), "link", MONEY),
    ]),
    [text("Difference", "rowLabel"), formula(`B${LAST_STEP}-B${FIRST_STEP}`, "live", MONEY)],
  ];
}

/** Whether the function finds what the native formulas compute. SUMXMY2 passes over the header, which is text in both. */
function agreement({ place }: ModelContext): string {
  const { keys, values } = scenarioRanges(place);
  const scenario = (row: number) => `INDEX(${values},0,$D$${row})`;
  const call = `${__CBA_NAMESPACE__}.BRIDGE(${keys},${scenario(TO_ROW)},${scenario(FROM_ROW)},${BRIDGE_MEASURE_CELL})`;
  const table = `$B$${GROUPS_HEADER_ROW}:$B$${LAST_GROUP + 1}`;
  const difference = `SQRT(SUMXMY2(INDEX(${call},0,2),${table}))`;
  return `IFERROR(IF(${difference}<=${TOLERANCE},"${AGREES}","${DIFFERS}"),"${DIFFERS}")`;
}

function stepRows(context: ModelContext): RowDescription[] {
  return [
    endRow(context, FROM_ROW, FIRST_STEP),
    ...PARAMETER_GROUPS.map((_, index) => groupRow(FIRST_STEP + 1 + index, FIRST_GROUP + index)),
    endRow(context, TO_ROW, LAST_STEP),
  ];
}

/** A scenario's result: a column from zero. */
function endRow({ names, place }: ModelContext, choice: number, row: number): RowDescription {
  const { first, last } = MEASURE_ROWS;
  const results = onSheet(names.Workings, gridRange(columnsFor(place.count), first, last));
  const keys = onSheet(names.Workings, `$A$${first}:$A$${last}`);
  const result = `INDEX(${results},MATCH(${BRIDGE_MEASURE_CELL},${keys},0),$D$${choice})`;
  return [
    formula(`$B$${choice}`, "rowLabel"),
    formula(result, "link", MONEY),
    number(0, "calculation", MONEY),
    ...computed(row, "£#,##0;-£#,##0"),
    formula(`D${row}`, "calculation", MONEY),
    ...Array.from({ length: 3 }, () => number(0, "calculation", MONEY)),
  ];
}

/** What a group contributes: a column from where the last step ended. */
function groupRow(row: number, contribution: number): RowDescription {
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
    formula(`A${row}&" "&TEXT(B${row},"${labelFormat}")`, "details"),
    formula(`MAX(0,${low})+MIN(0,${high})`, "calculation", MONEY),
  ];
}

const waterfall: ChartDescription = {
  kind: "stackedColumn",
  title: "From one scenario's result to the other's, £ a case",
  categoryAxisTitle: "Step",
  valueAxisTitle: "£ per case",
  valueFormat: "£#,##0",
  altText:
    "A waterfall: the result of the scenario it starts from, what each parameter group adds or takes away, and the result of the other scenario. The figures stand in the table above.",
  source: `G${STEPS_HEADER_ROW}:L${LAST_STEP}`,
  seriesBy: "columns",
  unfilledFirstSeries: true,
  anchor: { row: LAST_STEP + 1, column: 0, width: 900, height: 360 },
};

function validations({ names, place }: ModelContext): ValidationDescription[] {
  const scenarios = onSheet(names.Workings, gridRange(columnsFor(place.count), NAME_ROW));
  const choice = (row: number, title: string, prompt: string): ValidationDescription => ({
    range: `B${row}`,
    rule: { kind: "listFrom", range: scenarios },
    title,
    prompt,
  });
  return [
    choice(FROM_ROW, FROM, "The scenario to start from, by its name; as published at first."),
    choice(TO_ROW, TO, "The scenario whose result is to be explained, by its name."),
    {
      range: `B${MEASURE_ROW}`,
      rule: { kind: "list", values: MEASURES },
      title: MEASURE,
      prompt: "Whose net result is explained.",
    },
  ];
}
