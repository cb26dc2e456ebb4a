import { breakEven as findBreakEven } from "../analysis/breakEven";
import { tornado as findTornado } from "../analysis/tornado";
import { evaluate } from "../model/appendix9/evaluate";
import { describeCell } from "../model/register/cell";
import { allowedNumbers, isWithin } from "../model/register/domain";
import type { Domain } from "../model/register/domain";
import { readParameterValue } from "../model/register/parameterValue";
import type { ParameterReading } from "../model/register/parameterValue";
import type { OutcomeInput } from "../model/register/outcomes/outcomeInputs";
import type { Parameter } from "../model/register/parameters";
import { ANY_NUMBER, cellsOf, isOmitted, ranged, readOne } from "./argument";
import { invalidValue, isError, notAvailable, passedOnError } from "./errors";
import { readVaried, withValue } from "./keyArgument";
import type { VariedKey } from "./keyArgument";
import { measureOrError, measureText, readMeasure } from "./measureArgument";
import { readScenario } from "./scenarioArguments";
import { readUncertainScenario } from "./uncertaintyArgument";

const SWING = { minimum: 0, maximum: 1 };

/**
 * Switching value: the value of a parameter at which a measure meets a target, the other parameters as they are.
 * @customfunction BREAKEVEN BREAKEVEN
 * @param {unknown[][]} parameter Key of the parameter that is varied, such as "programme.closureRate", or of an own outcome's rate, value or share caused, such as "outcome.truancy.attribution".
 * @param {unknown[][]} [measure] Name of a measure; "net.exchequer" if omitted.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [target] What the measure is to be, in its own unit; 0 if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {number} The parameter's value, in its own unit; of several, the nearest to the present value.
 * @equation the x nearest to the present value for which measure(x) = target
 * @example =CBA.BREAKEVEN("programme.closureRate") → 0.700782667133745
 * @source HM Treasury, The Green Book, on switching values; our computation, the report prints none
 * @errors #N/A where no value the parameter may have meets the target, with the nearest that is reached, or for an unknown key or measure; #VALUE! for a bad value or the parameter reReferral.basis.
 */
export function breakEven(
  parameter: unknown[][],
  measure?: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  target?: unknown[][],
  index?: unknown[][],
): number {
  const name = readMeasure(measure);
  const scenario = readScenario(keys, values, index);
  const definition = readVaried("parameter", parameter, scenario);
  const { key } = definition;
  if (!("domain" in definition)) throw invalidValue(`${key} is a choice in words; it has no break-even.`);
  const wanted = readOne(ranged("target", target, ANY_NUMBER, 0));
  const found = findBreakEven(scenario, definition.key, name, wanted);
  switch (found.kind) {
    case "found":
      return found.value;
    case "no effect":
      throw notAvailable(`${key} has no effect on ${name}, which stays at ${measureText(name, found.result)}.`);
    case "undefined":
      throw notAvailable(`${name} is a ratio that has no value, whatever ${key} is.`);
    case "out of reach":
      throw notAvailable(
        `No value of ${key} brings ${name} to ${measureText(name, wanted)}: the nearest it comes is ${measureText(name, found.result)}, at ${found.value}.`,
      );
  }
}

/**
 * One-way sensitivity: what a measure becomes as each parameter in turn goes from low to high, the widest first.
 * @customfunction TORNADO TORNADO
 * @param {unknown[][]} [measure] Name of a measure; "net.exchequer" if omitted.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row): distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [swing] Share by which each parameter moves either way (10% is 0.1), instead of its 2.5% and 97.5% quantiles.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Key, Parameter, Low, High, Result at low, Result at high.
 * @equation measure at the 2.5% and 97.5% quantiles of each parameter, or at value × (1 ± swing), the others as they are, also those stated to go together with it
 * @example =CBA.TORNADO() → a table of 14 rows and 6 columns
 * @source our computation; distributions from the counts of the report, or assumed, as PARAMETERS says
 * @errors #N/A for an unknown measure or key; #VALUE! for a bad value, distribution or swing; #DIV/0! for a ratio without denominator; #N/A for costPerExtraClosure where the programme does not both cost and close more, saying which.
 */
export function tornado(
  measure?: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  uncertainty?: unknown[][],
  swing?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const name = readMeasure(measure);
  const uncertain = readUncertainScenario(keys, values, uncertainty, null, index);
  const share = isOmitted(swing) ? null : readOne(ranged("swing", swing, SWING, null));
  const bars = findTornado(uncertain, name, share);
  const resultAt = (key: VariedKey, value: number) => {
    const moved = withValue(uncertain.scenario, key, value);
    return measureOrError(name, moved, evaluate(moved));
  };
  return [
    ["Key", "Parameter", "Low", "High", "Result at low", "Result at high"],
    ...bars.map(({ key, label, low, high }) => [
      key,
      label,
      low,
      high,
      ...[low, high].map((end) => resultAt(key, end)),
    ]),
  ];
}

/**
 * Two-way sensitivity: a measure over all combinations of two parameters' values.
 * @customfunction TWOWAY TWOWAY
 * @param {unknown[][]} keyA Key of the parameter that goes down the grid.
 * @param {unknown[][]} valuesA Its values, a cell each.
 * @param {unknown[][]} keyB Key of the parameter that goes across the grid.
 * @param {unknown[][]} valuesB Its values, a cell each.
 * @param {unknown[][]} [measure] Name of a measure; "net.exchequer" if omitted.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A grid: the values of keyB as header row, those of keyA as first column, the measure between them.
 * @equation measure(a, b) for each a of valuesA and b of valuesB, the other parameters as they are
 * @example =CBA.TWOWAY("programme.closureRate",{0.6;0.7;0.8},"attainment.premium",{40000,80000}) → a table of 4 rows and 3 columns
 * @source our computation
 * @errors #N/A for an unknown key or measure; #VALUE! for one key given twice, and along the row or column of a value that its parameter may not have; #DIV/0! for a ratio without denominator.
 */
export function twoWay(
  keyA: unknown[][],
  valuesA: unknown[][],
  keyB: unknown[][],
  valuesB: unknown[][],
  measure?: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const name = readMeasure(measure);
  const scenario = readScenario(keys, values, index);
  const down = readVaried("keyA", keyA, scenario);
  const across = readVaried("keyB", keyB, scenario);
  if (down.key === across.key) throw invalidValue(`keyA and keyB are both ${down.key}; give two parameters.`);
  const rows = readValues("valuesA", down, valuesA);
  const columns = readValues("valuesB", across, valuesB);
  const result = (a: number | string, b: number | string) => {
    const moved = withValue(withValue(scenario, down.key, a), across.key, b);
    return measureOrError(name, moved, evaluate(moved));
  };
  return [
    [`${down.key} ↓  ${across.key} →`, ...columns],
    ...rows.map((a) => [a, ...columns.map((b) => (isError(a) ? a : isError(b) ? b : result(a, b)))]),
  ];
}

/** The cells of an argument as values of a parameter, or what is wrong with each. */
function readValues(
  name: string,
  parameter: Parameter | OutcomeInput,
  cells: unknown,
): (number | string | CustomFunctions.Error)[] {
  // An axis of shares begins at 0.
  const tried = "domain" in parameter ? { ...parameter, domain: { ...parameter.domain, notZero: false } } : parameter;
  return cellsOf(name, cells).map((cell) => {
    const reading = "published" in tried ? readParameterValue(tried, cell) : readNumber(tried.domain, cell);
    if (reading.ok) return reading.value;
    const refusal = `${name} holds ${reading.came}; allowed for ${parameter.key}: ${reading.allowed}.`;
    return passedOnError(name, cell) ?? invalidValue(refusal);
  });
}

function readNumber(domain: Domain, cell: unknown): ParameterReading {
  if (typeof cell === "number" && isWithin(cell, domain)) return { ok: true, value: cell };
  return { ok: false, allowed: allowedNumbers(domain), came: describeCell(cell) };
}
