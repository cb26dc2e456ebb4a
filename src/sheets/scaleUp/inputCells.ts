import { OPTIMISM_BIAS } from "../../model/appendix9/optimismBias";
import { PARAMETERS } from "../../model/register/parameters";
import type { Parameter, ParameterKey } from "../../model/register/parameters";
import { MOST_YEARS } from "../../model/scaleUp/scaleUp";
import { SCALE_UP_PARAMETERS } from "../../model/register/scaleUpParameters";
import type { ScaleUpGroup, ScaleUpKey, ScaleUpParameter } from "../../model/register/scaleUpParameters";
import { columnLetters } from "../../formulas/address";
import { FIRST_COLUMN, HEAD_ROWS } from "../model/scenarioGrid";

/** Where everything stands on the sheet of scale-up's inputs; rows from 1, as in addresses. */

export const CASES_ROW = HEAD_ROWS + 1;
export const CASES_KEY = "cases";
export const CASES = `E${CASES_ROW}:${columnLetters(FIRST_COLUMN + MOST_YEARS - 1)}${CASES_ROW}`;
export const SCENARIO_LABEL = "Scenario";
export const SCENARIO_CELL = "B4";

export type Counted = "scenarioColumn" | "plannedYears" | "yearsAfter";
export type Constant = "weeksPerYear" | "rounding";

type BodyRow =
  | { readonly heading: string; readonly isTable: boolean }
  | { readonly counted: Counted }
  | { readonly constant: Constant }
  | { readonly setting: ScaleUpParameter }
  | { readonly linked: Parameter }
  | { readonly grade: (typeof OPTIMISM_BIAS)[number] };

const GROUPS: readonly ScaleUpGroup[] = [...new Set(SCALE_UP_PARAMETERS.map(({ group }) => group))];

/** The rows below the cases by year. */
export const INPUTS_BODY: readonly BodyRow[] = [
  { counted: "scenarioColumn" },
  { counted: "plannedYears" },
  { counted: "yearsAfter" },
  ...GROUPS.flatMap((group): BodyRow[] => [
    { heading: group, isTable: true },
    ...SCALE_UP_PARAMETERS.filter((entry) => entry.group === group).map((setting) => ({ setting })),
  ]),
  { heading: "The scenario's values, fetched from the sheet of scenarios: change them there", isTable: false },
  ...PARAMETERS.map((linked) => ({ linked })),
  { heading: "Optimism bias by grade of evidence (assumed, verify): taken off benefits, put on costs", isTable: false },
  ...OPTIMISM_BIAS.map((grade) => ({ grade })),
  { heading: "Conventions", isTable: false },
  { constant: "weeksPerYear" },
  { constant: "rounding" },
];

type InputId = ParameterKey | ScaleUpKey | Counted | Constant;

function idOf(row: BodyRow): string | null {
  if ("setting" in row) return row.setting.key;
  if ("linked" in row) return row.linked.key;
  if ("counted" in row) return row.counted;
  return "constant" in row ? row.constant : null;
}

/** The row of an input. */
export function inputRow(id: InputId): number {
  const index = INPUTS_BODY.findIndex((row) => idOf(row) === id);
  if (index === -1) throw new Error(`The inputs of scale-up have no row ${id}`);
  return CASES_ROW + 1 + index;
}

/** The cell of an input, on its own sheet. */
export function inputCell(id: InputId): string {
  return `$E$${inputRow(id)}`;
}

const firstRow = (test: (row: BodyRow) => boolean) => CASES_ROW + 1 + INPUTS_BODY.findIndex(test);
const lastRow = (test: (row: BodyRow) => boolean) => CASES_ROW + 1 + INPUTS_BODY.findLastIndex(test);

/** From the first key of scale-up to the last of Appendix 9: what the functions take as keys and values. */
export const KEY_ROWS = {
  first: firstRow((row) => "setting" in row),
  last: lastRow((row) => "linked" in row),
} as const;
export const SETTING_ROWS = { first: KEY_ROWS.first, last: lastRow((row) => "setting" in row) } as const;
/** Grade, and what it takes off benefits and puts on costs. */
export const GRADE_ROWS = { first: firstRow((row) => "grade" in row), last: lastRow((row) => "grade" in row) } as const;

/** The cells that are people's own: scenario, cases, and each run of settings. */
export const INPUT_RANGES: readonly string[] = [
  SCENARIO_CELL,
  CASES,
  ...GROUPS.map((group) => {
    const isOfGroup = (row: BodyRow) => "setting" in row && row.setting.group === group;
    return `E${firstRow(isOfGroup)}:E${lastRow(isOfGroup)}`;
  }),
];
