import { isSamePair, pairLine } from "../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import { isError } from "../../functions/errors";
import { FUNCTIONS } from "../../functions/functions";
import type { FunctionName } from "../../functions/functions";
import { financialYear } from "../../model/prices/financialYear";
import { GDP_DEFLATOR } from "../../model/prices/gdpDeflator";
import type { LevelIndex } from "../../model/prices/priceIndex";
import { OUTCOME_FIELDS, SCENARIO_PRICES } from "../../model/register/outcomes/outcomeFields";
import { PARAMETERS } from "../../model/register/parameters";
import type { Scenario } from "../../model/register/scenario";
import type { ScenarioUncertainty } from "../scenarios/scenarioUncertainty";

/** An argument of a function: how a formula writes it, and the cells that stand there now. */
export interface CallArgument {
  readonly text: string;
  readonly cells: readonly (readonly unknown[])[];
}

/** A call of one of our functions: as a formula writes it, and what it gives now, an error by its code. */
export interface FunctionCall {
  readonly text: string;
  readonly result: () => readonly (readonly (string | number)[])[];
}

/** An argument of one cell, or of a constant. */
export function oneCell(text: string, cell: string | number): CallArgument {
  return { text, cells: [[cell]] };
}

/** Arguments beside each other: as many rows, and the columns of all. */
export function sideBySide(first: CallArgument, ...others: readonly CallArgument[]): CallArgument {
  if (others.length === 0) return first;
  return {
    text: `HSTACK(${[first, ...others].map(({ text }) => text).join(",")})`,
    cells: first.cells.map((row, index) => [...row, ...others.flatMap(({ cells }) => cells[index] ?? [])]),
  };
}

/** A call of one of our functions; arguments left out at the end are not written. */
export function call(name: FunctionName, ...given: readonly (CallArgument | null)[]): FunctionCall {
  const last = given.findLastIndex((argument) => argument !== null);
  const written = given.slice(0, last + 1).map((argument) => argument?.text ?? "");
  return {
    text: `${__CBA_NAMESPACE__}.${name}(${written.join(",")})`,
    result: () => resultOf(name, given),
  };
}

/**
 * A call that brings amounts to other years by a workbook's own release of the deflator, if it has one: `index` is the last argument
 * of every function of a scenario.
 */
export function callBy(
  index: CallArgument | null,
  name: FunctionName,
  ...given: readonly (CallArgument | null)[]
): FunctionCall {
  const omitted = Array.from({ length: FUNCTIONS[name].length - 1 - given.length }, () => null);
  return call(name, ...given, ...omitted, index);
}

function resultOf(name: FunctionName, given: readonly (CallArgument | null)[]): (string | number)[][] {
  // Every function takes matrices, and gives one or a number.
  const code = FUNCTIONS[name] as (...args: readonly unknown[]) => unknown[][] | number;
  try {
    const result = code(...given.map((argument) => argument?.cells));
    return (Array.isArray(result) ? result : [[result]]).map((row) => row.map(shown));
  } catch (error) {
    if (isError(error)) return [[error.code]];
    throw error;
  }
}

function shown(cell: unknown): string | number {
  if (isError(cell)) return cell.code;
  return typeof cell === "number" ? cell : String(cell);
}

/** The same call with a word in place of `#N/A`. */
export function orElse({ text, result }: FunctionCall, word: string): FunctionCall {
  return {
    text: `IFNA(${text},"${word}")`,
    result: () => result().map((row) => row.map((cell) => (cell === "#N/A" ? word : cell))),
  };
}

/** Where a scenario stands, as formulas refer to it. */
export interface ScenarioAddresses {
  /** The cell with its name. */
  readonly name: string;
  readonly keys: string;
  readonly values: string;
  /** The four columns that state its uncertainty, and the correlation; null where no analysis needs them. */
  readonly uncertainty: string | null;
  readonly correlation: string | null;
  /** The workbook's own release of the deflator; null where it has none. */
  readonly index: string | null;
}

/** A scenario as functions take it, or several side by side. */
export interface ScenarioArguments {
  /** A formula that names it, or them all. */
  readonly name: string;
  readonly keys: CallArgument;
  readonly values: CallArgument;
  readonly uncertainty: CallArgument | null;
  readonly correlation: CallArgument | null;
  readonly index: CallArgument | null;
}

/** What a sheet states of a scenario's uncertainty. */
type Stated = Pick<ScenarioUncertainty, "keys" | "outcomes" | "rows" | "correlation" | "pairs">;

/** A scenario, where it stands, and what is stated of it. */
export interface ScenarioInCells {
  readonly addresses: ScenarioAddresses;
  readonly title: string;
  readonly scenario: Scenario;
  readonly stated: Stated | null;
}

/** Scenarios side by side, as functions of several options take them, and their names. */
export interface OptionArguments extends ScenarioArguments {
  readonly names: CallArgument;
}

export function optionArguments(options: readonly [ScenarioInCells, ...ScenarioInCells[]]): OptionArguments {
  const pairs = options.reduce<readonly RankCorrelation["pair"][]>((all, { stated }) => {
    const own = (stated?.pairs ?? []).map(({ pair }) => pair);
    return [...all, ...own.filter((pair) => !all.some((other) => isSamePair(pair, other)))];
  }, []);
  const outcomeKeys = new Set(options.flatMap(({ scenario }) => ownCells(scenario).map(([key]) => key)));
  const argumentsOf = ({ addresses, scenario, stated }: ScenarioInCells) =>
    scenarioArguments(addresses, scenario, stated, { pairs, outcomeKeys: [...outcomeKeys] });
  const named = ({ addresses, title }: ScenarioInCells) => oneCell(addresses.name, title);
  const [first, ...others] = options;
  const own = argumentsOf(first);
  const beside = others.map(argumentsOf);
  const all = (field: "uncertainty" | "correlation") =>
    own[field] === null ? null : sideBySide(own[field], ...beside.flatMap((other) => other[field] ?? []));
  return {
    name: options.map(({ addresses }) => addresses.name).join('&", "&'),
    keys: own.keys,
    values: sideBySide(own.values, ...beside.map(({ values }) => values)),
    ...{ uncertainty: all("uncertainty"), correlation: all("correlation"), index: own.index },
    names: sideBySide(named(first), ...others.map(named)),
  };
}

/** Lines of the keys besides parameters, which are every option's: one that has nothing to say there has a blank. */
interface SharedLines {
  readonly pairs: readonly RankCorrelation["pair"][];
  readonly outcomeKeys: readonly string[];
}

/** The cells of a scenario and of what is stated of its uncertainty, each parameter's beside its key. */
function scenarioArguments(
  addresses: ScenarioAddresses,
  scenario: Scenario,
  stated: Stated | null,
  lines: SharedLines,
): ScenarioArguments {
  const statedOf = new Map(stated?.keys.map((parameter, index) => [parameter?.key, stated.rows[index]]));
  const blank = ["", "", "", ""];
  const uncertainty = PARAMETERS.map(({ key }) => statedOf.get(key) ?? blank);
  const ofOutcomes = new Map(
    (stated?.outcomes ?? []).flatMap(({ entries }) =>
      entries.map(({ key, index }) => [key.toLowerCase(), stated?.rows[index]] as const),
    ),
  );
  const values = new Map(ownCells(scenario));
  const own = lines.outcomeKeys.map((key) => [key, values.get(key) ?? ""] as const);
  const pairs = lines.pairs.map((pair) => ({
    pair,
    rank: stated?.pairs.find((other) => isSamePair(other.pair, pair))?.rank ?? "",
  }));
  return {
    name: addresses.name,
    keys: {
      text: addresses.keys,
      cells: [
        ...PARAMETERS.map(({ key }) => [key]),
        ...own.map(([key]) => [key]),
        ...pairs.map(({ pair }) => [pairLine(pair)]),
      ],
    },
    values: {
      text: addresses.values,
      cells: [
        ...PARAMETERS.map(({ key }) => [scenario[key]]),
        ...own.map(([, value]) => [value]),
        ...pairs.map(() => [""]),
      ],
    },
    uncertainty:
      addresses.uncertainty === null
        ? null
        : {
            text: addresses.uncertainty,
            cells: [
              ...uncertainty,
              ...own.map(([key]) => ofOutcomes.get(key.toLowerCase()) ?? blank),
              ...pairs.map(({ rank }) => ["", rank, "", ""]),
            ],
          },
    correlation: addresses.correlation === null ? null : oneCell(addresses.correlation, stated?.correlation ?? 0),
    index: addresses.index === null ? null : { text: addresses.index, cells: levelCells(scenario.deflator) },
  };
}

/** A release of the deflator as a table. */
function levelCells({ levels }: LevelIndex = GDP_DEFLATOR): [year: string, level: number][] {
  return Array.from(levels, ([year, level]) => [financialYear(year), level]);
}

/** The keys and values of a scenario's own outcomes. */
function ownCells({ outcomes = [] }: Scenario): [key: string, value: string | number][] {
  return outcomes.flatMap((outcome) =>
    OUTCOME_FIELDS.flatMap(({ field }): [string, string | number][] => {
      const value = outcome[field];
      if (value !== null) return [[`outcome.${outcome.name}.${field}`, value]];
      return field === "priceYear" ? [[`outcome.${outcome.name}.${field}`, SCENARIO_PRICES]] : [];
    }),
  );
}
