import { PARAMETERS } from "../../model/register/parameters";
import type { Parameter } from "../../model/register/parameters";
import { describeUncertainty } from "../../model/register/uncertainty";
import { cellFormat, MONEY } from "../frame/numberFormats";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { HEAD, HEAD_HEIGHTS, headRows, ownSheet } from "../frame/head";
import { masterLink } from "./modelSheets";
import type { ModelContext } from "./modelSheets";
import { scenarioColumnRanges } from "../scenarios/scenarioPlace";
import { parameterEffect } from "./parameterEffect";

/** The first is that of the column of keys. */
export const ASSUMPTIONS_LOG_HEADERS = [
  "Key",
  "Description",
  "As published",
  "Effect",
  "Lower by the change tried",
  "Exchequer's net then, difference in £ a case",
  "Reliability",
  "When",
  "Why",
  "Who",
  "Reviewed, and remarks",
] as const;
const NUMBERS: readonly string[] = ASSUMPTIONS_LOG_HEADERS.filter((_, column) => [2, 4, 5].includes(column));
const COLUMN_WIDTHS = [180, 200, 100, 210, 100, 120, 160, 90, 290, 150, 200];
const LAYOUT = layout({ head: HEAD, change: "row", header: "row", parameters: PARAMETERS, room: 10 });
const CHANGE = LAYOUT.cell("$E$", "change");
/** Compares the inputs by one like change; a convention, and an input. */
const TRIED_CHANGE = 0.1;

/** Every assumption in the form that the AQuA Book asks for. Built once: from then on it is people's own. */
export function assumptionsLogSheet(context: ModelContext): SheetDescription {
  const rows = LAYOUT.rows({
    head: headRows("Assumptions log", "", ASSUMPTIONS_LOG_HEADERS.length, masterLink(context)),
    change: [text("Change tried", "rowLabel"), null, null, null, number(TRIED_CHANGE, "input", "0%")],
    header: ASSUMPTIONS_LOG_HEADERS.map((header) =>
      text(header, NUMBERS.includes(header) ? "tableHeaderNumber" : "tableHeader"),
    ),
    parameters: (entry, row) => assumptionRow(entry, row, context),
    room: ASSUMPTIONS_LOG_HEADERS.map(() => text("", "inputText")),
  });
  return {
    name: context.names["Assumptions log"],
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([...HEAD_HEIGHTS, [LAYOUT.row("header") - 1, 44], ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: LAYOUT.row("header"), columns: 2 },
    print: { orientation: "landscape", titleRows: LAYOUT.row("header") },
    own: ownSheet("Assumptions log", [
      LAYOUT.cell("E", "change"),
      LAYOUT.range("K", "parameters"),
      LAYOUT.range(["A", "K"], "room"),
    ]),
  };
}

function assumptionRow(entry: Parameter, row: number, { place }: ModelContext): RowDescription {
  const { keys, values } = scenarioColumnRanges(place, place.published);
  const exchequer = (value: string) => `${__CBA_NAMESPACE__}.RESULT("net.exchequer",$A${row},${value})`;
  const ifNumber = (body: string) => `IF(ISNUMBER($C${row}),${body},"")`;
  // A choice in words has no tenth to be changed by.
  const tried =
    typeof entry.published === "string"
      ? [null, null]
      : [
          formula(ifNumber(`$C${row}*(1-${CHANGE})`), "calculation", cellFormat(entry)),
          formula(ifNumber(`${exchequer(`$E${row}`)}-${exchequer(`$C${row}`)}`), "calculation", MONEY),
        ];
  const reliability = "uncertainty" in entry ? describeUncertainty(entry.uncertainty) : "A choice";
  return [
    text(entry.key, "key"),
    text(entry.label, "wrapped"),
    formula(`INDEX(${values},MATCH($A${row},${keys},0))`, "link", cellFormat(entry)),
    text(parameterEffect(entry), "wrappedDetails"),
    ...tried,
    text(`${capitalised(entry.basis)}. ${reliability}`, "wrappedDetails"),
    text("2017, the report", "wrapped"),
    text(`${entry.source}. ${entry.note}`, "wrapped"),
    text(entry.basis === "assumed" ? "This model, where the report is silent" : "The report's authors", "wrapped"),
    text("", "inputText"),
  ];
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
