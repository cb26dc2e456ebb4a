import { onSheet } from "../../formulas/address";
import { formula } from "../frame/sheetDescription";
import type { CellDescription, OwnSheetDescription, RowDescription } from "../frame/sheetDescription";
import { headRows, MARK_CELL } from "../frame/head";
import { layout } from "../frame/layout";
import { FIRST_COLUMN, GRID_HEAD, linkedHead } from "../model/scenarioGrid";
import type { ScaleUpContext, ScaleUpSheet } from "./scaleUpSheets";

/** Where the summary says whether the checks of scale-up pass. */
export const SCALE_UP_CHECK_CELL = layout(GRID_HEAD).cell("$B$", "numbers");

/** The head of each sheet of scale-up but that of the inputs, for its layout: title, evidence, checks, years by number and by name. */
export function yearHead(
  context: ScaleUpContext,
  title: string,
  explanation: string,
  labels: readonly [string, string, string, string],
  check = scaleUpCheck(context),
) {
  const { columns, names } = context;
  const { numbers, names: years } = linkedHead(columns, names["Scale-up inputs"], labels);
  return {
    head: headRows(title, explanation, FIRST_COLUMN + columns, check),
    numbers: [null, null, null, null, ...numbers] satisfies RowDescription,
    names: years,
  };
}

/** The cell that the sheets show: the model workbook's master check; where there is none, that of these sheets. */
export function checkShown({ masterCheck, names }: ScaleUpContext): string {
  return masterCheck ?? onSheet(names["Scale-up summary"], SCALE_UP_CHECK_CELL);
}

export function scaleUpCheck(context: ScaleUpContext): CellDescription {
  return formula(checkShown(context), "total");
}

export function ownScaleUpSheet(kind: ScaleUpSheet, inputs: readonly string[] = []): OwnSheetDescription {
  return { kind, markCell: MARK_CELL, inputs };
}
