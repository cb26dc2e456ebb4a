import {
  ArrayValueObject,
  BooleanValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { errorValue } from "./cellErrors";
import { CustomFunctionError, ErrorCode } from "./customFunctionsRuntime";
import type { FunctionMetadata } from "./functionsMetadata";

/** A custom function's result as the grid's engine takes it, held to the dimensionality that functions.json declares. */
export function gridValue(result: unknown, { id, result: declared }: FunctionMetadata): BaseValueObject {
  if (result instanceof CustomFunctionError) return cellValue(result);
  if (declared.dimensionality !== "matrix") {
    return Array.isArray(result)
      ? broken(`${id} returned rows of cells where a single value was declared.`)
      : cellValue(result);
  }
  if (!isRectangle(result)) return broken(`${id} did not return rows of cells of equal length, as it declared.`);
  return arrayValue(result);
}

function arrayValue(rows: readonly (readonly unknown[])[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(cellValue)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function isRectangle(value: unknown): value is readonly (readonly unknown[])[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  return width > 0 && value.every((row) => Array.isArray(row) && row.length === width);
}

/** One cell. As in Excel a null shows 0, and what is not a finite number is #NUM!. */
function cellValue(value: unknown): BaseValueObject {
  if (value instanceof CustomFunctionError) return errorValue(value.code, value.message);
  if (value === null) return NumberValueObject.create(0);
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue(ErrorCode.invalidNumber, "");
    case "string":
      return StringValueObject.create(value);
    case "boolean":
      return BooleanValueObject.create(value);
    default:
      return broken("The function returned neither a number, a text, TRUE or FALSE nor an error.");
  }
}

function broken(message: string): BaseValueObject {
  return errorValue(ErrorCode.invalidValue, message);
}
