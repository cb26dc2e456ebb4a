/**
 * Excel reads a text written to a cell as though it had been typed. A leading apostrophe keeps it text, whatever it looks
 * like: a formula, a date, a number.
 */
export function literalText(text: string): string {
  return `'${text}`;
}

/** A text of our own: only what Excel would take for a formula, or for an apostrophe of its own, needs keeping. */
export function enteredText(text: string): string {
  return /^[=+\-@'\t\r]/.test(text) ? literalText(text) : text;
}
