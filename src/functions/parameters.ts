import { financialYear } from "../model/prices/financialYear";
import { describeCell } from "../model/register/cell";
import type { ParameterDefinition } from "../model/register/definition";
import { quantityValue } from "../model/register/quantity";
import { findRegistered, REGISTER } from "../model/register/register";
import { describeUncertainty } from "../model/register/uncertainty";
import { MOST_HINTS } from "../model/register/names";
import { cellsOf, isOmitted, matrixOf, plainCell } from "./argument";
import { invalidValue, passedOnError } from "./errors";
import { unknownKey } from "./keyArgument";

type Field = (parameter: ParameterDefinition) => number | string;

/** What can be asked of an entry. A parameter without a slider (a choice in words) has no numbers for it. */
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ["value", ({ published }) => quantityValue(published)],
  ["label", ({ label }) => label],
  ["unit", ({ unit }) => unit],
  ["source", ({ source }) => source],
  ["minimum", (parameter) => ("slider" in parameter ? parameter.slider.minimum : "")],
  ["maximum", (parameter) => ("slider" in parameter ? parameter.slider.maximum : "")],
  ["step", (parameter) => ("slider" in parameter ? parameter.slider.step : "")],
  ["priceyear", ({ priceYear }) => (priceYear === undefined ? "" : financialYear(priceYear.year))],
  ["pricesource", ({ priceYear }) => priceYear?.source ?? ""],
]);

/**
 * One entry of the parameter register: the value of a parameter as published or assumed, or its label, unit, source or slider.
 * @customfunction PARAMETER PARAMETER
 * @param {unknown[][]} key Key of a parameter, such as "programme.closureRate"; may be a range of keys.
 * @param {unknown[][]} [field] value, label, unit, source, minimum, maximum, step, or of money priceYear and priceSource; value if omitted.
 * @returns {unknown[][]} That field of each key, in the shape of key.
 * @equation none: reads the parameter register
 * @example =CBA.PARAMETER("programme.closureRate") → 0.72
 * @source Appendix 9; each parameter's own source is its field "source"
 * @errors #N/A for an unknown key, with the nearest known one; #VALUE! for an unknown field.
 */
export function parameter(key: unknown[][], field?: unknown[][]): unknown[][] {
  const read = fieldNamed(field);
  let unknown = 0;
  return matrixOf("key", key).map((row) =>
    row.map((delivered) => {
      const cell = plainCell(delivered);
      const found = typeof cell === "string" ? findRegistered(cell) : undefined;
      return found === undefined ? unknownKey("key", cell, unknown++ < MOST_HINTS) : read(found);
    }),
  );
}

/**
 * The whole parameter register as a table: Appendix 9, then scale-up.
 * @customfunction PARAMETERS PARAMETERS
 * @returns {unknown[][]} A table with a header row: Key, Label, Value, Unit, Group, Minimum, Maximum, Step, Basis, Source, Uncertainty.
 * @equation none: reads the parameter register
 * @example =CBA.PARAMETERS() → a table of a row for each parameter and 11 columns
 * @source Appendix 9; the column Source says where each value stands
 * @errors none
 */
export function parameters(): unknown[][] {
  const header = [
    "Key",
    "Label",
    "Value",
    "Unit",
    "Group",
    "Minimum",
    "Maximum",
    "Step",
    "Basis",
    "Source",
    "Uncertainty",
  ];
  const rows = REGISTER.map((entry) => [
    entry.key,
    entry.label,
    quantityValue(entry.published),
    entry.unit,
    entry.group,
    ...("slider" in entry ? [entry.slider.minimum, entry.slider.maximum, entry.slider.step] : ["", "", ""]),
    entry.basis,
    entry.source,
    "uncertainty" in entry ? describeUncertainty(entry.uncertainty) : "",
  ]);
  return [header, ...rows];
}

function fieldNamed(field: unknown): Field {
  if (isOmitted(field)) return fieldNamed([["value"]]);
  const cells = cellsOf("field", field);
  const [name] = cells;
  const found = typeof name === "string" && cells.length === 1 ? FIELDS.get(name.trim().toLowerCase()) : undefined;
  if (found !== undefined) return found;
  throw (
    passedOnError("field", name) ??
    invalidValue(`field holds ${describeCell(name)}; allowed: ${[...FIELDS.keys()].join(", ")}.`)
  );
}
