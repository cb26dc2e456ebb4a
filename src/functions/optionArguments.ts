import { COMPARATOR, otherComparator, otherwiseDrawn } from "../analysis/options/commonComparator";
import type { UncertainScenario } from "../analysis/uncertainty/uncertainScenario";
import type { Scenario } from "../model/register/scenario";
import { isOmitted, transpose, wholeMatrixOf } from "./argument";
import { invalidValue, isError } from "./errors";
import { readScenarios, scenarioLines, scenarioNames } from "./scenarioArguments";
import { COLUMNS, readUncertainScenario } from "./uncertaintyArgument";

export interface NamedOptions<Option> {
  /** That of the comparator first. */
  readonly names: readonly string[];
  readonly options: readonly Option[];
}

/** Reads scenarios as options of one decision, which have one comparator. */
export function readOptions(keys: unknown, values: unknown, names: unknown, index: unknown): NamedOptions<Scenario> {
  const options = readScenarios(keys, values, index).readings.map((reading) => {
    if (isError(reading)) throw reading;
    return reading;
  });
  return { names: readNames(names, options), options };
}

/**
 * The same with how sure we are of each: `uncertainty` has four columns beside the keys, for all options, or four for each
 * (rows where keys is a row).
 */
export function readUncertainOptions(
  keys: unknown,
  values: unknown,
  names: unknown,
  uncertainty: unknown,
  correlation?: unknown,
  index?: unknown,
): NamedOptions<UncertainScenario> {
  const { direction, lines } = scenarioLines(keys, values);
  const isAcross = direction === "across";
  const laid = (columns: readonly (readonly unknown[])[]) => (isAcross ? transpose(columns) : columns);
  const spreads = isOmitted(uncertainty) ? null : laid(wholeMatrixOf("uncertainty", uncertainty));
  const isOfEach = spreads !== null && lines.length > 1 && spreads.length === COLUMNS * lines.length;
  const ranks = correlationsOf(correlation, lines.length);
  const options = lines.map((line, place) => {
    const own = isOfEach ? spreads.slice(COLUMNS * place, COLUMNS * (place + 1)) : spreads;
    return readUncertainScenario(keys, laid([line]), own === null ? null : laid(own), ranks[place], index);
  });
  const scenarios = options.map(({ scenario }) => scenario);
  const own = readNames(names, scenarios);
  const [first] = options;
  for (const [place, option] of options.entries()) {
    const key = first && otherwiseDrawn(option, first);
    if (key) {
      throw invalidValue(
        `${own[place + 1] ?? ""} is otherwise sure of the comparator than ${own[1] ?? ""}: ${key} has another distribution or goes together with others. Options of one decision have one comparator.`,
      );
    }
  }
  return { names: own, options };
}

/** One value for all options, or one for each. */
function correlationsOf(correlation: unknown, count: number): unknown[] {
  if (isOmitted(correlation)) return [];
  const cells = wholeMatrixOf("correlation", correlation).flat();
  if (cells.length !== 1 && cells.length !== count) {
    throw invalidValue(
      `correlation has ${cells.length} cells; allowed: one for all options, or ${count}, one for each.`,
    );
  }
  return Array.from({ length: count }, (_, place) => (cells.length === 1 ? correlation : [[cells[place]]]));
}

function readNames(names: unknown, options: readonly Scenario[]): string[] {
  const own = scenarioNames(names, options.length).map((name) => {
    if (isError(name)) throw name;
    return name;
  });
  const [first] = options;
  for (const [place, option] of options.entries()) {
    const other = first && otherComparator(option, first);
    if (other) {
      throw invalidValue(
        `${own[place] ?? ""} has another comparator than ${own[0] ?? ""}: ${other.key} is ${other.value} and not ${other.first}. Options of one decision have one comparator.`,
      );
    }
  }
  return [COMPARATOR, ...own];
}
