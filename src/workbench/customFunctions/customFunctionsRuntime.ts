/**
 * The global `CustomFunctions` as Excel's custom functions runtime gives it to an add-in's code.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json (associate), custom-functions-errors (Error).
 */

/** Excel's error values: what a function may receive, and (but for #NAME? and #REF!) return. */
export const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

export class CustomFunctionError {
  readonly code: ErrorCode;
  readonly message: string;

  constructor(code: ErrorCode, message = "") {
    this.code = code;
    this.message = message;
  }
}

/** A function as an add-in's code associates it: its arguments and its result are checked only when it is called. */
export type CustomFunctionCode = (...args: unknown[]) => unknown;

export interface CustomFunctionsRuntime {
  readonly Error: typeof CustomFunctionError;
  readonly ErrorCode: typeof ErrorCode;
  associate(id: string, code: CustomFunctionCode): void;
  associate(mappings: Readonly<Record<string, CustomFunctionCode>>): void;
}

/** A runtime, and the functions associated with it so far by their ids (in upper case, as Excel compares them). */
export function createCustomFunctionsRuntime(): {
  runtime: CustomFunctionsRuntime;
  associated: ReadonlyMap<string, CustomFunctionCode>;
} {
  const associated = new Map<string, CustomFunctionCode>();
  const associate = (
    idOrMappings: string | Readonly<Record<string, CustomFunctionCode>>,
    code?: CustomFunctionCode,
  ) => {
    const pairs = typeof idOrMappings === "string" ? [[idOrMappings, code] as const] : Object.entries(idOrMappings);
    for (const [id, associatedCode] of pairs) {
      if (typeof associatedCode !== "function")
        throw new TypeError(`CustomFunctions.associate: "${id}" is not a function.`);
      associated.set(id.toUpperCase(), associatedCode);
    }
  };
  return { runtime: { Error: CustomFunctionError, ErrorCode, associate }, associated };
}
