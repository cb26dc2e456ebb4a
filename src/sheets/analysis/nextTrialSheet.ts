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
  computed,
  heading,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { call, oneCell, orElse } from "./functionCall";

const COLUMN_WIDTHS = [230, 170, 170, 170];
const POINTS = "0.0%";
const NONE = "none";
const ASSUMED = layout(
  { baseline: "row", childrenPerFamily: "row", icc: "row", confidence: "row", power: "row" },
  ABOVE_ASSUMPTIONS,
);
const BASELINE = ASSUMED.cell("$B$", "baseline");
/** Changes for which the size of a trial is given. */
const CHANGES = [0.02, 0.05, 0.08, 0.1, 0.15, 0.2];

/** Which change a trial of some size can find, and how large it must be to find some change. */
export function nextTrialSheet(context: AnalysisContext, request: AnalysisOf<"power">): SheetDescription {
  const { baseline, families, childrenPerFamily, icc, confidence, power } = request;
  const changes = CHANGES.filter((change) => baseline + change <= 1);
  return analysisSheet(context, {
    title: "Next trial",
    explanation: "How large a trial must be to tell a change from chance.",
    assumptions: ASSUMED.rows({
      baseline: assumption("Rate without the programme", [number(baseline, "published", POINTS)]),
      childrenPerFamily: assumption("Children per family", [number(childrenPerFamily, "published", "0.00")]),
      icc: assumption(
        "Correlation in families",
        [number(icc, "published", "0.00")],
        "of the outcome between children of one family, 0 to 1",
      ),
      confidence: assumption("Confidence", [number(confidence, "published", POINTS)], "of the two-sided test"),
      power: assumption("Power", [number(power, "published", POINTS)], "probability of finding the change"),
    }),
    columnWidths: COLUMN_WIDTHS,
    body: (above) => {
      const at = layout(
        {
          chart: CHART_ROWS,
          ...{ detectable: "row", detectableHeader: "row", families, gap: 1 },
          ...{ sizes: "row", sizesHeader: "row", changes },
        },
        above,
      );
      return {
        rows: at.rows({
          detectable: heading(
            `The smallest change that a trial finds; "${NONE}": not even the largest`,
            COLUMN_WIDTHS.length,
          ),
          detectableHeader: header(
            "Families in each arm",
            "Increase found",
            "Decrease found",
            "Rate after the increase",
          ),
          families: (count, row) => detectableRow(context, request, count, row),
          sizes: heading("The size that finds a change", COLUMN_WIDTHS.length),
          sizesHeader: header("Increase to be found", "Rate with the programme", "Families in each arm"),
          changes: (change, row) => sizeRow(context, request, change, row),
        }),
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
            source: at.range(["A", "B"], "detectableHeader", "families"),
            seriesBy: "columns",
            anchor: chartAnchor(above),
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

/** An argument that stands among the assumptions. */
function assumed(
  name: "baseline" | "childrenPerFamily" | "icc" | "confidence" | "power",
  request: AnalysisOf<"power">,
) {
  return oneCell(ASSUMED.cell("$B$", name), request[name]);
}

/** Those with which both functions end, but for the direction. */
function designOf(request: AnalysisOf<"power">) {
  return (["childrenPerFamily", "icc", "confidence", "power"] as const).map((name) => assumed(name, request));
}

function detectableRow(
  context: AnalysisContext,
  request: AnalysisOf<"power">,
  families: number,
  row: number,
): RowDescription {
  const inEachArm = oneCell(`$A${row}`, families);
  const change = (direction: 1 | -1) => {
    const found = call(
      "DETECTABLE",
      ...[assumed("baseline", request), inEachArm, inEachArm, ...designOf(request)],
      oneCell(String(direction), direction),
    );
    return { ...computed(context, orElse(found, NONE)), style: "calculation", format: POINTS } as const;
  };
  return [
    number(families, "input", "#,##0"),
    change(1),
    change(-1),
    formula(`IF(ISNUMBER($B${row}),${BASELINE}+$B${row},"")`, "calculation", POINTS),
  ];
}

function sizeRow(context: AnalysisContext, request: AnalysisOf<"power">, change: number, row: number): RowDescription {
  const target = oneCell(`$B${row}`, request.baseline + change);
  const size = call("SAMPLESIZE", assumed("baseline", request), target, null, ...designOf(request));
  return [
    number(change, "input", POINTS),
    formula(`${BASELINE}+$A${row}`, "calculation", POINTS),
    { ...computed(context, size), style: "calculation", format: "#,##0" },
  ];
}
