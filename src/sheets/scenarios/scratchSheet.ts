import { EVIDENCE_LINE } from "../../model/register/evidence";
import { EXAMPLES } from "./scratchExamples";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";

const COLUMN_WIDTHS = [275, 100, 100, 100, 100, 340];

/** Worked examples of the functions on ranges, to change and to take apart, and room to try more. */
export function scratchSheet(name: string, scenarioSheetName: string): SheetDescription {
  const rows: RowDescription[] = [
    [
      text("Scratch", "title"),
      text(
        "Worked examples. Tinted cells are yours to change; each formula is written out beside its result.",
        "lineLabel",
      ),
    ],
    band(text(EVIDENCE_LINE, "evidence"), COLUMN_WIDTHS.length),
    [],
  ];
  for (const { title, explanation, rows: exampleRows } of EXAMPLES) {
    rows.push([text(title, "heading"), null, text(explanation, "lineLabel")]);
    rows.push(...exampleRows(rows.length, scenarioSheetName), []);
  }
  rows.push([text("Room to try", "heading"), null, text("Nothing stands below this line.", "lineLabel")]);
  return {
    name,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([[0, 34], [1, 24], ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: 2, columns: 0 },
  };
}
