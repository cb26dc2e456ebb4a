/** What stands in a cell, in words and by kind, whichever host delivers it. */

const ERROR_CODES = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#REF!", "#NAME?", "#SPILL!", "#CALC!", "#BUSY!"];

/** The error a cell holds (`#N/A` …), undefined if it holds none. Hosts deliver it as text or as an object of two forms. */
export function cellError(cell: unknown): string | undefined {
  if (typeof cell === "string") return ERROR_CODES.includes(cell) ? cell : undefined;
  if (typeof cell !== "object" || cell === null) return undefined;
  if ("code" in cell) return String(cell.code);
  return "type" in cell && cell.type === "Error" && "basicValue" in cell ? String(cell.basicValue) : undefined;
}

/** Whether a cell holds nothing. Zero is not blank here: where a host turns blanks into 0, they are 0. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/**
 * What came, for a message: `the text "abc"`, `TRUE`, `a blank cell`, `the error #N/A`, `1.2`. Of a 0 a function cannot tell
 * whether it was typed.
 */
export function describeCell(cell: unknown): string {
  if (isBlank(cell)) return "a blank cell";
  const error = cellError(cell);
  if (error !== undefined) return `the error ${error}`;
  if (typeof cell === "string") return `the text "${shorten(cell)}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell === 0) return "0 or a blank cell";
  if (typeof cell === "number") return String(cell);
  return "a value of another kind";
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
