import { measureDefinition } from "../../model/appendix9/measures";
import { countsIn } from "../../model/outcomes/ownNets";
import { inputsOf } from "../../model/register/outcomes/outcomeInputs";
import { parameter } from "../../model/register/parameters";
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
  measureRow,
  spilledTable,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { DRAW_ROWS, drawArguments, drawRows } from "./drawCells";
import { callBy, oneCell } from "./functionCall";

const COLUMN_WIDTHS = [190, 240, 100, 110, 24, 240, 110, 130] as const;
const COLUMNS = COLUMN_WIDTHS.length;
const MONEY = "£#,##0.00";
const ASSUMED = layout({ measure: "row", ...DRAW_ROWS, cases: "row" }, ABOVE_ASSUMPTIONS);
/** Beyond these a chart is one of noughts. */
const MOST_BARS = 12;
const MOST_ROWS = 60;

/** What it is worth to find out before deciding, by parameter and by group, the most first. */
export function informationValueSheet(
  context: AnalysisContext,
  { measure, caseload, settings }: AnalysisOf<"informationValue">,
): SheetDescription {
  const { keys, values, uncertainty, index } = context.cells;
  const draws = drawArguments(context, settings, (row) => ASSUMED.cell("$B$", row));
  const measureCell = oneCell(ASSUMED.cell("$B$", "measure"), measure);
  const { distributions, own, scenario } = context.uncertain;
  const groups = new Set([...distributions.keys()].map((key) => parameter(key).group));
  // An outcome is found out as a whole, where it is uncertain and counts in the measure.
  const { perspective } = measureDefinition(measure);
  const uncertain = (scenario.outcomes ?? []).filter(
    (outcome) =>
      perspective !== null &&
      countsIn(perspective, outcome) &&
      inputsOf(outcome).some(({ key }) => own?.has(key) === true),
  );
  const rowCount = 1 + groups.size + distributions.size + uncertain.length;
  return analysisSheet(context, {
    title: "Worth finding out",
    explanation: "What it is worth to know before deciding: the expected loss that knowing avoids.",
    assumptions: ASSUMED.rows({
      measure: measureRow(measure),
      ...drawRows(settings),
      cases: assumption(
        "Cases",
        [number(caseload, "input", "#,##0")],
        "to which the decision applies: what finding out is worth in all",
      ),
    }),
    columnWidths: COLUMN_WIDTHS,
    body: (above) => {
      const at = layout(
        { chart: CHART_ROWS, heading: "row", header: "row", lines: [...Array(rowCount).keys()] },
        above,
      );
      const { header, rows } = spilledTable(context, {
        call: callBy(index, "INFORMATIONVALUE", measureCell, keys, values, uncertainty, ...draws),
        columns: [{ style: "key" }, { style: "wrapped" }, { style: "unit" }, { style: "calculation", format: MONEY }],
        rowCount,
      });
      const first = at.row("header");
      return {
        rows: at.rows({
          heading: heading(
            `Deciding by ${measureDefinition(measure).label}, ${measureDefinition(measure).unit}`,
            COLUMNS,
          ),
          header: [...header, null, ...CHARTED_HEADER],
          lines: (line, row) => [...(rows[line] ?? []), null, ...chartedRow(row)],
        }),
        charts: [
          {
            kind: "clusteredBar",
            title: "What to find out first",
            categoryAxisTitle: "Find out",
            valueAxisTitle: "Worth, £ per case",
            valueFormat: "£#,##0",
            altText:
              "Bars, the longest first: what it is worth per case to know everything, a group of parameters, or one parameter before deciding. The figures stand in the table below.",
            source: `F${first}:G${first + Math.min(MOST_BARS, rowCount)}`,
            seriesBy: "columns",
            anchor: chartAnchor(above),
          },
        ],
        rowHeights: labelHeights(at.row("lines"), rowCount, [COLUMN_WIDTHS[1], ""]),
        spilled: [ASSUMED.cell("B", "cases"), at.range(["B", "D"], "header"), `A${first + 1}:D${first + MOST_ROWS}`],
      };
    },
  });
}

const CHARTED_HEADER: RowDescription = [
  text("Find out", "tableHeader"),
  text("£ per case", "tableHeaderNumber"),
  text("£ for all cases", "tableHeaderNumber"),
];

/** Blank where less is uncertain than when the sheet was built. */
function chartedRow(row: number): RowDescription {
  const ifThere = (body: string) => `IF($A${row}="","",${body})`;
  return [
    formula(ifThere(`$B${row}`), "details"),
    formula(ifThere(`$D${row}`), "calculation", MONEY),
    formula(ifThere(`$D${row}*${ASSUMED.cell("$B$", "cases")}`), "calculation", "£#,##0"),
  ];
}
