import { measureDefinition } from "../../model/appendix9/measures";
import { evaluate } from "../../model/appendix9/evaluate";
import type { Measure } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { NumberKey } from "../../model/register/parameters";
import type { AnalysisOf } from "./analysisRequest";
import { columnLetters } from "../../formulas/address";
import { cellFormat } from "../frame/numberFormats";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  analysisSheet,
  askedRow,
  call,
  CHART_SIZE,
  chartRows,
  heading,
  measureFormat,
  measureRow,
  numberOrError,
  tableRows,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";

const [MEASURE = "", KEY_A = "", KEY_B = ""] = [0, 1, 3].map((index) => `$B$${askedRow(index)}`);
/** More lines than this cannot be told apart. */
const MOST_LINES = 6;
const WIDTH = 92;

/** A measure over all combinations of two parameters' values: one goes down the grid, the other across. */
export function twoWaySheet(context: AnalysisContext, request: AnalysisOf<"twoWay">): SheetDescription {
  const { measure, keyA, valuesA, keyB, valuesB } = request;
  const { keys, values } = context.cells;
  const [down, across] = [listed(valuesA, askedRow(2)), listed(valuesB, askedRow(4))];
  const columnWidths = [250, ...Array.from({ length: Math.max(valuesA.length, valuesB.length, 7) }, () => WIDTH)];
  return analysisSheet(context, {
    title: "Two-way",
    explanation: "Two parameters together, the others as they are.",
    asked: [
      measureRow(measure),
      { label: "Down", cells: [text(keyA, "published")], remark: labelOf(keyA) },
      { label: "Its values", cells: valuesA.map((value) => number(value, "input", formatOf(keyA))) },
      { label: "Across", cells: [text(keyB, "published")], remark: labelOf(keyB) },
      { label: "Its values", cells: valuesB.map((value) => number(value, "input", formatOf(keyB))) },
    ],
    columnWidths,
    body: (top) => {
      const gridRow = top + chartRows().length + 1;
      const grid = tableRows(context, {
        call: call("TWOWAY", KEY_A, down, KEY_B, across, MEASURE, keys, values),
        header: [`${keyA} ↓  ${keyB} →`, ...valuesB.map(String)],
        columns: [
          { style: "tableHeaderNumber", format: formatOf(keyA) },
          ...valuesB.map(() => ({ style: "calculation", format: measureFormat(measure) }) as const),
        ],
        rowCount: valuesA.length,
        values: () => valuesA.map((a) => [a, ...valuesB.map((b) => resultAt(context, measure, keyA, a, keyB, b))]),
      });
      const chartRow = gridRow + grid.length + 2;
      const lines = linesOf(valuesA.length);
      const last = columnLetters(valuesB.length);
      return {
        rows: [
          ...chartRows(),
          heading(`${measureDefinition(measure).label}, ${measureDefinition(measure).unit}`, columnWidths.length),
          gridHeader(grid[0] ?? [], valuesB, keyB, context),
          ...grid.slice(1),
          [],
          heading("The lines of the chart: rows of the grid", columnWidths.length),
          lineHeader(request, lines, gridRow),
          ...valuesB.map((_, index) => linePoint(request, lines, gridRow, index)),
        ],
        charts: [
          {
            kind: "curve",
            title: `${measureDefinition(measure).label} along: ${labelOf(keyB)}`,
            categoryAxisTitle: `${labelOf(keyB)}, ${parameter(keyB).unit}`,
            valueAxisTitle: `${measureDefinition(measure).label}, ${measureDefinition(measure).unit}`,
            xFormat: formatOf(keyB),
            valueFormat: measureFormat(measure).replace(".00", ""),
            altText: `A line for each of some values of ${labelOf(keyA)}: ${measureDefinition(measure).label} along ${labelOf(keyB)}. The figures stand in the tables below.`,
            source: `A${chartRow}:${columnLetters(lines.length)}${chartRow + valuesB.length}`,
            seriesBy: "columns",
            anchor: { row: top - 1, column: 0, ...CHART_SIZE },
          },
        ],
        spilled: [`B${gridRow}:${last}${gridRow}`, `A${gridRow + 1}:${last}${gridRow + valuesA.length}`],
      };
    },
  });
}

function gridHeader(
  row: RowDescription,
  valuesB: readonly number[],
  keyB: NumberKey,
  { form }: AnalysisContext,
): RowDescription {
  const format = formatOf(keyB);
  const [corner = null] = row;
  return [
    corner,
    ...valuesB.map((value) => ({ value: form === "frozen" ? value : "", style: "tableHeaderNumber", format }) as const),
  ];
}

function resultAt(
  { uncertain: { scenario } }: AnalysisContext,
  measure: Measure,
  keyA: NumberKey,
  a: number,
  keyB: NumberKey,
  b: number,
): number | string {
  return numberOrError(evaluate({ ...scenario, [keyA]: a, [keyB]: b })[measure]);
}

/** The cells of a row of values. */
function listed(values: readonly number[], row: number): string {
  return `$B$${row}:$${columnLetters(values.length)}$${row}`;
}

/** Which rows of the grid are drawn, spread over all of them. */
function linesOf(count: number): number[] {
  const lines = Math.min(count, MOST_LINES);
  return Array.from({ length: lines }, (_, line) => Math.round((line * (count - 1)) / Math.max(1, lines - 1)));
}

function lineHeader(
  { keyA, keyB }: AnalysisOf<"twoWay">,
  lines: readonly number[],
  gridHeaderRow: number,
): RowDescription {
  const format = formatOf(keyA);
  const name = (line: number) => `"${labelOf(keyA)} "&TEXT($A${gridHeaderRow + 1 + line},"${format}")`;
  return [text(labelOf(keyB), "tableHeader"), ...lines.map((line) => formula(name(line), "tableHeaderNumber"))];
}

function linePoint(
  { keyB, measure }: AnalysisOf<"twoWay">,
  lines: readonly number[],
  gridHeaderRow: number,
  index: number,
): RowDescription {
  const column = columnLetters(1 + index);
  return [
    formula(`${column}$${gridHeaderRow}`, "calculation", formatOf(keyB)),
    ...lines.map((line) => formula(`${column}$${gridHeaderRow + 1 + line}`, "calculation", measureFormat(measure))),
  ];
}

const labelOf = (key: NumberKey): string => parameter(key).label;
const formatOf = (key: NumberKey): string => cellFormat(parameter(key));
