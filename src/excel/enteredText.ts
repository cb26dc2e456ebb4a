import { cellError } from "../model/register/cell";
import { cellFormula } from "../formulas/cellFormula";

/**
 * Excel reads a text written to a cell as though it had been typed. A leading apostrophe keeps it text, whatever it looks
 * like: a formula, a date, a number.
 */
export function literalText(text: string): string {
  return `'${text}`;
}

/** A text of our own: only what Excel would take for a formula, an apostrophe of its own, a number or an error needs keeping. */
export function enteredText(text: string): string {
  const isTaken = /^(?:[=+\-@'\t\r]|[\d.,]+%?$)/.test(text) || cellError(text.toUpperCase()) !== undefined;
  return isTaken ? literalText(text) : text;
}

/** What to enter in a cell for it to hold what a cell was read to hold. */
export function reentered(value: unknown, content: unknown): string | number | boolean {
  const formula = cellFormula(value, content);
  if (formula !== null) return formula;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return cellError(value) ?? (typeof value === "string" && value !== "" ? literalText(value) : "");
}
