import { PARAMETERS } from "../../model/parameters";
import type { ParameterGroup, ParameterKey } from "../../model/parameters";
import type { Measure } from "../../model/measures";
import { columnLetters, onSheet } from "../address";
import { KEY_HEADER, METADATA_HEADERS } from "../scenarioTable";

/** Where everything stands on a fresh sheet of scenarios, for the sheet itself and for formulas that refer to it. */

export const HEADERS = [KEY_HEADER, ...METADATA_HEADERS] as const;
/** Row of the headers and first row below them, from 1 as in addresses. */
export const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
export const SCENARIO_COLUMN_WIDTH = 100;

const GROUPS = [...new Set(PARAMETERS.map(({ group }) => group))];

/** The rows below the header: each group's heading, then its parameters, and a closing line to insert rows above. */
export const TABLE_ROWS: readonly (
  | { readonly heading: ParameterGroup }
  | { readonly parameter: (typeof PARAMETERS)[number] }
  | { readonly closing: string }
)[] = [
  ...GROUPS.flatMap((group) => [
    { heading: group },
    ...PARAMETERS.filter((entry) => entry.group === group).map((parameter) => ({ parameter })),
  ]),
  { closing: "# End of parameters: insert new rows above" },
];

/** Formulas over one scenario of a sheet of scenarios. By key, so that its rows may be sorted, and as ranges, so that they may grow. */
export interface ScenarioReferences {
  readonly name: string;
  readonly result: (measure: Measure) => string;
  readonly parameter: (key: ParameterKey) => string;
}

const LAST_ROW = FIRST_ROW + TABLE_ROWS.length - 1;

/** @param index 0 for the first scenario, "As published" */
export function scenarioReferences(sheetName: string, index: number): ScenarioReferences {
  const letters = columnLetters(HEADERS.length + index);
  const keys = keyRange(sheetName);
  const values = onSheet(sheetName, `${letters}$${FIRST_ROW}:${letters}$${LAST_ROW}`);
  return {
    name: onSheet(sheetName, `${letters}$${HEADER_ROW}`),
    result: (measure) => `${__CBA_NAMESPACE__}.RESULT("${measure}",${keys},${values})`,
    parameter: (key) => `INDEX(${values},MATCH("${key}",${keys},0))`,
  };
}

/** The first few scenarios together: their keys, values and names as ranges. */
export function scenarioBlock(sheetName: string, count: number): Record<"keys" | "values" | "names", string> {
  const [first, last] = [columnLetters(HEADERS.length), columnLetters(HEADERS.length + count - 1)];
  return {
    keys: keyRange(sheetName),
    values: onSheet(sheetName, `${first}$${FIRST_ROW}:${last}$${LAST_ROW}`),
    names: onSheet(sheetName, `${first}$${HEADER_ROW}:${last}$${HEADER_ROW}`),
  };
}

function keyRange(sheetName: string): string {
  return onSheet(sheetName, `$A$${FIRST_ROW}:$A$${LAST_ROW}`);
}
