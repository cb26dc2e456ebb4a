import { intersection, SHEET_COLUMNS, SHEET_ROWS, union, type Area } from "./address";
import { cellProperties, columnProperties, rowProperties } from "./cellProperties";
import { HostDataValidation } from "./dataValidation";
import { HostError } from "./errors";
import { mustBeOnSheet } from "./grid";
import type { Host } from "./host";
import { derive, hostClass, navigate, result } from "./hostClass";
import { enqueueCalculation, enqueueMove, enqueueWrite, internals } from "./hostObject";
import { clearCells, copyCells, deleteCells, insertCells, mergeCells } from "./rangeEdits";
import { HostRangeFormat } from "./rangeFormat";
import { rangeProperties } from "./rangeProperties";
import { rangeAt, spills, usedArea, type RangeTarget } from "./rangeTarget";
import { mustBelongTo } from "./requestContext";
import { HostWorksheet } from "./worksheet";

const RangeBase = hostClass<RangeTarget>("Range", ["format", "worksheet", "dataValidation"])(rangeProperties);

/** `Excel.Range`: cells of one sheet. */
export class HostRange extends RangeBase {
  get format(): HostRangeFormat {
    return navigate(this, "format", HostRangeFormat, (target) => target);
  }

  get worksheet(): HostWorksheet {
    return navigate(this, "worksheet", HostWorksheet, ({ sheetId }) => sheetId);
  }

  get dataValidation(): HostDataValidation {
    return navigate(this, "dataValidation", HostDataValidation, (target) => target);
  }

  getCell(row: number, column: number): HostRange {
    return moved(this, "getCell", (area) => ({
      row: area.row + row,
      column: area.column + column,
      rowCount: 1,
      columnCount: 1,
    }));
  }

  getRow(row: number): HostRange {
    return moved(this, "getRow", (area) => ({ ...area, row: area.row + within(row, area.rowCount), rowCount: 1 }));
  }

  getColumn(column: number): HostRange {
    return moved(this, "getColumn", (area) => ({
      ...area,
      column: area.column + within(column, area.columnCount),
      columnCount: 1,
    }));
  }

  getRowsAbove(count = 1): HostRange {
    return moved(this, "getRowsAbove", (area) => ({ ...area, row: area.row - count, rowCount: count }));
  }

  getRowsBelow(count = 1): HostRange {
    return moved(this, "getRowsBelow", (area) => ({ ...area, row: area.row + area.rowCount, rowCount: count }));
  }

  getColumnsBefore(count = 1): HostRange {
    return moved(this, "getColumnsBefore", (area) => ({ ...area, column: area.column - count, columnCount: count }));
  }

  getColumnsAfter(count = 1): HostRange {
    return moved(this, "getColumnsAfter", (area) => ({
      ...area,
      column: area.column + area.columnCount,
      columnCount: count,
    }));
  }

  getOffsetRange(rowOffset: number, columnOffset: number): HostRange {
    return moved(this, "getOffsetRange", (area) => ({
      ...area,
      row: area.row + rowOffset,
      column: area.column + columnOffset,
    }));
  }

  getResizedRange(deltaRows: number, deltaColumns: number): HostRange {
    return moved(this, "getResizedRange", (area) => ({
      ...area,
      rowCount: area.rowCount + deltaRows,
      columnCount: area.columnCount + deltaColumns,
    }));
  }

  getAbsoluteResizedRange(numRows: number, numColumns: number): HostRange {
    return moved(this, "getAbsoluteResizedRange", (area) => ({ ...area, rowCount: numRows, columnCount: numColumns }));
  }

  getEntireColumn(): HostRange {
    return moved(this, "getEntireColumn", (area) => ({ ...area, row: 0, rowCount: SHEET_ROWS }));
  }

  getEntireRow(): HostRange {
    return moved(this, "getEntireRow", (area) => ({ ...area, column: 0, columnCount: SHEET_COLUMNS }));
  }

  getLastCell(): HostRange {
    return moved(this, "getLastCell", (area) => lastColumn(lastRow(area)));
  }

  getLastRow(): HostRange {
    return moved(this, "getLastRow", lastRow);
  }

  getLastColumn(): HostRange {
    return moved(this, "getLastColumn", lastColumn);
  }

  getBoundingRect(anotherRange: HostRange | string): HostRange {
    const find = otherRange(this, anotherRange);
    return derive(this, "getBoundingRect", HostRange, async (target, host) => {
      const other = await find(target, host);
      if (other.sheetId !== target.sheetId) throw new HostError("InvalidArgument", "The ranges lie on two worksheets.");
      return { ...target, area: union(target.area, other.area) };
    });
  }

  getIntersection(anotherRange: HostRange | string): HostRange {
    return intersect(this, "getIntersection", anotherRange, "ItemNotFound");
  }

  getIntersectionOrNullObject(anotherRange: HostRange | string): HostRange {
    return intersect(this, "getIntersectionOrNullObject", anotherRange);
  }

  /** How each cell looks, as far as asked for. */
  getCellProperties(options: Excel.CellPropertiesLoadOptions): { readonly value: Excel.CellProperties[][] } {
    return result(this, "getCellProperties", (target, host) => cellProperties(target, options, host));
  }

  getColumnProperties(options: Excel.ColumnPropertiesLoadOptions): { readonly value: Excel.ColumnProperties[] } {
    return result(this, "getColumnProperties", (target, host) => columnProperties(target, options, host));
  }

  getRowProperties(options: Excel.RowPropertiesLoadOptions): { readonly value: Excel.RowProperties[] } {
    return result(this, "getRowProperties", (target, host) => rowProperties(target, options, host));
  }

  getUsedRange(valuesOnly = false): HostRange {
    return derive(this, "getUsedRange", HostRange, async ({ sheetId, area }, host) => {
      await host.calculation.settled();
      const used = usedArea(host.grid, { sheetId, area }, valuesOnly);
      return { sheetId, area: used ?? { row: area.row, column: area.column, rowCount: 1, columnCount: 1 } };
    });
  }

  getUsedRangeOrNullObject(valuesOnly = false): HostRange {
    return derive(this, "getUsedRangeOrNullObject", HostRange, async ({ sheetId, area }, host) => {
      await host.calculation.settled();
      const used = usedArea(host.grid, { sheetId, area }, valuesOnly);
      return used && { sheetId, area: used };
    });
  }

  getSpillingToRange(): HostRange {
    return spill(this, "getSpillingToRange", "ItemNotFound");
  }

  getSpillingToRangeOrNullObject(): HostRange {
    return spill(this, "getSpillingToRangeOrNullObject");
  }

  /** Returns the range that was inserted. */
  insert(shift: `${Excel.InsertShiftDirection}`): HostRange {
    enqueueWrite(this, "insert", (target, host) => insertCells(target, shift, host));
    return derive(this, "insert", HostRange, (target) => target);
  }

  delete(shift: `${Excel.DeleteShiftDirection}`): void {
    enqueueWrite(this, "delete", (target, host) => deleteCells(target, shift, host));
  }

  clear(applyTo: `${Excel.ClearApplyTo}` = "All"): void {
    enqueueWrite(this, "clear", (target, host) => clearCells(target, applyTo, host));
  }

  copyFrom(
    sourceRange: HostRange | string,
    copyType: `${Excel.RangeCopyType}` = "All",
    skipBlanks = false,
    transpose = false,
  ): void {
    if (skipBlanks || transpose) throw new HostError("NotImplemented", "copyFrom with skipBlanks or transpose");
    const find = otherRange(this, sourceRange);
    enqueueCalculation(this, "copyFrom");
    enqueueWrite(this, "copyFrom", async (target, host) => {
      copyCells(target, await find(target, host), copyType, host);
    });
  }

  merge(across = false): void {
    enqueueWrite(this, "merge", (target, host) => mergeCells(target, across, host));
  }

  unmerge(): void {
    enqueueWrite(this, "unmerge", ({ sheetId, area }, { grid }) => {
      const held = grid.clip(sheetId, area);
      if (held) grid.range(sheetId, held).breakApart();
    });
  }

  /** Selects the range, and brings its sheet to the front. */
  select(): void {
    enqueueMove(this, "select", ({ sheetId, area }, { grid }) => {
      const held = grid.clip(sheetId, area);
      if (!held) throw new HostError("InvalidSelection");
      grid.sheet(sheetId).activate().setActiveRange(grid.range(sheetId, held));
    });
  }
}

const within = (index: number, count: number): number => {
  if (Number.isInteger(index) && index >= 0 && index < count) return index;
  throw new HostError("InvalidArgument", `${index} is not among the range's ${count}.`);
};
const lastRow = (area: Area): Area => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 });
const lastColumn = (area: Area): Area => ({ ...area, column: area.column + area.columnCount - 1, columnCount: 1 });

/** A range at a place computed from this one's. */
function moved(range: HostRange, method: string, move: (area: Area) => Area): HostRange {
  return derive(range, method, HostRange, ({ sheetId, area }) => ({ sheetId, area: mustBeOnSheet(move(area)) }));
}

type FindRange = (target: RangeTarget, host: Host) => RangeTarget | Promise<RangeTarget>;

/** The second range of a method that takes one: an object of the same context, or an address. */
function otherRange(range: HostRange, other: HostRange | string): FindRange {
  if (typeof other === "string") return ({ sheetId }, { grid }) => rangeAt(grid, sheetId, other);
  mustBelongTo(other, range.context);
  return async (_, host) => {
    const { target } = await other[internals].resolve(host);
    if (!target) throw new HostError("InvalidArgument", "The other range is a null object.");
    return target;
  };
}

function intersect(range: HostRange, method: string, other: HostRange | string, otherwise?: "ItemNotFound"): HostRange {
  const find = otherRange(range, other);
  return derive(range, method, HostRange, async (target, host) => {
    const { sheetId, area } = await find(target, host);
    const common = sheetId === target.sheetId ? intersection(target.area, area) : undefined;
    if (!common && otherwise) throw new HostError(otherwise);
    return common && { sheetId, area: common };
  });
}

/** The range that the formula in this cell fills. */
function spill(range: HostRange, method: string, otherwise?: "ItemNotFound"): HostRange {
  return derive(range, method, HostRange, async ({ sheetId, area }, host) => {
    await host.calculation.settled();
    const found = spills(host.grid, sheetId).find((s) => s.row === area.row && s.column === area.column);
    if (!found && otherwise) throw new HostError(otherwise);
    return found && { sheetId, area: found };
  });
}
