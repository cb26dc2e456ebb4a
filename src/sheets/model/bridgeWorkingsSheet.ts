import { PARAMETER_GROUPS, PRICES, TIMING } from "../../analysis/bridge";
import type { Contribution } from "../../analysis/bridge";
import { AS_PUBLISHED_PRICES } from "../../model/prices/priceYears";
import { REPORT_PRICES } from "../../model/register/parameters";
import type { Parameter, ParameterGroup } from "../../model/register/parameters";
import { onSheet } from "../../formulas/address";
import { cellFormat, MONEY } from "../frame/numberFormats";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { BRIDGE_COLUMN_CELLS, BRIDGE_MEASURE_CELL } from "./bridgeLayout";
import { HEAD_HEIGHTS, headRows, ownSheet } from "../frame/head";
import { indexGiven } from "../scenarios/scenarioPlace";
import { masterLink } from "./modelSheets";
import type { ModelContext, OutcomeRows } from "./modelSheets";
import {
  alongRow,
  columnsFor,
  FIRST_COLUMN,
  GRID_HEAD,
  gridLetters,
  gridRange,
  HEAD_ROWS,
  NUMBER_ROW,
  SCENARIO_WIDTH,
} from "./scenarioGrid";
import { bridgeOutcomeRows, outcomeContribution, outcomeTotal } from "./bridgeOutcomes";
import {
  inputsTitle,
  LABEL_WIDTHS,
  MEASURE_ROWS,
  ownWorkings,
  stepRow,
  WORKING_ROWS,
  workingsRow,
} from "./workingsSheet";

/** Every subset of the groups has a column: the groups taken from the scenario to which the bridge leads, the rest from the other. */
const COALITIONS = 2 ** PARAMETER_GROUPS.length;

/** Its own rows stand below those that it has in common with the workings. */
const LAYOUT = layout({
  ...GRID_HEAD,
  ...WORKING_ROWS,
  groupsTitle: "row",
  from: "row",
  to: "row",
  fromYear: "row",
  toYear: "row",
  factor: "row",
  count: "row",
  result: "row",
  size: "row",
  weight: "row",
  groups: PARAMETER_GROUPS,
});
/** The cell of a group's number. */
const groupCell = (group: ParameterGroup) => `$D$${LAYOUT.row("groups", group)}`;

/** What one group adds, averaged over all orders in which the groups could change. */
export function contributionOf(
  bridgeWorkings: string,
  group: Contribution["group"],
  outcomes: readonly OutcomeRows[],
): string {
  const outcome = outcomes.find(({ name }) => group === `Outcome ${name}`);
  if (outcome !== undefined) return outcomeContribution(bridgeWorkings, outcomes, LAYOUT.lastRow("groups"), outcome);
  const registered = PARAMETER_GROUPS.find((one) => one === group);
  if (registered === undefined) throw new Error(`The bridge has no group ${group}`);
  const along = (row: number) => onSheet(bridgeWorkings, gridRange(COALITIONS, row));
  const ofGroup = `SUMPRODUCT(${along(LAYOUT.row("weight"))},${along(LAYOUT.row("groups", registered))})`;
  // By the rate in this group outcomes are discounted.
  if (group !== TIMING || outcomes.length === 0) return ofGroup;
  return `${ofGroup}+${outcomeTotal(bridgeWorkings, outcomes, LAYOUT.lastRow("groups"), "timing")}`;
}

/** What the prices add: the base in the other scenario's prices, which is the column of no group, less the base as it is. */
export function pricesContribution(bridgeWorkings: string, base: string, outcomes: readonly OutcomeRows[]): string {
  const rebased = `INDEX(${onSheet(bridgeWorkings, gridRange(COALITIONS, LAYOUT.row("result")))},1,1)`;
  const own =
    outcomes.length === 0 ? "" : `+${outcomeTotal(bridgeWorkings, outcomes, LAYOUT.lastRow("groups"), "oldThen")}`;
  return `${rebased}${own}-${base}`;
}

/** The steps of the workings once for every choice of groups, and what each group adds to each choice: Shapley (1953). */
export function bridgeWorkingsSheet(context: ModelContext): SheetDescription {
  const width = FIRST_COLUMN + COALITIONS;
  const own = ownWorkings(context);
  const common = LAYOUT.rows({
    head: headRows(
      "Bridge workings",
      "Nothing is entered here: the bridge is chosen on its own sheet.",
      width,
      masterLink(context),
    ),
    numbers: [
      text("", "number"),
      text("Sum of the numbers of the groups taken", "lineLabel"),
      null,
      null,
      ...gridLetters(COALITIONS).map((letters) => formula(`COLUMN(${letters}$1)-COLUMN($E$1)`, "number")),
    ],
    names: [
      ...["Key", "Quantity", "Unit", "Group's number, or equation"].map((title) => text(title, "tableHeader")),
      ...gridLetters(COALITIONS).map((_, coalition) => text(nameOf(coalition), "tableHeaderNumber")),
    ],
    inputsTitle: inputsTitle(COALITIONS),
    inputs: (parameter, row) => inputRow(parameter, row, context),
    steps: (step) => stepRow(step, COALITIONS),
    groupsTitle: band(
      text("What each group adds, over all orders in which the groups could change", "groupHeading"),
      width,
    ),
    ...ownRows(context),
    groups: addedRow,
  });
  const ofOutcomes =
    own === null
      ? []
      : bridgeOutcomeRows(context, own, {
          above: LAYOUT.lastRow("groups"),
          width,
          rateRow: workingsRow("discount.rate"),
          ends: [LAYOUT.cell("$D$", "from"), LAYOUT.cell("$D$", "to")],
          factor: LAYOUT.cell("$D$", "factor"),
        });
  const rows = [...common, ...ofOutcomes];
  const columnWidths = [...LABEL_WIDTHS, ...gridLetters(COALITIONS).map(() => SCENARIO_WIDTH)];
  return {
    name: context.names["Bridge workings"],
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: HEAD_ROWS, columns: 2 },
    print: { orientation: "landscape", titleRows: HEAD_ROWS, spareFrom: FIRST_COLUMN },
    own: ownSheet("Bridge workings"),
  };
}

function nameOf(coalition: number): string {
  const taken = PARAMETER_GROUPS.filter((_, index) => coalition & (1 << index));
  return taken.length === 0 ? "None" : taken.join("; ");
}

/** Whether the group whose number stands in a cell is among those of the column. */
const isTaken = (letters: string, cell: string) => `MOD(INT(${letters}$${NUMBER_ROW}/${cell}),2)=1`;

function inputRow(parameter: Parameter, row: number, { names, place }: ModelContext): RowDescription {
  const { key, label, unit, group, priceYear } = parameter;
  const values = onSheet(names.Workings, gridRange(columnsFor(place.count), row));
  const [from, to] = [LAYOUT.cell("$D$", "from"), LAYOUT.cell("$D$", "to")];
  const fetched = (letters: string) => {
    if (group === PRICES) return `INDEX(${values},1,${to})`;
    const taken = isTaken(letters, `$D${row}`);
    const value = `INDEX(${values},1,IF(${taken},${to},${from}))`;
    return priceYear === undefined ? value : `${value}*IF(${taken},1,${LAYOUT.cell("$D$", "factor")})`;
  };
  return [
    text(key, "key"),
    text(label, "wrapped"),
    text(unit, "unit"),
    // All columns are in the prices of the scenario to which the bridge leads.
    group === PRICES ? null : formula(groupCell(group), "number"),
    ...alongRow(COALITIONS, "link", fetched, cellFormat(parameter)),
  ];
}

/** The price year of a scenario; as published that of the report's amounts, which are all of one. */
function yearRow(label: string, column: string, { names, place }: ModelContext): RowDescription {
  const years = onSheet(names.Workings, gridRange(columnsFor(place.count), workingsRow("prices.year")));
  const year = `INDEX(${years},1,${column})`;
  return [
    null,
    text(label, "wrapped"),
    text("financial year", "unit"),
    formula(`IF(${year}="${AS_PUBLISHED_PRICES}",${REPORT_PRICES.year},${year})`, "number"),
  ];
}

function ownRows(context: ModelContext) {
  const { names } = context;
  const { first, last } = MEASURE_ROWS;
  const [from, to, measure] = [...BRIDGE_COLUMN_CELLS, BRIDGE_MEASURE_CELL].map((cell) => onSheet(names.Bridge, cell));
  const along = (body: (letters: string) => string, format: string) =>
    alongRow(COALITIONS, "calculation", body, format);
  const [count, size] = [LAYOUT.cell("$D$", "count"), (letters: string) => LAYOUT.cell(`${letters}$`, "size")];
  return {
    from: columnRow("Column of the scenario from which the bridge starts", from ?? ""),
    to: columnRow("Column of the scenario to which it leads", to ?? ""),
    fromYear: yearRow("Price year of the scenario from which the bridge starts", LAYOUT.cell("$D$", "from"), context),
    toYear: yearRow("Price year of the scenario to which it leads", LAYOUT.cell("$D$", "to"), context),
    factor: [
      null,
      text("What brings amounts of the first to the prices of the other", "wrapped"),
      text("factor", "unit"),
      formula(
        `${__CBA_NAMESPACE__}.UPRATE(1,${LAYOUT.cell("$D$", "fromYear")},${LAYOUT.cell("$D$", "toYear")}${indexGiven(context.place)})`,
        "calculation",
        "0.0000",
      ),
    ],
    count: [
      null,
      text("Groups", "wrapped"),
      text("groups", "unit"),
      formula(`COUNT(${LAYOUT.range("$D$", "groups")})`, "number"),
    ],
    result: [
      null,
      text("The measure with the groups named above as in the scenario to which the bridge leads", "wrapped"),
      text("£ per case", "unit"),
      null,
      ...along(
        (letters) => `INDEX(${letters}$${first}:${letters}$${last},MATCH(${measure},$A$${first}:$A$${last},0))`,
        MONEY,
      ),
    ],
    size: [
      null,
      text("Groups taken", "wrapped"),
      text("groups", "unit"),
      null,
      ...along(
        (letters) =>
          PARAMETER_GROUPS.map((group) => `MOD(INT(${letters}$${NUMBER_ROW}/${groupCell(group)}),2)`).join("+"),
        "0",
      ),
    ],
    weight: [
      null,
      text("Share of all orders in which just these groups come before a further one", "wrapped"),
      text("share of orders", "unit"),
      null,
      ...along(
        (letters) =>
          `IF(${size(letters)}=${count},0,FACT(${size(letters)})*FACT(${count}-1-${size(letters)})/FACT(${count}))`,
        "0.0000",
      ),
    ],
  };
}

/** A scenario that is not found makes an error and no bridge; the checks say why. */
function columnRow(label: string, cell: string): RowDescription {
  return [null, text(label, "wrapped"), text("column", "unit"), formula(`IF(${cell}=0,NA(),${cell})`, "number")];
}

/** What a group adds to the groups of each column; nothing to those that it is among. */
function addedRow(group: ParameterGroup, row: number): RowDescription {
  const results = gridRange(COALITIONS, LAYOUT.row("result"));
  const added = (letters: string) =>
    `IF(${isTaken(letters, `$D${row}`)},0,INDEX(${results},1,${letters}$${NUMBER_ROW}+$D${row}+1)-${LAYOUT.cell(`${letters}$`, "result")})`;
  return [
    text(group, "rowLabel"),
    text("What it adds to the groups named above", "wrapped"),
    text("£ per case", "unit"),
    number(2 ** PARAMETER_GROUPS.indexOf(group), "number", "0"),
    ...alongRow(COALITIONS, "calculation", added, MONEY),
  ];
}
