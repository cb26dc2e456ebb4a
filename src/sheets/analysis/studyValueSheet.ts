import { COST_SETTINGS, POPULATION_SETTINGS, STUDY_SETTINGS } from "../../analysis/studyValue/settings";
import type { Setting } from "../../analysis/studyValue/settings";
import { measureDefinition } from "../../model/appendix9/measures";
import type { AnalysisOf } from "./analysisRequest";
import { layout } from "../frame/layout";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  ABOVE_ASSUMPTIONS,
  analysisSheet,
  CHART_ROWS,
  chartAnchor,
  computed,
  heading,
  measureRow,
  spilledTable,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { DRAW_ROWS, drawArguments, drawRows } from "./drawCells";
import { callBy, oneCell, orElse } from "./functionCall";
import type { FunctionCall } from "./functionCall";

const COLUMN_WIDTHS = [300, 150, 130, 130, 130, 110, 24, 130, 130, 130, 130];
const COLUMNS = COLUMN_WIDTHS.length;
const POUNDS = "£#,##0";
const NONE = "none";
const ASSUMED = layout({ measure: "row", ...DRAW_ROWS }, ABOVE_ASSUMPTIONS);
/** What STUDYSIZE gives, row by row. */
const SIZE_ROWS = [
  { label: "Best size, families with the programme", format: "#,##0" },
  { label: "What it is worth beyond its cost (ENBS)", format: POUNDS },
  { label: "Smallest size worth its cost", format: "#,##0" },
  { label: "Largest size worth its cost", format: "#,##0" },
];

/** What a study of each size is worth, costs and leaves, the best size, and all that is assumed of it. */
export function studyValueSheet(
  context: AnalysisContext,
  { measure, families, plan, settings }: AnalysisOf<"studyValue">,
): SheetDescription {
  const { keys, values, uncertainty, index } = context.cells;
  const draws = drawArguments(context, settings, (row) => ASSUMED.cell("$B$", row));
  const measureCell = oneCell(ASSUMED.cell("$B$", "measure"), measure);
  return analysisSheet(context, {
    title: "Worth of a study",
    explanation: "What the evidence of a study would be worth before it is made, and what the study costs.",
    assumptions: ASSUMED.rows({ measure: measureRow(measure), ...drawRows(settings) }),
    columnWidths: COLUMN_WIDTHS,
    body: (above) => {
      const at = layout(
        {
          chart: CHART_ROWS,
          ...{ best: "row", size: SIZE_ROWS, gap: 1 },
          ...{ heading: "row", header: "row", families, gapBelow: 1 },
          ...{ settings: "row", settingsHeader: "row" },
          ...{ study: STUDY_SETTINGS, population: POPULATION_SETTINGS, costs: COST_SETTINGS },
        },
        above,
      );
      const plans = (["study", "population", "costs"] as const).map((name) => ({
        text: at.range(["$B$", "$C$"], name),
        cells: Object.entries<number>(plan[name]),
      }));
      const shared = [measureCell, keys, values, uncertainty, ...plans, ...draws];
      const sizes = { text: at.range("$H$", "families"), cells: families.map((size) => [size]) };
      const { header, rows } = spilledTable(context, {
        call: callBy(index, "STUDYVALUE", sizes, ...shared),
        columns: ["#,##0", "£#,##0.00", POUNDS, POUNDS, POUNDS, "0.0%"].map((format) => ({
          style: "calculation",
          format,
        })),
        rowCount: families.length,
      });
      const found = callBy(index, "STUDYSIZE", ...shared);
      return {
        rows: at.rows({
          best: heading("The size whose evidence is worth most beyond its cost", COLUMNS),
          size: (line) => [
            text(line.label, "rowLabel"),
            {
              ...computed(context, orElse(secondOf(found, SIZE_ROWS.indexOf(line)), NONE)),
              style: "calculation",
              format: line.format,
            },
          ],
          heading: heading(
            `Deciding by ${measureDefinition(measure).label}. EVSI: expected value of sample information; ENBS: what is left of it beyond the cost`,
            COLUMNS,
          ),
          header: [
            ...header,
            null,
            ...["Families", "EVSI", "Cost", "ENBS"].map((label) => text(label, "tableHeaderNumber")),
          ],
          families: (size, row) => [
            ...(rows[families.indexOf(size)] ?? []),
            null,
            number(size, "input", "#,##0"),
            ...["C", "D", "E"].map((column) => formula(`$${column}${row}`, "calculation", POUNDS)),
          ],
          settings: heading("What is assumed of the study, of those whom it concerns, and of its cost", COLUMNS),
          settingsHeader: ["Assumption", "Name", "Value", "What it rests on"].map((label) =>
            text(label, "tableHeader"),
          ),
          study: (setting) => settingRow(setting, plan.study),
          population: (setting) => settingRow(setting, plan.population),
          costs: (setting) => settingRow(setting, plan.costs),
        }),
        charts: [
          {
            kind: "curve",
            title: "What a study is worth and costs, by its size",
            categoryAxisTitle: "Families with the programme",
            valueAxisTitle: "£",
            xFormat: "#,##0",
            valueFormat: POUNDS,
            altText:
              "Three lines along the number of families with the programme: what the evidence of a study is worth, what the study costs, and the difference. The figures stand in the table below.",
            source: at.range(["H", "K"], "header", "families"),
            seriesBy: "columns",
            anchor: chartAnchor(above),
          },
        ],
        spilled: [at.range(["B", "F"], "header"), at.range(["A", "F"], "families")],
      };
    },
  });
}

/** The number in a row of a table of names and numbers. */
function secondOf({ text: body, result }: FunctionCall, row: number): FunctionCall {
  return { text: `INDEX(${body},${row + 1},2)`, result: () => [[result()[row]?.[1] ?? ""]] };
}

const FORMATS: Readonly<Partial<Record<Setting["notation"], string>>> = {
  percent: "0.0%",
  pounds: POUNDS,
  count: "#,##0",
};

function settingRow(
  { name, label, unit, notation, source }: Setting,
  values: Readonly<Record<string, number>>,
): RowDescription {
  return [
    text(label, "rowLabel"),
    text(name, "key"),
    number(values[name] ?? NaN, "input", FORMATS[notation] ?? "0.00"),
    text(`${unit}; ${source}`, "lineLabel"),
  ];
}
