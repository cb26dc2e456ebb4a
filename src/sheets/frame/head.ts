import { EVIDENCE_LINE } from "../../model/register/evidence";
import { onSheet } from "../../formulas/address";
import { layout } from "./layout";
import { ownCell } from "./ownCell";
import { band, formula, text } from "./sheetDescription";
import type { CellContent, CellDescription, OwnSheetDescription, RowDescription } from "./sheetDescription";
import type { ModelContext, ModelSheet } from "../model/modelSheets";

/** The rows that every sheet of ours begins with, for its layout. */
export const HEAD = ["title", "evidence", "check"] as const;
const LAYOUT = layout({ head: HEAD });

/** Where every sheet of ours says whether the checks pass, and which sheet it is. */
export const MASTER_CELL = `$A$${LAYOUT.row("head", "check")}`;
export const MARK_CELL = `D${LAYOUT.row("head", "check")}`;
export const HEAD_HEIGHTS: ReadonlyMap<number, number> = new Map([
  [0, 34],
  [1, 24],
  [2, 24],
]);

/** Title, evidence, and the line of the checks. */
export function headRows(
  title: string,
  explanation: string,
  columns: number,
  check: CellDescription,
): RowDescription[] {
  return [
    [text(title, "title"), text(explanation, "lineLabel")],
    band(text(EVIDENCE_LINE, "evidence"), columns),
    [check, null, null, ownCell()],
  ];
}

/** The master check, fetched from the sheet of the checks. */
export function masterLink({ names }: ModelContext): CellDescription {
  return formula(onSheet(names.Checks, MASTER_CELL), "total");
}

export function ownSheet(kind: ModelSheet, inputs: readonly string[] = []): OwnSheetDescription {
  return { kind, markCell: MARK_CELL, inputs };
}

/** What somebody has entered beside a label, or what stands there at first. */
export function entered(
  context: ModelContext,
  sheet: ModelSheet,
  label: string,
  first: string | number,
): CellContent & { readonly style: "inputText" } {
  return { ...(context.inputs(sheet).get(label) ?? { value: first }), style: "inputText" };
}
