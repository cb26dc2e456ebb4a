import { isBlank } from "../model/register/cell";
import type { Measures } from "../model/appendix9/equations";
import { COMPARED, findMeasure, MEASURES } from "../model/appendix9/measures";
import type { ComparedQuantity, Measure } from "../model/appendix9/measures";
import { liveFigure } from "../model/appendix9/publishedFigures";
import type { FigureSource } from "../model/appendix9/publishedFigures";
import { REPORT_TABLES } from "../model/appendix9/reportTables";
import { askedBesides, isWeighted, ownRows } from "../model/outcomes/besides";
import type { Besides } from "../model/outcomes/besides";
import { finder } from "../model/register/names";
import { call, print, reference, text } from "./expression";
import type { Expression } from "./expression";
import type { CallArguments } from "./callArguments";
import type { FunctionExpansion, TableCell } from "./functionExpansion";
import { NATIVE } from "./nativeEquations";
import { NoNativeForm } from "./nativeReplacement";
import { ownResults, withOutcomes } from "./ownOutcomes";
import { resolveScenario, resolveScenarios, theOne } from "./scenarioValues";
import type { Scenarios, ScenarioValues, Unreadable } from "./scenarioValues";
import { referencesIn } from "./shape";
import { weightedResults } from "./welfareWeights";

/** What a scenario gives: an expression for each measure, and for what own outcomes give besides, by its name. */
interface Found {
  readonly measures: Measures<Expression>;
  readonly own: ReadonlyMap<string, Expression>;
}

/** What stands below a scenario, or why there is nothing. */
type Column = Found | Unreadable;

function columnOf(scenario: ScenarioValues | Unreadable, names: readonly string[]): Column {
  return "problem" in scenario ? scenario : resultsOf(scenario, names);
}

/** @param names of the outcomes that this scenario or one beside it has */
function resultsOf(scenario: ScenarioValues, names: readonly string[]): Found {
  const inAppendix9 = NATIVE.measures(scenario);
  const { outcomes = [], welfare } = scenario;
  const measures = withOutcomes(inAppendix9, scenario.outcomes);
  const own = ownResults(inAppendix9, outcomes, names);
  return { measures, own: new Map([...own, ...weightedResults(measures["net.society"], own, welfare)]) };
}

/** Several measures or scenarios spill: measures along their own direction, scenarios along the other. */
export const RESULT: FunctionExpansion = {
  reads: ["measure", "keys", "values", "index"],
  expand(args) {
    const { cells, locate } = args.cells("measure");
    const names = cells.flat();
    if (cells.length > 1 && names.length > cells.length) {
      throw new NoNativeForm("measure must be one column or one row of names.");
    }
    const scenarios = resolveScenarios(args);
    if (locate !== null) args.warn(`The measure stays what its cell holds now: ${names.map(String).join(", ")}.`);
    if (names.some((name) => typeof name === "string" && isWeighted(name))) mustNotBeComputed(scenarios);
    const [only] = names;
    const find = resultFinder(scenarios.besides);
    const columns = scenarios.each.map((one) => columnOf(one, scenarios.besides.outcomes));
    if (names.length === 1 && columns.length === 1) return oneResult(only, find(only), columns[0]);
    const measuresDown = names.length > 1 ? cells.length > 1 : scenarios.direction === "across";
    return {
      kind: "table",
      cells: measuresDown
        ? names.map((name) => columns.map((column) => resultCell(args, name, find(name), column)))
        : columns.map((column) => names.map((name) => resultCell(args, name, find(name), column))),
      array: names.length === 1 ? resultsTogether(only, scenarios.together) : null,
    };
  },
};

/** What is weighted, and whether tables have rows for it, depends on a word that a formula may change. */
function mustNotBeComputed({ mayBeWeighted = false }: Scenarios): void {
  if (!mayBeWeighted) return;
  throw new NoNativeForm(
    "Welfare weights have no native formula where values is computed: refer to the scenario's cells.",
  );
}

/** What a name asks of a scenario; undefined where it names nothing. */
type Wanted = ((found: Found) => Expression) | undefined;

function resultFinder(besides: Besides): (name: unknown) => Wanted {
  const findOwn = finder(askedBesides(besides), ({ measure }) => measure);
  return (name) => {
    const measure = measureNamed(name);
    if (measure !== undefined) return ({ measures }) => measures[measure];
    const own = typeof name === "string" ? findOwn(name) : undefined;
    return own && (({ own: found }) => found.get(own.measure) ?? call("NA"));
  };
}

function oneResult(name: unknown, wanted: Wanted, column: Column | undefined) {
  if (wanted === undefined) throw new NoNativeForm(`${JSON.stringify(name)} is no measure.`);
  if (column === undefined) throw new NoNativeForm("values holds no scenario.");
  if ("problem" in column) throw new NoNativeForm(column.problem);
  return wanted(column);
}

/** One measure of all scenarios; null where it depends on none of their cells, since it would be one number then. */
function resultsTogether(name: unknown, together: ScenarioValues | null) {
  const measure = measureNamed(name);
  const expression = measure && together && NATIVE.measures(together)[measure];
  return expression && referencesIn(expression).length > 0 ? expression : null;
}

function measureNamed(name: unknown): Measure | undefined {
  return typeof name === "string" ? findMeasure(name)?.measure : undefined;
}

function resultCell(args: CallArguments, name: unknown, wanted: Wanted, column: Column): TableCell {
  if (wanted === undefined) return withoutResult(args, `${JSON.stringify(name)} is no measure.`);
  if ("problem" in column) return withoutResult(args, column.problem);
  return { formula: wanted(column) };
}

/** What cannot be computed is an error in its own cell, as it was, and spoils no other. */
function withoutResult(args: CallArguments, problem: string): TableCell {
  args.warn(problem);
  return { formula: call("NA") };
}

/** All results of one scenario. */
export const RESULTS: FunctionExpansion = {
  reads: ["keys", "values", "index"],
  expand(args) {
    const scenarios = resolveScenarios(args);
    mustNotBeComputed(scenarios);
    const { each, besides } = scenarios;
    const { measures, own } = resultsOf(theOne(each), besides.outcomes);
    const cell = (measure: Measure): TableCell => ({ formula: measures[measure] });
    const compared = Object.entries(COMPARED).map(([name, { label, unit }]) => {
      const quantity = name as ComparedQuantity; // Object.entries widens the keys to string.
      const parts = (["programme", "comparator", "difference"] as const).map((part) => cell(`${quantity}.${part}`));
      return [value(label), ...parts, value(unit)];
    });
    const perClosure = (["programme", "comparator"] as const).map((arm) => cell(`costPerClosure.${arm}`));
    const closure = [value("Cost per closed case"), ...perClosure, value(""), value("£ per closed case")];
    const differences = MEASURES.filter(({ part }) => part === null).map(({ measure, label, unit }) => [
      value(label),
      value(""),
      value(""),
      cell(measure),
      value(unit),
    ]);
    const header = ["Measure", "Programme", "Comparator", "Difference", "Unit"].map(value);
    const ofOwn = ownRows(besides).map(({ measure, label, unit }) => [
      ...[value(label), value(""), value("")],
      { formula: own.get(measure) ?? call("NA") },
      value(unit),
    ]);
    return { kind: "table", cells: [header, ...compared, closure, ...differences, ...ofOwn], array: null };
  },
};

/** All results of several scenarios side by side. */
export const COMPARE: FunctionExpansion = {
  reads: ["keys", "values", "names", "index"],
  expand(args) {
    if (args.isOmitted("keys")) throw new NoNativeForm("keys is missing.");
    const scenarios = resolveScenarios(args);
    mustNotBeComputed(scenarios);
    const { each, besides } = scenarios;
    const columns = each.map((one) => columnOf(one, besides.outcomes));
    const find = resultFinder(besides);
    const rows = [...MEASURES, ...ownRows(besides)].map(({ measure, label }) => [
      value(label),
      ...columns.map((column) => resultCell(args, measure, find(measure), column)),
    ]);
    return { kind: "table", cells: [[value("Measure"), ...scenarioNames(args, columns.length)], ...rows], array: null };
  },
};

/** A name that stands in a cell is taken from there, so that the table follows when it is changed. */
function scenarioNames(args: CallArguments, count: number): TableCell[] {
  const { cells, locate } = args.isOmitted("names") ? { cells: [], locate: null } : args.cells("names");
  const places = cells.flatMap((row, index) => row.map((name, column) => ({ name, row: index, column })));
  if (places.length > 0 && places.length !== count) {
    throw new NoNativeForm(`names has ${places.length} cells for ${count} scenarios; give one each.`);
  }
  return Array.from({ length: count }, (_, index) => {
    const { name, ...place } = places[index] ?? { name: "", row: 0, column: 0 };
    if (isBlank(name) || name === 0) return value(`Scenario ${index + 1}`);
    return locate === null ? value(String(name)) : { formula: reference(locate(place)) };
  });
}

/** A table of the report, laid out as there. */
export const TABLE: FunctionExpansion = {
  reads: ["number", "keys", "values", "index"],
  expand(args) {
    const wanted = args.cells("number").cells.flat();
    const table = REPORT_TABLES.find(({ number }) => wanted.length === 1 && number === wanted[0]);
    if (table === undefined) throw new NoNativeForm(`There is no table ${print(text(String(wanted[0])))}.`);
    const scenario = resolveScenario(args);
    const measures = NATIVE.measures(scenario);
    const source: FigureSource<Expression> = {
      parameter: (key) => scenario[key],
      result: (measure) => measures[measure],
    };
    const rows = table.rows.map(({ label, cells }) => [
      value(label),
      ...cells.map((cell) =>
        "text" in cell ? value(cell.text) : { formula: liveFigure(NATIVE, cell.figure, source) },
      ),
    ]);
    return { kind: "table", cells: [table.header.map(value), ...rows], array: null };
  },
};

const value = (content: string): TableCell => ({ value: content });
