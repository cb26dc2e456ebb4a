import { measureDefinition } from "../../model/appendix9/measures";
import { PARAMETERS } from "../../model/register/parameters";
import type { VariableParameter } from "../../model/register/parameters";
import type { AnalysisOf } from "./analysisRequest";
import { layout } from "../frame/layout";
import { cellFormat } from "../frame/numberFormats";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  ABOVE_ASSUMPTIONS,
  analysisSheet,
  assumption,
  computed,
  heading,
  measureFormat,
  measureRow,
  resultAsEntered,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { callBy, oneCell, orElse } from "./functionCall";
import type { CallArgument } from "./functionCall";

const HEADERS = ["Key", "Parameter", "Unit", "As entered", "Switching value", "Change to there"] as const;
const COLUMN_WIDTHS = [190, 230, 150, 120, 120, 120];
const TARGET = 0;
const ASSUMED = layout({ measure: "row", target: "row", asEntered: "row" }, ABOVE_ASSUMPTIONS);
const TARGET_CELL = oneCell(ASSUMED.cell("$B$", "target"), TARGET);
const VARIED = PARAMETERS.filter((entry) => "domain" in entry);
const NONE = "none";

/** The value of each parameter at which a measure turns, the others as they are. */
export function switchingValuesSheet(
  context: AnalysisContext,
  { measure }: AnalysisOf<"switchingValues">,
): SheetDescription {
  const format = measureFormat(measure);
  const measureCell = oneCell(ASSUMED.cell("$B$", "measure"), measure);
  return analysisSheet(context, {
    title: "Switching values",
    explanation: "The value of each parameter at which the result meets the target, the others as they are.",
    assumptions: ASSUMED.rows({
      measure: measureRow(measure),
      target: assumption("Target", [number(TARGET, "published", format)]),
      asEntered: assumption("As entered", [resultAsEntered(context, measureCell, format)]),
    }),
    columnWidths: COLUMN_WIDTHS,
    body: (above) => ({
      rows: layout({ heading: "row", header: "row", parameters: VARIED }, above).rows({
        heading: heading(
          `Where ${measureDefinition(measure).label} meets the target; "${NONE}": no value that the parameter may have does`,
          COLUMN_WIDTHS.length,
        ),
        header: HEADERS.map((header, column) => text(header, column > 2 ? "tableHeaderNumber" : "tableHeader")),
        parameters: (parameter, row) => parameterRow(context, measureCell, parameter, row),
      }),
      charts: [],
      spilled: [],
    }),
  });
}

function parameterRow(
  context: AnalysisContext,
  measureCell: CallArgument,
  parameter: VariableParameter,
  row: number,
): RowDescription {
  const { key, label, unit } = parameter;
  const { keys, values, index } = context.cells;
  const format = cellFormat(parameter);
  const asEntered = {
    text: `INDEX(${values.text},MATCH($A${row},${keys.text},0))`,
    result: () => [[context.uncertain.scenario[key]]],
  };
  const turning = callBy(index, "BREAKEVEN", oneCell(`$A${row}`, key), measureCell, keys, values, TARGET_CELL);
  return [
    text(key, "key"),
    text(label, "wrapped"),
    text(unit, "unit"),
    { ...computed(context, asEntered), style: context.form === "live" ? "link" : "reference", format },
    { ...computed(context, orElse(turning, NONE)), style: "calculation", format },
    formula(`IF(AND(ISNUMBER($D${row}),ISNUMBER($E${row})),$E${row}-$D${row},"")`, "calculation", format),
  ];
}
