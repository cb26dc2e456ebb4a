import { isOutcomeName, MOST_OUTCOMES } from "../../model/register/outcomes/parseOutcomes";
import type { OutcomeField } from "../../model/register/outcomes/outcomeFields";
import { cellAddress, fixed, onSheet } from "../../formulas/address";
import { isReference, readTokens } from "../../formulas/tokens";
import { changeWorkbook } from "../batch";
import { mustNotBeLinked } from "../linkedCell";
import { freeNames, writeAll } from "../sheets/writeSheets";
import { openScenarioTable } from "../scenarios/openScenario";
import type { OpenTable } from "../scenarios/openScenario";
import { retireOutcomeLines, withOutcomeLines } from "../scenarios/outcomeLines";
import { deleteBlock, insertBlock } from "../scenarios/scenarioRows";
import { addressOn, cellText } from "../../sheets/frame/sheetCells";
import { outcomeBlock, outcomeHeading } from "../../sheets/scenarios/outcomeBlock";
import { outcomesSheet } from "../../sheets/scenarios/outcomesSheet";
import { OUTCOMES_SHEET } from "../../sheets/scenarios/outcomesTable";
import type { OutcomeColumn, OutcomeRow } from "../../sheets/scenarios/outcomesTable";
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
    const own = outcomes.scenarios.keys.outcomes.find((one) => isSame(one.name, name))?.entries ?? [];
    deleteBlock(
      outcomes.scenarios,
      own.map(({ index }) => index),
      outcomeHeading(name),
      `"${name}"`,
    );
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

/** Puts an outcome's rows, which are links to its line on the sheet of outcomes, among those of the scenarios. */
async function writeBlock(scenarios: OpenTable, { table }: OpenOutcomes, name: string, row: number): Promise<void> {
  const cellOf = (field: OutcomeField) => {
    const column = table.columns.get(field);
    return column === undefined ? undefined : placeOnSheet(table, row, column);
  };
  await insertBlock(scenarios, outcomeBlock(name, table.cells.sheetName, cellOf));
}
