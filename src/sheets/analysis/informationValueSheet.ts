import { measureDefinition } from "../../model/appendix9/measures";
import { informationValue } from "../../analysis/simulation/informationValue";
import type { DrawSettings } from "../../analysis/simulation/drawPlan";
import type { NetMeasure } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import type { AnalysisOf } from "./analysisRequest";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { analysisSheet, askedRow, call, CHART_SIZE, chartRows, heading, measureRow, tableRows } from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { drawCells } from "./drawCells";

const HEADER = ["Find out", "Label", "Kind", "£ per case"] as const;
const COLUMN_WIDTHS = [190, 240, 100, 110, 24, 240, 110, 130];
const COLUMNS = COLUMN_WIDTHS.length;
const MONEY = "£#,##0.00";
const [MEASURE = "", CASES = ""] = [0, 3].map((index) => `$B$${askedRow(index)}`);
/** Cases to which one decision applies, to begin with: a round number to be replaced by one's own. */
const CASELOAD = 100;
/** Beyond these a chart is one of noughts. */
const MOST_BARS = 12;
const MOST_ROWS = 60;

/** What it is worth to find out before deciding, by parameter and by group, the most first. */
export function informationValueSheet(
  context: AnalysisContext,
  { measure, settings }: AnalysisOf<"informationValue">,
): SheetDescription {
  const draws = drawCells(context, settings, 1);
  const { distributions } = context.uncertain;
  const groups = new Set([...distributions.keys()].map((key) => parameter(key).group));
  const rowCount = 1 + groups.size + distributions.size;
  return analysisSheet(context, {
    title: "Worth finding out",
    explanation: "What it is worth to know before deciding: the expected loss that knowing avoids.",
    asked: [
      measureRow(measure),
      ...draws.asked,
      {
        label: "Cases",
        cells: [number(CASELOAD, "input", "#,##0")],
        remark: "to which the decision applies: what finding out is worth in all",
      },
    ],
    columnWidths: COLUMN_WIDTHS,
    body: (top) => {
      const headerRow = top + chartRows().length + 1;
      const table = tableRows(context, {
        call: call("INFORMATIONVALUE", MEASURE, ...draws.scenario, ...draws.settings),
        header: HEADER,
        columns: [{ style: "key" }, { style: "wrapped" }, { style: "unit" }, { style: "calculation", format: MONEY }],
        rowCount,
        values: () => foundOut(context, measure, settings),
      });
      const charted = table.map((_, index) => chartedRow(index, headerRow));
      return {
        rows: [
          ...chartRows(),
          heading(`Deciding by ${measureDefinition(measure).label}, ${measureDefinition(measure).unit}`, COLUMNS),
          ...table.map((row, index) => [...row, null, ...(charted[index] ?? [])]),
        ],
        charts: [
          {
            kind: "clusteredBar",
            title: "What to find out first",
            categoryAxisTitle: "Find out",
            valueAxisTitle: "Worth, £ per case",
            valueFormat: "£#,##0",
            altText:
              "Bars, the longest first: what it is worth per case to know everything, a group of parameters, or one parameter before deciding. The figures stand in the table below.",
            source: `F${headerRow}:G${headerRow + Math.min(MOST_BARS, rowCount)}`,
            seriesBy: "columns",
            anchor: { row: top - 1, column: 0, ...CHART_SIZE },
          },
        ],
        spilled: [`B${askedRow(3)}`, `B${headerRow}:D${headerRow}`, `A${headerRow + 1}:D${headerRow + MOST_ROWS}`],
      };
    },
  });
}

function foundOut(
  { uncertain }: AnalysisContext,
  measure: NetMeasure,
  settings: DrawSettings,
): readonly (readonly [string, string, string, number])[] {
  const found = informationValue(uncertain, measure, settings);
  const rows = [
    ...[...found.groups].map(([group, value]) => [group, group, "Group", value] as const),
    ...[...found.parameters].map(([key, value]) => [key, parameter(key).label, "Parameter", value] as const),
  ];
  return [
    ["everything", "Everything that is uncertain (EVPI)", "Everything", found.everything],
    ...rows.toSorted((one, other) => other[3] - one[3]),
  ];
}

/** Blank where less is uncertain than when the sheet was built. */
function chartedRow(index: number, headerRow: number): RowDescription {
  if (index === 0) {
    return ["Find out", "£ per case", "£ for all cases"].map((label, column) =>
      text(label, column === 0 ? "tableHeader" : "tableHeaderNumber"),
    );
  }
  const row = headerRow + index;
  const ifThere = (body: string) => `IF($A${row}="","",${body})`;
  return [
    formula(ifThere(`$B${row}`), "details"),
    formula(ifThere(`$D${row}`), "calculation", MONEY),
    formula(ifThere(`$D${row}*${CASES}`), "calculation", "£#,##0"),
  ];
}
