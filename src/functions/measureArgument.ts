import { describeCell } from "../model/register/cell";
import {
  DEFAULT_MEASURE,
  findMeasure,
  isNetMeasure,
  measureDefinition,
  MEASURES,
  NET_MEASURES,
} from "../model/appendix9/measures";
import type { Measure, NetMeasure } from "../model/appendix9/measures";
import type { Results } from "../model/appendix9/evaluate";
import { withoutExtraClosure } from "../model/appendix9/ratios";
import { didYouMean } from "../model/register/names";
import type { Scenario } from "../model/register/scenario";
import { isOmitted, readWord } from "./argument";
import { invalidValue, notAvailable, numberOrError, passedOnError } from "./errors";

const MEASURE_NAMES = MEASURES.map(({ measure }) => measure) as [Measure, ...Measure[]]; // Never empty.

/** The error of an argument that names no measure, with the nearest that there is where that is asked for. */
export function unknownMeasure(name: unknown, isHinted = true): CustomFunctions.Error {
  if (typeof name === "string" && /^\s*(body|ratio|outcome|weight|weighted)\./i.test(name)) {
    return notAvailable(
      `measure holds ${describeCell(name)}: of who gains body by body, ratios, own outcomes and what is weighted by income RESULT knows those that there are, and no other function.`,
    );
  }
  const hint = isHinted ? didYouMean(name, MEASURE_NAMES) : "";
  return notAvailable(`measure holds ${describeCell(name)}, which is no measure.${hint}`);
}

/** The measure that an argument names; the exchequer's net result, or another, if it was left out. */
export function readMeasure(measure: unknown, fallback: Measure = DEFAULT_MEASURE): Measure {
  if (isOmitted(measure)) return fallback;
  const name = readWord("measure", measure);
  const found = typeof name === "string" ? findMeasure(name) : undefined;
  if (found !== undefined) return found.measure;
  throw passedOnError("measure", name) ?? unknownMeasure(name);
}

/** The net result that an argument names, for what only a decision has. */
export function readNetMeasure(measure: unknown, fallback?: NetMeasure): NetMeasure {
  const name = readMeasure(measure, fallback);
  if (isNetMeasure(name)) return name;
  throw invalidValue(
    `${name} is no net result; information has a value for ${NET_MEASURES.slice(0, -1).join(", ")} or ${NET_MEASURES.at(-1) ?? ""}.`,
  );
}

/** A measure's value for a message: £1,234.56 and the like. */
export function measureText(measure: Measure, value: number): string {
  const { notation } = measureDefinition(measure);
  const size = Math.abs(notation === "percent" ? value * 100 : value);
  const digits = size.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  // What rounds to nothing has no sign.
  const sign = value < 0 && /[1-9]/.test(digits) ? "−" : "";
  if (notation === "pounds") return `${sign}£${digits}`;
  return notation === "percent" ? `${sign}${digits}%` : `${sign}${digits}`;
}

/** What a cell shows for a measure: its number, or an error that says why there is none. */
export function measureOrError(measure: Measure, scenario: Scenario, results: Results): number | CustomFunctions.Error {
  const value = results[measure];
  const why = value === null && measure === "costPerExtraClosure" ? withoutExtraClosure(scenario, results) : null;
  return why === null || why.kind === "none" ? numberOrError(value) : notAvailable(why.sentence);
}
