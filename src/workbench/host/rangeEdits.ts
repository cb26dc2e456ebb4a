import type { ICellData } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/sheets";
import { isEntireColumns, isEntireRows, isUnbounded, type Area } from "./address";
import { Cells } from "./cells";
import { HostError } from "./errors";
import { toUniverRange } from "./grid";
import type { Host } from "./host";
import type { RangeTarget } from "./rangeTarget";

/** Makes room at the range: whole rows or columns move aside, or cells move down or right. */
export async function insertCells({ sheetId, area }: RangeTarget, shift: string, host: Host): Promise<void> {
  const sheet = host.grid.sheet(sheetId);
  host.grid.makeRoom(sheetId, { ...area, rowCount: 1, columnCount: 1 });
  if (isEntireRows(area)) await inFront(sheetId, host, () => sheet.insertRows(area.row, area.rowCount));
  else if (isEntireColumns(area)) {
    await inFront(sheetId, host, () => sheet.insertColumns(area.column, area.columnCount));
  } else await shiftCells(area, sheetId, direction(shift, insertCommands, "Insert"), host);
}

/** Takes the range's cells out of the sheet, and closes the gap. */
export async function deleteCells({ sheetId, area }: RangeTarget, shift: string, host: Host): Promise<void> {
  const sheet = host.grid.sheet(sheetId);
  const held = host.grid.clip(sheetId, area);
  if (!held) return;
  if (isEntireRows(area)) await inFront(sheetId, host, () => sheet.deleteRows(held.row, held.rowCount));
  else if (isEntireColumns(area)) {
    await inFront(sheetId, host, () => sheet.deleteColumns(held.column, held.columnCount));
  } else await shiftCells(held, sheetId, direction(shift, deleteCommands, "Delete"), host);
}

const insertCommands = { Down: InsertRangeMoveDownCommand, Right: InsertRangeMoveRightCommand };
const deleteCommands = { Up: DeleteRangeMoveUpCommand, Left: DeleteRangeMoveLeftCommand };

function direction<C>(shift: string, commands: Readonly<Record<string, C>>, what: string): C {
  const command = commands[shift];
  if (!command) throw new HostError("InvalidArgument", `'${shift}' is no ${what}ShiftDirection.`);
  return command;
}

function shiftCells(area: Area, sheetId: string, command: { id: string }, host: Host): Promise<void> {
  const range = toUniverRange(area);
  return inFront(sheetId, host, () => host.grid.univer.executeCommand(command.id, { range }));
}

/**
 * Univer shifts cells, and lets formulas follow a deletion, on the active sheet only, and selects and scrolls to what it inserts
 * on whichever is active; so it is made so for the moment.
 */
async function inFront(sheetId: string, { grid }: Host, edit: () => unknown): Promise<void> {
  if (grid.workbook.getActiveSheet().getSheetId() !== sheetId) grid.sheet(sheetId).activate();
  await edit();
}

/** Takes contents, formats or both from the cells. */
export function clearCells({ sheetId, area }: RangeTarget, applyTo: string, { grid, validationRules }: Host): void {
  const held = grid.clip(sheetId, area);
  if (!held) return;
  const range = grid.range(sheetId, held);
  if (applyTo === "Contents") range.clearContent();
  else if (applyTo === "Formats") range.clearFormat();
  else if (applyTo === "All") {
    range.clear();
    validationRules.clear(sheetId, area);
  } else throw new HostError("NotImplemented", `clear('${applyTo}')`);
}

const copied: Readonly<Record<string, readonly (keyof ICellData)[]>> = {
  All: ["v", "t", "f", "s", "p"],
  Formulas: ["v", "t", "f", "p"],
  Values: ["v", "t", "p"],
  Formats: ["s"],
};

/** Copies cells over the range; a smaller source is repeated as often as it fits, as when pasting. */
export function copyCells(to: RangeTarget, from: RangeTarget, copyType: string, { grid }: Host): void {
  const parts = copied[copyType];
  if (!parts) throw new HostError("NotImplemented", `copyFrom(…, '${copyType}')`);
  if (isUnbounded(to.area) || isUnbounded(from.area)) {
    throw new HostError("NotImplemented", "Copying whole rows or columns");
  }
  const area = tiled(to.area, from.area);
  grid.makeRoom(to.sheetId, area);
  const source = new Cells(grid, from.sheetId);
  const rows: Record<number, Record<number, ICellData>> = {};
  for (let r = 0; r < area.rowCount; r++) {
    const cells: Record<number, ICellData> = {};
    for (let c = 0; c < area.columnCount; c++) {
      const [row, column] = [from.area.row + (r % from.area.rowCount), from.area.column + (c % from.area.columnCount)];
      const data = { ...source.data(row, column), f: source.ownFormula(row, column) };
      const offset = [area.column + c - column, area.row + r - row] as const;
      cells[area.column + c] = Object.fromEntries(parts.map((part) => [part, copyOf(data, part, offset, grid)]));
    }
    rows[area.row + r] = cells;
  }
  new Cells(grid, to.sheetId).writeData(area, rows);
}

function copyOf(
  data: ICellData,
  part: keyof ICellData,
  [right, down]: readonly [number, number],
  grid: Host["grid"],
): unknown {
  if (part !== "f") return data[part] ?? null;
  const formula = data.f;
  if (!formula) return null;
  return grid.univer.getFormula().moveFormulaRefOffset(formula, right, down);
}

/** A destination of which the source is a whole part is filled with it; any other takes the source's size. */
function tiled(to: Area, from: Area): Area {
  const fits = to.rowCount % from.rowCount === 0 && to.columnCount % from.columnCount === 0;
  return fits ? to : { ...to, rowCount: from.rowCount, columnCount: from.columnCount };
}

/** Merges the area, or each of its rows. */
export function mergeCells({ sheetId, area }: RangeTarget, across: boolean, { grid }: Host): void {
  grid.makeRoom(sheetId, area);
  const range = grid.range(sheetId, area);
  if (across) range.mergeAcross({ isForceMerge: true });
  else range.merge({ isForceMerge: true });
}
