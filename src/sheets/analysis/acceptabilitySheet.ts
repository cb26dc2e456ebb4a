import { acceptability } from "../../analysis/simulation/acceptability";
import { drawOutcomes } from "../../analysis/simulation/drawOutcomes";
import type { AnalysisOf } from "./analysisRequest";
import { number, text } from "../frame/sheetDescription";
import type { SheetDescription } from "../frame/sheetDescription";
import { analysisSheet, call, CHART_SIZE, chartRows, heading, tableRows } from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { drawCells } from "./drawCells";

const HEADER = ["Worth of one more closed case", "Probability worth its cost", "Expected net benefit", "EVPI"] as const;
const COLUMN_WIDTHS = [190, 150, 150, 130, 24, 190];
const MONEY = "£#,##0.00";

/** How likely the programme is to be worth its net cost to the local authority, by what one more closed case is worth. */
export function acceptabilitySheet(
  context: AnalysisContext,
  { worths, settings }: AnalysisOf<"acceptability">,
): SheetDescription {
  const draws = drawCells(context, settings, 0);
  return analysisSheet(context, {
    title: "Acceptability",
    explanation: "How likely the programme is to be worth its net cost to the local authority.",
    asked: draws.asked,
    columnWidths: COLUMN_WIDTHS,
    body: (top) => {
      const headerRow = top + chartRows().length + 1;
      const [first, last] = [headerRow + 1, headerRow + worths.length];
      const table = tableRows(context, {
        call: call("ACCEPTABILITY", `$F$${first}:$F$${last}`, ...draws.scenario, ...draws.settings),
        header: HEADER,
        columns: [MONEY, "0.0%", MONEY, MONEY].map((format) => ({ style: "calculation", format })),
        rowCount: worths.length,
        values: () => {
          const drawn = drawOutcomes(context.uncertain, ["net.localAuthority", "extraClosure"], settings);
          return acceptability(drawn["net.localAuthority"], drawn.extraClosure, worths).map((point) => [
            ...[point.worth, point.probability, point.expectedNetBenefit, point.perfectInformation],
          ]);
        },
      });
      const asked = [text("£ placed on one more closed case", "tableHeaderNumber"), ...worths.map(worthCell)];
      return {
        rows: [
          ...chartRows(),
          heading("£ per case; EVPI: what it is worth to know everything before deciding", COLUMN_WIDTHS.length),
          ...table.map((row, index) => [...row, null, asked[index] ?? null]),
        ],
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
            source: `A${headerRow}:B${last}`,
            seriesBy: "columns",
            anchor: { row: top - 1, column: 0, ...CHART_SIZE },
          },
        ],
        spilled: [`B${headerRow}:D${headerRow}`, `A${first}:D${last}`],
      };
    },
  });
}

const worthCell = (worth: number) => number(worth, "input", "£#,##0");
