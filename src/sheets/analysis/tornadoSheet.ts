import { measureDefinition } from "../../model/appendix9/measures";
import { evaluate } from "../../model/appendix9/evaluate";
import { tornado } from "../../analysis/tornado";
import type { AnalysisOf } from "./analysisRequest";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  analysisSheet,
  askedRow,
  call,
  CHART_SIZE,
  chartRows,
  computed,
  heading,
  measureFormat,
  measureRow,
  numberOrError,
  tableRows,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";

const HEADER = ["Key", "Parameter", "Low", "High", "Result at low", "Result at high"] as const;
const COLUMN_WIDTHS = [190, 210, 90, 90, 110, 110, 24, 330, 110, 110];
/** Parameters of all units stand in one column. */
const ANY_UNIT = "[<10]0.000;#,##0.00";
/** As many rows as the function could ever give. */
const MOST_ROWS = 40;
const [MEASURE, , AS_ENTERED] = [0, 1, 2].map((index) => `$B$${askedRow(index)}`);

/** What a measure does as each parameter goes from low to high and the others stay, the widest first. */
export function tornadoSheet(context: AnalysisContext, { measure, swing }: AnalysisOf<"tornado">): SheetDescription {
  const { keys, values, uncertainty } = context.cells;
  const format = measureFormat(measure);
  const bars = tornado(context.uncertain, measure, swing);
  const swingCell = swing === null ? null : `$B$${askedRow(1)}`;
  const asEntered = () => numberOrError(evaluate(context.uncertain.scenario)[measure]);
  return analysisSheet(context, {
    title: "Tornado",
    explanation: "One parameter at a time, from low to high, the others as they are.",
    asked: [
      measureRow(measure),
      {
        label: "Low and high",
        cells: [swing === null ? text("95% interval", "published") : number(swing, "published", "0%")],
        remark:
          swing === null
            ? "the 2.5% and 97.5% quantiles of each parameter's distribution"
            : "of each value, to either side",
      },
      {
        label: "As entered",
        cells: [
          { ...computed(context, call("RESULT", MEASURE ?? "", keys, values), asEntered), style: "live", format },
        ],
      },
    ],
    columnWidths: COLUMN_WIDTHS,
    body: (top) => {
      const headerRow = top + chartRows().length + 1;
      const table = tableRows(context, {
        call: call("TORNADO", MEASURE ?? "", keys, values, uncertainty, swingCell),
        header: HEADER,
        columns: [
          { style: "key" },
          { style: "wrapped" },
          { style: "calculation", format: ANY_UNIT },
          { style: "calculation", format: ANY_UNIT },
          { style: "calculation", format },
          { style: "calculation", format },
        ],
        rowCount: bars.length,
        values: () =>
          bars.map(({ key, label, low, high, resultAtLow, resultAtHigh }) => [
            ...[key, label, low, high],
            ...[resultAtLow, resultAtHigh].map(numberOrError),
          ]),
      });
      const charted = [
        ["Parameter, low to high", "Change at low", "Change at high"].map((label, column) =>
          text(label, column === 0 ? "tableHeader" : "tableHeaderNumber"),
        ),
        ...bars.map((_, index) => chartedRow(headerRow + 1 + index, format)),
      ];
      return {
        rows: [
          ...chartRows(),
          heading("Results, and their change from the result as entered", COLUMN_WIDTHS.length),
          ...table.map((row, index) => [...row, null, ...(charted[index] ?? [])]),
        ],
        charts: [
          {
            kind: "clusteredBar",
            title: `What moves the result: ${measureDefinition(measure).label}`,
            categoryAxisTitle: "Parameter, low to high",
            valueAxisTitle: `Change from the result as entered, ${measureDefinition(measure).unit}`,
            valueFormat: format.replace(".00", ""),
            altText: `Bars for each parameter, the widest first: by how much ${measureDefinition(measure).label} changes as the parameter goes to its low and to its high value. The figures stand in the table below.`,
            source: `H${headerRow}:J${headerRow + bars.length}`,
            seriesBy: "columns",
            overlap: true,
            anchor: { row: top - 1, column: 0, ...CHART_SIZE },
          },
        ],
        spilled: [`B${headerRow}:F${headerRow}`, `A${headerRow + 1}:F${headerRow + MOST_ROWS}`],
      };
    },
  });
}

/** Blank where fewer parameters move the result than when the sheet was built. */
function chartedRow(row: number, format: string): RowDescription {
  const shown = (cell: string) => `TEXT(${cell},IF(ABS($D${row})<10,"0.000","#,##0"))`;
  const ifThere = (body: string) => `IF($A${row}="","",${body})`;
  return [
    formula(ifThere(`$B${row}&", "&${shown(`$C${row}`)}&" to "&${shown(`$D${row}`)}`), "details"),
    formula(ifThere(`$E${row}-${AS_ENTERED}`), "calculation", format),
    formula(ifThere(`$F${row}-${AS_ENTERED}`), "calculation", format),
  ];
}
