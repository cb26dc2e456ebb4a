import { SHEET_COLUMNS, SHEET_ROWS } from "./address";
import { HostError } from "./errors";
import { derive, hostClass } from "./hostClass";
import { enqueueWrite, internals } from "./hostObject";
import type { Host } from "./host";
import { HostRange } from "./range";
import { rangeAt, type RangeTarget } from "./rangeTarget";
import { mustBelongTo } from "./requestContext";

/** Univer's freeze: how many rows and columns stay, and where the scrolling part begins (-1: it does not scroll). */
function freeze(sheetId: string, rows: number, columns: number, { grid }: Host): void {
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0 || rows + columns === 0) {
    throw new HostError("InvalidArgument", `${rows} rows and ${columns} columns cannot be frozen.`);
  }
  grid.makeRoom(sheetId, { row: 0, column: 0, rowCount: rows + 1, columnCount: columns + 1 });
  grid.sheet(sheetId).setFreeze({
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  });
}

/** The range of the panes that stay: whole rows, whole columns, or the corner of both. */
function frozen(sheetId: string, { grid }: Host): RangeTarget | undefined {
  const { xSplit, ySplit } = grid.sheet(sheetId).getFreeze();
  if (xSplit <= 0 && ySplit <= 0) return undefined;
  const rowCount = ySplit > 0 ? ySplit : SHEET_ROWS;
  const columnCount = xSplit > 0 ? xSplit : SHEET_COLUMNS;
  return { sheetId, area: { row: 0, column: 0, rowCount, columnCount } };
}

/** `Excel.WorksheetFreezePanes`: the rows and columns that stay in view. Its target is the sheet's id. */
export class HostFreezePanes extends hostClass<string>("WorksheetFreezePanes")({}) {
  freezeRows(count = 1): void {
    enqueueWrite(this, "freezeRows", (sheetId, host) => freeze(sheetId, count, 0, host));
  }

  freezeColumns(count = 1): void {
    enqueueWrite(this, "freezeColumns", (sheetId, host) => freeze(sheetId, 0, count, host));
  }

  /** Freezes all that lies above and left of the range, and the range itself. */
  freezeAt(frozenRange: HostRange | string): void {
    if (frozenRange instanceof HostRange) mustBelongTo(frozenRange, this.context);
    enqueueWrite(this, "freezeAt", async (sheetId, host) => {
      const target =
        typeof frozenRange === "string"
          ? rangeAt(host.grid, sheetId, frozenRange)
          : (await frozenRange[internals].resolve(host)).target;
      if (!target) throw new HostError("InvalidArgument", "A null object cannot be frozen.");
      const { row, rowCount, column, columnCount } = target.area;
      const rows = rowCount === SHEET_ROWS ? 0 : row + rowCount;
      const columns = columnCount === SHEET_COLUMNS ? 0 : column + columnCount;
      freeze(sheetId, rows, columns, host);
    });
  }

  unfreeze(): void {
    enqueueWrite(this, "unfreeze", (sheetId, { grid }) => grid.sheet(sheetId).cancelFreeze());
  }

  getLocation(): HostRange {
    return derive(this, "getLocation", HostRange, (sheetId, host) => {
      const location = frozen(sheetId, host);
      if (!location) throw new HostError("ItemNotFound", "No panes are frozen.");
      return location;
    });
  }

  getLocationOrNullObject(): HostRange {
    return derive(this, "getLocationOrNullObject", HostRange, frozen);
  }
}
