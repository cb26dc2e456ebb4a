/** The formula of a cell; null where it holds a constant, a text that only looks like a formula included. */
export function cellFormula(value: unknown, formula: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

const QUOTED_TEXT = /"(?:[^"]|"")*"/g;
const FUNCTION_NAME = /[\p{L}_][\p{L}\p{N}_.]*\s*\(/gu;
/** Not preceded by a letter, whose row number it would then be. */
const NUMBER = /(?<![\p{L}\p{N}_$.])\d+(?:\.\d*)?(?:e[+-]?\d+)?/giu;
const LOGICAL = /\b(?:TRUE|FALSE)\b/gi;
/** What is left of a cell, a name, another sheet, a whole row (5:5) or a reference that is lost (#REF!). */
const REFERENCE = /[\p{L}_#':]/u;

/** Whether a formula takes anything from elsewhere in the workbook. `=5/83` does not. */
export function hasReferences(formula: string): boolean {
  const rest = [QUOTED_TEXT, FUNCTION_NAME, NUMBER, LOGICAL].reduce((text, part) => text.replace(part, " "), formula);
  return REFERENCE.test(rest);
}
