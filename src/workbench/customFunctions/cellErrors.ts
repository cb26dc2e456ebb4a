import type { ICellData, Nullable } from "@univerjs/core";
import { ErrorType, ErrorValueObject } from "@univerjs/engine-formula";

/**
 * The message of a custom function's error travels in the error value itself, and so into the cell's own data: there it
 * goes with the cell when rows are inserted, sorted or undone. A list of messages by address would go stale.
 */
export interface ErrorNote {
  readonly errorCode: string;
  readonly errorMessage: string;
}

/** An error value that carries its message. A new object each time: the engine shares its own between all formulas. */
export function errorValue(code: string, message: string): ErrorValueObject {
  const note: ErrorNote = { errorCode: code, errorMessage: message };
  return new ErrorValueObject(isErrorType(code) ? code : ErrorType.VALUE).withCustomData({ ...note });
}

/** The engine's codes are the very texts that Excel uses. */
function isErrorType(code: string): code is ErrorType {
  return Object.values<string>(ErrorType).includes(code);
}

/** The error a cell shows, with the message its function gave; nothing where the cell shows no such error (any more). */
export function errorNote(cell: Nullable<ICellData>): ErrorNote | undefined {
  const { errorCode, errorMessage }: Partial<Record<keyof ErrorNote, unknown>> = cell?.custom ?? {};
  if (typeof errorCode !== "string" || typeof errorMessage !== "string" || errorMessage === "") return undefined;
  return cell?.v === errorCode ? { errorCode, errorMessage } : undefined;
}
