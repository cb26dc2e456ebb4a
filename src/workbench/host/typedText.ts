import { CellValueType, numfmt, type ICellData } from "@univerjs/core";
import { EXCEL_LIMITS } from "../../formulas/excelLimits";
import { HostError } from "./errors";

/** What a cell may hold, as `Range.values` gives and takes it; "" is a blank cell. */
export type CellValue = string | number | boolean;

export const TEXT_FORMAT = "@";

const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!"];

export const isErrorText = (text: string): boolean => ERRORS.includes(text.toUpperCase());

/** Takes away whatever the cell held before. */
const nothing = { v: null, f: null, si: null, p: null, t: null } satisfies ICellData;

/**
 * What Excel makes of a value written to a cell: text is read as though it had been typed. It begins with "=" (or
 * with + - @ and is no number): a formula. It looks like a number, a percentage, money, a date or TRUE: that. An
 * apostrophe before it, or a cell formatted as text ("@"): text, and nothing else.
 */
export function enteredContent(value: unknown, format: string): ICellData {
  if (typeof value === "boolean") return { ...nothing, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { ...nothing, v: finite(value), t: CellValueType.NUMBER };
  if (typeof value !== "string") throw new HostError("InvalidArgument", `A cell cannot hold ${String(value)}.`);
  mustFit(value);
  if (value === "") return { ...nothing };
  if (format === TEXT_FORMAT) return text(value);
  if (value.startsWith("'")) return { ...text(value.slice(1)), t: CellValueType.FORCE_STRING };
  if (value.startsWith("=") && value.length > 1) return formula(value);
  if (isErrorText(value)) return text(value.toUpperCase());
  return parsed(value, format) ?? (/^[+\-@]./.test(value) ? formula(`=${value}`) : text(value));
}

const text = (value: string): ICellData => ({ ...nothing, v: value, t: CellValueType.STRING });
const formula = (value: string): ICellData => ({ ...nothing, f: value });

function mustFit(value: string): void {
  const limit = value.startsWith("=") ? EXCEL_LIMITS.formula : EXCEL_LIMITS.cellText;
  if (value.length > limit) throw new HostError("InvalidArgument", `A cell cannot hold ${value.length} characters.`);
}

function finite(value: number): number {
  // JSON would turn these into null, and Excel would then silently leave the cell as it was.
  if (!Number.isFinite(value)) throw new HostError("InvalidArgument", `A cell cannot hold ${value}.`);
  return value;
}

/** A number, date or logical value; its look ("50%", "£3") becomes the cell's format, unless the cell has one. */
function parsed(value: string, format: string): ICellData | undefined {
  const found = numfmt.parseValue(value, { locale: "en-GB" });
  if (!found) return undefined;
  if (typeof found.v === "boolean") return { ...nothing, v: found.v ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof found.v !== "number") return undefined;
  const style = found.z && format === "General" ? { s: { n: { pattern: found.z } } } : {};
  return { ...nothing, v: found.v, t: CellValueType.NUMBER, ...style };
}
