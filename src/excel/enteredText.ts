import { cellError } from "../model/register/cell";

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
