import type { Measure } from "../../model/appendix9/measures";
import type { ParameterKey } from "../../model/register/parameters";
import { columnLetters, onSheet } from "../../formulas/address";
import type { ScenarioTable } from "./scenarioSheet";

/** Where a table of scenarios lies on its sheet, for formulas that refer to it. */
export interface ScenarioPlace {
  readonly sheetName: string;
  /** Rows from 1, as in addresses. */
  readonly headerRow: number;
  readonly lastRow: number;
  /** Columns from 0. */
  readonly keyColumn: number;
  readonly firstScenario: number;
  /** The scenario "As published"; the first there is, should nobody have kept it. */
  readonly published: number;
  /** The first scenario of the workbook's own; the published one where there is no other. */
  readonly own: number;
  /** How many columns the scenarios take up, from the first to the last. */
  readonly count: number;
  /** How formulas refer to the workbook's own release of the deflator; null where it goes by the one that we bring. */
  readonly deflator: string | null;
}

/**
 * The place of a table that was found on a sheet, wherever people have moved it.
 *
 * @param deflator how formulas refer to the workbook's own release of the deflator
 */
export function placeOf({ cells, place, headers }: ScenarioTable, deflator: string | null = null): ScenarioPlace {
  const columns = headers.map(({ column }) => cells.left + column);
  const [first = 0] = columns;
  const column = (found: (typeof headers)[number] | undefined) =>
    found === undefined ? first : cells.left + found.column;
  const published = column(headers.find(({ isReference }) => isReference));
  return {
    sheetName: cells.sheetName,
    headerRow: cells.top + place.headerRow + 1,
    lastRow: cells.top + place.lastRow + 1,
    keyColumn: cells.left + place.keyColumn,
    firstScenario: first,
    published,
    own: column(headers.find(({ column: own }) => cells.left + own !== published)),
    count: Math.max(...columns) - first + 1,
    deflator,
  };
}

/** What a call has at its end so that amounts move by the workbook's own release, if it has one. */
export function indexGiven({ deflator }: Pick<ScenarioPlace, "deflator">): string {
  return deflator === null ? "" : `,${deflator}`;
}

/** Formulas over one scenario of a sheet of scenarios. By key, so that its rows may be sorted, and as ranges, so that they may grow. */
export interface ScenarioReferences {
  readonly name: string;
  readonly result: (measure: Measure) => string;
  readonly parameter: (key: ParameterKey) => string;
}

/** @param column From 0, as the place has it. */
export function scenarioReferences(place: ScenarioPlace, column: number): ScenarioReferences {
  const letters = columnLetters(column);
  const keys = keyRange(place);
  const values = entries(place, letters);
  return {
    name: onSheet(place.sheetName, `${letters}$${place.headerRow}`),
    result: (measure) => `${__CBA_NAMESPACE__}.RESULT("${measure}",${keys},${values}${indexGiven(place)})`,
    parameter: (key) => `INDEX(${values},MATCH("${key}",${keys},0))`,
  };
}

/** The first few scenarios together: their keys, values and names as ranges. */
export function scenarioBlock(place: ScenarioPlace, count: number): Record<"keys" | "values" | "names", string> {
  const { sheetName, headerRow, firstScenario } = place;
  const [first, last] = [firstScenario, firstScenario + count - 1].map((column) => `$${columnLetters(column)}`);
  return {
    keys: keyRange(place),
    values: entries(place, first, last),
    names: onSheet(sheetName, `${first}$${headerRow}:${last}$${headerRow}`),
  };
}

/** One scenario's name and values, and the keys beside them, as ranges that stay where they are when a formula is copied. */
export function scenarioColumnRanges(place: ScenarioPlace, column: number): Record<"keys" | "values" | "name", string> {
  const letters = `$${columnLetters(column)}`;
  return {
    keys: keyRange(place),
    values: entries(place, letters),
    name: onSheet(place.sheetName, `${letters}$${place.headerRow}`),
  };
}

function keyRange(place: ScenarioPlace): string {
  return entries(place, `$${columnLetters(place.keyColumn)}`);
}

/** The rows of the table below its header, in some columns. */
function entries({ sheetName, headerRow, lastRow }: ScenarioPlace, first = "", last = first): string {
  return onSheet(sheetName, `${first}$${headerRow + 1}:${last}$${lastRow}`);
}
