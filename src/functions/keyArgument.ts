import { describeCell } from "../model/register/cell";
import { didYouMean } from "../model/register/names";
import { findOutcomeInput, outcomeInputs, withOutcomeInput } from "../model/register/outcomes/outcomeInputs";
import type { OutcomeInput, OutcomeInputKey } from "../model/register/outcomes/outcomeInputs";
import { isOutcomeKey } from "../model/register/outcomes/parseOutcomes";
import { findParameter } from "../model/register/parameters";
import type { Parameter, ParameterKey } from "../model/register/parameters";
import type { Scenario } from "../model/register/scenario";
import { findRegistered, REGISTER_KEYS } from "../model/register/register";
import { findWelfareParameter } from "../model/register/welfareParameters";
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
  const other = typeof cell === "string" ? findRegistered(cell) : undefined;
  if (other === undefined) throw unknownKey(name, cell);
  const what =
    findWelfareParameter(other.key) === undefined
      ? "belongs to scale-up and has no effect on a result per case"
      : "weighs gains by income and has no effect on an unweighted result";
  throw invalidValue(`${name} holds ${other.key}, which ${what}.`);
}

export type VariedKey = ParameterKey | OutcomeInputKey;

/** What an argument of one cell names to be varied: a parameter, or an input of one of the scenario's own outcomes. */
export function readVaried(name: string, cells: unknown, scenario: Scenario): Parameter | OutcomeInput {
  const cell = readWord(name, cells, "key");
  if (!isOutcomeKey(cell)) return readKey(name, cells);
  const found = findOutcomeInput(scenario, cell);
  if (found !== undefined) return found;
  const [first, ...others] = outcomeInputs(scenario).map(({ key }) => key);
  const hint = first === undefined ? " The scenario has no outcomes." : didYouMean(cell, [first, ...others]);
  throw notAvailable(
    `${name} holds ${describeCell(cell)}, which is no rate, value or share caused of an outcome.${hint}`,
  );
}

/** A scenario with one value changed. */
export function withValue(scenario: Scenario, key: VariedKey, value: number | string): Scenario {
  // The inputs of outcomes are numbers.
  return isOutcomeInputKey(key) ? withOutcomeInput(scenario, key, Number(value)) : { ...scenario, [key]: value };
}

function isOutcomeInputKey(key: VariedKey): key is OutcomeInputKey {
  return isOutcomeKey(key);
}
