import { parameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { columnLetters } from "../../formulas/address";
import { EXCEL_LIMITS } from "../../formulas/excelLimits";
import { changeWorkbook } from "../batch";
import { enteredText, literalText } from "../enteredText";
import { locateColumn, locateRow, openScenarioTable, sheetColumn } from "./openScenario";
import type { OpenTable } from "./openScenario";
import { deletedName } from "../../sheets/scenarios/scenarioHeaders";
import { findNotes, noteOn, NOTE_HEADERS } from "../../sheets/scenarios/scenarioNotes";
import type { NoteHeader, ParameterNote } from "../../sheets/scenarios/scenarioNotes";
import type { StatedScenario } from "./stateUncertainty";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { applyLook } from "../sheets/applyLook";
import { DATE_FORMAT, dateSerial } from "../../sheets/frame/dates";
import { LOOKS } from "../../sheets/frame/styles";
import { WorkbookError } from "../workbookError";
import { mustNotBeLinked } from "../linkedCell";
import { remember } from "../trail";

/** Says, below the table, who gave a scenario its value of a parameter, and why; instead of what was said before. */
export function writeParameterNote(
  column: ScenarioColumn,
  key: ParameterKey,
  { who, why }: ParameterNote,
  today = new Date(),
): Promise<void> {
  const longest = Math.max(who.trim().length, why.trim().length);
  if (longest > EXCEL_LIMITS.cellText) {
    const message = `A cell holds ${EXCEL_LIMITS.cellText} characters; this note has ${longest}. Nothing was written.`;
    return Promise.reject(new WorkbookError(message));
  }
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const header = locateColumn(table, column);
    locateRow(table, key); // refuses where the parameter is gone
    writeNotes(table, { name: header.name, column: sheetColumn(table, header) }, new Map([[key, { who, why }]]), today);
    await context.sync();
  });
}

/** Notes on several values of a scenario, as part of a batch; each takes the place of what was said before. */
export function writeNotes(
  table: OpenTable,
  scenario: StatedScenario,
  notes: ReadonlyMap<ParameterKey, ParameterNote>,
  today: Date,
): void {
  const { sheet, cells } = table;
  const found = findNotes(cells, table.place);
  const { columns, nextRow } = found ?? startNotes(table);
  let free = nextRow;
  for (const [key, { who, why }] of notes) {
    const row = cells.top + (noteOn(found, scenario.name, key)?.row ?? free++);
    const contents: Readonly<Record<NoteHeader, string | number>> = {
      "# Note on": `# ${key}`,
      Parameter: enteredText(parameter(key).label),
      // By reference, so that the note follows when the scenario is renamed.
      Scenario: `=$${columnLetters(scenario.column)}$${cells.top + table.place.headerRow + 1}`,
      Who: literalText(who.trim()),
      When: dateSerial(today),
      Why: literalText(why.trim()),
    };
    for (const [title, place] of columns) {
      if (title !== "Scenario") mustNotBeLinked(cells, { row, column: cells.left + place, rows: 1, columns: 1 });
      remember(sheet, cells, { row, column: cells.left + place, rows: 1, columns: 1 });
      const cell = sheet.getCell(row, cells.left + place);
      cell.numberFormat = [[title === "When" ? DATE_FORMAT : "General"]];
      cell.formulas = [[contents[title]]];
      applyLook(cell, title === "# Note on" ? LOOKS.key : LOOKS.noteEntry);
    }
  }
}

/** A sheet without notes gets their header, below all that stands on it. */
function startNotes({ sheet, cells, place }: OpenTable): { columns: Map<NoteHeader, number>; nextRow: number } {
  const headerRow = cells.values.length + 1;
  const columns = new Map(NOTE_HEADERS.map((header, index) => [header, place.keyColumn + index]));
  const [row, column] = [cells.top + headerRow, cells.left + place.keyColumn];
  remember(sheet, cells, { row, column, rows: 1, columns: NOTE_HEADERS.length });
  const header = sheet.getRangeByIndexes(row, column, 1, NOTE_HEADERS.length);
  header.values = [[...NOTE_HEADERS]];
  applyLook(header, LOOKS.tableHeader);
  return { columns, nextRow: headerRow + 1 };
}

/** What was noted of a scenario that goes stays as its history, under a name that no other scenario takes over. */
export function keepNotesOf({ sheet, cells, place }: OpenTable, scenario: string): void {
  const found = findNotes(cells, place);
  for (const note of found?.notes ?? []) {
    if (note.scenario.toLowerCase() !== scenario.trim().toLowerCase()) continue;
    const [row, column] = [cells.top + note.row, cells.left + (found?.columns.get("Scenario") ?? place.keyColumn)];
    remember(sheet, cells, { row, column, rows: 1, columns: 1 });
    sheet.getCell(row, column).values = [[literalText(deletedName(scenario))]];
  }
}
