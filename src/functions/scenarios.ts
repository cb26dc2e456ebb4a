import { describeCell } from "../model/register/cell";
import { evaluate } from "../model/appendix9/evaluate";
import type { Results } from "../model/appendix9/evaluate";
import { COMPARED, findMeasure, MEASURES } from "../model/appendix9/measures";
import type { ComparedQuantity, Measure } from "../model/appendix9/measures";
import { computeReportTable, REPORT_TABLES } from "../model/appendix9/reportTables";
import { askedBesides, besidesOf, ownRows } from "../model/outcomes/besides";
import type { Besides } from "../model/outcomes/besides";
import type { OwnMeasure } from "../model/outcomes/ownMeasures";
import { finder, MOST_HINTS } from "../model/register/names";
import type { Scenario } from "../model/register/scenario";
import { cellsOf, matrixOf, plainCell } from "./argument";
import { isError, invalidValue, notAvailable, numberOrError, passedOnError } from "./errors";
import { measureOrError, unknownMeasure } from "./measureArgument";
import { readScenario, readScenarios, scenarioNames } from "./scenarioArguments";

/**
 * One result of a scenario by its measure's name; several measures or scenarios at once spill.
 * @customfunction RESULT RESULT
 * @param {unknown[][]} measure Name of a measure, such as "net.exchequer"; a column or row of names for several. Besides, who gains body by body (body.localAuthority, body.nhs, body.police, body.schools, body.otherExchequer, body.individual, body.society), gain per pound of extra cost (ratio.financial, ratio.publicValue), an own outcome, such as outcome.truancy, and with welfare.weights on the weights by income (weight.individual, weight.others) and what they make of gains (weighted.individual, weighted.others, weighted.society).
 * @param {unknown[][]} [keys] Parameter keys, and those of own outcomes such as "outcome.truancy.unitValue", one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, a column a scenario (a row where keys is a row).
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} The measure's value in its own unit; measures along their own direction, scenarios along the other.
 * @equation E2 to E16, by measure
 * @example =CBA.RESULT("net.exchequer") → 189.029558232932
 * @source Appendix 9; the net perspectives are our computation, the report prints none
 * @errors #N/A for an unknown measure or key; #VALUE! for a bad value or shapes that do not match; #DIV/0! for a ratio without denominator; #N/A for costPerExtraClosure where the programme does not both cost and close more, saying which; #N/A for what is weighted where welfare.weights is off.
 */
export function result(
  measure: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const names = matrixOf("measure", measure);
  if (names.length > 1 && (names[0]?.length ?? 0) > 1)
    throw invalidValue("measure must be one column or one row of names.");
  const { readings, direction } = readScenarios(keys, values, index);
  const results = readings.map(computeScenario);
  const wanted = measuresOrErrors(names.flat(), besidesOf(scenariosOf(results)));
  const measuresDown = wanted.length > 1 ? names.length > 1 : direction === "across";
  return measuresDown
    ? wanted.map((one) => results.map((scenario) => measureCell(one, scenario)))
    : results.map((scenario) => wanted.map((one) => measureCell(one, scenario)));
}

/**
 * All results of one scenario: programme, comparator and difference.
 * @customfunction RESULTS RESULTS
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Measure, Programme, Comparator, Difference, Unit. Where the scenario has outcomes of its own, a row each below, then who gains body by body, and the gain per pound of extra cost; with welfare.weights on these too, and below them the weights by income and the weighted gains.
 * @equation E2 to E16
 * @example =CBA.RESULTS() → a table of 15 rows and 5 columns
 * @source Tables 6 to 9; the net perspectives are our computation, the report prints none
 * @errors #N/A for an unknown key; #VALUE! for a bad value, a repeated key, shapes that do not match, or more than one scenario.
 */
export function results(keys?: unknown[][], values?: unknown[][], index?: unknown[][]): unknown[][] {
  const scenario = readScenario(keys, values, index);
  const computed = evaluate(scenario);
  const cell = (measure: Measure) => measureOrError(measure, scenario, computed);
  const compared = Object.entries(COMPARED).map(([name, { label, unit }]) => {
    const quantity = name as ComparedQuantity; // Object.entries widens the keys to string.
    return [label, cell(`${quantity}.programme`), cell(`${quantity}.comparator`), cell(`${quantity}.difference`), unit];
  });
  const closure = [
    "Cost per closed case",
    cell("costPerClosure.programme"),
    cell("costPerClosure.comparator"),
    "",
    "£ per closed case",
  ];
  const differences = MEASURES.filter(({ part }) => part === null).map(({ measure, label, unit }) => [
    label,
    "",
    "",
    cell(measure),
    unit,
  ]);
  const own = ownRows(besidesOf([scenario])).map((one) => [
    one.label,
    "",
    "",
    ownOrError(one, scenario, computed),
    one.unit,
  ]);
  return [["Measure", "Programme", "Comparator", "Difference", "Unit"], ...compared, closure, ...differences, ...own];
}

/**
 * All results of several scenarios side by side.
 * @customfunction COMPARE COMPARE
 * @param {unknown[][]} keys Parameter keys, one column (or one row).
 * @param {unknown[][]} values Values beside the keys, a column a scenario (a row where keys is a row).
 * @param {unknown[][]} [names] Names of the scenarios, one each; "Scenario 1", "Scenario 2" … if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row and a label column: measures down, scenarios across. Where any has outcomes of its own, a row each below, then who gains body by body, and the gain per pound of extra cost; where any has welfare.weights on these too, and below them the weights by income and the weighted gains.
 * @equation E2 to E16
 * @example =CBA.COMPARE({"programme.closureRate";"comparator.closureRate"},{0.72,0.7;0.64,0.64}) → a table of 28 rows and 3 columns
 * @source Tables 6 to 9; the net perspectives are our computation, the report prints none
 * @errors #VALUE! or #N/A down the column of a scenario that cannot be read, saying why; #VALUE! where names and scenarios differ in number.
 */
export function compare(keys: unknown[][], values: unknown[][], names?: unknown[][], index?: unknown[][]): unknown[][] {
  const { readings } = readScenarios(keys, values, index);
  const header = scenarioNames(names, readings.length);
  const computed = readings.map(computeScenario);
  const rows = MEASURES.map(({ measure, label }) => [
    label,
    ...computed.map((one) => (isError(one) ? one : measureOrError(measure, one.scenario, one.results))),
  ]);
  const own = ownRows(besidesOf(scenariosOf(computed))).map((measure) => [
    measure.label,
    ...computed.map((one) => measureCell(measure, one)),
  ]);
  return [["Measure", ...header], ...rows, ...own];
}

/**
 * A table of the report from live values, laid out as there.
 * @customfunction TABLE TABLE
 * @param {unknown[][]} number 6, 7, 8 or 9: the table of Appendix 9.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} The table with its header row; values unrounded.
 * @equation Table 6: E1, E2. Table 7: E4 to E6. Table 8: E8. Table 9: E9.
 * @example =CBA.TABLE(6) → a table of 3 rows and 3 columns
 * @source Tables 6 to 9
 * @errors #VALUE! where number is not 6 to 9 or the scenario has a bad value; #N/A for an unknown key.
 */
export function table(number: unknown[][], keys?: unknown[][], values?: unknown[][], index?: unknown[][]): unknown[][] {
  const cells = cellsOf("number", number);
  const [wanted] = cells;
  const found = cells.length === 1 ? REPORT_TABLES.find((candidate) => candidate.number === wanted) : undefined;
  if (found === undefined) {
    throw (
      passedOnError("number", wanted) ?? invalidValue(`number holds ${describeCell(wanted)}; allowed: 6, 7, 8 or 9.`)
    );
  }
  const scenario = readScenario(keys, values, index);
  return computeReportTable(found, scenario, evaluate(scenario)).map((row) =>
    row.map((cell) => (typeof cell === "number" ? numberOrError(cell) : cell)),
  );
}

interface ComputedScenario {
  readonly scenario: Scenario;
  readonly results: Results;
}

function computeScenario(reading: Scenario | CustomFunctions.Error): ComputedScenario | CustomFunctions.Error {
  return isError(reading) ? reading : { scenario: reading, results: evaluate(reading) };
}

function scenariosOf(computed: readonly (ComputedScenario | CustomFunctions.Error)[]): Scenario[] {
  return computed.flatMap((one) => (isError(one) ? [] : [one.scenario]));
}

function measuresOrErrors(
  names: readonly unknown[],
  besides: Besides,
): (Measure | OwnMeasure | CustomFunctions.Error)[] {
  let unknown = 0;
  const findOwn = finder(askedBesides(besides), ({ measure }) => measure);
  return names.map((delivered) => {
    const name = plainCell(delivered);
    const found = typeof name === "string" ? (findMeasure(name)?.measure ?? findOwn(name)) : undefined;
    if (found !== undefined) return found;
    return passedOnError("measure", name) ?? unknownMeasure(name, unknown++ < MOST_HINTS);
  });
}

function measureCell(
  measure: Measure | OwnMeasure | CustomFunctions.Error,
  computed: ComputedScenario | CustomFunctions.Error,
): number | CustomFunctions.Error {
  if (isError(measure)) return measure;
  if (isError(computed)) return computed;
  return typeof measure === "string"
    ? measureOrError(measure, computed.scenario, computed.results)
    : ownOrError(measure, computed.scenario, computed.results);
}

function ownOrError(
  { valueIn, without = "" }: OwnMeasure,
  scenario: Scenario,
  results: Results,
): number | CustomFunctions.Error {
  const value = valueIn(scenario, results);
  return value === null ? notAvailable(without) : numberOrError(value);
}
