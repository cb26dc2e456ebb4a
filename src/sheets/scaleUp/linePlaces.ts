import type { ScaleUpView } from "../../model/scaleUp/line";
import { linesOf, SCALE_UP_LINES, scaleUpLine } from "../../model/scaleUp/lines";
import type { LineKey } from "../../model/scaleUp/lines";
import { onSheet } from "../../formulas/address";
import { layout } from "../frame/layout";
import { gridColumns, GRID_HEAD, gridRange } from "../model/scenarioGrid";
import type { ScaleUpContext, ScaleUpSheet } from "./scaleUpSheets";

/** Where the lines stand: those of each view below one another on a sheet of their own. */

export const SHEET_OF_VIEW: Readonly<Record<ScaleUpView, ScaleUpSheet>> = {
  staff: "Scale-up staff",
  economic: "Scale-up benefits",
  cash: "Scale-up cash",
  budget: "Scale-up budget",
};

const viewLayout = (view: ScaleUpView) => layout({ ...GRID_HEAD, lines: linesOf(view, false) });
export const VIEW_LAYOUTS = {
  staff: viewLayout("staff"),
  economic: viewLayout("economic"),
  cash: viewLayout("cash"),
  budget: viewLayout("budget"),
} as const satisfies Record<ScaleUpView, unknown>;

const ROWS = new Map(
  SCALE_UP_LINES.filter(({ isOfOutcomes }) => isOfOutcomes === undefined).map((line) => [
    line.key,
    VIEW_LAYOUTS[line.view].row("lines", line),
  ]),
);

export function sheetOf(key: LineKey): ScaleUpSheet {
  return SHEET_OF_VIEW[scaleUpLine(key).view];
}

/** Whether the sheets have a line: those of the council's own outcomes they do not have. */
export function hasRow(key: LineKey): boolean {
  return ROWS.has(key);
}

/** The row of a line on the sheet of its view. */
export function lineRow(key: LineKey): number {
  const row = ROWS.get(key);
  if (row === undefined) throw new Error(`No sheet of scale-up has a row ${key}`);
  return row;
}

/** A line's cells over all columns of years, with the sheet. */
export function lineRange({ names, columns }: ScaleUpContext, key: LineKey): string {
  return onSheet(names[sheetOf(key)], gridRange(columns, lineRow(key)));
}

/** A line's cell in one year, with the sheet. */
export function lineCell({ names }: ScaleUpContext, key: LineKey, letters: string): string {
  return onSheet(names[sheetOf(key)], `${letters}$${lineRow(key)}`);
}

/** All lines of a view over all columns of years, the names of the years above them, with the sheet. */
export function viewRange({ names, columns }: ScaleUpContext, view: ScaleUpView): string {
  const [first, last] = gridColumns(columns);
  return onSheet(names[SHEET_OF_VIEW[view]], VIEW_LAYOUTS[view].range([`$${first}$`, `$${last}$`], "names", "lines"));
}

/** Their totals, with the header above them, with the sheet. */
export function viewTotals({ names }: ScaleUpContext, view: ScaleUpView): string {
  return onSheet(names[SHEET_OF_VIEW[view]], VIEW_LAYOUTS[view].range("$C$", "names", "lines"));
}
