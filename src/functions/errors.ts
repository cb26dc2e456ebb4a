import { cellError } from "../model/register/cell";

/** Excel's error values with our messages. Excel shows a message for #VALUE! and #N/A only. */

/** An argument of the wrong kind or outside its domain: `#VALUE!`. */
export function invalidValue(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** No such key, no solution, or nothing at this place: `#N/A`. */
export function notAvailable(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}

/** What a cell shows for a computed value: an undefined ratio is `#DIV/0!`, an overflow `#NUM!`. */
export function numberOrError(value: number | null): number | CustomFunctions.Error {
  if (value === null) return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
  return Number.isFinite(value) ? value : new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
}

/** The same for a function of one number, which throws its errors. */
export function numberOrThrow(value: number | null): number {
  const result = numberOrError(value);
  if (result instanceof CustomFunctions.Error) throw result;
  return result;
}

/** The error of an argument's cell, passed on as Excel's own functions do; undefined where the cell holds none. */
export function passedOnError(argument: string, cell: unknown): CustomFunctions.Error | undefined {
  const error = cellError(cell);
  if (error === undefined) return undefined;
  const code = Object.values(CustomFunctions.ErrorCode).find((candidate: string) => candidate === error);
  return new CustomFunctions.Error(code ?? CustomFunctions.ErrorCode.invalidValue, `${argument} holds ${error}.`);
}
