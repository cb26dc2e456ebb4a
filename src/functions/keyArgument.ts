import { describeCell } from "../model/cell";
import { nearestName } from "../model/nearest";
import { findParameter, PARAMETERS } from "../model/parameters";
import type { Parameter, ParameterKey } from "../model/parameters";
import { matrixOf, plainCell } from "./argument";
import { invalidValue, notAvailable, passedOnError } from "./errors";

const KEYS = PARAMETERS.map(({ key }) => key) as [ParameterKey, ...ParameterKey[]]; // The register is never empty.

/** The error of a cell that names no parameter, with the nearest that there is. */
export function unknownKey(name: string, cell: unknown): CustomFunctions.Error {
  const hint = typeof cell === "string" && cell !== "" ? ` Did you mean ${nearestName(cell, KEYS)}?` : "";
  return (
    passedOnError(name, cell) ?? notAvailable(`${name} holds ${describeCell(cell)}, which is no parameter.${hint}`)
  );
}

/** The parameter that an argument of one cell names. */
export function readKey(name: string, cells: unknown): Parameter {
  const matrix = matrixOf(name, cells).flat().map(plainCell);
  if (matrix.length !== 1) throw invalidValue(`${name} wants one key; got ${matrix.length} cells.`);
  const [cell] = matrix;
  const found = typeof cell === "string" ? findParameter(cell) : undefined;
  if (found === undefined) throw unknownKey(name, cell);
  return found;
}
