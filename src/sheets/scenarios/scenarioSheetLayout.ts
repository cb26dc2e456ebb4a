import { PARAMETER_GROUPS } from "../../analysis/bridge";
import { PARAMETERS } from "../../model/register/parameters";
import type { ParameterGroup, ParameterKey } from "../../model/register/parameters";
import type { Measure } from "../../model/appendix9/measures";
import { columnLetters, onSheet } from "../../formulas/address";
import { KEY_HEADER, METADATA_HEADERS } from "./scenarioTable";
import type { ScenarioPlace } from "./scenarioPlace";

/** Where everything stands on a fresh sheet of scenarios, for the sheet itself and for formulas that refer to it. */

export const HEADERS = [KEY_HEADER, ...METADATA_HEADERS] as const;
/** Row of the headers and first row below them, from 1 as in addresses. */
export const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
export const SCENARIO_COLUMN_WIDTH = 100;
/** The scenario that a fresh sheet offers to change, beside the published one. */
export const OWN_SCENARIO = "My scenario";

/** The rows below the header: each group's heading, then its parameters, and a closing line to insert rows above. */
export const TABLE_ROWS: readonly (
  | { readonly heading: ParameterGroup }
  | { readonly parameter: (typeof PARAMETERS)[number] }
  | { readonly closing: string }
)[] = [
  ...PARAMETER_GROUPS.flatMap((group) => [
    { heading: group },
    ...PARAMETERS.filter((entry) => entry.group === group).map((parameter) => ({ parameter })),
  ]),
  { closing: "# End of parameters: insert new rows above" },
];

/** The place of the table on a fresh sheet. */
export function freshPlace(sheetName: string): ScenarioPlace {
  return {
    sheetName,
    headerRow: HEADER_ROW,
    lastRow: FIRST_ROW + TABLE_ROWS.length - 1,
    keyColumn: 0,
    firstScenario: HEADERS.length,
    published: HEADERS.length,
    own: HEADERS.length + 1,
    count: 2,
  };
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
  const values = onSheet(place.sheetName, `${letters}$${place.headerRow + 1}:${letters}$${place.lastRow}`);
  return {
    name: onSheet(place.sheetName, `${letters}$${place.headerRow}`),
    result: (measure) => `${__CBA_NAMESPACE__}.RESULT("${measure}",${keys},${values})`,
    parameter: (key) => `INDEX(${values},MATCH("${key}",${keys},0))`,
  };
}

/** The first few scenarios together: their keys, values and names as ranges. */
export function scenarioBlock(place: ScenarioPlace, count: number): Record<"keys" | "values" | "names", string> {
  const { sheetName, headerRow, lastRow, firstScenario } = place;
  const [first, last] = [columnLetters(firstScenario), columnLetters(firstScenario + count - 1)];
  return {
    keys: keyRange(place),
    values: onSheet(sheetName, `$${first}$${headerRow + 1}:$${last}$${lastRow}`),
    names: onSheet(sheetName, `$${first}$${headerRow}:$${last}$${headerRow}`),
  };
}

/** One scenario's name and values, and the keys beside them, as ranges that stay where they are when a formula is copied. */
export function scenarioColumnRanges(place: ScenarioPlace, column: number): Record<"keys" | "values" | "name", string> {
  const letters = `$${columnLetters(column)}`;
  return {
    keys: keyRange(place),
    values: onSheet(place.sheetName, `${letters}$${place.headerRow + 1}:${letters}$${place.lastRow}`),
    name: onSheet(place.sheetName, `${letters}$${place.headerRow}`),
  };
}

function keyRange({ sheetName, headerRow, lastRow, keyColumn }: ScenarioPlace): string {
  const letters = columnLetters(keyColumn);
  return onSheet(sheetName, `$${letters}$${headerRow + 1}:$${letters}$${lastRow}`);
}
