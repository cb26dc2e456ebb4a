import { SHEET_COLUMNS, SHEET_ROWS } from "./address";
import { HostCharts } from "./charts/charts";
import { HostShapes } from "./charts/shapes";
import { HostError } from "./errors";
import { eventHandlers } from "./eventHandlers";
import { HostFreezePanes } from "./freezePanes";
import { mustBeOnSheet } from "./grid";
import type { Host } from "./host";
import { derive, hostClass, navigate } from "./hostClass";
import { enqueueCalculation, enqueueMove, enqueueWrite } from "./hostObject";
import { HostNamedItems } from "./namedItems";
import { HostPageLayout } from "./pageLayout";
import { HostRange } from "./range";
import { rangeAt, usedArea } from "./rangeTarget";
import * as events from "./sheetEvents";
import { mustBeSheetName } from "./sheetNames";
import { toHexColour } from "./styles";

function setVisibility(sheetId: string, visibility: unknown, { grid }: Host): void {
  const sheet = grid.sheet(sheetId);
  if (visibility === "Visible") sheet.showSheet();
  else if (visibility === "Hidden" || visibility === "VeryHidden") {
    const visible = grid.workbook.getSheets().filter((other) => !other.isSheetHidden());
    if (visible.length === 1 && visible[0]?.getSheetId() === sheetId) {
      throw new HostError("InvalidOperation", "A workbook must keep one visible worksheet.");
    }
    sheet.hideSheet();
  } else throw new HostError("InvalidArgument", `${String(visibility)} is not a SheetVisibility.`);
}

function setPosition(sheetId: string, position: unknown, { grid }: Host): void {
  const count = grid.workbook.getNumSheets();
  if (typeof position !== "number" || !Number.isInteger(position) || position < 0 || position >= count) {
    throw new HostError("InvalidArgument", `${String(position)} is not a position among ${count} worksheets.`);
  }
  grid.workbook.moveSheet(grid.sheet(sheetId), position);
}

function remove(sheetId: string, { grid }: Host): void {
  const others = grid.workbook.getSheets().filter((sheet) => sheet.getSheetId() !== sheetId);
  if (!others.some((sheet) => !sheet.isSheetHidden())) {
    throw new HostError("InvalidOperation", "A workbook must keep one visible worksheet.");
  }
  grid.workbook.deleteSheet(grid.sheet(sheetId));
}

const WorksheetBase = hostClass<string>("Worksheet", ["freezePanes", "names", "charts", "shapes", "pageLayout"])({
  id: { read: (sheetId: string): string => sheetId },
  name: {
    read: (sheetId: string, { grid }: Host): string => grid.sheet(sheetId).getSheetName(),
    write: (sheetId: string, name: unknown, { grid }: Host): void =>
      void grid.sheet(sheetId).setName(mustBeSheetName(grid, name, sheetId)),
  },
  position: {
    read: (sheetId: string, { grid }: Host): number => grid.sheet(sheetId).getIndex(),
    write: setPosition,
  },
  visibility: {
    read: (sheetId: string, { grid }: Host): `${Excel.SheetVisibility}` =>
      grid.sheet(sheetId).isSheetHidden() ? "Hidden" : "Visible",
    write: setVisibility,
  },
  tabColor: {
    read(sheetId: string, { grid }: Host): string {
      const color = grid.sheet(sheetId).getTabColor();
      return color ? toHexColour(color) : "";
    },
    write: (sheetId: string, color: unknown, { grid }: Host): void =>
      void grid.sheet(sheetId).setTabColor(color === "" ? "" : toHexColour(color)),
  },
  showGridlines: {
    read: (sheetId: string, { grid }: Host): boolean => !grid.sheet(sheetId).hasHiddenGridLines(),
    write: (sheetId: string, show: unknown, { grid }: Host): void => void grid.sheet(sheetId).setHiddenGridlines(!show),
  },
});

/** `Excel.Worksheet`. Its target is the sheet's id, which outlives every change of name. */
export class HostWorksheet extends WorksheetBase {
  get freezePanes(): HostFreezePanes {
    return navigate(this, "freezePanes", HostFreezePanes, (sheetId) => sheetId);
  }

  get names(): HostNamedItems {
    return navigate(this, "names", HostNamedItems, (sheetId) => ({ scope: sheetId }));
  }

  get charts(): HostCharts {
    return navigate(this, "charts", HostCharts, (sheetId) => sheetId);
  }

  get shapes(): HostShapes {
    return navigate(this, "shapes", HostShapes, (sheetId) => sheetId);
  }

  get pageLayout(): HostPageLayout {
    return navigate(this, "pageLayout", HostPageLayout, (sheetId) => sheetId);
  }

  get onChanged() {
    return eventHandlers(this, "onChanged", events.onChanged);
  }

  get onSelectionChanged() {
    return eventHandlers(this, "onSelectionChanged", events.onSelectionChanged);
  }

  get onActivated() {
    return eventHandlers(this, "onActivated", events.onActivated);
  }

  get onDeactivated() {
    return eventHandlers(this, "onDeactivated", events.onDeactivated);
  }

  get onNameChanged() {
    return eventHandlers(this, "onNameChanged", events.onNameChanged);
  }

  activate(): void {
    enqueueMove(this, "activate", (sheetId, { grid }) => grid.sheet(sheetId).activate());
  }

  delete(): void {
    // A calculation under way that needs the sheet would die of its going, and nothing would be computed for half a minute.
    enqueueCalculation(this, "delete");
    enqueueWrite(this, "delete", remove);
  }

  /** The range at an address or of a name; without one, the whole sheet. */
  getRange(address?: string): HostRange {
    return derive(this, "getRange", HostRange, (sheetId, { grid }) => {
      const whole = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };
      if (address === undefined) return { sheetId, area: whole };
      const target = rangeAt(grid, sheetId, address);
      if (target.sheetId === sheetId) return target;
      throw new HostError("InvalidArgument", `${address} lies on another worksheet.`);
    });
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): HostRange {
    return derive(this, "getRangeByIndexes", HostRange, (sheetId) => ({
      sheetId,
      area: mustBeOnSheet({ row: startRow, column: startColumn, rowCount, columnCount }),
    }));
  }

  getCell(row: number, column: number): HostRange {
    return derive(this, "getCell", HostRange, (sheetId) => ({
      sheetId,
      area: mustBeOnSheet({ row, column, rowCount: 1, columnCount: 1 }),
    }));
  }

  /** Of a blank sheet, the top left cell. */
  getUsedRange(valuesOnly = false): HostRange {
    return derive(this, "getUsedRange", HostRange, async (sheetId, host) => {
      const area = await used(sheetId, valuesOnly, host);
      return { sheetId, area: area ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
    });
  }

  getUsedRangeOrNullObject(valuesOnly = false): HostRange {
    return derive(this, "getUsedRangeOrNullObject", HostRange, async (sheetId, host) => {
      const area = await used(sheetId, valuesOnly, host);
      return area && { sheetId, area };
    });
  }
}

async function used(sheetId: string, valuesOnly: boolean, host: Host) {
  await host.calculation.settled();
  const whole = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };
  return usedArea(host.grid, { sheetId, area: whole }, valuesOnly);
}
