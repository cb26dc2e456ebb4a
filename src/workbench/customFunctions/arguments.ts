import type { Nullable } from "@univerjs/core";
import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";
import { CustomFunctionError, ErrorCode } from "./customFunctionsRuntime";
import type { ParameterMetadata } from "./functionsMetadata";
import type { RegisteredFunction } from "./registeredFunction";

/** What a single cell can hold, as a custom function receives it. */
export type CellArgument = number | string | boolean | null | CustomFunctionError;

/**
 * The arguments as Excel would hand them to a custom function: a matrix parameter always receives rows of cells, a scalar
 * one a single value. Omitted optional arguments are null, and so are blank cells on the web; on the desktop these are 0.
 * @throws CustomFunctionError where Excel would not call the function: the count is wrong, or an error cell is not allowed.
 */
export function excelArguments(registered: RegisteredFunction, given: readonly BaseValueObject[]): unknown[] {
  const { name, metadata } = registered;
  const { parameters } = metadata;
  const missing = parameters.find((parameter, index) => index >= given.length && !parameter.optional);
  if (missing) throw invalid(`${name} needs the argument ${missing.name}.`);
  if (given.length > parameters.length) {
    throw invalid(`${name} takes ${parameters.length} arguments at most, but ${given.length} were given.`);
  }
  return parameters.map((parameter, index) => {
    const value = given[index];
    return value === undefined ? null : excelArgument(parameter, value, registered);
  });
}

function excelArgument(
  parameter: ParameterMetadata,
  given: BaseValueObject,
  { allowErrors, blankCell }: RegisteredFunction,
): unknown {
  if (!isArray(given) && given.isNull()) return null; // left out between two commas
  const convert = (value: Nullable<BaseValueObject>) =>
    typed(parameter, cellArgument(value) ?? blankCell ?? null, allowErrors);
  const rows = isArray(given) ? arrayRows(given) : [[given]];
  if (parameter.dimensionality === "matrix") return rows.map((row) => row.map(convert));
  if (rows.length !== 1 || rows[0]?.length !== 1)
    throw invalid(`${parameter.name} must be a single value, not a range.`);
  return convert(rows[0][0]);
}

function isArray(value: BaseValueObject): value is ArrayValueObject {
  return value.isArray();
}

/** Rows of an array as long as it claims to be: the engine leaves out trailing blank cells. */
function arrayRows(array: ArrayValueObject): Nullable<BaseValueObject>[][] {
  const values = array.getArrayValue();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => values[row]?.[column]),
  );
}

function cellArgument(value: Nullable<BaseValueObject>): CellArgument {
  if (value == null || value.isNull()) return null;
  if (value.isError()) return new CustomFunctionError(errorCode(String(value.getValue())));
  return value.getValue();
}

/** Errors that Excel's custom functions do not know, such as #SPILL!, arrive as #VALUE!. */
function errorCode(text: string): ErrorCode {
  return Object.values(ErrorCode).find((code) => code === text) ?? ErrorCode.invalidValue;
}

/** The value in the parameter's declared type; Excel converts where that loses nothing and refuses where it cannot. */
function typed({ name, type = "any" }: ParameterMetadata, value: CellArgument, allowErrors: boolean): CellArgument {
  if (value instanceof CustomFunctionError) {
    if (allowErrors && type === "any") return value;
    throw value;
  }
  if (value === null || type === "any" || typeof value === type) return value;
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "number" && isNumeric(value)) return Number(value);
  if (type === "boolean" && typeof value === "number") return value !== 0;
  throw invalid(`${name} must be a ${type}, not "${String(value)}".`);
}

function isNumeric(value: string | number | boolean): boolean {
  return typeof value === "boolean" || (String(value).trim() !== "" && Number.isFinite(Number(value)));
}

function invalid(message: string): CustomFunctionError {
  return new CustomFunctionError(ErrorCode.invalidValue, message);
}
