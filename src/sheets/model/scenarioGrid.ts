import { columnLetters, onSheet } from "../../formulas/address";
import { HEAD } from "../frame/head";
import { layout } from "../frame/layout";
import { indexGiven, scenarioBlock } from "../scenarios/scenarioPlace";
import type { ScenarioPlace } from "../scenarios/scenarioPlace";
import { formula, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";
import type { StyleName } from "../frame/styles";

/**
 * The grid that the model's sheets share: labels in columns A to D, then a column for each scenario, the same column for
 * the same scenario on every sheet. Blank columns are filled already, so that a scenario added by hand appears by itself.
 */

/** Columns A to D hold labels and the like; column E is the first scenario's. */
export const FIRST_COLUMN = 4;
/** What every such sheet begins with, for its layout: below the head the scenarios' numbers, and their names. */
export const GRID_HEAD = { head: HEAD, numbers: "row", names: "row" } as const;
const LAYOUT = layout(GRID_HEAD);
export const NUMBER_ROW = LAYOUT.row("numbers");
export const NAME_ROW = LAYOUT.row("names");
/** All of it stays in view. */
export const HEAD_ROWS = LAYOUT.lastRow("names");
export const SCENARIO_WIDTH = 100;
/** Room for a scenario's name on two lines. */
export const NAMES_HEIGHT = 44;

const LEAST_COLUMNS = 12;
const STEP = 6;

/** How many scenarios the sheets have columns for: some to spare always, twelve at least. */
export function columnsFor(scenarios: number): number {
  return Math.max(LEAST_COLUMNS, Math.ceil((scenarios + 1) / STEP) * STEP);
}

/** The cells of the scenarios, as the formulas of the model's sheets refer to them. */
export interface ScenarioRanges {
  /** How many columns the grid has. */
  readonly columns: number;
  readonly keys: string;
  readonly values: string;
  readonly names: string;
  /** Far more columns than the grid has, to see whether it has enough. */
  readonly allNames: string;
  /** What a call has at its end so that amounts move by the workbook's own release. */
  readonly index: string;
}

export function scenarioRanges(place: ScenarioPlace): ScenarioRanges {
  const columns = columnsFor(place.count);
  const allNames = scenarioBlock(place, 5 * columns).names;
  return { columns, ...scenarioBlock(place, columns), allNames, index: indexGiven(place) };
}

/** The letters of the grid's columns: E, F … */
export function gridLetters(columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => columnLetters(FIRST_COLUMN + index));
}

/** Those of the first and the last. */
export function gridColumns(columns: number): readonly [first: string, last: string] {
  return [columnLetters(FIRST_COLUMN), columnLetters(FIRST_COLUMN + columns - 1)];
}

/** A row's cells in all columns of the grid from one formula: `=IF(E$5="","",body)`, blank where there is no scenario. */
export function alongRow(
  columns: number,
  style: StyleName,
  body: (column: string) => string,
  format?: string,
): CellDescription[] {
  return gridLetters(columns).map((letters) =>
    formula(`IF(${letters}$${NAME_ROW}="","",${body(letters)})`, style, format),
  );
}

/** The two rows of the head that number and name the scenarios, taken from the sheet that reads them first. */
export function linkedHead(
  columns: number,
  workings: string,
  labels: readonly [string, string, string, string],
): {
  readonly numbers: readonly CellDescription[];
  readonly names: RowDescription;
} {
  const link = (row: number) => (letters: string) => onSheet(workings, `${letters}$${row}`);
  const cells = (row: number, style: StyleName) =>
    gridLetters(columns).map((letters) => formula(link(row)(letters), style));
  return {
    numbers: cells(NUMBER_ROW, "number"),
    names: [...labels.map((label) => text(label, "tableHeader")), ...cells(NAME_ROW, "linkHeader")],
  };
}

/** The range of a row, or of several, over all columns of the grid. */
export function gridRange(columns: number, first: number, last = first): string {
  const [from, to] = gridColumns(columns);
  return `$${from}$${first}:$${to}$${last}`;
}

/** The number of the column of the scenario whose name stands in a cell; 0 where there is none of that name. */
export function columnOfName(nameCell: string, names: string, numbers: string): string {
  return `IF(${nameCell}="",0,SUMPRODUCT(MAX((${names}=${nameCell})*${numbers})))`;
}
