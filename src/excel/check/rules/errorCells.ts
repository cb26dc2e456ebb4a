import { inOneMessage } from "../../../functions/errors";
import { cellError } from "../../../model/register/cell";
import { ERROR_EXAMPLE_NOTE } from "../../../sheets/scenarios/scratchExamples";
import { splitAddress } from "../../../formulas/address";
import { nativeContextOf } from "../../snapshot/nativeContext";
import { cellsOf, fullAddress, spillFrom, valueAt } from "../../snapshot/workbookSnapshot";
import type { CallingCell, CheckedWorkbook } from "../checkedWorkbook";
import { callProblems, signatureProblem } from "../errors/callProblems";
import type { Finding } from "../finding";

/** Formulas with CBA functions that show an error, and why. Calls that fit no function are `outdatedCalls`. */
export function errorCells(workbook: CheckedWorkbook): Finding[] {
  const findings = workbook.callers.flatMap((caller): Finding[] => {
    const found = firstError(caller);
    if (found === null || isExample(caller) || caller.calls.some((call) => signatureProblem(call) !== null)) return [];
    const address = fullAddress(caller.sheet, found.row, found.column);
    return [{ kind: "error", title: `Shows ${found.error}`, message: reason(workbook, caller, found.error), address }];
  });
  return oneForEachCause(findings);
}

/** The example of an error on our sheet of worked examples. */
function isExample({ sheet, row }: CallingCell): boolean {
  return valueAt(sheet, row + 1, 0) === ERROR_EXAMPLE_NOTE;
}

/** One bad input shows in many cells: the first of them tells of the others. */
function oneForEachCause(findings: readonly Finding[]): Finding[] {
  const causes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cause = `${finding.title} ${finding.message} ${splitAddress(finding.address)?.sheetName ?? ""}`;
    causes.set(cause, [...(causes.get(cause) ?? []), finding]);
  }
  return [...causes.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const rest = others.length === 1 ? "1 more formula shows" : `${others.length} more formulas show`;
    return { ...first, message: `${first.message} ${rest} the same on this sheet.` };
  });
}

/** The first cell of a formula's result that shows an error. One that Excel is still computing shows none. */
function firstError({ sheet, row, column }: CallingCell) {
  const area = spillFrom(sheet, row, column) ?? { row, column, rows: 1, columns: 1 };
  const errors = cellsOf(area).flatMap((place) => {
    const error = cellError(valueAt(sheet, place.row, place.column));
    return error === undefined || error === "#BUSY!" ? [] : [{ ...place, error }];
  });
  return errors[0] ?? null;
}

function reason(workbook: CheckedWorkbook, { sheet, calls }: CallingCell, error: string): string {
  const ofExcel = EXCELS_OWN[error];
  if (ofExcel !== undefined) return ofExcel;
  const context = nativeContextOf(workbook, sheet.sheetName);
  const problems = [...new Set(calls.flatMap((call) => callProblems(call, context)))];
  if (problems.length === 0) return WITHOUT_PROBLEM[error] ?? UNKNOWN;
  return inOneMessage(problems);
}

/** Errors that come from Excel, whatever the arguments are. */
const EXCELS_OWN: Readonly<Record<string, string>> = {
  "#NAME?":
    "Excel does not know a name in this formula. If it was typed while the add-in was not loaded, select the cell, press F2, then Enter.",
  "#SPILL!": "The result has no room: cells beside or below are not empty. Clear them, or move the formula.",
  "#REF!": "The formula refers to cells that are gone. Undo the deletion, or write the reference anew.",
};

const WITHOUT_PROBLEM: Readonly<Record<string, string>> = {
  "#DIV/0!":
    "Something is divided by zero: a closure rate of 0, no cases or weeks, or equal closure rates in both arms.",
  "#NUM!": "The result is too large for a number.",
};

const UNKNOWN =
  "The reason cannot be read from here. Select the cell to see the function's own message, and look at the rest of the formula.";
