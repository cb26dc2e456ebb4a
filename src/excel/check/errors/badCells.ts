import { scenarioLines } from "../../../functions/scenarioArguments";
import type { ScenarioLines } from "../../../functions/scenarioArguments";
import { isError } from "../../../functions/errors";
import { cellError, describeCell } from "../../../model/register/cell";
import { parseKeys, parseValues } from "../../../model/register/parseScenario";
import type { ArgumentCells } from "./argumentCells";

/** A cell that a function's message speaks of. */
interface BadCell {
  readonly place: string;
  readonly cell: unknown;
}

/** The most cells that a message names. */
const MOST_PLACES = 3;

/** A function's message, with the cells that it speaks of; an error in one of them is told apart as passed on. */
export function withPlace(message: string, given: ReadonlyMap<string, ArgumentCells>): string {
  const ofArgument = [...given].flatMap(([name, argument]) => argumentCells(message, name, argument));
  const bad = ofArgument.length > 0 ? ofArgument : scenarioCells(message, given);
  if (bad.length === 0) return message;
  const isPassedOn = bad.every(({ cell }) => cellError(cell) !== undefined);
  const listed = inOneList([...new Set(bad.map(({ place }) => place))]);
  return isPassedOn ? `${message} The error is passed on from ${listed}.` : `${message} See ${listed}.`;
}

function inOneList(places: readonly string[]): string {
  const more = places.length > MOST_PLACES ? [`${places.length - MOST_PLACES} more`] : [];
  const named = [...places.slice(0, MOST_PLACES), ...more];
  return [named.slice(0, -1).join(", "), named.at(-1) ?? ""].filter((part) => part !== "").join(" and ");
}

/** The cells of an argument with which a message begins: `closureRate holds 64; …`. */
function argumentCells(message: string, name: string, { cells, placeOf }: ArgumentCells): BadCell[] {
  if (!message.startsWith(`${name} holds `)) return [];
  const said = message.slice(`${name} holds `.length);
  const isMeant = (cell: unknown) => beginsWith(said, describeCell(cell)) || beginsWith(said, cellError(cell));
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const place = isMeant(cell) ? placeOf(row, column) : null;
      return place === null ? [] : [{ place, cell }];
    }),
  );
}

/** Whether a sentence goes on after these words, and not with more digits. */
function beginsWith(sentence: string, words: string | undefined): boolean {
  return words !== undefined && sentence.startsWith(words) && /^(?:[;,]|\.?$)/.test(sentence.slice(words.length));
}

/** The cells of the keys and values that a message speaks of, in the order of the scenarios. */
function scenarioCells(message: string, given: ReadonlyMap<string, ArgumentCells>): BadCell[] {
  const keys = given.get("keys");
  if (keys === undefined) return [];
  return ["values", "baseValues"].flatMap((name) => {
    const values = given.get(name);
    return values === undefined ? [] : cellsBeside(message, keys, values);
  });
}

function cellsBeside(message: string, keys: ArgumentCells, values: ArgumentCells): BadCell[] {
  const laid = linesOf(keys, values);
  if (laid === null) return [];
  const { entries, lines, direction } = laid;
  const parsed = parseKeys(entries);
  const keyPlace = (index: number) => (keys.cells.length === 1 ? keys.placeOf(0, index) : keys.placeOf(index, 0));
  const valuePlace = (line: number, index: number) =>
    direction === "across" ? values.placeOf(index, line) : values.placeOf(line, index);
  return lines.flatMap((line, lineIndex) => {
    const reading = parseValues(parsed, line);
    const problems = reading.ok ? [] : reading.problems;
    return problems.flatMap(({ kind, key, index, message: problem }) => {
      const isOfKey = kind === "unknown key" || kind === "repeated key";
      const cell = isOfKey ? entries[index] : line[index];
      const isMeant = message.includes(problem) || message === `${key} holds ${cellError(cell) ?? ""}.`;
      const place = isOfKey ? keyPlace(index) : valuePlace(lineIndex, index);
      return isMeant && place !== null ? [{ place, cell }] : [];
    });
  });
}

/** Null where keys and values do not lie beside each other, which the message says. */
function linesOf(keys: ArgumentCells, values: ArgumentCells): ScenarioLines | null {
  try {
    return scenarioLines(keys.cells, values.cells);
  } catch (error) {
    if (isError(error)) return null;
    throw error;
  }
}
