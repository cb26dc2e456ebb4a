import { AS_PUBLISHED_PRICES, hasPrices, pricesAreMissing } from "../../model/prices/priceYears";
import type { LevelIndex } from "../../model/prices/priceIndex";
import type { ParameterKey } from "../../model/register/parameters";
import { parameter } from "../../model/register/parameters";
import type { ParameterReading } from "../../model/register/parameterValue";
import type { ParameterDefinition } from "../../model/register/definition";
import { parseScenario } from "../../model/register/parseScenario";
import { registerQuantity } from "../../model/register/registerPrices";
import { isSameValue, quantityValue } from "../../model/register/quantity";
import type { Scenario } from "../../model/register/scenario";
import type { ScenarioColumn, ScenarioEntry } from "../../excel";
import { allowedText, cameText } from "../format/formatParameter";
import { editId } from "./parameterEdits";
import type { Edit, Edits } from "./parameterEdits";

/** A scenario as the pane shows it: the sheet's values, with those on their way to it in their place. */
export type ScenarioInForce =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ValueProblem[] };

/** A cell of the scenario that holds what its parameter may not. */
export interface ValueProblem {
  readonly message: string;
  readonly address: string;
}

/** The scenario to compute with, or every value that prevents it. Problems with keys belong to the sheet and are shown there. */
export function scenarioInForce(column: ScenarioColumn, edits: Edits): ScenarioInForce {
  const entries = [...column.entries.values()];
  const values = entries.map((entry) => edits.get(editId(column, entry.key))?.value ?? entry.value);
  const reading = parseScenario([...column.entries.keys()], values, column.deflator);
  if (!reading.ok) {
    const wrong = entries.filter((entry) => readingInForce(entry, edits.get(editId(column, entry.key)))?.ok === false);
    return { ok: false, problems: [...wrong.map(valueProblem), ...missingYear(column, edits)] };
  }
  const { outcomes } = column.own;
  const { settings: welfare } = column.welfare;
  const problems = [...column.own.problems, ...column.welfare.problems];
  if (hasKeyProblems(column) || problems.length > 0) return { ok: false, problems };
  const own = outcomes.length === 0 ? {} : { outcomes };
  return { ok: true, scenario: { ...reading.scenario, ...own, ...(welfare === null ? {} : { welfare }) } };
}

/** What stands for a parameter: the value on its way, else what the cell says; undefined where the sheet leaves it out. */
export function readingInForce(entry: ScenarioEntry | undefined, edit: Edit | undefined): ParameterReading | undefined {
  return edit === undefined ? entry?.reading : { ok: true, value: edit.value };
}

/** The price year in force: the one on its way, else the sheet's, else as published. */
export function priceYearInForce(column: ScenarioColumn, edits: Edits): string {
  const reading = readingInForce(column.entries.get(PRICE_YEAR), edits.get(editId(column, PRICE_YEAR)));
  return reading?.ok === true ? String(reading.value) : AS_PUBLISHED_PRICES;
}

const PRICE_YEAR = "prices.year";

/** The year that a scenario chose and its release of the deflator lacks, and what can be done. */
function missingYear(column: ScenarioColumn, edits: Edits): ValueProblem[] {
  const [year, entry] = [priceYearInForce(column, edits), column.entries.get(PRICE_YEAR)];
  if (entry === undefined || hasPrices(year, column.deflator)) return [];
  return [{ message: pricesAreMissing(year, column.deflator), address: entry.address }];
}

/**
 * Whether a value is another than the published one.
 *
 * @param priceYear of the scenario, in whose prices the published amount is taken
 */
export function isChanged(
  definition: ParameterDefinition,
  value: number | string,
  priceYear: string = AS_PUBLISHED_PRICES,
  deflator?: LevelIndex,
): boolean {
  return !isSameValue(value, quantityValue(registerQuantity(definition, priceYear, deflator)));
}

/** How many of these parameters differ from the published ones; a cell without a valid value does. */
export function countChanged(column: ScenarioColumn, edits: Edits, keys: readonly ParameterKey[]): number {
  const priceYear = priceYearInForce(column, edits);
  return keys.filter((key) => {
    const reading = readingInForce(column.entries.get(key), edits.get(editId(column, key)));
    return (
      reading !== undefined && (!reading.ok || isChanged(parameter(key), reading.value, priceYear, column.deflator))
    );
  }).length;
}

function hasKeyProblems({ reading }: ScenarioColumn): boolean {
  return (
    !reading.ok &&
    reading.problems.some(({ kind }) => kind !== "blank value" && kind !== "wrong value" && kind !== "missing year")
  );
}

function valueProblem({ key, address, value }: ScenarioEntry): ValueProblem {
  const wrong = parameter(key);
  return { message: `${wrong.label} holds ${cameText(wrong, value)}. Allowed: ${allowedText(wrong)}.`, address };
}
