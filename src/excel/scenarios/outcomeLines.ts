import { isBlank } from "../../model/register/cell";
import type { OutcomeKeys } from "../../model/register/outcomes/parseOutcomes";
import { placeOf } from "../../sheets/scenarios/scenarioPlace";
import { isSameName } from "../../sheets/scenarios/scenarioHeaders";
import { isHeading } from "../../sheets/scenarios/scenarioTable";
import { outcomeHeading } from "../../sheets/scenarios/outcomeBlock";
import { blockPlace, blockRow, blockValidations } from "../../sheets/scenarios/uncertaintyBlock";
import type { BlockDescription } from "../../sheets/scenarios/uncertaintyBlock";
import { outcomeLabels, outcomeRows } from "../../sheets/scenarios/uncertaintySheet";
import { rowOfKey } from "../../sheets/scenarios/uncertaintyTable";
import type { UncertaintyTable } from "../../sheets/scenarios/uncertaintyTable";
import { columnLetters } from "../../formulas/address";
import { cellText } from "../../sheets/frame/sheetCells";
import { remember } from "../trail";
import { writeCells } from "../sheets/writeSheets";
import { writeValidation } from "../sheets/writeSheetExtras";
import { openScenarioTable } from "./openScenario";
import type { OpenTable } from "./openScenario";

/**
 * The rows of the council's own outcomes on the sheet of uncertainties: all fields, as a live simulation reads the scenario
 * there. They are added once scenarios have an outcome; when it is removed, what was stated stays beside a remark.
 */

/** The table with a row for every field of every outcome that scenarios have; read anew where some had to be added. */
export async function withOutcomeLines(context: Excel.RequestContext, table: OpenTable): Promise<OpenTable> {
  const { uncertainty } = table;
  if (uncertainty.kind !== "ready") return table;
  const stated = uncertainty.table;
  const missing = table.keys.outcomes.flatMap((outcome) => {
    const entries = outcome.entries.filter(({ key }) => rowOfKey(stated, key) === undefined);
    return entries.length === 0 ? [] : [{ ...outcome, entries }];
  });
  if (missing.length === 0) return table;
  if (takeUp(context, stated, missing)) {
    await context.sync();
    return withOutcomeLines(context, await openScenarioTable(context));
  }
  insert(context, table, stated, missing);
  await context.sync();
  return openScenarioTable(context);
}

/** What stands for a key whose outcome was removed: a remark to whatever reads keys. */
const remark = (key: string) => `# ${key}`;

/** Makes keys of remarks that an earlier outcome of this name has left, with what was stated beside them. Whether there were any. */
function takeUp(
  context: Excel.RequestContext,
  { cells, place, rows }: UncertaintyTable,
  missing: readonly OutcomeKeys[],
): boolean {
  const sheet = context.workbook.worksheets.getItem(cells.sheetName);
  const left = missing.flatMap(({ entries }) =>
    entries.flatMap(({ key }) => {
      const wanted = remark(key).toLowerCase();
      const row = rows.find((one) => cellText(cells.values[one]?.[place.keyColumn]).toLowerCase() === wanted);
      return row === undefined ? [] : [{ row, key }];
    }),
  );
  for (const { row, key } of left) {
    const cell = { row: cells.top + row, column: cells.left + place.keyColumn, rows: 1, columns: 1 };
    remember(sheet, cells, cell);
    sheet.getCell(cell.row, cell.column).values = [[key]];
  }
  return left.length > 0;
}

/** Above the line that closes the table, so that ranges over it grow; without one, below its last row. */
function insert(
  context: Excel.RequestContext,
  table: OpenTable,
  stated: UncertaintyTable,
  missing: readonly OutcomeKeys[],
): void {
  const { cells, place, blocks } = stated;
  const sheet = context.workbook.worksheets.getItem(cells.sheetName);
  const isClosed = isHeading(cells.values[place.lastRow]?.[place.keyColumn]);
  const first = cells.top + place.lastRow + (isClosed ? 0 : 1);
  const lines = missing.flatMap(outcomeRows);
  sheet.getRange(`${first + 1}:${first + lines.length}`).insert("Down");
  // Rows that are put in look like the one above them, with its rules.
  sheet.getRange(`${first + 1}:${first + lines.length}`).clear();
  writeCells(sheet, lines.map(outcomeLabels), { row: first, column: cells.left + place.keyColumn });
  const rows = lines.map((line) => ("field" in line ? line : "heading"));
  for (const { name, column } of blocks) {
    const header = table.headers.find((one) => isSameName(one.name, name));
    const lying = { ...blockPlace(stated, column), firstRow: first + 1 };
    // What a scenario stated that is deleted has no values any more.
    if (header === undefined) continue;
    const block: BlockDescription = {
      ...{ entries: new Map(), correlations: [], place: placeOf(table) },
      scenario: table.cells.left + header.column,
    };
    const key = (index: number) => `$${columnLetters(lying.keyColumn)}${lying.firstRow + index}`;
    writeCells(
      sheet,
      rows.map((row, index) => blockRow(block, row, key(index))),
      { row: first, column: cells.left + column },
    );
    for (const validation of blockValidations(rows, lying)) writeValidation(sheet, validation);
  }
}

/**
 * What becomes of an outcome's rows when it is removed: where something is stated in them they stay as remarks, for history and
 * should the outcome come back; else they go.
 */
export function retireOutcomeLines(context: Excel.RequestContext, { uncertainty }: OpenTable, name: string): void {
  if (uncertainty.kind !== "ready") return;
  const { cells, place, rows, blocks, keys, outcomeLines } = uncertainty.table;
  const sheet = context.workbook.worksheets.getItem(cells.sheetName);
  const own = keys.outcomes.find((one) => isSameName(one.name, name))?.entries.map(({ key }) => key) ?? [];
  const ofFields = outcomeLines.filter(({ key }) => own.includes(key));
  const heading = outcomeHeading(name).toLowerCase();
  const headings = rows.filter((row) => cellText(cells.values[row]?.[place.keyColumn]).toLowerCase() === heading);
  const links = new Set(blocks.map(({ column }) => column));
  const written = new Set([0, 1, 2].map((offset) => place.keyColumn + offset));
  const isKept = ofFields.some(({ row }) =>
    (cells.formulas[row] ?? []).some((cell, column) => !links.has(column) && !written.has(column) && !isBlank(cell)),
  );
  if (isKept) {
    for (const { row, key } of ofFields) {
      const cell = { row: cells.top + row, column: cells.left + place.keyColumn, rows: 1, columns: 1 };
      remember(sheet, cells, cell);
      sheet.getCell(cell.row, cell.column).values = [[remark(key)]];
    }
    return;
  }
  const all = [...ofFields.map(({ row }) => row), ...headings].toSorted((one, other) => other - one);
  for (const row of all) {
    const at = cells.top + row + 1;
    sheet.getRange(`${at}:${at}`).delete("Up");
  }
}
