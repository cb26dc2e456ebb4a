import { measureDefinition, NET_MEASURES } from "../../model/appendix9/measures";
import type { AnalysisOf } from "./analysisRequest";
import { layout } from "../frame/layout";
import { numberText } from "../frame/numberFormats";
import { formula, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  ABOVE_ASSUMPTIONS,
  analysisSheet,
  assumption,
  CHART_ROWS,
  chartAnchor,
  computed,
  heading,
  measureFormat,
  measureRow,
  resultAsEntered,
  spilledTable,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { DRAW_ROWS, drawArguments, drawRows } from "./drawCells";
import { callBy, oneCell } from "./functionCall";
import type { CallArgument, FunctionCall } from "./functionCall";

const COLUMN_WIDTHS = [210, 130, 130, 130, 24, 170, 110];
const COLUMNS = COLUMN_WIDTHS.length;
const ASSUMED = layout({ measure: "row", ...DRAW_ROWS, asEntered: "row" }, ABOVE_ASSUMPTIONS);
/** Those of the function where none is given. */
const BINS = 40;
const SHARE = "0.0%";
/** Why the point value and the mean of a simulation are not the same number. */
const WHY_THEY_DIFFER =
  "Not the mean: that of a distribution is not the value entered (61 of 85 is not 0.72), and ratios and products have their own.";

/** How a measure is distributed over everything that is uncertain, beside the result as entered. */
export function simulationSheet(context: AnalysisContext, request: AnalysisOf<"distribution">): SheetDescription {
  const { measure, settings } = request;
  const { keys, values, uncertainty, index } = context.cells;
  const draws = drawArguments(context, settings, (row) => ASSUMED.cell("$B$", row));
  const measureCell = oneCell(ASSUMED.cell("$B$", "measure"), measure);
  const format = measureFormat(measure);
  const numberFormats = [...Array<string>(8).fill(format), SHARE, format, "#,##0", "0"];
  return analysisSheet(context, {
    title: "Simulation",
    explanation: "How far the result may lie from the one entered, over everything that is uncertain.",
    assumptions: ASSUMED.rows({
      measure: measureRow(measure),
      ...drawRows(settings),
      asEntered: assumption("As entered", [resultAsEntered(context, measureCell, format)], WHY_THEY_DIFFER),
    }),
    columnWidths: COLUMN_WIDTHS,
    body: (above) => {
      const at = layout(
        {
          ...{ chart: CHART_ROWS, heading: "row", summary: numberFormats, gap: 1 },
          ...{ gains: "row", gainsHeader: "row", perspectives: NET_MEASURES, gap2: 1 },
          ...{ header: "row", bins: [...Array(BINS).keys()] },
        },
        above,
      );
      const bins = spilledTable(context, {
        call: callBy(
          index,
          "DISTRIBUTION",
          measureCell,
          keys,
          values,
          uncertainty,
          oneCell(String(BINS), BINS),
          ...draws,
        ),
        columns: [
          { style: "calculation", format },
          { style: "calculation", format },
          { style: "calculation", format: "0.00%" },
        ],
        rowCount: BINS,
      });
      const summary = callBy(index, "SIMULATE", measureCell, keys, values, uncertainty, ...draws);
      const first = at.row("summary");
      return {
        rows: at.rows({
          heading: heading(`${measureDefinition(measure).label}, ${measureDefinition(measure).unit}`, COLUMNS),
          summary: summaryRows(context, summary, numberFormats),
          gains: heading("Who gains, and how likely: £ per case", COLUMNS),
          gainsHeader: ["Perspective", "As entered", "Probability above 0"].map((label, column) =>
            text(label, column === 0 ? "tableHeader" : "tableHeaderNumber"),
          ),
          perspectives: (net) => perspectiveRow(context, net, draws),
          header: [...bins.header, null, null, ...CHARTED_HEADER],
          bins: (bin, row) => [...(bins.rows[bin] ?? []), null, null, ...chartedBin(row, format)],
        }),
        charts: [
          {
            kind: "clusteredColumn",
            title: `How likely: ${measureDefinition(measure).label}`,
            categoryAxisTitle: `${measureDefinition(measure).label}, ${measureDefinition(measure).unit}, from`,
            valueAxisTitle: "Share of draws",
            valueFormat: "0%",
            altText: `Columns for ${BINS} ranges of ${measureDefinition(measure).label}, of the same width: the share of draws in each. The figures stand in the table below.`,
            source: at.range(["F", "G"], "header", "bins"),
            seriesBy: "columns",
            touching: true,
            anchor: chartAnchor(above),
          },
        ],
        spilled: [
          `B${first}`,
          `A${first + 1}:B${at.lastRow("summary")}`,
          at.range(["B", "C"], "header"),
          at.range(["A", "C"], "bins"),
        ],
      };
    },
  });
}

/** The table that SIMULATE spills: a label and a number a row, without a header. */
function summaryRows(
  { form }: AnalysisContext,
  { text: body, result }: FunctionCall,
  numberFormats: readonly string[],
): RowDescription[] {
  const contents = form === "frozen" ? result() : [];
  return numberFormats.map((format, index) => {
    const [label = "", value = ""] = contents[index] ?? [];
    const isCall = form === "live" && index === 0;
    return [
      isCall ? formula(body, "rowLabel") : text(String(label), "rowLabel"),
      { value, style: index === 0 ? "live" : "calculation", format },
    ];
  });
}

function perspectiveRow(
  context: AnalysisContext,
  net: (typeof NET_MEASURES)[number],
  draws: readonly (CallArgument | null)[],
): RowDescription {
  const { keys, values, uncertainty, index } = context.cells;
  const netCell = oneCell(`"${net}"`, net);
  const result = callBy(index, "RESULT", netCell, keys, values);
  const probability = callBy(index, "PROBABILITY", netCell, keys, values, uncertainty, null, ...draws);
  return [
    text(measureDefinition(net).label, "rowLabel"),
    { ...computed(context, result), style: "calculation", format: measureFormat(net) },
    { ...computed(context, probability), style: "calculation", format: SHARE },
  ];
}

const CHARTED_HEADER: RowDescription = [text("From", "tableHeader"), text("Share of draws", "tableHeaderNumber")];

/** Where a bin begins, in words, and its share. */
function chartedBin(row: number, format: string): RowDescription {
  return [
    formula(`IF(ISNUMBER($A${row}),${numberText(`$A${row}`, format.replace(".00", ""))},"")`, "details"),
    formula(`IF(ISNUMBER($C${row}),$C${row},0)`, "calculation", "0.00%"),
  ];
}
