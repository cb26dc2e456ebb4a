import { fingerprint } from "../fingerprint";
import { isOperator, isReference, readTokens } from "../../formulas/tokens";
import { nativeContextOf } from "../snapshot/nativeContext";
import type { WorkbookSnapshot } from "../snapshot/workbookSnapshot";

/** A formula, and the name of the sheet that it stands or stood on. */
export interface FormulaOnSheet {
  readonly sheet: string;
  readonly formula: string;
}

/** A mark of all cells that formulas refer to: from it one sees later whether their frozen values still belong to the inputs. */
export function inputsFingerprint(workbook: WorkbookSnapshot, formulas: readonly FormulaOnSheet[]): string {
  const inputs = new Map<string, unknown>();
  for (const { sheet, formula } of formulas) {
    const { read } = nativeContextOf(workbook, sheet);
    for (const reference of references(formula)) {
      const behind = read(reference);
      inputs.set(`${sheet} ${reference}`, behind === null ? null : behind.cells.flat().map(steady));
    }
  }
  return fingerprint([...inputs.values()]);
}

/** Inputs that were themselves replaced may differ in their last digits. */
const DIGITS = 9;

function steady(value: unknown): unknown {
  return typeof value === "number" ? value.toPrecision(DIGITS) : value;
}

function references(formula: string): string[] {
  const tokens = readTokens(formula) ?? [];
  return tokens.flatMap((token, index) => {
    if (!isReference(token)) return [];
    return isOperator(tokens[index + 1], "#") ? `${token.value}#` : token.value;
  });
}
