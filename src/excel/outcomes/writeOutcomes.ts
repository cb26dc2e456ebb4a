import { isBlank } from "../../model/register/cell";
import { isOutcomeName, MOST_OUTCOMES } from "../../model/register/outcomes/parseOutcomes";
import type { OutcomeField } from "../../model/register/outcomes/outcomeFields";
import { cellAddress, fixed, onSheet } from "../../formulas/address";
import { isReference, readTokens } from "../../formulas/tokens";
import { changeWorkbook } from "../batch";
import { mustNotBeLinked } from "../linkedCell";
import { applyLook } from "../sheets/applyLook";
import { entered, freeNames, writeAll } from "../sheets/writeSheets";
import { openScenarioTable } from "../scenarios/openScenario";
import type { OpenTable } from "../scenarios/openScenario";
import { retireOutcomeLines, withOutcomeLines } from "../scenarios/outcomeLines";
import { addressOn, cellText } from "../../sheets/frame/sheetCells";
import { LOOKS } from "../../sheets/frame/styles";
import { text } from "../../sheets/frame/sheetDescription";
import type { CellDescription } from "../../sheets/frame/sheetDescription";
import { outcomeBlock, outcomeHeading } from "../../sheets/scenarios/outcomeBlock";
import { outcomesSheet } from "../../sheets/scenarios/outcomesSheet";
import { OUTCOMES_SHEET } from "../../sheets/scenarios/outcomesTable";
import type { OutcomeColumn, OutcomeRow } from "../../sheets/scenarios/outcomesTable";
import { isHeading, METADATA_HEADERS } from "../../sheets/scenarios/scenarioTable";
import { remember } from "../trail";
import { WorkbookError } from "../workbookError";
import { openBoth, openOutcomes } from "./openOutcomes";
import type { OpenOutcomes } from "./openOutcomes";

/** What a new outcome's row holds at first. */
export type OutcomeEntries = ReadonlyMap<OutcomeColumn, string | number>;

/** Adds an outcome to its sheet, which is made where there is none, and to every scenario but the published one. */
export function addOutcome(name: string, entries: OutcomeEntries): Promise<void> {
  return changeWorkbook(async (context) => {
    if (!isOutcomeName(name)) throw new WorkbookError(`"${name}" cannot name an outcome: letters and digits only.`);
    const { outcomes: standing, scenarios } = await openBoth(context);
    mustBeFree(name, standing, scenarios);
    const outcomes = standing ?? (await addSheet(context, scenarios.sheetNames));
    const { table, sheet } = outcomes;
    if (table.freeRow === null) {
      const message = `The sheet "${table.cells.sheetName}" has no free row for another outcome; at most ${MOST_OUTCOMES} are computed.`;
      throw new WorkbookError(message, addressOn(table.cells, table.fieldRow, 0));
    }
    for (const [column, value] of new Map<OutcomeColumn, string | number>([["name", name], ...entries])) {
      writeCell(sheet, table.cells, table.freeRow, table.columns.get(column), value);
    }
    await writeBlock(scenarios, outcomes, name, table.freeRow);
    await followInUncertainty(context);
  });
}

/** Puts an outcome that stands on its sheet into every scenario but the published one. */
export function putOutcomeInScenarios(name: string): Promise<void> {
  return changeWorkbook(async (context) => {
    const { outcomes, row } = await located(context, name);
    if (outcomes.scenarios.keys.outcomes.some((one) => isSame(one.name, name))) return;
    mustNotBeReadAlready(outcomes.scenarios, outcomes.outcomes, name, row.row);
    await writeBlock(outcomes.scenarios, outcomes.outcomes, name, row.row);
    await followInUncertainty(context);
  });
}

/** Writes cells of an outcome, all at once; "" blanks one. */
export function writeOutcomeCells(name: string, entries: OutcomeEntries): Promise<void> {
  return changeWorkbook(async (context) => {
    const { outcomes, row } = await located(context, name);
    const { table, sheet } = outcomes.outcomes;
    for (const [column, value] of entries) writeCell(sheet, table.cells, row.row, table.columns.get(column), value);
    await context.sync();
  });
}

/** Takes an outcome off its sheet and out of the scenarios, with the rows that it had there. */
export function removeOutcome(name: string): Promise<void> {
  return changeWorkbook(async (context) => {
    const { outcomes, row } = await located(context, name);
    const { table, sheet } = outcomes.outcomes;
    for (const [column, place] of table.columns) {
      // The correction follows the grade, whichever outcome comes here next.
      if (column === "correction" && row.cells.get(column)?.isLinked === true) continue;
      const area = { row: table.cells.top + row.row, column: table.cells.left + place, rows: 1, columns: 1 };
      remember(sheet, table.cells, area);
      sheet.getCell(area.row, area.column).clear("Contents");
    }
    deleteBlock(outcomes.scenarios, name);
    retireOutcomeLines(context, outcomes.scenarios, name);
    await context.sync();
  });
}

/** What is simulated live reads scenarios from the sheet of uncertainties: an outcome has rows there from the first. */
async function followInUncertainty(context: Excel.RequestContext): Promise<void> {
  await context.sync();
  await withOutcomeLines(context, await openScenarioTable(context));
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.trim().toLowerCase();

async function located(context: Excel.RequestContext, name: string) {
  const { outcomes, scenarios } = await openBoth(context);
  const row = outcomes?.table.outcomes.find((one) => isSame(one.name, name));
  if (outcomes === null || row === undefined) {
    throw new WorkbookError(`There is no outcome "${name}" any more. Nothing was written.`);
  }
  return { outcomes: { outcomes, scenarios }, row };
}

function mustBeFree(name: string, outcomes: OpenOutcomes | null, scenarios: OpenTable): void {
  const standing: readonly OutcomeRow[] = outcomes?.table.outcomes ?? [];
  const taken = standing.find((one) => isSame(one.name, name));
  if (taken !== undefined) {
    throw new WorkbookError(
      `There is an outcome "${taken.name}" already; each name once.`,
      taken.cells.get("name")?.address ?? null,
    );
  }
  const inScenarios = scenarios.keys.outcomes.find((one) => isSame(one.name, name));
  const [first] = inScenarios?.entries ?? [];
  if (inScenarios === undefined || first === undefined) return;
  const row = scenarios.rows[first.index] ?? scenarios.place.headerRow;
  const message = `The scenarios have an outcome "${inScenarios.name}" already, in rows of their own.`;
  throw new WorkbookError(message, addressOn(scenarios.cells, row, scenarios.place.keyColumn));
}

/** An outcome that was renamed on its sheet is read by the scenarios under its former name still: twice would count it twice. */
function mustNotBeReadAlready(
  { cells, rows, keys, headers, place }: OpenTable,
  { table }: OpenOutcomes,
  name: string,
  row: number,
): void {
  const own = [...table.columns.values()].map((column) => placeOnSheet(table, row, column));
  for (const { name: former, entries } of keys.outcomes) {
    const read = entries
      .flatMap(({ index }) => rows[index] ?? [])
      .find((line) =>
        headers.some(({ column }) => {
          const content = cellText(cells.formulas[line]?.[column]);
          return (readTokens(content) ?? []).some((token) => isReference(token) && own.includes(token.value));
        }),
      );
    if (read === undefined) continue;
    const message = `The scenarios read this line already, as the outcome "${former}": it would be counted twice. Give it that name again, or write "${name}" for "${former}" in the keys of the scenarios.`;
    throw new WorkbookError(message, addressOn(cells, read, place.keyColumn));
  }
}

/** A cell of the sheet of outcomes as the scenarios' formulas name it. */
function placeOnSheet({ cells }: OpenOutcomes["table"], row: number, column: number): string {
  return onSheet(cells.sheetName, fixed(cellAddress(cells.top + row, cells.left + column)));
}

/** The person is in the pane, and stays there. */
async function addSheet(context: Excel.RequestContext, sheetNames: readonly string[]): Promise<OpenOutcomes> {
  const name = freeNames(sheetNames)(OUTCOMES_SHEET);
  await writeAll(context, [{ description: outcomesSheet(name) }], { isShown: false });
  return openOutcomes(context, context.workbook.worksheets.getItem(name));
}

function writeCell(
  sheet: Excel.Worksheet,
  cells: OpenOutcomes["table"]["cells"],
  row: number,
  place: number | undefined,
  value: string | number,
): void {
  if (place === undefined) return;
  const area = { row: cells.top + row, column: cells.left + place, rows: 1, columns: 1 };
  mustNotBeLinked(cells, area);
  remember(sheet, cells, area);
  const cell = sheet.getCell(area.row, area.column);
  // Text and nothing else, whatever it looks like; in a cell of that format an apostrophe before it would be part of it.
  if (typeof value === "string" && value !== "") cell.numberFormat = [["@"]];
  cell.values = [[value]];
}

/**
 * Makes room for an outcome's rows below the parameters and those of other outcomes, as one would by hand: ranges that end there
 * reach over them by themselves.
 */
async function writeBlock(scenarios: OpenTable, { table }: OpenOutcomes, name: string, row: number): Promise<void> {
  const { cells, place, headers, sheet } = scenarios;
  const cellOf = (field: OutcomeField) => {
    const column = table.columns.get(field);
    return column === undefined ? undefined : placeOnSheet(table, row, column);
  };
  const block = outcomeBlock(name, table.cells.sheetName, cellOf);
  // Above the line that closes the table; without one, below its last row.
  const isClosed = isHeading(cells.values[place.lastRow]?.[place.keyColumn]);
  const first = cells.top + place.lastRow + (isClosed ? 0 : 1);
  sheet.getRange(`${first + 1}:${first + block.length}`).insert("Down");
  await sheet.context.sync();
  const titles = cells.values[place.headerRow] ?? [];
  const columnOf = (title: string) => {
    const found = titles.findIndex((cell) => cellText(cell).toLowerCase() === title.toLowerCase());
    return found === -1 ? null : found;
  };
  const metadata = METADATA_HEADERS.map((title) => ({ title, column: columnOf(title) }));
  const write = (column: number, contents: readonly CellDescription[]) => {
    const range = sheet.getRangeByIndexes(first, cells.left + column, contents.length, 1);
    range.numberFormat = contents.map(({ format }) => [format ?? "General"]);
    range.formulas = contents.map((cell) => [entered(cell)]);
    // The heading has a look of its own.
    const [heading, row] = contents;
    if (row !== undefined) applyLook(range, LOOKS[row.style]);
    if (heading !== undefined) applyLook(range.getCell(0, 0), LOOKS[heading.style]);
  };
  write(
    place.keyColumn,
    block.map(({ key }) => key),
  );
  for (const { title, column } of metadata) {
    if (column === null) continue;
    write(
      column,
      block.map(({ metadata: described }) => described[title]),
    );
  }
  for (const { column, isReference } of headers) {
    write(
      column,
      block.map(({ value }): CellDescription => {
        if (value === null) return text("", "groupHeading");
        return isReference ? text("", "reference") : value;
      }),
    );
  }
}

/** Takes out the rows of an outcome, its heading with them. Refuses where something else stands in one of them. */
function deleteBlock(scenarios: OpenTable, name: string): void {
  const { cells, place, rows, keys, headers, sheet } = scenarios;
  const own = keys.outcomes.find((one) => isSame(one.name, name));
  const ofFields = (own?.entries ?? []).flatMap(({ index }) => rows[index] ?? []);
  const isOwnHeading = (row: number) => isSame(outcomeHeading(name), cellText(cells.values[row]?.[place.keyColumn]));
  const all = [...ofFields, ...cells.values.flatMap((_, row) => (isOwnHeading(row) ? [row] : []))];
  const titles = cells.values[place.headerRow] ?? [];
  const metadata = titles.flatMap((title, column) =>
    METADATA_HEADERS.some((one) => isSame(one, cellText(title))) ? [column] : [],
  );
  const ofTable = new Set([place.keyColumn, ...metadata, ...headers.map(({ column }) => column)]);
  for (const row of all) {
    const stray = (cells.formulas[row] ?? []).findIndex((content, column) => !ofTable.has(column) && !isBlank(content));
    if (stray === -1) continue;
    const address = addressOn(cells, row, stray);
    throw new WorkbookError(`Beside the rows of "${name}" something stands in ${address}. Move it first.`, address);
  }
  for (const row of all.toSorted((one, other) => other - one)) {
    const at = cells.top + row + 1;
    sheet.getRange(`${at}:${at}`).delete("Up");
  }
}
