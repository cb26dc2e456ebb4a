import { FAIL, NOT_COMPARED, PASS, TOLERANCE } from "./checkRows";
import { AGREES, DIFFERS, NOT_COMPUTED } from "./figureFormulas";

/**
 * Whether a CBA function finds what a sheet computes natively, so that it can be told without the add-in too: function and
 * sheet each have a control total of their figures. Once the function's is frozen, it holds as long as the inputs do, of
 * which there is a control total as well: with the function, that which it computed with.
 */

/** What is said instead where the function's figures are frozen and the inputs have changed since. */
const INPUTS_CHANGED = "inputs changed";
/** The share of an amount by which two ways to it may differ: far less than anybody's change, far more than rounding. */
const SHARE = 1e-11;

/** How control totals are shown. */
export const CONTROL = "#,##0.00";

/** A number that changes as any figure of a column does. Texts and blanks, such as a header, count as nothing. */
export const controlTotal = (column: string, rowsOf = column): string => `SUMPRODUCT(${column},ROW(${rowsOf}))`;

/** The same of inputs, among which are choices in words. */
export function controlTotalOfInputs(column: string): string {
  return `${controlTotal(column)}+SUMPRODUCT(ISTEXT(${column})*LEN(${column})*ROW(${column}))`;
}

/** The control total of the inputs beside the function's: frozen where that is. */
export const inputsThen = (call: string, now: string): string => `IF(ISERROR(SUM(${call})),0,${now})`;

interface Compared {
  readonly byFunction: string;
  readonly here: string;
  readonly then: string;
  readonly now: string;
  /** The figures compared. */
  readonly figures: string;
}

export function agreement({ byFunction, here, then, now, figures }: Compared): string {
  const changed = `AND(NOT(ISFORMULA(${then})),ABS(${then}-${now})>${SHARE}*ABS(${now}))`;
  const isSame = `ABS(${byFunction}-${here})<=${TOLERANCE}+${SHARE}*SQRT(SUMSQ(${figures}))`;
  return `IFERROR(IF(${changed},"${INPUTS_CHANGED}",IF(${isSame},"${AGREES}","${DIFFERS}")),"${NOT_COMPUTED}")`;
}

/** The result of a check that all of these cells agree, as far as they can be compared. */
export function agreementVerdict(cells: string): string {
  const all = `ROWS(${cells})*COLUMNS(${cells})`;
  const [agree, changed] = [AGREES, INPUTS_CHANGED].map((word) => `COUNTIF(${cells},"${word}")`);
  return `IF(${agree}=${all},"${PASS}",IF(${agree}+${changed}=${all},"${NOT_COMPARED}","${FAIL}"))`;
}
