import { describeCell } from "../model/register/cell";
import { didYouMean } from "../model/register/names";
import { isOutcomeKey } from "../model/register/outcomes/parseOutcomes";
import { findParameter } from "../model/register/parameters";
import type { Parameter } from "../model/register/parameters";
import { findRegistered, REGISTER_KEYS } from "../model/register/register";
import { readWord } from "./argument";
import { invalidValue, notAvailable, passedOnError } from "./errors";

/** The error of a cell that names no parameter, with the nearest that there is where that is asked for. */
export function unknownKey(name: string, cell: unknown, isHinted = true): CustomFunctions.Error {
  const hint = isHinted ? didYouMean(cell, REGISTER_KEYS) : "";
  return (
    passedOnError(name, cell) ?? notAvailable(`${name} holds ${describeCell(cell)}, which is no parameter.${hint}`)
  );
}

/** The parameter of Appendix 9 that an argument of one cell names. */
export function readKey(name: string, cells: unknown): Parameter {
  const cell = readWord(name, cells, "key");
  const found = typeof cell === "string" ? findParameter(cell) : undefined;
  if (found !== undefined) return found;
  const ofScaleUp = typeof cell === "string" ? findRegistered(cell) : undefined;
  if (isOutcomeKey(cell))
    throw invalidValue(`${name} holds ${cell}: own outcomes are not varied by this function yet.`);
  if (ofScaleUp === undefined) throw unknownKey(name, cell);
  throw invalidValue(
    `${name} holds ${ofScaleUp.key}, which belongs to scale-up and has no effect on a result per case.`,
  );
}
