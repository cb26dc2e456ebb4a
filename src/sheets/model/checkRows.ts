import { formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";
import { alongRow, gridColumns } from "./scenarioGrid";

export const PASS = "pass";
export const FAIL = "fail";
/** Without the add-in, what it found last cannot be compared with figures of other inputs: neither passed nor failed. */
export const NOT_COMPARED = "not compared";
/** How the summary of scale-up begins when its checks pass, which the sheet of the checks counts as one of its own. */
export const SCALE_UP_PASSES = "All scale-up checks pass";
/** £ by which two ways to one figure may differ: far less than a penny, far more than rounding in the fifteenth digit. */
export const TOLERANCE = 0.000001;

/** One check: what stands in its row, from column A on. The row's number decides its formulas. */
export type Check = (row: number) => RowDescription;

/** The result of a check: a condition that is an error has failed. */
export const verdict = (condition: string) => `IFERROR(IF(${condition},"${PASS}","${FAIL}"),"${FAIL}")`;

/** What so many results come to. One that is none of the three, because somebody has typed over it, is a failure too. */
export function outcome(results: string, count: number, passes: string, fail: string): string {
  const [passing, left] = [PASS, NOT_COMPARED].map((result) => `COUNTIF(${results},"${result}")`);
  const failing = `(${count}-${passing}-${left})`;
  const rest = `IF(${left}=0,"","; "&${left}&" not compared, as inputs changed without the add-in")`;
  return `IF(${failing}=0,"${passes}"&${rest},${failing}&" of ${count} ${fail}")`;
}

/** A check with one result. */
export function single(
  label: string,
  what: string,
  condition: (row: number) => string,
  allowed: CellDescription | null = null,
): Check {
  return ofResult(label, what, (row) => verdict(condition(row)), allowed);
}

/** The same of a result that says itself whether it passes. */
export function ofResult(
  label: string,
  what: string,
  result: (row: number) => string,
  allowed: CellDescription | null = null,
): Check {
  return (row) => [text(label, "wrapped"), text(what, "source"), formula(result(row), "calculation"), allowed];
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
