import type { UncertainScenario } from "../../analysis/uncertainty/uncertainScenario";
import { measureDefinition } from "../../model/appendix9/measures";
import type { Measure } from "../../model/appendix9/measures";
import { cellFormat } from "../frame/numberFormats";
import { wrappedRowHeights } from "../frame/rowHeights";
import { HEAD_HEIGHTS, headRows, MARK_CELL } from "../frame/head";
import { band, formula, text } from "../frame/sheetDescription";
import type {
  CellContent,
  CellDescription,
  ChartDescription,
  RowDescription,
  SheetDescription,
} from "../frame/sheetDescription";
import type { StyleName } from "../frame/styles";

/** The cells of the scenario under analysis, as formulas refer to them. */
export interface ScenarioCells {
  readonly name: string;
  readonly keys: string;
  readonly values: string;
  /** The four columns that state its uncertainty, and the correlation; null where no analysis needs them. */
  readonly uncertainty: string | null;
  readonly correlation: string | null;
}

/** All that a sheet of an analysis must know of what it is about. */
export interface AnalysisContext {
  /** The sheet's name, and what it is known by. */
  readonly name: string;
  readonly kind: string;
  readonly form: "live" | "frozen";
  readonly cells: ScenarioCells;
  readonly uncertain: UncertainScenario;
  /** How the values came about: `Live: …` or `Frozen on …`. */
  readonly provenance: string;
}

/** A line of what was asked: a label, its cells, and a remark. */
export interface AskedRow {
  readonly label: string;
  readonly cells: readonly CellDescription[];
  readonly remark?: string;
}

interface Parts {
  readonly title: string;
  readonly explanation: string;
  readonly asked: readonly AskedRow[];
  /** What follows, from the sheet's row `top` (from 1) on. */
  readonly body: (top: number) => Body;
  readonly columnWidths: readonly number[];
}

export interface Body {
  readonly rows: readonly RowDescription[];
  readonly charts: readonly ChartDescription[];
  /** What functions spill, which is nobody's writing. */
  readonly spilled: readonly string[];
}

/** Rows that a chart lies over. */
const CHART_ROWS = 20;
export const CHART_SIZE = { width: 760, height: 390 };
/** The first of the rows of what was asked, from 1: the scenario's, above the others'. */
const SCENARIO_ROW = 4;
/** The cell that names the scenario under analysis. */
export const ANALYSED_SCENARIO_CELL = `B${SCENARIO_ROW}`;

/** The sheet's row of the line of what was asked with this place, from 0. */
export function askedRow(index: number): number {
  return SCENARIO_ROW + 1 + index;
}

/** The frame that all sheets of analyses share: what it is, of which scenario, what was asked, and how it was computed. */
export function analysisSheet(context: AnalysisContext, parts: Parts): SheetDescription {
  const { title, explanation, asked, columnWidths } = parts;
  const columns = columnWidths.length;
  const head: RowDescription[] = [
    ...headRows(title, explanation, columns, text(context.form === "live" ? "Live" : "Frozen values", "total")),
    [text("Scenario", "rowLabel"), formula(`${context.cells.name}&""`, "linkName")],
    ...asked.map(({ label, cells, remark }) => [
      text(label, "rowLabel"),
      ...cells,
      ...(remark === undefined ? [] : [text(remark, "lineLabel")]),
    ]),
    [text("Computed", "rowLabel"), text(context.provenance, "text")],
    [],
  ];
  const { rows: body, charts, spilled } = parts.body(head.length + 1);
  const rows = [...head, ...body];
  return {
    name: context.name,
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: SCENARIO_ROW, columns: 0 },
    charts,
    print: { orientation: "landscape", titleRows: SCENARIO_ROW },
    own: { kind: context.kind, markCell: MARK_CELL, inputs: context.form === "live" ? spilled : [] },
  };
}

export function heading(title: string, columns: number): RowDescription {
  return band(text(title, "groupHeading"), columns);
}

/** Blank rows for a chart to lie over. */
export function chartRows(): RowDescription[] {
  return Array.from({ length: CHART_ROWS }, () => []);
}

/** A call of one of our functions; arguments left out at the end are not written. */
export function call(name: string, ...given: readonly (string | null)[]): string {
  const last = given.findLastIndex((argument) => argument !== null);
  const written = given.slice(0, last + 1).map((argument) => argument ?? "");
  return `${__CBA_NAMESPACE__}.${name}(${written.join(",")})`;
}

/** What a cell of an analysis holds: a formula, or the value that it has now. */
export function computed({ form }: AnalysisContext, body: string, value: () => string | number): CellContent {
  return form === "live" ? { formula: `=${body}` } : { value: value() };
}

/** How a column of a table looks. */
export interface TableColumn {
  readonly style: StyleName;
  readonly format?: string;
}

/** A table that a function spills, with a header row. */
export interface SpilledTable {
  readonly call: string;
  readonly columns: readonly TableColumn[];
  /** With the header row, which is known without computing. */
  readonly header: readonly string[];
  readonly rowCount: number;
  readonly values: () => readonly (readonly (string | number)[])[];
}

/** The rows of a table: one formula and the looks of what it spills, or all its values. */
export function tableRows({ form }: AnalysisContext, table: SpilledTable): RowDescription[] {
  const { header, columns, rowCount } = table;
  const headerStyle = (column: number): StyleName =>
    isNumberStyle(columns[column]?.style) ? "tableHeaderNumber" : "tableHeader";
  const contents: readonly (readonly (string | number)[])[] =
    form === "frozen" ? table.values() : Array.from({ length: rowCount }, () => header.map(() => ""));
  const body = contents.map((row) => columns.map((column, index) => ({ ...column, value: row[index] ?? "" })));
  const first = header.map((label, column) =>
    form === "frozen" ? text(label, headerStyle(column)) : text("", headerStyle(column)),
  );
  if (form === "live") first[0] = formula(table.call, headerStyle(0));
  return [first, ...body];
}

const isNumberStyle = (style: StyleName | undefined): boolean => style === "calculation";

/** The line that names the measure, and the cell that its formulas refer to. */
export function measureRow(measure: Measure): AskedRow {
  const { label, unit } = measureDefinition(measure);
  return { label: "Measure", cells: [text(measure, "published")], remark: `${label}, ${unit}` };
}

/** How the values of a measure are shown. */
export function measureFormat(measure: Measure): string {
  return cellFormat(measureDefinition(measure));
}

/** A result without a denominator, as the functions give it. */
export function numberOrError(value: number | null): number | string {
  return value === null || Number.isNaN(value) ? "#DIV/0!" : value;
}
