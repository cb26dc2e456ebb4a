/** The formula of a cell; null where it holds a constant, a text that only looks like a formula included. */
export function cellFormula(value: unknown, formula: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

const QUOTED_TEXT = /"(?:[^"]|"")*"/g;
const FUNCTION_NAME = /[\p{L}_][\p{L}\p{N}_.]*\s*\(/gu;
/** Not preceded by a letter, whose row number it would then be. */
const NUMBER = /(?<![\p{L}\p{N}_$.])\d+(?:\.\d*)?(?:e[+-]?\d+)?/giu;
const LOGICAL = /\b(?:TRUE|FALSE)\b/gi;
/** A single cell, on whatever sheet. */
const CELL =
  /(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<![\p{L}\p{N}_.])\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_.(!])/giu;
/** What is left of a cell, a name, another sheet, a whole row (5:5) or a reference that is lost (#REF!). */
const REFERENCE = /[\p{L}_#':]/u;

/** Whether a formula takes anything from elsewhere in the workbook. `=5/83` does not. */
export function hasReferences(formula: string): boolean {
  const rest = [QUOTED_TEXT, FUNCTION_NAME, NUMBER, LOGICAL].reduce((text, part) => text.replace(part, " "), formula);
  return REFERENCE.test(rest);
}

/** What is left of a formula that may give several values: a function, a name, a range, a spill, an array. */
const SEVERAL = /[\p{L}_#:{']/u;

/** Whether a formula may give more values than one. Arithmetic with numbers and single cells, such as `=Scenarios!H5/83`, does not. */
export function maySpill(formula: string): boolean {
  const rest = [QUOTED_TEXT, CELL, NUMBER, LOGICAL].reduce((text, part) => text.replace(part, " "), formula);
  return SEVERAL.test(rest);
}
