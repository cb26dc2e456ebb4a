import { fallbackOf, isOmitted, matrixOf, readCell } from "./argument";
import type { Argument } from "./argument";
import { notAvailable, numberOrError } from "./errors";

/** An argument ready for the loop: one value for all cells, or a cell for each. */
interface Operand {
  readonly argument: Argument;
  readonly matrix: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly columns: number;
}

/** The most arguments that an elementwise function has. */
const MOST_ARGUMENTS = 9;

/**
 * Computes cell by cell over arguments broadcast as Excel's own array arithmetic does: one cell against anything, a row
 * against a column as a grid, equal shapes cell by cell; a cell for which an argument is too short is #N/A. A bad cell
 * spoils the cells computed from it, and no others.
 *
 * @param compute takes the arguments in their order; null is an undefined ratio
 */
export function elementwise(
  args: readonly Argument[],
  compute: (...values: number[]) => number | null,
): (number | CustomFunctions.Error)[][] {
  const values = new Float64Array(MOST_ARGUMENTS);
  const operands: (Operand | null)[] = args.map((argument, index) => {
    if (!isOmitted(argument.cells)) return operandOf(argument);
    values[index] = fallbackOf(argument);
    return null;
  });
  let constantError: CustomFunctions.Error | undefined;
  operands.forEach((operand, index) => {
    if (operand === null || operand.rows * operand.columns !== 1) return;
    const value = readCell(operand.argument, operand.matrix[0]?.[0]);
    if (typeof value === "number") values[index] = value;
    else constantError ??= value;
  });
  const { rows, columns } = broadcastShape(operands);
  const varying = operands.flatMap((operand, index) =>
    operand !== null && operand.rows * operand.columns > 1 ? [{ ...operand, index }] : [],
  );

  const cell = (row: number, column: number) => constantError ?? computeCell(varying, values, compute, row, column);
  const result = new Array<(number | CustomFunctions.Error)[]>(rows);
  for (let row = 0; row < rows; row++) {
    // A literal of one number is the cheapest array that V8 can make, and most columns are one cell wide.
    result[row] = columns === 1 ? [cell(row, 0)] : Array.from({ length: columns }, (_, column) => cell(row, column));
  }
  return result;
}

/** One cell. The plain loop and the fixed call are for speed: a million rows pass through here. */
function computeCell(
  varying: readonly (Operand & { index: number })[],
  values: Float64Array,
  compute: (...values: number[]) => number | null,
  row: number,
  column: number,
): number | CustomFunctions.Error {
  for (const operand of varying) {
    const cell = cellAt(operand, row, column);
    if (cell === TOO_SHORT) return tooShort(operand);
    const { minimum, maximum } = operand.argument.domain;
    if (typeof cell === "number" && cell >= minimum && cell <= maximum && cell !== Infinity) {
      values[operand.index] = cell;
      continue;
    }
    const value = readCell(operand.argument, cell);
    if (typeof value !== "number") return value;
    values[operand.index] = value;
  }
  // A function of fewer arguments ignores the rest; the array always has MOST_ARGUMENTS entries.
  const v = values as ArrayLike<number> as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return numberOrError(compute(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]));
}

const TOO_SHORT = Symbol("too short");

function cellAt({ matrix, rows, columns }: Operand, row: number, column: number): unknown {
  const line = rows === 1 ? matrix[0] : matrix[row];
  const place = columns === 1 ? 0 : column;
  return line === undefined || place >= columns ? TOO_SHORT : line[place];
}

function tooShort({ argument, rows, columns }: Operand): CustomFunctions.Error {
  return notAvailable(`${argument.name} has no cell here: it is ${rows} × ${columns}, shorter than another argument.`);
}

function operandOf(argument: Argument): Operand {
  const matrix = matrixOf(argument.name, argument.cells);
  return { argument, matrix, rows: matrix.length, columns: matrix[0]?.length ?? 0 };
}

function broadcastShape(operands: readonly (Operand | null)[]): { rows: number; columns: number } {
  return operands.reduce(
    (shape, operand) => ({
      rows: Math.max(shape.rows, operand?.rows ?? 1),
      columns: Math.max(shape.columns, operand?.columns ?? 1),
    }),
    { rows: 1, columns: 1 },
  );
}
