import { PARAMETERS } from "../../model/register/parameters";
import type { Parameter, ParameterKey } from "../../model/register/parameters";
import { PERSPECTIVES } from "../../model/appendix9/measures";
import type { Measure } from "../../model/appendix9/measures";
import { onSheet } from "../../formulas/address";
import { print } from "../../formulas/expression";
import { cellFormat } from "../frame/numberFormats";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import { HEAD_HEIGHTS, headRows, ownSheet } from "../frame/head";
import { masterLink } from "./modelSheets";
import type { ModelContext } from "./modelSheets";
import { outcomeWorkings } from "./outcomeWorkings";
import type { OutcomeWorkings } from "./outcomeWorkings";
import {
  alongRow,
  FIRST_COLUMN,
  GRID_HEAD,
  gridLetters,
  HEAD_ROWS,
  NAME_ROW,
  NAMES_HEIGHT,
  NUMBER_ROW,
  SCENARIO_WIDTH,
  scenarioRanges,
} from "./scenarioGrid";
import type { ScenarioRanges } from "./scenarioGrid";
import { welfareWorkings } from "./welfareWorkings";
import type { WelfareWorkings } from "./welfareWorkings";
import { workingFormulas } from "./workingFormulas";
import type { WorkingFormulas } from "./workingFormulas";
import { WORKING_BLOCKS } from "./workingRows";
import type { WorkingId, WorkingRow } from "./workingRows";

/** The rows below the head, for the layouts of the two sheets that have them: the inputs once, and then a block a table. */
const STEPS = WORKING_BLOCKS.flatMap(({ title, rows }): ({ heading: string } | { row: WorkingRow })[] => [
  { heading: title },
  ...rows.map((row) => ({ row })),
]);
export const WORKING_ROWS = { inputsTitle: "row", inputs: PARAMETERS, steps: STEPS } as const;
export const LABEL_WIDTHS = [190, 270, 130, 110];
const LAYOUT = layout({ ...GRID_HEAD, ...WORKING_ROWS });

/** The row of an input, a measure or a step, on either sheet. */
export function workingsRow(id: ParameterKey | WorkingId): number {
  const input = PARAMETERS.find(({ key }) => key === id);
  if (input !== undefined) return LAYOUT.row("inputs", input);
  const step = STEPS.find((entry) => "row" in entry && entry.row.id === id);
  if (step === undefined) throw new Error(`The workings have no row ${id}`);
  return LAYOUT.row("steps", step);
}

/** The rows from the first to the last input. */
export const INPUT_ROWS = { first: LAYOUT.row("inputs"), last: LAYOUT.lastRow("inputs") } as const;

/** The rows from the first to the last measure. */
export const MEASURE_ROWS = {
  first: Math.min(...STEPS.flatMap((step) => ("row" in step ? LAYOUT.row("steps", step) : []))),
  last: LAYOUT.lastRow("steps"),
} as const;

/** A measure's cell on the workings, in a column of the grid. */
export function workingsCell(workings: string, measure: Measure, column: string): string {
  return onSheet(workings, `${column}$${workingsRow(measure)}`);
}

/** The rows of the council's own outcomes, below all others; null where there are none. */
export function ownWorkings({ outcomes }: Pick<ModelContext, "outcomes">): OutcomeWorkings | null {
  return outcomes.length === 0 ? null : outcomeWorkings(outcomes, LAYOUT.lastRow("steps"));
}

/** The rows of what is weighted by income, below all others; null where nothing is. */
export function weightedWorkings(context: Pick<ModelContext, "outcomes" | "welfare">): WelfareWorkings | null {
  const above = ownWorkings(context)?.lastRow ?? LAYOUT.lastRow("steps");
  return context.welfare.has("welfare.weights") ? welfareWorkings(context.welfare, above) : null;
}

/** Every step from the inputs to the results: measures down, scenarios across, one formula along each row. */
export function workingsSheet(context: ModelContext): SheetDescription {
  const ranges = scenarioRanges(context.place);
  const { columns } = ranges;
  const own = ownWorkings(context);
  const common = LAYOUT.rows({
    head: headRows(
      "Workings",
      "Nothing is entered here: inputs come from the sheet of scenarios.",
      FIRST_COLUMN + columns,
      masterLink(context),
    ),
    numbers: [
      text("", "number"),
      text("Column of the scenario, counted from the first", "lineLabel"),
      null,
      null,
      ...numbers(columns),
    ],
    names: [
      ...["Key", "Quantity", "Unit", "Row there, or equation"].map((title) => text(title, "tableHeader")),
      ...names(ranges),
    ],
    inputsTitle: inputsTitle(columns),
    inputs: (parameter, row) => inputRow(parameter, row, ranges),
    steps: (step) => stepRow(step, columns, own),
  });
  const weighted = weightedWorkings(context);
  const gains = { net: workingsRow, others: own?.measure("body.society") ?? null };
  const rows = [...common, ...(own?.rows(ranges, workingsRow) ?? []), ...(weighted?.rows(ranges, gains) ?? [])];
  const columnWidths = [...LABEL_WIDTHS, ...gridLetters(columns).map(() => SCENARIO_WIDTH)];
  return {
    name: context.names.Workings,
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, [NAME_ROW - 1, NAMES_HEIGHT], ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: HEAD_ROWS, columns: 2 },
    print: { orientation: "landscape", titleRows: HEAD_ROWS, spareFrom: FIRST_COLUMN },
    own: ownSheet("Workings"),
  };
}

function numbers(columns: number): CellDescription[] {
  return gridLetters(columns).map((letters) => formula(`COLUMN(${letters}$1)-COLUMN($D$1)`, "number"));
}

/** A scenario's name; blank above a column in which no number stands, such as one of remarks. */
function names({ columns, names: headers, values }: ScenarioRanges): CellDescription[] {
  return gridLetters(columns).map((letters) => {
    const number = `${letters}$${NUMBER_ROW}`;
    return formula(`IF(COUNT(INDEX(${values},0,${number}))=0,"",INDEX(${headers},1,${number})&"")`, "linkHeader");
  });
}

export function inputsTitle(columns: number): RowDescription {
  return band(text("Inputs, fetched once from the sheet of scenarios", "groupHeading"), FIRST_COLUMN + columns);
}

function inputRow(parameter: Parameter, row: number, { columns, keys, values }: ScenarioRanges): RowDescription {
  const { key, label, unit } = parameter;
  const fetched = (letters: string) => `INDEX(${values},$D${row},${letters}$${NUMBER_ROW})`;
  return [
    text(key, "key"),
    text(label, "wrapped"),
    text(unit, "unit"),
    formula(`MATCH($A${row},${keys},0)`, "number"),
    ...alongRow(columns, "link", fetched, cellFormat(parameter)),
  ];
}

/**
 * A table's heading, or a measure or a step in each column that has a name.
 * @param own The rows of own outcomes, which add to the net results.
 */
export function stepRow(
  step: (typeof STEPS)[number],
  columns: number,
  own: OutcomeWorkings | null = null,
): RowDescription {
  if ("heading" in step) return band(text(step.heading, "groupHeading"), FIRST_COLUMN + columns);
  const { id, label, unit, equation, format } = step.row;
  const perspective = PERSPECTIVES.find(({ measure }) => measure === id)?.perspective;
  const added = (letters: string) => (own && perspective ? `+${letters}${own.own(perspective)}` : "");
  const along = alongRow(columns, "calculation", (letters) => print(formulasOf(letters)[id]) + added(letters), format);
  return [text(id, "key"), text(label, "wrapped"), text(unit, "unit"), text(equation, "number"), ...along];
}

/** Every sheet has the same formulas in a column of these letters. */
const FORMULAS = new Map<string, WorkingFormulas>();

function formulasOf(letters: string): WorkingFormulas {
  const formulas = FORMULAS.get(letters) ?? workingFormulas((id) => `${letters}${workingsRow(id)}`);
  FORMULAS.set(letters, formulas);
  return formulas;
}
