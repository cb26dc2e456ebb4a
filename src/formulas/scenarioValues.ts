import { parseKeys, parseValues } from "../model/register/parseScenario";
import type { ScenarioKeys } from "../model/register/parseScenario";
import { AS_PUBLISHED_PRICES, findPriceYearChoice } from "../model/prices/priceYears";
import { parameter, PARAMETERS } from "../model/register/parameters";
import type { ParameterKey } from "../model/register/parameters";
import type { LevelIndex } from "../model/prices/priceIndex";
import type { Scenario, ScenarioOf } from "../model/register/scenario";
import { besidesOf, NOTHING_BESIDES } from "../model/outcomes/besides";
import type { Besides } from "../model/outcomes/besides";
import { WELFARE_PARAMETERS } from "../model/register/welfareParameters";
import { nativeRate } from "./discounting";
import type { NativeRate } from "./discounting";
import { call, number, reference, text } from "./expression";
import type { Expression } from "./expression";
import type { CallArguments, Locate } from "./callArguments";
import { NoNativeForm } from "./nativeReplacement";
import { nativeOutcomes } from "./ownOutcomes";
import type { NativeOutcome } from "./ownOutcomes";
import { registerQuantity } from "../model/register/registerPrices";
import { published, quantityExpression } from "./publishedValue";
import { levelsNamed } from "./uprate";
import type { NativeWelfare } from "./welfareWeights";

/** A scenario as expressions: what stands in a formula for each parameter, and the council's own outcomes if there are any. */
export type ScenarioValues = ScenarioOf<Expression, Expression, NativeRate> & {
  readonly outcomes?: readonly NativeOutcome[];
  readonly welfare?: NativeWelfare;
};

/**
 * A scenario from what gives the value of each parameter.
 *
 * @param rateCells what the cells of the discount rate hold now; null where that is not known
 */
export function scenarioValues(
  value: (key: ParameterKey) => Expression,
  rateCells: readonly unknown[] | null,
): ScenarioValues {
  const values = PARAMETERS.map(({ key }) => [key, value(key)] as const);
  const rate = nativeRate(value(RATE), rateCells);
  return { ...Object.fromEntries(values), [RATE]: rate } as ScenarioValues; // Object.fromEntries forgets the names.
}

const RATE = "discount.rate";
const PRICE_YEAR = "prices.year";

/** What is wrong with a scenario that cannot be read. */
export interface Unreadable {
  readonly problem: string;
}

export interface Scenarios {
  /** One for each scenario. */
  readonly each: readonly (ScenarioValues | Unreadable)[];
  /** What any of them has besides Appendix 9. */
  readonly besides: Besides;
  /** Whether there are welfare weights of which only a formula knows whether they are on. */
  readonly mayBeWeighted?: boolean;
  /** All of them at once, each value a row (or column) of cells; null where one cannot be read, or has outcomes of its own. */
  readonly together: ScenarioValues | null;
  /** `across`: a column a scenario; `down`: a row a scenario. */
  readonly direction: "across" | "down";
}

type Matrix = readonly (readonly unknown[])[];

/**
 * Finds the value of each parameter behind `keys` and `values`, as the CBA functions do, once and for all: the native
 * formula refers to the cells where the values stand now. A key left out gives its published value as a literal.
 */
export function resolveScenarios(args: CallArguments): Scenarios {
  if (args.isOmitted("keys") && args.isOmitted("values")) {
    const scenario = scenarioValues(published, null);
    return { each: [scenario], besides: NOTHING_BESIDES, together: scenario, direction: "across" };
  }
  if (args.isOmitted("keys") || args.isOmitted("values")) {
    throw new NoNativeForm("Give keys and values together, or neither.");
  }
  const keyMatrix = args.cells("keys").cells;
  const keys = parseKeys(keyMatrix.flat());
  if (!args.isReadable("values")) return computedScenario(keys, args.expression("values"), isRow(keyMatrix));
  const { cells, locate } = args.cells("values");
  const direction = directionOf(keyMatrix, cells);
  const lines = direction === "across" ? transpose(cells) : cells;
  const length = lines[0]?.length ?? 0;
  if (keys.entries.length !== length) {
    throw new NoNativeForm(`keys has ${keys.entries.length} cells and values ${length}; they must match.`);
  }
  const isUprated = keys.outcomes.length > 0 || (placeOf(keys, PRICE_YEAR) !== null && leavesAmountsOut(keys));
  const source = { keys, lines, direction, locate, deflator: isUprated ? levelsNamed(args) : undefined };
  const readings = lines.map((line) => parseValues(keys, line, source.deflator));
  const scenarios = readings.flatMap((reading) => (reading.ok ? [reading.scenario] : []));
  const besides = besidesOf(scenarios);
  const hasOutcomes = besides.outcomes.length > 0;
  if (hasOutcomes && locate !== null) {
    args.warn("Which own outcomes there are, who gains, their kinds, years and prices stay what the cells hold now.");
  }
  if (besides.isWeighted && locate !== null) {
    args.warn("Whether gains are weighted by income stays what the cells hold now.");
  }
  const each = readings.map((reading, index) => {
    // Where no amount is left out, none is brought to another year.
    const problems = reading.ok ? [] : reading.problems.filter(({ kind }) => isUprated || kind !== "missing year");
    if (problems.length > 0) return { problem: problems.map(({ message }) => message).join(" ") };
    const values = valuesFrom(source, index, 1);
    return reading.ok ? withOwn(values, source, reading.scenario, index) : values;
  });
  const isComplete = locate !== null && !hasOutcomes && each.every((one) => !("problem" in one));
  return {
    ...{ each, direction, besides },
    together: isComplete ? valuesFrom(source, 0, lines.length) : null,
  };
}

/** The one scenario that a function of a single scenario wants. */
export function resolveScenario(args: CallArguments): ScenarioValues {
  const { each } = resolveScenarios(args);
  return theOne(each);
}

/** The scenario of a function that takes one; refuses where there are others, and where it cannot be read. */
export function theOne(each: Scenarios["each"]): ScenarioValues {
  const [first] = each;
  if (first === undefined || each.length > 1) {
    throw new NoNativeForm(`values holds ${each.length} scenarios; this function takes one.`);
  }
  if ("problem" in first) throw new NoNativeForm(first.problem);
  return first;
}

/** Values that a formula picks, say by the name of a scenario: INDEX finds each in whatever it picks. */
function computedScenario(keys: ScenarioKeys, values: Expression, isAcross: boolean): Scenarios {
  if (keys.outcomes.length > 0) {
    throw new NoNativeForm(
      "The council's own outcomes have no native formula where values is computed: refer to the scenario's cells.",
    );
  }
  const [problem] = keys.problems;
  if (problem !== undefined) throw new NoNativeForm(problem.message);
  if (placeOf(keys, PRICE_YEAR) !== null && leavesAmountsOut(keys)) {
    throw new NoNativeForm(
      `With ${PRICE_YEAR}, give every amount in £: one that is left out is uprated as that year says.`,
    );
  }
  const scenario = scenarioValues((key) => {
    const place = placeOf(keys, key);
    if (place === null) return published(key);
    const [row, column] = isAcross ? [0, place + 1] : [place + 1, 0];
    return call("INDEX", values, number(row), number(column));
  }, null);
  return {
    ...{ each: [scenario], besides: NOTHING_BESIDES },
    mayBeWeighted: keys.welfare.some((one) => one !== null),
    ...{ together: scenario, direction: isAcross ? "down" : "across" },
  };
}

interface Source {
  readonly keys: ScenarioKeys;
  /** The values of each scenario, in the order of the keys. */
  readonly lines: Matrix;
  readonly direction: "across" | "down";
  readonly locate: Locate | null;
  /** By which amounts that are left out are uprated, if any are. */
  readonly deflator: LevelIndex | undefined;
}

/** A scenario with the outcomes and the welfare weights that it has now. */
function withOwn(values: ScenarioValues, source: Source, scenario: Scenario, index: number): ScenarioValues {
  const { keys, deflator } = source;
  const entry = (place: number) => cellsAt(source, place, index, 1);
  const of = { keys: keys.outcomes, scenario, entry, rate: values[RATE], deflator };
  return {
    ...values,
    ...(scenario.outcomes === undefined ? {} : { outcomes: nativeOutcomes(of) }),
    ...(scenario.welfare === undefined ? {} : { welfare: welfareValues(keys, entry) }),
  };
}

/** What the weights are made of: by its cell, or as the register has it. */
function welfareValues({ welfare }: ScenarioKeys, entry: (place: number) => Expression): NativeWelfare {
  const values = WELFARE_PARAMETERS.flatMap(({ key, published: given }) => {
    const place = welfare.findIndex((one) => one?.key === key);
    return typeof given === "number" ? [[key, place === -1 ? number(given) : entry(place)]] : [];
  });
  return Object.fromEntries(values) as NativeWelfare; // Object.fromEntries forgets the names.
}

/** The values of `count` scenarios from the `first` on. */
function valuesFrom(source: Source, first: number, count: number): ScenarioValues {
  const { keys, lines, deflator } = source;
  const ratePlace = placeOf(keys, RATE);
  const linesOf = lines.slice(first, first + count);
  const rateCells = ratePlace === null ? null : linesOf.map((line) => line[ratePlace]);
  const priceYear = priceYearIn(keys, linesOf);
  return scenarioValues((key) => {
    const place = placeOf(keys, key);
    if (place === null) return quantityExpression(registerQuantity(parameter(key), priceYear, deflator));
    return cellsAt(source, place, first, count);
  }, rateCells);
}

/** What stands for an entry of `count` scenarios from the `first` on: its cells, or the literal. */
function cellsAt({ lines, direction, locate }: Source, place: number, first: number, count: number): Expression {
  const cells = lines.slice(first, first + count).map((line) => line[place]);
  if (locate === null) return literal(cells[0]);
  const address =
    direction === "across"
      ? locate({ row: place, column: first, columns: count })
      : locate({ row: first, column: place, rows: count });
  // The model takes a choice whatever the blanks round it; Excel's comparison would not.
  const isPadded = cells.some((cell) => typeof cell === "string" && cell !== cell.trim());
  return isPadded ? call("TRIM", reference(address)) : reference(address);
}

/** The price year of scenarios, by which amounts that are left out are uprated: the formula keeps what it is now. */
function priceYearIn(keys: ScenarioKeys, lines: Matrix): string {
  const place = placeOf(keys, PRICE_YEAR);
  if (place === null) return AS_PUBLISHED_PRICES;
  const years = [...new Set(lines.map((line) => findPriceYearChoice(line[place]) ?? AS_PUBLISHED_PRICES))];
  const [year = AS_PUBLISHED_PRICES, ...others] = years;
  if (others.length > 0 && leavesAmountsOut(keys)) {
    throw new NoNativeForm(
      "Scenarios of several price years leave amounts out, which one formula cannot uprate for each.",
    );
  }
  return year;
}

function leavesAmountsOut(keys: ScenarioKeys): boolean {
  return PARAMETERS.some(({ key, priceYear }) => priceYear !== undefined && placeOf(keys, key) === null);
}

function placeOf({ entries }: ScenarioKeys, key: ParameterKey): number | null {
  const place = entries.findIndex((entry) => entry?.key === key);
  return place === -1 ? null : place;
}

function literal(cell: unknown): Expression {
  return typeof cell === "number" ? number(cell) : text(String(cell).trim());
}

function directionOf(keys: Matrix, values: Matrix): Scenarios["direction"] {
  const columns = keys[0]?.length ?? 0;
  if (keys.length > 1 && columns > 1) {
    throw new NoNativeForm(`keys must be one column or one row; it is ${keys.length} × ${columns}.`);
  }
  if (keys.length === 1 && columns === 1) return values.length === 1 ? "across" : "down";
  return isRow(keys) ? "down" : "across";
}

const isRow = (keys: Matrix): boolean => keys.length === 1 && (keys[0]?.length ?? 0) > 1;

function transpose(matrix: Matrix): unknown[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]));
}
