import { liveHead } from "../analysis/analysisSheet";
import { HEAD_HEIGHTS, headRows, ownCell } from "../frame/head";
import { wrappedRowHeights } from "../frame/rowHeights";
import { text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import { basisRows } from "./basisRows";
import { findingRows } from "./findingRows";
import { PAPER } from "./paperContext";
import type { PaperContext } from "./paperContext";
import { COLUMN_WIDTHS, PAPER_MARK_CELL, paperLayout } from "./paperLayout";
import { questionRows } from "./questionRows";
import { payersChart, resultRows } from "./resultRows";
import { summaryRows } from "./summaryRows";
import { yearRows } from "./yearRows";

/** Beside the words of the result stands the chart of who pays: so high are the rows together, and a little more. */
const RESULT_ROWS = ["result", "payers", "turning", "sure"] as const;
const CHART_HEIGHT = 268;
const AIR = 8;
/** Of rows on one line, which a sheet gives more room than paper has: of usual letters, and of the small ones of notes. */
const ONE_LINE = 19;
const NOTE_LINE = 16;

/** Two upright pages for whoever decides: the options, the result and its interval, who pays, what it turns on and rests on. */
export function paperSheet(context: PaperContext): SheetDescription {
  const { summary, at } = paperLayout(context);
  const rowsWith = (state: CellDescription): RowDescription[] =>
    at.rows({
      head: headRows("Paper", "For whoever decides.", COLUMN_WIDTHS.length, state),
      mark: [ownCell()],
      ...questionRows(context),
      ...resultRows(context, at),
      ...findingRows(context, at),
      ...yearRows(context),
      ...summaryRows(context),
      ...basisRows(context),
    });
  const own = {
    kind: PAPER,
    markCell: PAPER_MARK_CELL,
    inputs: [
      at.cell("B", "question"),
      ...summary.flatMap((row) => (row.part === "notInMoney" ? [`B${at.row("summary", row)}`] : [])),
    ],
  };
  const rows = liveHead(rowsWith, { rows: rowsWith(text("", "total")), own, provenance: "" });
  const heights = wrappedRowHeights(rows, COLUMN_WIDTHS);
  const shared = Math.max(
    (CHART_HEIGHT + AIR) / RESULT_ROWS.length,
    ...RESULT_ROWS.map((row) => heights.get(at.row(row) - 1) ?? 0),
  );
  return {
    name: context.name,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([
      ...rows.map(([first], row) => [row, first?.style === "note" ? NOTE_LINE : ONE_LINE] as const),
      ...HEAD_HEIGHTS,
      ...heights,
      ...RESULT_ROWS.map((row) => [at.row(row) - 1, shared] as const),
    ]),
    frozen: { rows: 0, columns: 0 },
    charts: [payersChart(at, CHART_HEIGHT)],
    print: { orientation: "portrait", pages: 2 },
    own,
  };
}
