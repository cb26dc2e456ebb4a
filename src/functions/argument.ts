import { describeCell, isBlank } from "../model/register/cell";
import { allowedNumbers, isWithin } from "../model/register/domain";
import type { Domain } from "../model/register/domain";
import { parameter, publishedNumber } from "../model/register/parameters";
import type { NumberKey } from "../model/register/parameters";
import { invalidValue, passedOnError } from "./errors";

export const SHARE: Domain = { minimum: 0, maximum: 1 };
export const ANY_NUMBER: Domain = { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE };

/** A numeric argument of a function: what Excel delivered, what is allowed, and what stands in if it is left out. */
export interface Argument {
  readonly name: string;
  readonly cells: unknown;
  readonly domain: Domain;
  /** Null where the argument is required. */
  readonly fallback: number | null;
  readonly texts?: ArgumentTexts;
}

/** Texts allowed instead of a number. */
interface ArgumentTexts {
  /** The number that the computation takes for a text; null for a text that is not allowed. */
  readonly read: (text: string) => number | null;
  /** What they are, in words. */
  readonly allowed: readonly string[];
}

/** A required argument that has the domain of a parameter. */
export function required(name: string, cells: unknown, key: NumberKey): Argument {
  return { name, cells, domain: domainOf(key), fallback: null };
}

/** A 0 is a number like others where one equation is computed, over columns with blank rows too. */
function domainOf(key: NumberKey): Domain {
  return { ...parameter(key).domain, notZero: false };
}

/** An optional argument that is a parameter of the model: its domain, its published value. */
export function optional(name: string, cells: unknown, key: NumberKey): Argument {
  return { name, cells, domain: domainOf(key), fallback: publishedNumber(key) };
}

/** An argument that no single parameter stands for. */
export function ranged(name: string, cells: unknown, domain: Domain, fallback: number | null): Argument {
  return { name, cells, domain, fallback };
}

/**
 * The cells of an argument as a matrix. Excel hands a single cell over as [[x]]; a bare value is taken as one too.
 * An argument that was left out has none.
 */
export function matrixOf(name: string, cells: unknown): readonly (readonly unknown[])[] {
  // Excel's runtime guarantees that a matrix argument is an array of rows.
  const matrix = Array.isArray(cells) ? (cells as unknown[][]) : [[cells]];
  if (matrix.length === 0 || matrix[0]?.length === 0) throw invalidValue(`${name} is an empty range.`);
  return matrix;
}

/** Its columns as rows. */
export function transpose(matrix: readonly (readonly unknown[])[]): unknown[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]));
}

/** The same for an argument whose cells say something together only, such as a scenario's keys. */
export function wholeMatrixOf(name: string, cells: unknown): readonly (readonly unknown[])[] {
  const matrix = matrixOf(name, cells);
  const error = loneError(name, matrix);
  if (error !== undefined) throw error;
  return matrix;
}

/** The error that stands in place of all cells of an argument: what a formula hands over whose reference is gone. */
export function loneError(name: string, matrix: readonly (readonly unknown[])[]): CustomFunctions.Error | undefined {
  return matrix.length === 1 && matrix[0]?.length === 1 ? passedOnError(name, matrix[0][0]) : undefined;
}

/** Whether an argument was left out. */
export function isOmitted(cells: unknown): cells is null | undefined {
  return cells === null || cells === undefined;
}

/**
 * A cell without the wrapping that Excel puts round formatted numbers; errors keep theirs. A blank cell reaches functions as 0
 * on the desktop and as null on the web, and where a formula makes it, as "": here it is 0, so that a workbook has one answer.
 */
export function plainCell(cell: unknown): unknown {
  if (isBlank(cell)) return 0;
  if (typeof cell !== "object" || cell === null || !("basicValue" in cell)) return cell;
  return "type" in cell && cell.type === "Error" ? cell : cell.basicValue;
}

/** The cells of an argument in reading order, plain. */
export function cellsOf(name: string, cells: unknown): unknown[] {
  return matrixOf(name, cells).flat().map(plainCell);
}

/** The cell of an argument that names one thing. */
export function readWord(name: string, cells: unknown, what = "name"): unknown {
  const matrix = matrixOf(name, cells);
  const count = matrix.reduce((sum, { length }) => sum + length, 0);
  if (count !== 1) throw invalidValue(`${name} wants one ${what}; got ${count} cells.`);
  return plainCell(matrix[0]?.[0]);
}

/** One cell of an argument as a number; a blank is 0, as in Excel's own arithmetic. */
export function readCell(argument: Argument, delivered: unknown): number | CustomFunctions.Error {
  const cell = plainCell(delivered);
  if (typeof cell === "number" && isWithin(cell, argument.domain)) return cell;
  const value = typeof cell === "string" ? argument.texts?.read(cell) : undefined;
  if (typeof value === "number") return value;
  return passedOnError(argument.name, cell) ?? invalidValue(refusal(argument, cell));
}

function refusal({ name, domain, texts }: Argument, cell: unknown): string {
  const all = [allowedNumbers(domain), ...(texts?.allowed ?? [])];
  const allowed = [all.slice(0, -1).join(", "), ...all.slice(-1)].filter((words) => words !== "").join(" or ");
  return `${name} holds ${describeCell(cell)}; allowed: ${allowed}.`;
}

/** The number that stands in for an argument left out. */
export function fallbackOf({ name, fallback }: Argument): number {
  if (fallback === null) throw invalidValue(`${name} is missing.`);
  return fallback;
}

/** An argument that wants one value; throws what is wrong with it. */
export function readOne(argument: Argument): number {
  const values = readAll(argument);
  if (values.length !== 1) throw invalidValue(`${argument.name} wants one value; got ${values.length} cells.`);
  return values[0] ?? fallbackOf(argument);
}

/** The cells of an argument in reading order; throws what is wrong with the first bad one. */
export function readAll(argument: Argument): number[] {
  if (isOmitted(argument.cells)) return [fallbackOf(argument)];
  return matrixOf(argument.name, argument.cells)
    .flat()
    .map((cell) => {
      const value = readCell(argument, cell);
      if (typeof value !== "number") throw value;
      return value;
    });
}
