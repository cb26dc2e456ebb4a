import type { UncertainScenario } from "../analysis/uncertainty/uncertainScenario";
import { PARAMETERS } from "../model/register/parameters";
import type { OwnOutcome } from "../model/register/outcomes/ownOutcome";
import type { Scenario } from "../model/register/scenario";
import { isOmitted, transpose, wholeMatrixOf } from "./argument";
import { invalidValue, isError } from "./errors";
import { readScenarios, scenarioLines, scenarioNames } from "./scenarioArguments";
import { COLUMNS, readUncertainScenario } from "./uncertaintyArgument";

/** The name of what every option is compared with, itself an option. */
export const COMPARATOR = "Comparator";

export interface NamedOptions<Option> {
  /** That of the comparator first. */
  readonly names: readonly string[];
  readonly options: readonly Option[];
}

/** What is the comparator's in a scenario, whatever the key is called. */
const COMPARATOR_KEYS = PARAMETERS.filter(({ arm }) => arm === "comparator").map(({ key }) => key);

/** Reads scenarios as options of one decision, which have one comparator. */
export function readOptions(keys: unknown, values: unknown, names: unknown): NamedOptions<Scenario> {
  const options = readScenarios(keys, values).readings.map((reading) => {
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
): NamedOptions<UncertainScenario> {
  const { direction, lines } = scenarioLines(keys, values);
  const isAcross = direction === "across";
  const laid = (columns: readonly (readonly unknown[])[]) => (isAcross ? transpose(columns) : columns);
  const spreads = isOmitted(uncertainty) ? null : laid(wholeMatrixOf("uncertainty", uncertainty));
  const isOfEach = spreads !== null && lines.length > 1 && spreads.length === COLUMNS * lines.length;
  const options = lines.map((line, place) => {
    const own = isOfEach ? spreads.slice(COLUMNS * place, COLUMNS * (place + 1)) : spreads;
    return readUncertainScenario(keys, laid([line]), own === null ? null : laid(own));
  });
  return {
    names: readNames(
      names,
      options.map(({ scenario }) => scenario),
    ),
    options,
  };
}

function readNames(names: unknown, options: readonly Scenario[]): string[] {
  const own = scenarioNames(names, options.length).map((name) => {
    if (isError(name)) throw name;
    return name;
  });
  const [first] = options;
  for (const [place, option] of options.entries()) {
    const other = COMPARATOR_KEYS.find((key) => first !== undefined && option[key] !== first[key]);
    const outcome = otherRate(option, first);
    if (outcome !== undefined) {
      throw invalidValue(
        `${own[place] ?? ""} has another comparator than ${own[0] ?? ""}: outcome.${outcome}.comparatorRate. Options of one decision have one comparator.`,
      );
    }
    if (other !== undefined) {
      throw invalidValue(
        `${own[place] ?? ""} has another comparator than ${own[0] ?? ""}: ${other} is ${String(option[other])} and not ${String(first?.[other])}. Options of one decision have one comparator.`,
      );
    }
  }
  return [COMPARATOR, ...own];
}

/** The name of an own outcome that both have, and of which the comparator has another rate in one than in the other. */
function otherRate({ outcomes = [] }: Scenario, first: Scenario | undefined): string | undefined {
  const differs = ({ place, comparatorRate }: OwnOutcome) =>
    first?.outcomes?.some((one) => one.place === place && one.comparatorRate !== comparatorRate);
  return outcomes.find(differs)?.name;
}
