import type { AnalysisOf } from "./analysisRequest";
import { layout } from "../frame/layout";
import { number, text } from "../frame/sheetDescription";
import type { SheetDescription } from "../frame/sheetDescription";
import { ABOVE_ASSUMPTIONS, analysisSheet, CHART_ROWS, chartAnchor, heading, spilledTable } from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { DRAW_ROWS, drawArguments, drawRows } from "./drawCells";
import { callBy } from "./functionCall";

const COLUMN_WIDTHS = [190, 150, 150, 130, 24, 190];
const MONEY = "£#,##0.00";
const ASSUMED = layout(DRAW_ROWS, ABOVE_ASSUMPTIONS);

/** How likely the programme is to be worth its net cost to the local authority, by what one more closed case is worth. */
export function acceptabilitySheet(
  context: AnalysisContext,
  { worths, settings }: AnalysisOf<"acceptability">,
): SheetDescription {
  const { keys, values, uncertainty, index } = context.cells;
  const draws = drawArguments(context, settings, (row) => ASSUMED.cell("$B$", row));
  return analysisSheet(context, {
    title: "Acceptability",
    explanation: "How likely the programme is to be worth its net cost to the local authority.",
    assumptions: ASSUMED.rows(drawRows(settings)),
    columnWidths: COLUMN_WIDTHS,
    body: (above) => {
      const at = layout({ chart: CHART_ROWS, heading: "row", header: "row", worths }, above);
      const worthCells = { text: at.range("$F$", "worths"), cells: worths.map((worth) => [worth]) };
      const { header, rows } = spilledTable(context, {
        call: callBy(index, "ACCEPTABILITY", worthCells, keys, values, uncertainty, ...draws),
        columns: [MONEY, "0.0%", MONEY, MONEY].map((format) => ({ style: "calculation", format })),
        rowCount: worths.length,
      });
      return {
        rows: at.rows({
          heading: heading(
            "£ per case. What it is worth to know everything before deciding: expected value of perfect information (EVPI)",
            COLUMN_WIDTHS.length,
          ),
          header: [...header, null, text("£ placed on one more closed case", "tableHeaderNumber")],
          worths: rows.map((row, index) => [...row, null, worthCell(worths[index] ?? 0)]),
        }),
        charts: [
          {
            kind: "curve",
            title: "How likely the programme is to be worth its cost",
            categoryAxisTitle: "Worth of one more closed case, £",
            valueAxisTitle: "Probability",
            xFormat: "£#,##0",
            valueFormat: "0%",
            altText:
              "A line: the probability that the programme is worth its net cost to the local authority, along what one more closed case is worth. The figures stand in the table below.",
            source: at.range(["A", "B"], "header", "worths"),
            seriesBy: "columns",
            anchor: chartAnchor(above),
          },
        ],
        spilled: [at.range(["B", "D"], "header"), at.range(["A", "D"], "worths")],
      };
    },
  });
}

const worthCell = (worth: number) => number(worth, "input", "£#,##0");
