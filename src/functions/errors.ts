import { cellError } from "../model/register/cell";

/** Excel's error values with our messages. Excel shows a message for #VALUE! and #N/A only. */

class PlainError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

/** The part of Excel's runtime of functions that they use, for where they are called without it: in the pane. */
const PLAIN_RUNTIME = {
  Error: PlainError,
  ErrorCode: {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
    invalidName: "#NAME?",
    invalidReference: "#REF!",
  },
};

/** Excel knows an error by its own class only, so that class is taken wherever there is one. */
function runtime(): typeof CustomFunctions {
  // The two agree in all that is used of them here, but not in the names of their types.
  return typeof CustomFunctions === "undefined"
    ? (PLAIN_RUNTIME as unknown as typeof CustomFunctions)
    : CustomFunctions;
}

export function isError(value: unknown): value is CustomFunctions.Error {
  return value instanceof runtime().Error;
}

function errorOf(code: keyof typeof PLAIN_RUNTIME.ErrorCode, message?: string): CustomFunctions.Error {
  const { Error, ErrorCode } = runtime();
  return new Error(ErrorCode[code], message);
}

/** An argument of the wrong kind or outside its domain: `#VALUE!`. */
export function invalidValue(message: string): CustomFunctions.Error {
  return errorOf("invalidValue", message);
}

/** No such key, no solution, or nothing at this place: `#N/A`. */
export function notAvailable(message: string): CustomFunctions.Error {
  return errorOf("notAvailable", message);
}

/** The most problems that one message names. */
export const MOST_PROBLEMS = 3;

/** Several sentences as one message, which says how many more there are. */
export function inOneMessage(sentences: readonly string[]): string {
  const more = sentences.length > MOST_PROBLEMS ? [`And ${sentences.length - MOST_PROBLEMS} more.`] : [];
  return [...sentences.slice(0, MOST_PROBLEMS), ...more].join(" ");
}

/** What a cell shows for a computed value: an undefined ratio is `#DIV/0!`, an overflow `#NUM!`. */
export function numberOrError(value: number | null): number | CustomFunctions.Error {
  if (value === null) return errorOf("divisionByZero");
  return Number.isFinite(value) ? value + 0 : errorOf("invalidNumber"); // −0 + 0 is 0, which no cell shows with a sign.
}

/** The same for a function of one number, which throws its errors. */
export function numberOrThrow(value: number | null): number {
  const result = numberOrError(value);
  if (isError(result)) throw result;
  return result;
}

/** The error of an argument's cell, passed on as Excel's own functions do; undefined where the cell holds none. */
export function passedOnError(argument: string, cell: unknown): CustomFunctions.Error | undefined {
  const error = cellError(cell);
  if (error === undefined) return undefined;
  const { Error, ErrorCode } = runtime();
  const code = Object.values(ErrorCode).find((candidate: string) => candidate === error);
  return new Error(code ?? ErrorCode.invalidValue, `${argument} holds ${error}.`);
}
