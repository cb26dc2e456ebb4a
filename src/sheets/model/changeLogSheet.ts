import { DATE_FORMAT, dateSerial } from "../frame/dates";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { number, text } from "../frame/sheetDescription";
import type { SheetDescription } from "../frame/sheetDescription";
import { HEAD, HEAD_HEIGHTS, headRows, ownSheet } from "../frame/head";
import { masterLink } from "./modelSheets";
import type { ModelContext } from "./modelSheets";

const HEADERS = ["When", "What", "Why", "Who", "Effect on the results", "Checked by"] as const;
const COLUMN_WIDTHS = [130, 340, 280, 180, 220, 140];
const LAYOUT = layout({ head: HEAD, explanation: "row", header: "row", built: "row", room: 40 });

/** What was done to the workbook, in the form that the AQuA Book asks for. Built once: from then on it is people's own. */
export function changeLogSheet(context: ModelContext): SheetDescription {
  const explanation =
    "Changes to the model itself. Who changed a scenario's value, and why, stands below the table of the scenarios.";
  const rows = LAYOUT.rows({
    head: headRows("Change log", "", HEADERS.length, masterLink(context)),
    explanation: [text(explanation, "lineLabel")],
    header: HEADERS.map((header) => text(header, "tableHeader")),
    built: [
      { ...number(dateSerial(context.today), "inputText", DATE_FORMAT) },
      text(`Model workbook built by Caseworth ${__CASEWORTH_VERSION__}.`, "inputText"),
      ...HEADERS.slice(2).map(() => text("", "inputText")),
    ],
    room: HEADERS.map((header) => ({
      ...text("", "inputText"),
      ...(header === "When" ? { format: DATE_FORMAT } : {}),
    })),
  });
  return {
    name: context.names["Change log"],
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: LAYOUT.row("header"), columns: 0 },
    print: { orientation: "landscape", titleRows: LAYOUT.row("header") },
    own: ownSheet("Change log", [LAYOUT.range(["A", "F"], "built", "room")]),
  };
}
