import type { UncertainScenario } from "../../analysis/uncertainty/uncertainScenario";
import { measureDefinition } from "../../model/appendix9/measures";
import type { Measure } from "../../model/appendix9/measures";
import { PARAMETERS } from "../../model/register/parameters";
import { cellFormat } from "../frame/numberFormats";
import { wrappedRowHeights } from "../frame/rowHeights";
import { FROZEN, HEAD, HEAD_HEIGHTS, headRows, LIVE, MARK_CELL } from "../frame/head";
import { layout } from "../frame/layout";
import { areFrozen, formulasTypedOver } from "../frame/typedOver";
import { band, formula, text } from "../frame/sheetDescription";
import type {
  CellContent,
  CellDescription,
  ChartDescription,
  RowDescription,
  OwnSheetDescription,
  SheetDescription,
} from "../frame/sheetDescription";
import type { StyleName } from "../frame/styles";
import { callBy } from "./functionCall";
import { quoted } from "./listColumn";
import type { CallArgument, FunctionCall, OptionArguments } from "./functionCall";

/** All that a sheet of an analysis must know of what it is about. */
export interface AnalysisContext {
  /** The sheet's name, and what it is known by. */
  readonly name: string;
  readonly kind: string;
  readonly form: "live" | "frozen";
  readonly cells: OptionArguments;
  readonly uncertain: UncertainScenario;
  /** How the values came about: `Live: …` or `Frozen on …`. */
  readonly provenance: string;
}

interface Parts {
  readonly title: string;
  readonly explanation: string;
  /** Rows of `assumption`, from row `ABOVE_ASSUMPTIONS` + 1 on. */
  readonly assumptions: readonly RowDescription[];
  /** What follows, below so many rows. */
  readonly body: (above: number) => Body;
  readonly columnWidths: readonly number[];
}

export interface Body {
  readonly rows: readonly RowDescription[];
  readonly charts: readonly ChartDescription[];
  /** What functions spill, which is nobody's writing. */
  readonly spilled: readonly string[];
  /** Pixels by row from 0, of rows whose texts are spilled. */
  readonly rowHeights?: ReadonlyMap<number, number>;
}

const HEADING = layout({ head: HEAD, scenario: "row" });
/** The rows above those that say what was assumed. */
export const ABOVE_ASSUMPTIONS = HEADING.row("scenario");
/** The cell that names the scenario under analysis. */
export const ANALYSED_SCENARIO_CELL = HEADING.cell("B", "scenario");
/** Rows that a chart lies over. */
export const CHART_ROWS = 20;

/** A chart lies over the rows below `above`. */
export function chartAnchor(above: number): ChartDescription["anchor"] {
  return { row: above, column: 0, width: 760, height: 390 };
}

/** The frame that all sheets of analyses share: what it is, of which scenario, what was assumed, and how it was computed. */
export function analysisSheet(context: AnalysisContext, parts: Parts): SheetDescription {
  const { title, explanation, assumptions, columnWidths } = parts;
  const columns = columnWidths.length;
  const headed = (state: CellDescription, provenance: CellDescription): RowDescription[] => [
    ...HEADING.rows({
      head: headRows(title, explanation, columns, state),
      scenario: [text("Scenario", "rowLabel"), formula(`${context.cells.name}&""`, "linkName")],
    }),
    ...assumptions,
    [text("Computed", "rowLabel"), provenance],
    [],
  ];
  const frozen = headed(text(FROZEN, "total"), text(context.provenance));
  const { rows: body, charts, spilled, rowHeights = [] } = parts.body(frozen.length);
  const own = { kind: context.kind, markCell: MARK_CELL, inputs: context.form === "live" ? spilled : [] };
  const head =
    context.form === "live"
      ? liveHead(headed, { rows: [...frozen, ...body], own, provenance: context.provenance })
      : frozen;
  const rows = [...head, ...body];
  return {
    name: context.name,
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, ...rowHeights, ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: ABOVE_ASSUMPTIONS, columns: 0 },
    charts,
    print: { orientation: "landscape", titleRows: ABOVE_ASSUMPTIONS },
    own,
  };
}

interface LiveSheet {
  /** The sheet as its frozen form has it, with the formulas of the live one in the body. */
  readonly rows: readonly RowDescription[];
  readonly own: OwnSheetDescription;
  readonly provenance: string;
}

/**
 * The rows in which a live sheet says what it is: live, as long as nothing is typed over its formulas, and a record once the
 * functions are replaced that nothing native computes.
 */
export function liveHead<Rows extends readonly RowDescription[]>(
  headed: (state: CellDescription, provenance: CellDescription) => Rows,
  { rows, own, provenance }: LiveSheet,
): Rows {
  const frozen = areFrozen({ rows, own });
  const unlessFrozen = (otherwise: string, then: string) =>
    frozen === null ? quoted(otherwise) : `IF(${frozen},${quoted(then)},${quoted(otherwise)})`;
  const computed = frozen === null ? text(provenance) : formula(unlessFrozen(provenance, WHEN_REPLACED), "text");
  const head = headed(text(FROZEN, "total"), computed);
  const count = formulasTypedOver({ rows: [...head, ...rows.slice(head.length)], own }, null);
  const typed = `"Formulas typed over: "&${count}&". See the pane's Check workbook"`;
  return headed(formula(`IF(${count}=0,${unlessFrozen(LIVE, FROZEN)},${typed})`, "total"), computed);
}

const WHEN_REPLACED = "As it was when the CBA functions were replaced; putting them back makes it live again.";

export function heading(title: string, columns: number): RowDescription {
  return band(text(title, "groupHeading"), columns);
}

/** A line of what was assumed: a label, its cells, and a remark. */
export function assumption(label: string, cells: readonly CellDescription[], remark?: string): RowDescription {
  return [text(label, "rowLabel"), ...cells, ...(remark === undefined ? [] : [text(remark, "lineLabel")])];
}

/** A line that names a key, with the blank cell that it runs on over: keys are longer than numbers. */
export function keyRow(label: string, key: string, remark: string): RowDescription {
  return [text(label, "rowLabel"), text(key, "key"), null, text(remark, "lineLabel")];
}

/** The line that names the measure. */
export function measureRow(measure: Measure): RowDescription {
  const { label, unit } = measureDefinition(measure);
  return keyRow("Measure", measure, `${label}, ${unit}`);
}

/** What a cell of an analysis holds: a formula, or the value that it has now. */
export function computed({ form }: AnalysisContext, { text: body, result }: FunctionCall): CellContent {
  return form === "live" ? { formula: `=${body}` } : { value: result()[0]?.[0] ?? "" };
}

/** The result as entered, in the line that names it. */
export function resultAsEntered(context: AnalysisContext, measure: CallArgument, format: string): CellDescription {
  const { keys, values, index } = context.cells;
  return { ...computed(context, callBy(index, "RESULT", measure, keys, values)), style: "live", format };
}

/** How a column of a table looks. */
export interface TableColumn {
  readonly style: StyleName;
  readonly format?: string;
}

/** A table that a function spills, with a header row. */
export interface SpilledTable {
  readonly call: FunctionCall;
  readonly columns: readonly TableColumn[];
  /** Without the header. */
  readonly rowCount: number;
}

/** A table's header, and its rows: one formula and the looks of what it spills, or all its values. */
export function spilledTable(
  { form }: Pick<AnalysisContext, "form">,
  { call: { text: body, result }, columns, rowCount }: SpilledTable,
) {
  const contents = form === "frozen" ? result() : [];
  const row = (index: number) => columns.map((column, place) => ({ ...column, value: contents[index]?.[place] ?? "" }));
  const header = columns.map(({ style }, place) => {
    const headerStyle = style === "calculation" ? "tableHeaderNumber" : "tableHeader";
    if (form === "live" && place === 0) return formula(body, headerStyle);
    return text(String(contents[0]?.[place] ?? ""), headerStyle);
  });
  return { header, rows: Array.from({ length: rowCount }, (_, index) => row(index + 1)) };
}

const LONGEST_LABEL = PARAMETERS.map(({ label }) => label).reduce((one, other) =>
  other.length > one.length ? other : one,
);

/**
 * The heights of rows into which a function spills labels of parameters: as they come in whatever order, each row has room for
 * the longest.
 * @param first The first such row, from 1.
 * @param columns The widths of the columns with labels, and what may follow the label there.
 */
export function labelHeights(
  first: number,
  count: number,
  ...columns: readonly (readonly [width: number, after: string])[]
): ReadonlyMap<number, number> {
  const longest = columns.map(([, after]) => text(`${LONGEST_LABEL}${after}`, "wrapped"));
  const widths = columns.map(([width]) => width);
  const height = wrappedRowHeights([longest], widths).get(0);
  return new Map(
    height === undefined ? [] : Array.from({ length: count }, (_, index) => [first - 1 + index, height] as const),
  );
}

/** How the values of a measure are shown. */
export function measureFormat(measure: Measure): string {
  return cellFormat(measureDefinition(measure));
}
