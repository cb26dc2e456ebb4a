import { fallbackOf, isOmitted, matrixOf, readCell } from "./argument";
import type { Argument } from "./argument";
import { notAvailable, numberOrError } from "./errors";

/** An argument ready for the loop, its limits at hand. */
interface Operand {
  readonly argument: Argument;
  /** Its place among the values to compute from. */
  readonly index: number;
  readonly matrix: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly columns: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** As many as the most arguments that an elementwise function has. */
type Values = [number, number, number, number, number, number, number, number, number];
type Result = number | CustomFunctions.Error;
/** Null is an undefined ratio; any other error is said in its own words. */
type Compute = (...values: number[]) => Result | null;

/**
 * Computes cell by cell over arguments broadcast as Excel's own array arithmetic does: one cell against anything, a row
 * against a column as a grid, equal shapes cell by cell; a cell for which an argument is too short is #N/A. A bad cell
 * spoils the cells computed from it, and no others.
 *
 * @param compute takes the arguments in their order
 */
export function elementwise(args: readonly Argument[], compute: Compute): Result[][] {
  const values: Values = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const operands = args.flatMap((argument, index) => {
    if (!isOmitted(argument.cells)) return [operandOf(argument, index)];
    values[index] = fallbackOf(argument);
    return [];
  });
  const rows = Math.max(1, ...operands.map((operand) => operand.rows));
  const columns = Math.max(1, ...operands.map((operand) => operand.columns));
  // What stands for all cells is read once, and spoils all of them if it is bad.
  const isSingle = (operand: Operand) => operand.rows * operand.columns === 1;
  const error = readInto(values, operands.filter(isSingle), 0, 0);
  if (error !== undefined) return Array.from({ length: rows }, () => new Array<Result>(columns).fill(error));
  const varying = operands.filter((operand) => !isSingle(operand));

  const result = new Array<Result[]>(rows);
  for (let row = 0; row < rows; row++) {
    // A literal of one number is the cheapest array that V8 can make, and most columns are one cell wide.
    result[row] =
      columns === 1
        ? [computeCell(varying, values, compute, row, 0)]
        : Array.from({ length: columns }, (_, column) => computeCell(varying, values, compute, row, column));
  }
  return result;
}

/** One cell. A function of fewer arguments ignores the rest; this fixed call is twice as fast as a spread. */
function computeCell(varying: readonly Operand[], v: Values, compute: Compute, row: number, column: number): Result {
  const error = readInto(v, varying, row, column);
  if (error !== undefined) return error;
  const value = compute(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]);
  return typeof value === "object" && value !== null ? value : numberOrError(value);
}

/** Reads the operands' cells at one place into `values`; the first error stops it. */
function readInto(
  values: Values,
  operands: readonly Operand[],
  row: number,
  column: number,
): CustomFunctions.Error | undefined {
  for (const operand of operands) {
    const line = operand.matrix[operand.rows === 1 ? 0 : row];
    const place = operand.columns === 1 ? 0 : column;
    if (line === undefined || place >= operand.columns) return tooShort(operand);
    const cell = line[place];
    if (typeof cell === "number" && cell >= operand.minimum && cell <= operand.maximum && cell !== Infinity) {
      values[operand.index] = cell;
    } else {
      const value = readCell(operand.argument, cell);
      if (typeof value !== "number") return value;
      values[operand.index] = value;
    }
  }
  return undefined;
}

function tooShort({ argument, rows, columns }: Operand): CustomFunctions.Error {
  return notAvailable(`${argument.name} has no cell here: it is ${rows} × ${columns}, shorter than another argument.`);
}

function operandOf(argument: Argument, index: number): Operand {
  const matrix = matrixOf(argument.name, argument.cells);
  const { minimum, maximum } = argument.domain;
  return { argument, index, matrix, rows: matrix.length, columns: matrix[0]?.length ?? 0, minimum, maximum };
}
