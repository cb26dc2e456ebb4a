import { measureDefinition } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { NumberKey } from "../../model/register/parameters";
import type { AnalysisOf } from "./analysisRequest";
import { columnLetters } from "../../formulas/address";
import { layout } from "../frame/layout";
import { cellFormat } from "../frame/numberFormats";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  ABOVE_ASSUMPTIONS,
  analysisSheet,
  assumption,
  CHART_ROWS,
  chartAnchor,
  heading,
  keyRow,
  measureFormat,
  measureRow,
  spilledTable,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { callBy, oneCell } from "./functionCall";
import type { CallArgument } from "./functionCall";

const ASSUMED = layout({ measure: "row", keyA: "row", valuesA: "row", keyB: "row", valuesB: "row" }, ABOVE_ASSUMPTIONS);
/** More lines than this cannot be told apart. */
const MOST_LINES = 6;
const WIDTH = 92;

/** A measure over all combinations of two parameters' values: one goes down the grid, the other across. */
export function twoWaySheet(context: AnalysisContext, request: AnalysisOf<"twoWay">): SheetDescription {
  const { measure, keyA, valuesA, keyB, valuesB } = request;
  const { keys, values, index } = context.cells;
  const columnWidths = [250, ...Array.from({ length: Math.max(valuesA.length, valuesB.length, 7) }, () => WIDTH)];
  return analysisSheet(context, {
    title: "Two-way",
    explanation: "Two parameters together, the others as they are.",
    assumptions: ASSUMED.rows({
      measure: measureRow(measure),
      keyA: keyRow("Down", keyA, labelOf(keyA)),
      valuesA: assumption(
        "Its values",
        valuesA.map((value) => number(value, "input", formatOf(keyA))),
      ),
      keyB: keyRow("Across", keyB, labelOf(keyB)),
      valuesB: assumption(
        "Its values",
        valuesB.map((value) => number(value, "input", formatOf(keyB))),
      ),
    }),
    columnWidths,
    body: (above) => {
      const at = layout(
        {
          ...{ chart: CHART_ROWS, heading: "row", header: "row", valuesA, gap: 1 },
          ...{ lines: "row", lineHeader: "row", valuesB },
        },
        above,
      );
      const grid = spilledTable(context, {
        call: callBy(
          index,
          "TWOWAY",
          ...[oneCell(ASSUMED.cell("$B$", "keyA"), keyA), listed("valuesA", valuesA)],
          ...[oneCell(ASSUMED.cell("$B$", "keyB"), keyB), listed("valuesB", valuesB)],
          ...[oneCell(ASSUMED.cell("$B$", "measure"), measure), keys, values],
        ),
        columns: [
          { style: "tableHeaderNumber", format: formatOf(keyA) },
          ...valuesB.map(() => ({ style: "calculation", format: measureFormat(measure) }) as const),
        ],
        rowCount: valuesA.length,
      });
      const gridRow = at.row("header");
      const lines = linesOf(valuesA.length);
      const last = columnLetters(valuesB.length);
      return {
        rows: at.rows({
          heading: heading(
            `${measureDefinition(measure).label}, ${measureDefinition(measure).unit}`,
            columnWidths.length,
          ),
          header: gridHeader(grid.header, valuesB, keyB, context),
          valuesA: grid.rows,
          lines: heading("The lines of the chart: rows of the grid", columnWidths.length),
          lineHeader: lineHeader(request, lines, gridRow),
          valuesB: valuesB.map((_, index) => linePoint(request, lines, gridRow, index)),
        }),
        charts: [
          {
            kind: "curve",
            title: `${measureDefinition(measure).label} along: ${labelOf(keyB)}`,
            categoryAxisTitle: `${labelOf(keyB)}, ${parameter(keyB).unit}`,
            valueAxisTitle: `${measureDefinition(measure).label}, ${measureDefinition(measure).unit}`,
            xFormat: formatOf(keyB),
            valueFormat: measureFormat(measure).replace(".00", ""),
            altText: `A line for each of some values of ${labelOf(keyA)}: ${measureDefinition(measure).label} along ${labelOf(keyB)}. The figures stand in the tables below.`,
            source: at.range(["A", columnLetters(lines.length)], "lineHeader", "valuesB"),
            seriesBy: "columns",
            anchor: chartAnchor(above),
          },
        ],
        spilled: [at.range(["B", last], "header"), at.range(["A", last], "valuesA")],
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

/** The cells of a row of values. */
function listed(row: "valuesA" | "valuesB", values: readonly number[]): CallArgument {
  return { text: ASSUMED.range(["$B$", `$${columnLetters(values.length)}$`], row), cells: [values] };
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
