import { OPTIMISM_BIAS } from "../../model/appendix9/optimismBias";
import { PARAMETERS } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { MOST_YEARS } from "../../model/scaleUp/plan";
import { SCALE_UP_PARAMETERS } from "../../model/register/scaleUpParameters";
import type { ScaleUpGroup, ScaleUpKey, ScaleUpParameter } from "../../model/register/scaleUpParameters";
import { columnLetters } from "../../formulas/address";
import { layout } from "../frame/layout";
import { FIRST_COLUMN, GRID_HEAD } from "../model/scenarioGrid";

/** Where everything stands on the sheet of scale-up's inputs. */

export type Counted = "scenarioColumn" | "plannedYears" | "yearsAfter" | "firstYearMonths";
export type Constant = "weeksPerYear" | "rounding";
export type InputId = ParameterKey | ScaleUpKey | Counted | Constant;

const COUNTED: readonly Counted[] = ["scenarioColumn", "plannedYears", "yearsAfter", "firstYearMonths"];
const CONSTANTS: readonly Constant[] = ["weeksPerYear", "rounding"];

type SettingRow = { readonly heading: ScaleUpGroup } | { readonly setting: ScaleUpParameter };

const GROUPS: readonly ScaleUpGroup[] = [...new Set(SCALE_UP_PARAMETERS.map(({ group }) => group))];
const SETTINGS = GROUPS.flatMap((group): SettingRow[] => [
  { heading: group },
  ...SCALE_UP_PARAMETERS.filter((entry) => entry.group === group).map((setting) => ({ setting })),
]);

/** Below the head the cases by year, and then every input with a row of its own. */
export const SCALE_UP_INPUT_ROWS = layout({
  ...GRID_HEAD,
  cases: "row",
  counted: COUNTED,
  settings: SETTINGS,
  linkedTitle: "row",
  linked: PARAMETERS,
  gradesTitle: "row",
  grades: OPTIMISM_BIAS,
  constantsTitle: "row",
  constants: CONSTANTS,
});
const LAYOUT = SCALE_UP_INPUT_ROWS;

export const CASES_KEY = "cases";
const CASES_COLUMNS = ["E", columnLetters(FIRST_COLUMN + MOST_YEARS - 1)] as const;
export const CASES = LAYOUT.range(CASES_COLUMNS, "cases");
/** The numbers of the years that may have cases. */
export const CASES_YEARS = LAYOUT.range(CASES_COLUMNS, "numbers");
export const SCENARIO_LABEL = "Scenario";
export const SCENARIO_CELL = LAYOUT.cell("B", "numbers");

const rowsById: ReadonlyMap<string, number> = new Map<string, number>([
  ...COUNTED.map((counted) => [counted, LAYOUT.row("counted", counted)] as const),
  ...SETTINGS.flatMap((row) => ("setting" in row ? [[row.setting.key, LAYOUT.row("settings", row)] as const] : [])),
  ...PARAMETERS.map((linked) => [linked.key, LAYOUT.row("linked", linked)] as const),
  ...CONSTANTS.map((constant) => [constant, LAYOUT.row("constants", constant)] as const),
]);

export function isInput(id: string): id is InputId {
  return rowsById.has(id);
}

/** The row of an input. */
export function inputRow(id: InputId): number {
  const row = rowsById.get(id);
  if (row === undefined) throw new Error(`The inputs of scale-up have no row ${id}`);
  return row;
}

/** The cell of an input, on its own sheet. */
export function inputCell(id: InputId): string {
  return `$E$${inputRow(id)}`;
}

/** The settings from the first to the last, in a column; headings stand between them. */
export function settingRange(column: string): string {
  return `${column}${firstSetting()}:${column}${LAYOUT.lastRow("settings")}`;
}

/** The values fetched from the scenario, in a column. */
export function linkedRange(column: string): string {
  return LAYOUT.range(column, "linked");
}

/** From the first key of scale-up to the last of Appendix 9: what the functions take as keys and values. */
export function keyRange(column: string): string {
  return `${column}${firstSetting()}:${column}${LAYOUT.lastRow("linked")}`;
}

/** A heading stands above the first setting. */
function firstSetting(): number {
  return Math.min(...SCALE_UP_PARAMETERS.map(({ key }) => inputRow(key)));
}

/** The table of optimism bias: each grade, what it takes off benefits, and what it puts on costs. */
export const GRADE_RANGES = {
  grade: LAYOUT.range("$D$", "grades"),
  benefits: LAYOUT.range("$E$", "grades"),
  costs: LAYOUT.range("$F$", "grades"),
} as const;

/** The cells that are people's own: scenario, cases, and each run of settings. */
export const INPUT_RANGES: readonly string[] = [
  SCENARIO_CELL,
  CASES,
  ...GROUPS.map((group) => {
    const rows = SCALE_UP_PARAMETERS.flatMap((entry) => (entry.group === group ? [inputRow(entry.key)] : []));
    return `E${Math.min(...rows)}:E${Math.max(...rows)}`;
  }),
];
