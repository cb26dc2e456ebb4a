import { cellError, isBlank } from "../../model/register/cell";
import { parameter } from "../../model/register/parameters";
import { readParameterValue } from "../../model/register/parameterValue";
import { AS_PUBLISHED } from "../../model/register/presets";
import { columnLetters } from "../../formulas/address";
import type { SheetCells, SheetProblem } from "../frame/sheetCells";
import { addressIn } from "../frame/sheetCells";
import { isMetadataHeader } from "./scenarioTable";
import type { TablePlace } from "./scenarioTable";

/** A column of the table that holds a scenario. */
export interface ScenarioHeader {
  /** Counts from 0 within the cells that were read. */
  readonly column: number;
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly isReference: boolean;
}

export interface ScenarioHeaders {
  readonly headers: readonly ScenarioHeader[];
  readonly problems: readonly SheetProblem[];
}

/** Every header right of "Key" that is none of the table's own stands above a scenario, unless its cells are mere remarks. */
export function scenarioHeaders(cells: SheetCells, table: TablePlace): ScenarioHeaders {
  const titles = cells.values[table.headerRow] ?? [];
  const columns = titles
    .map((_, column) => column)
    .filter((column) => column > table.keyColumn && nameOf(titles[column]) !== "" && !isMetadataHeader(titles[column]));
  const remarks = columns.filter((column) => holdsRemarks(cells, table, column));
  const headers = columns.filter((column) => !remarks.includes(column)).map((column) => header(cells, table, column));
  const problems = [
    ...headers.flatMap((found) => errorProblem(found, titles[found.column])),
    ...remarks.map((column) => remarksProblem(header(cells, table, column))),
    ...sameNameProblems(headers),
  ];
  return headers.length > 0 ? { headers, problems } : { headers, problems: [...problems, noScenario(cells, table)] };
}

/** Whether two scenarios' names are one to a person: case and the blanks round them do not tell names apart. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

const DELETED = "(deleted)";

/** How a scenario that is gone is called where what was said of it is kept. */
export function deletedName(scenario: string): string {
  return `${scenario.trim()} ${DELETED}`;
}

export function isDeletedName(name: string): boolean {
  return name.endsWith(DELETED);
}

function nameOf(title: unknown): string {
  return isBlank(title) ? "" : String(title).trim();
}

function header(cells: SheetCells, table: TablePlace, column: number): ScenarioHeader {
  const name = nameOf(cells.values[table.headerRow]?.[column]);
  return {
    column,
    id: columnLetters(cells.left + column),
    name,
    address: addressIn(cells, table.headerRow, column),
    isReference: isSameName(name, AS_PUBLISHED.name),
  };
}

/** A column of texts in which no parameter finds a value it may have: somebody's notes, or a header of ours renamed. */
function holdsRemarks(cells: SheetCells, { rowOf }: TablePlace, column: number): boolean {
  const entries = [...rowOf].map(([key, row]) => ({ key, value: cells.values[row]?.[column] }));
  const hasText = entries.some(
    ({ value }) => typeof value === "string" && value !== "" && cellError(value) === undefined,
  );
  return hasText && entries.every(({ key, value }) => !readParameterValue(parameter(key), value).ok);
}

function errorProblem({ address }: ScenarioHeader, title: unknown): SheetProblem[] {
  const error = cellError(title);
  if (error === undefined) return [];
  return [
    { message: `${address} should hold a scenario's name and holds the error ${error}.`, address, blocking: false },
  ];
}

function remarksProblem({ address, name, id }: ScenarioHeader): SheetProblem {
  const message = `"${name}" in ${address} is not taken for a scenario: column ${id} holds texts, and no value that a parameter may have.`;
  return { message, address, blocking: false };
}

function sameNameProblems(headers: readonly ScenarioHeader[]): SheetProblem[] {
  return headers.flatMap((one, index) => {
    const earlier = headers.slice(0, index).find(({ name }) => isSameName(name, one.name));
    if (earlier === undefined) return [];
    const message = `Two scenarios are called "${one.name}": columns ${earlier.id} and ${one.id}. Rename one to tell them apart.`;
    return [{ message, address: one.address, blocking: false }];
  });
}

function noScenario(cells: SheetCells, table: TablePlace): SheetProblem {
  const address = addressIn(cells, table.headerRow, table.keyColumn);
  const message = `No column holds a scenario: right of ${address}, row ${cells.top + table.headerRow + 1} names none. Write a name there, such as "${AS_PUBLISHED.name}", and the values below it.`;
  return { message, address, blocking: true };
}
