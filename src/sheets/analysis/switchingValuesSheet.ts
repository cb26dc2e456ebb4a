import { measureDefinition } from "../../model/appendix9/measures";
import { breakEven } from "../../analysis/breakEven";
import { evaluate } from "../../model/appendix9/evaluate";
import { PARAMETERS } from "../../model/register/parameters";
import type { VariableParameter } from "../../model/register/parameters";
import type { AnalysisOf } from "./analysisRequest";
import { cellFormat } from "../frame/numberFormats";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  analysisSheet,
  askedRow,
  call,
  computed,
  heading,
  measureFormat,
  measureRow,
  numberOrError,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";

const HEADERS = ["Key", "Parameter", "Unit", "As entered", "Switching value", "Change to there"] as const;
const COLUMN_WIDTHS = [190, 230, 150, 120, 120, 120];
const [MEASURE = "", TARGET = ""] = [0, 1].map((index) => `$B$${askedRow(index)}`);
const NONE = "none";

/** The value of each parameter at which a measure turns, the others as they are. */
export function switchingValuesSheet(
  context: AnalysisContext,
  { measure }: AnalysisOf<"switchingValues">,
): SheetDescription {
  const { keys, values } = context.cells;
  const format = measureFormat(measure);
  const asEntered = () => numberOrError(evaluate(context.uncertain.scenario)[measure]);
  return analysisSheet(context, {
    title: "Switching values",
    explanation: "The value of each parameter at which the result meets the target, the others as they are.",
    asked: [
      measureRow(measure),
      { label: "Target", cells: [number(0, "published", format)] },
      {
        label: "As entered",
        cells: [{ ...computed(context, call("RESULT", MEASURE, keys, values), asEntered), style: "live", format }],
      },
    ],
    columnWidths: COLUMN_WIDTHS,
    body: (top) => ({
      rows: [
        heading(
          `Where ${measureDefinition(measure).label} meets the target; "${NONE}": no value that the parameter may have does`,
          COLUMN_WIDTHS.length,
        ),
        HEADERS.map((header, column) => text(header, column > 2 ? "tableHeaderNumber" : "tableHeader")),
        ...PARAMETERS.filter((entry) => "domain" in entry).map((entry, index) =>
          parameterRow(context, measure, entry, top + 2 + index),
        ),
      ],
      charts: [],
      spilled: [],
    }),
  });
}

function parameterRow(
  context: AnalysisContext,
  measure: AnalysisOf<"switchingValues">["measure"],
  parameter: VariableParameter,
  row: number,
): RowDescription {
  const { key, label, unit } = parameter;
  const { keys, values } = context.cells;
  const { scenario } = context.uncertain;
  const format = cellFormat(parameter);
  const turns = () => {
    const found = breakEven(scenario, key, measure, 0);
    return found.kind === "found" ? found.value : NONE;
  };
  const switching = `IFNA(${call("BREAKEVEN", `$A${row}`, MEASURE, keys, values, TARGET)},"${NONE}")`;
  return [
    text(key, "key"),
    text(label, "wrapped"),
    text(unit, "unit"),
    {
      ...computed(context, `INDEX(${values},MATCH($A${row},${keys},0))`, () => scenario[key]),
      style: context.form === "live" ? "link" : "reference",
      format,
    },
    { ...computed(context, switching, turns), style: "calculation", format },
    formula(`IF(AND(ISNUMBER($D${row}),ISNUMBER($E${row})),$E${row}-$D${row},"")`, "calculation", format),
  ];
}
