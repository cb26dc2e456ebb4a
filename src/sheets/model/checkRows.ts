import { formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";
import { alongRow, gridColumns } from "./scenarioGrid";

export const PASS = "pass";
const FAIL = "fail";
/** What the summary of scale-up says when its checks pass, and the sheet of the checks counts as one of its own. */
export const SCALE_UP_PASSES = "All scale-up checks pass";
/** £ by which two ways to one figure may differ: far less than a penny, far more than rounding in the fifteenth digit. */
export const TOLERANCE = 0.000001;

/** One check: what stands in its row, from column A on. The row's number decides its formulas. */
export type Check = (row: number) => RowDescription;

/** The result of a check: a condition that is an error has failed. */
export const verdict = (condition: string) => `IFERROR(IF(${condition},"${PASS}","${FAIL}"),"${FAIL}")`;

/** A check with one result. */
export function single(
  label: string,
  what: string,
  condition: (row: number) => string,
  allowed: CellDescription | null = null,
): Check {
  return (row) => [
    text(label, "wrapped"),
    text(what, "source"),
    formula(verdict(condition(row)), "calculation"),
    allowed,
  ];
}

/** A check of each scenario, which passes where none of them fails. */
export function each(
  columns: number,
  second: CellDescription,
  label: string,
  condition: (row: number, letters: string) => string,
  allowed: CellDescription | null = null,
): Check {
  return (row) => {
    const [first, last] = gridColumns(columns);
    return [
      text(label, "wrapped"),
      second,
      formula(verdict(`COUNTIF(${first}${row}:${last}${row},"${FAIL}")=0`), "calculation"),
      allowed,
      ...alongRow(columns, "calculation", (letters) => verdict(condition(row, letters))),
    ];
  };
}

export const tolerance = number(TOLERANCE, "published", "0.000000");
