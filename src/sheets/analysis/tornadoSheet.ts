import { measureDefinition } from "../../model/appendix9/measures";
import type { AnalysisOf } from "./analysisRequest";
import { layout } from "../frame/layout";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  ABOVE_ASSUMPTIONS,
  analysisSheet,
  assumption,
  CHART_ROWS,
  chartAnchor,
  heading,
  labelHeights,
  measureFormat,
  measureRow,
  resultAsEntered,
  spilledTable,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { callBy, oneCell } from "./functionCall";

const COLUMN_WIDTHS = [165, 200, 75, 75, 90, 90, 12, 80, 80, 260, 75, 75, 90] as const;
/** Parameters of all units stand in one column. */
const ANY_UNIT = "[<10]0.000;#,##0.00";
/** As many rows as the function could ever give. */
const MOST_ROWS = 40;
const ASSUMED = layout({ measure: "row", swing: "row", asEntered: "row" }, ABOVE_ASSUMPTIONS);
const AS_ENTERED = ASSUMED.cell("$B$", "asEntered");

/** What a measure does as each parameter goes from low to high and the others stay, the widest first. */
export function tornadoSheet(context: AnalysisContext, { measure, swing }: AnalysisOf<"tornado">): SheetDescription {
  const { keys, values, uncertainty, index } = context.cells;
  const format = measureFormat(measure);
  const measureCell = oneCell(ASSUMED.cell("$B$", "measure"), measure);
  const swingCell = swing === null ? null : oneCell(ASSUMED.cell("$B$", "swing"), swing);
  const bars = callBy(index, "TORNADO", measureCell, keys, values, uncertainty, swingCell);
  const barCount = bars.result().length - 1;
  return analysisSheet(context, {
    title: "Tornado",
    explanation: "One parameter at a time, from low to high, the others as they are.",
    assumptions: ASSUMED.rows({
      measure: measureRow(measure),
      swing: assumption(
        "Low and high",
        [swing === null ? text("95% interval", "published") : number(swing, "published", "0%")],
        swing === null
          ? "the 2.5% and 97.5% quantiles of each parameter's distribution"
          : "of each value, to either side",
      ),
      asEntered: assumption("As entered", [resultAsEntered(context, measureCell, format)]),
    }),
    columnWidths: COLUMN_WIDTHS,
    body: (above) => {
      const at = layout({ chart: CHART_ROWS, heading: "row", header: "row", bars: [...Array(barCount).keys()] }, above);
      const { header, rows } = spilledTable(context, {
        call: bars,
        columns: [
          { style: "key" },
          { style: "wrapped" },
          { style: "calculation", format: ANY_UNIT },
          { style: "calculation", format: ANY_UNIT },
          { style: "calculation", format },
          { style: "calculation", format },
        ],
        rowCount: barCount,
      });
      const first = at.row("header");
      return {
        rows: at.rows({
          heading: heading("Results, and their change from the result as entered", COLUMN_WIDTHS.length),
          header: [...header, null, ...CHARTED_HEADER],
          bars: (bar, row) => [...(rows[bar] ?? []), null, ...chartedRow(row, format)],
        }),
        charts: [
          {
            kind: "stackedBar",
            title: `What moves the result: ${measureDefinition(measure).label}`,
            categoryAxisTitle: "Parameter, low to high",
            valueAxisTitle: `Change from the result as entered, ${measureDefinition(measure).unit}`,
            valueFormat: format.replace(".00", ""),
            altText: `Bars for each parameter, the widest first: by how much ${measureDefinition(measure).label} changes as the parameter goes to its low and to its high value. The figures stand in the table below.`,
            source: at.range(["J", "M"], "header", "bars"),
            seriesBy: "columns",
            anchor: chartAnchor(above),
          },
        ],
        rowHeights: labelHeights(
          at.row("bars"),
          barCount,
          [COLUMN_WIDTHS[1], ""],
          [COLUMN_WIDTHS[9], ", 10,000 to 10,000"],
        ),
        spilled: [at.range(["B", "F"], "header"), `A${first + 1}:F${first + MOST_ROWS}`],
      };
    },
  });
}

const CHARTED_HEADER: RowDescription = [
  text("Change at low", "tableHeaderNumber"),
  text("Change at high", "tableHeaderNumber"),
  text("Parameter, low to high", "tableHeader"),
  text("To low", "tableHeaderNumber"),
  text("To high", "tableHeaderNumber"),
  text("To low, beyond high", "tableHeaderNumber"),
];

/**
 * Blank where fewer parameters move the result than when the sheet was built. The bars of a parameter are stacked, so that
 * neither hides the other where both ends lie on one side: the nearer end's first, then the rest of the farther's.
 */
export function chartedRow(row: number, format: string): RowDescription {
  const shown = (cell: string) => `TEXT(${cell},IF(ABS($D${row})<10,"0.000","#,##0"))`;
  const ifThere = (body: string) => `IF($A${row}="","",${body})`;
  const [low, high] = [`$H${row}`, `$I${row}`];
  const isBeyond = (one: string, other: string) => `AND(${one}*${other}>0,ABS(${one})>ABS(${other}))`;
  return [
    formula(ifThere(`$E${row}-${AS_ENTERED}`), "calculation", format),
    formula(ifThere(`$F${row}-${AS_ENTERED}`), "calculation", format),
    formula(ifThere(`$B${row}&", "&${shown(`$C${row}`)}&" to "&${shown(`$D${row}`)}`), "wrappedDetails"),
    formula(ifThere(`IF(${isBeyond(low, high)},0,${low})`), "calculation", format),
    formula(ifThere(`IF(${isBeyond(high, low)},${high}-${low},${high})`), "calculation", format),
    formula(ifThere(`IF(${isBeyond(low, high)},${low}-${high},0)`), "calculation", format),
  ];
}
