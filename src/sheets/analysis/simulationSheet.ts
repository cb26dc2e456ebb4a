import { drawOutcomes } from "../../analysis/simulation/drawOutcomes";
import { histogram } from "../../analysis/simulation/histogram";
import { quantiles } from "../../analysis/simulation/quantiles";
import { standardError } from "../../analysis/simulation/standardError";
import { expectedLoss, mean, probabilityAbove, standardDeviation } from "../../analysis/simulation/statistics";
import { evaluate } from "../../model/appendix9/evaluate";
import { measureDefinition, NET_MEASURES } from "../../model/appendix9/measures";
import type { AnalysisOf } from "./analysisRequest";
import { formula, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  analysisSheet,
  askedRow,
  call,
  CHART_SIZE,
  chartRows,
  computed,
  heading,
  measureFormat,
  measureRow,
  numberOrError,
  tableRows,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { drawCells } from "./drawCells";
import type { DrawCells } from "./drawCells";

const COLUMN_WIDTHS = [210, 130, 130, 130, 24, 170, 110];
const COLUMNS = COLUMN_WIDTHS.length;
const MEASURE = `$B$${askedRow(0)}`;
/** Those of the function where none is given. */
const BINS = 40;
const SHARE = "0.0%";
const PROBABILITIES = [0.025, 0.25, 0.5, 0.75, 0.975];
/** Why the point value and the mean of a simulation are not the same number. */
export const WHY_THEY_DIFFER =
  "The mean is not the result as entered: the mean of each distribution is not the value entered (61 of 85 is not 0.72), and ratios and products of uncertain values have means of their own.";

/** How a measure is distributed over everything that is uncertain, beside the result as entered. */
export function simulationSheet(context: AnalysisContext, request: AnalysisOf<"distribution">): SheetDescription {
  const { measure, settings } = request;
  const draws = drawCells(context, settings, 1);
  const format = measureFormat(measure);
  const drawn = () => drawOutcomes(context.uncertain, [measure], settings)[measure];
  const asEntered = () => numberOrError(evaluate(context.uncertain.scenario)[measure]);
  return analysisSheet(context, {
    title: "Simulation",
    explanation: "How far the result may lie from the one entered, over everything that is uncertain.",
    asked: [
      measureRow(measure),
      ...draws.asked,
      {
        label: "As entered",
        cells: [
          {
            ...computed(context, call("RESULT", MEASURE, ...draws.scenario.slice(0, 2)), asEntered),
            style: "live",
            format,
          },
        ],
        remark: WHY_THEY_DIFFER,
      },
    ],
    columnWidths: COLUMN_WIDTHS,
    body: (top) => {
      const summaryRow = top + chartRows().length + 1;
      const summary = summaryRows(context, request, draws, drawn);
      const netRow = summaryRow + summary.length + 2;
      const binRow = netRow + NET_MEASURES.length + 2;
      const bins = tableRows(context, {
        call: call("DISTRIBUTION", MEASURE, ...draws.scenario, String(BINS), ...draws.settings),
        header: ["From", "To", "Share of draws"],
        columns: [
          { style: "calculation", format },
          { style: "calculation", format },
          { style: "calculation", format: "0.00%" },
        ],
        rowCount: BINS,
        values: () => histogram(drawn(), BINS).map(({ from, to, share }) => [from, to, share]),
      });
      const charted = bins.map((_, index) => chartedBin(index, binRow, format));
      return {
        rows: [
          ...chartRows(),
          heading(`${measureDefinition(measure).label}, ${measureDefinition(measure).unit}`, COLUMNS),
          ...summary,
          [],
          heading("Who gains, and how likely: £ per case", COLUMNS),
          ["Perspective", "As entered", "Probability above 0"].map((label, column) =>
            text(label, column === 0 ? "tableHeader" : "tableHeaderNumber"),
          ),
          ...NET_MEASURES.map((net) => perspectiveRow(context, net, request, draws)),
          [],
          ...bins.map((row, index) => [...row, null, null, ...(charted[index] ?? [])]),
        ],
        charts: [
          {
            kind: "clusteredColumn",
            title: `How likely: ${measureDefinition(measure).label}`,
            categoryAxisTitle: `${measureDefinition(measure).label}, ${measureDefinition(measure).unit}, from`,
            valueAxisTitle: "Share of draws",
            valueFormat: "0%",
            altText: `Columns for ${BINS} ranges of ${measureDefinition(measure).label}, of the same width: the share of draws in each. The figures stand in the table below.`,
            source: `F${binRow}:G${binRow + BINS}`,
            seriesBy: "columns",
            touching: true,
            anchor: { row: top - 1, column: 0, ...CHART_SIZE },
          },
        ],
        spilled: [
          `B${summaryRow + 1}`,
          `A${summaryRow + 2}:B${summaryRow + summary.length}`,
          `B${binRow}:C${binRow}`,
          `A${binRow + 1}:C${binRow + BINS}`,
        ],
      };
    },
  });
}

/** The table that SIMULATE spills: a label and a number a row, without a header. */
function summaryRows(
  context: AnalysisContext,
  { measure, settings }: AnalysisOf<"distribution">,
  { scenario, settings: drawn }: DrawCells,
  draw: () => Float64Array,
): RowDescription[] {
  const format = measureFormat(measure);
  const formats = [format, format, format, ...PROBABILITIES.map(() => format), SHARE, format, "#,##0", "0"];
  const contents = context.form === "frozen" ? summarise(context, { measure, settings }, draw()) : [];
  return formats.map((numberFormat, index) => {
    const [label, value] = contents[index] ?? ["", ""];
    const isCall = context.form === "live" && index === 0;
    return [
      isCall ? formula(call("SIMULATE", MEASURE, ...scenario, ...drawn), "rowLabel") : text(label, "rowLabel"),
      { value, style: index === 0 ? "live" : "calculation", format: numberFormat },
    ];
  });
}

function summarise(
  { uncertain }: AnalysisContext,
  { measure, settings }: Pick<AnalysisOf<"distribution">, "measure" | "settings">,
  drawn: Float64Array,
): readonly (readonly [string, number | string])[] {
  const found = quantiles(drawn, PROBABILITIES);
  return [
    ["Mean", numberOrError(mean(drawn))],
    ["Standard error", standardError(uncertain, measure, settings)],
    ["Standard deviation", standardDeviation(drawn)],
    ...PROBABILITIES.map(
      (probability, index) => [`${Number((100 * probability).toFixed(1))}%`, found[index] ?? NaN] as const,
    ),
    ["Probability above 0", probabilityAbove(drawn, 0)],
    ["Expected loss", expectedLoss(drawn)],
    ["Draws", settings.draws],
    ["Seed", settings.seed],
  ];
}

function perspectiveRow(
  context: AnalysisContext,
  net: (typeof NET_MEASURES)[number],
  { settings }: AnalysisOf<"distribution">,
  { scenario, settings: drawn }: DrawCells,
): RowDescription {
  const { label } = measureDefinition(net);
  const result = call("RESULT", `"${net}"`, ...scenario.slice(0, 2));
  const probability = call("PROBABILITY", `"${net}"`, ...scenario, null, ...drawn);
  const gains = () => probabilityAbove(drawOutcomes(context.uncertain, [net], settings)[net], 0);
  return [
    text(label, "rowLabel"),
    {
      ...computed(context, result, () => numberOrError(evaluate(context.uncertain.scenario)[net])),
      style: "calculation",
      format: measureFormat(net),
    },
    { ...computed(context, probability, gains), style: "calculation", format: SHARE },
  ];
}

/** Where a bin begins, in words, and its share. */
function chartedBin(index: number, binRow: number, format: string): RowDescription {
  const row = binRow + index;
  if (index === 0) return [text("From", "tableHeader"), text("Share of draws", "tableHeaderNumber")];
  return [
    formula(`IF(ISNUMBER($A${row}),TEXT($A${row},"${format.replace(".00", "")}"),"")`, "details"),
    formula(`IF(ISNUMBER($C${row}),$C${row},0)`, "calculation", "0.00%"),
  ];
}
