import { isBlank } from "../model/register/cell";
import { parseKeys, parseValues } from "../model/register/parseScenario";
import type { ScenarioReading } from "../model/register/parseScenario";
import { PUBLISHED_SCENARIO } from "../model/register/presets";
import type { Scenario } from "../model/register/scenario";
import { DEFAULT_SETTINGS } from "../model/register/scaleUpParameters";
import type { ScaleUpSettings } from "../model/register/scaleUpParameters";
import { isOmitted, loneError, matrixOf, plainCell, transpose, wholeMatrixOf } from "./argument";
import { inOneMessage, invalidValue, isError, notAvailable, passedOnError } from "./errors";
import { readDeflator } from "./indexArgument";

/** The scenarios that a pair of arguments `keys` and `values` gives, and how they lie in the sheet. */
export interface Scenarios {
  readonly readings: readonly (Scenario | CustomFunctions.Error)[];
  /** `across`: a column a scenario; `down`: a row a scenario. */
  readonly direction: "across" | "down";
}

export interface ScenarioLines {
  readonly entries: readonly unknown[];
  readonly lines: readonly (readonly unknown[])[];
  readonly direction: Scenarios["direction"];
}

/** What one column of keys says: the scenario of Appendix 9, and the settings of scale-up. */
export interface WholeScenario {
  readonly scenario: Scenario;
  readonly settings: ScaleUpSettings;
}

interface WholeScenarios {
  readonly readings: readonly (WholeScenario | CustomFunctions.Error)[];
  readonly direction: Scenarios["direction"];
}

/**
 * Reads scenarios from `keys` (one column or one row) and `values` (a column a scenario, or a row where keys is a row).
 * Both left out is the preset "As published". A scenario that cannot be read is an error of its own and spoils no other;
 * keys that cannot be read spoil all.
 *
 * @param index by which amounts go from one year's prices to another's; the deflator that we bring where it is left out
 */
export function readScenarios(keys: unknown, values: unknown, index: unknown): Scenarios {
  const { readings, direction } = readWholeScenarios(keys, values, index);
  return { readings: readings.map((reading) => ("scenario" in reading ? reading.scenario : reading)), direction };
}

function readWholeScenarios(keys: unknown, values: unknown, index: unknown): WholeScenarios {
  const deflator = readDeflator(index);
  if (isOmitted(keys) && isOmitted(values)) {
    return { readings: [{ scenario: PUBLISHED_SCENARIO, settings: DEFAULT_SETTINGS }], direction: "across" };
  }
  if (isOmitted(keys)) throw invalidValue("keys is missing: give keys and values together, or neither.");
  if (isOmitted(values)) throw invalidValue("values is missing: give keys and values together, or neither.");
  const { entries, lines, direction } = scenarioLines(keys, values);
  const parsed = parseKeys(entries);
  const readings = lines.map((line) => scenarioOrError(parseValues(parsed, line, deflator), line));
  return { readings, direction };
}

/** The cells of keys and values as they lie: the keys in their order, and beside them a line of values for each scenario. */
export function scenarioLines(keys: unknown, values: unknown): ScenarioLines {
  const keyMatrix = wholeMatrixOf("keys", keys);
  const valueMatrix = matrixOf("values", values);
  const direction = directionOf(keyMatrix, valueMatrix);
  const lines = direction === "across" ? transpose(valueMatrix) : valueMatrix;
  const length = lines[0]?.length ?? 0;
  const entries = keyMatrix.flat().map(plainCell);
  if (entries.length !== length) {
    const lines = direction === "across" ? "rows" : "columns";
    throw (
      loneError("values", valueMatrix) ??
      invalidValue(`keys has ${entries.length} cells and values ${length} ${lines}; they must match.`)
    );
  }
  return { entries, lines: lines.map((line) => line.map(plainCell)), direction };
}

/** Reads the one scenario that a function of a single scenario wants. */
export function readScenario(keys: unknown, values: unknown, index: unknown): Scenario {
  return readWholeScenario(keys, values, index).scenario;
}

/** The same with the settings of scale-up, for the functions that take both kinds of keys from one column. */
export function readWholeScenario(keys: unknown, values: unknown, index: unknown): WholeScenario {
  const { readings } = readWholeScenarios(keys, values, index);
  const [reading] = readings;
  if (reading === undefined || readings.length > 1) {
    throw invalidValue(`values holds ${readings.length} scenarios; this function takes one.`);
  }
  if (isError(reading)) throw reading;
  return reading;
}

function directionOf(
  keys: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): Scenarios["direction"] {
  const rows = keys.length;
  const columns = keys[0]?.length ?? 0;
  if (rows > 1 && columns > 1) {
    throw invalidValue(`keys must be one column or one row; it is ${rows} × ${columns}.`);
  }
  if (rows === 1 && columns === 1) return values.length === 1 ? "across" : "down";
  return columns === 1 ? "across" : "down";
}

function scenarioOrError(reading: ScenarioReading, cells: readonly unknown[]): WholeScenario | CustomFunctions.Error {
  if (reading.ok) return { scenario: reading.scenario, settings: reading.settings };
  const { problems } = reading;
  const [first] = problems;
  // A lone error cell is passed on with its own code, so that the cause stays visible down the chain.
  if (first !== undefined && problems.length === 1 && first.kind === "wrong value") {
    const passedOn = passedOnError(first.key, cells[first.index]);
    if (passedOn !== undefined) return passedOn;
  }
  const message = inOneMessage(problems.map((problem) => problem.message));
  const isNotThere = problems.some(({ kind }) => kind === "unknown key" || kind === "missing year");
  return isNotThere ? notAvailable(message) : invalidValue(message);
}

/** The names of several scenarios, given or by their numbers. */
export function scenarioNames(names: unknown, count: number): (string | CustomFunctions.Error)[] {
  const given = isOmitted(names) ? [] : wholeMatrixOf("names", names).flat().map(plainCell);
  if (given.length > 0 && given.length !== count) {
    throw invalidValue(`names has ${given.length} cells for ${count} scenarios; give one each.`);
  }
  return Array.from({ length: count }, (_, index) => {
    const name = given[index];
    if (isBlank(name) || name === 0) return `Scenario ${index + 1}`;
    return passedOnError("names", name) ?? String(name);
  });
}
