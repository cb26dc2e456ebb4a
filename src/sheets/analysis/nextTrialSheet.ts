import { detectableChange } from "../../analysis/detectableChange";
import { sampleSize } from "../../analysis/sampleSize";
import type { AnalysisOf } from "./analysisRequest";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { analysisSheet, askedRow, call, CHART_SIZE, chartRows, computed, heading } from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";

const COLUMN_WIDTHS = [230, 170, 170, 170];
const POINTS = "0.0%";
const NONE = "none";
const [BASELINE = "", CHILDREN = "", ICC = "", CONFIDENCE = "", POWER = ""] = [0, 1, 2, 3, 4].map(
  (index) => `$B$${askedRow(index)}`,
);
/** Changes for which the size of a trial is given. */
const CHANGES = [0.02, 0.05, 0.08, 0.1, 0.15, 0.2];

/** Which change a trial of some size can find, and how large it must be to find some change. */
export function nextTrialSheet(context: AnalysisContext, request: AnalysisOf<"power">): SheetDescription {
  const { baseline, families, childrenPerFamily, icc, confidence, power } = request;
  return analysisSheet(context, {
    title: "Next trial",
    explanation: "How large a trial must be to tell a change from chance.",
    asked: [
      { label: "Rate without the programme", cells: [number(baseline, "published", POINTS)] },
      { label: "Children per family", cells: [number(childrenPerFamily, "published", "0.00")] },
      {
        label: "Correlation in families",
        cells: [number(icc, "published", "0.00")],
        remark: "of the outcome between children of one family, 0 to 1",
      },
      { label: "Confidence", cells: [number(confidence, "published", POINTS)], remark: "of the two-sided test" },
      { label: "Power", cells: [number(power, "published", POINTS)], remark: "probability of finding the change" },
    ],
    columnWidths: COLUMN_WIDTHS,
    body: (top) => {
      const headerRow = top + chartRows().length + 1;
      const sizeRow = headerRow + families.length + 3;
      return {
        rows: [
          ...chartRows(),
          heading(`The smallest change that a trial finds; "${NONE}": not even the largest`, COLUMN_WIDTHS.length),
          header("Families in each arm", "Increase found", "Decrease found", "Rate after the increase"),
          ...families.map((count, index) => detectableRow(context, request, count, headerRow + 1 + index)),
          [],
          heading("The size that finds a change", COLUMN_WIDTHS.length),
          header("Increase to be found", "Rate with the programme", "Families in each arm"),
          ...CHANGES.filter((change) => baseline + change <= 1).map((change, index) =>
            sizeRowOf(context, request, change, sizeRow + 1 + index),
          ),
        ],
        charts: [
          {
            kind: "curve",
            title: "The smallest increase that a trial finds",
            categoryAxisTitle: "Families in each arm",
            valueAxisTitle: "Increase in the rate, as a share",
            xFormat: "#,##0",
            valueFormat: "0%",
            altText:
              "A falling line: the smallest increase in the rate that a trial finds, along the number of families in each arm. The figures stand in the table below.",
            source: `A${headerRow}:B${headerRow + families.length}`,
            seriesBy: "columns",
            anchor: { row: top - 1, column: 0, ...CHART_SIZE },
          },
        ],
        spilled: [],
      };
    },
  });
}

function header(...labels: readonly string[]): RowDescription {
  return labels.map((label) => text(label, "tableHeaderNumber"));
}

function detectableRow(
  context: AnalysisContext,
  request: AnalysisOf<"power">,
  families: number,
  row: number,
): RowDescription {
  const change = (direction: 1 | -1) => {
    const design = { ...request, familiesA: families, familiesB: families };
    const body = call(
      "DETECTABLE",
      BASELINE,
      `$A${row}`,
      `$A${row}`,
      CHILDREN,
      ICC,
      CONFIDENCE,
      POWER,
      String(direction),
    );
    const found = () => detectableChange(design, direction === 1 ? "increase" : "decrease") ?? NONE;
    return { ...computed(context, `IFNA(${body},"${NONE}")`, found), style: "calculation", format: POINTS } as const;
  };
  return [
    number(families, "input", "#,##0"),
    change(1),
    change(-1),
    formula(`IF(ISNUMBER($B${row}),${BASELINE}+$B${row},"")`, "calculation", POINTS),
  ];
}

function sizeRowOf(
  context: AnalysisContext,
  request: AnalysisOf<"power">,
  change: number,
  row: number,
): RowDescription {
  const body = call("SAMPLESIZE", BASELINE, `$B${row}`, null, CHILDREN, ICC, CONFIDENCE, POWER);
  const size = () => sampleSize({ ...request, target: request.baseline + change, ratio: 1 }) ?? NONE;
  return [
    number(change, "input", POINTS),
    formula(`${BASELINE}+$A${row}`, "calculation", POINTS),
    { ...computed(context, body, size), style: "calculation", format: "#,##0" },
  ];
}
