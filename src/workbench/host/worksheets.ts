import { generateRandomId } from "@univerjs/core";
import { InsertSheetCommand } from "@univerjs/sheets";
import { HostError } from "./errors";
import { eventHandlers } from "./eventHandlers";
import type { Grid } from "./grid";
import type { Host } from "./host";
import { derive, result } from "./hostClass";
import { HostCollection } from "./hostCollection";
import type { Find } from "./hostObject";
import type { RequestContext } from "./requestContext";
import * as events from "./sheetEvents";
import { mustBeSheetName, nextSheetName } from "./sheetNames";
import { HostWorksheet } from "./worksheet";

/** How large a new sheet is in the grid; it grows as cells beyond its edge are written. */
export const NEW_SHEET = { rowCount: 200, columnCount: 40 };

const kind = {
  className: "WorksheetCollection",
  itemClass: () => HostWorksheet,
  list: (_: true, { grid }: Host): string[] => grid.workbook.getSheets().map((sheet) => sheet.getSheetId()),
};

/** `Excel.WorksheetCollection`: the sheets of the workbook. */
export class HostWorksheets extends HostCollection<true, string, HostWorksheet> {
  constructor(context: RequestContext, find: Find<true>) {
    super(kind, context, find);
  }

  /** Adds a sheet at the end, and leaves the active one active. */
  add(name?: string): HostWorksheet {
    return derive(this, "add", HostWorksheet, async (_, host) => {
      const sheetName = name === undefined ? nextSheetName(host.grid) : mustBeSheetName(host.grid, name);
      const id = generateRandomId();
      await host.changes.byThisAddin(() => host.grid.keepingFront(() => insertSheet(host.grid, id, sheetName)));
      return id;
    });
  }

  getItem(key: string): HostWorksheet {
    return derive(this, "getItem", HostWorksheet, (_, { grid }) => {
      const sheet = grid.findSheet(key);
      if (!sheet) throw new HostError("ItemNotFound", `There is no worksheet '${key}'.`);
      return sheet.getSheetId();
    });
  }

  getItemOrNullObject(key: string): HostWorksheet {
    return derive(this, "getItemOrNullObject", HostWorksheet, (_, { grid }) => grid.findSheet(key)?.getSheetId());
  }

  getActiveWorksheet(): HostWorksheet {
    return derive(this, "getActiveWorksheet", HostWorksheet, (_, { grid }) =>
      grid.workbook.getActiveSheet().getSheetId(),
    );
  }

  getFirst(visibleOnly = false): HostWorksheet {
    return derive(this, "getFirst", HostWorksheet, (_, { grid }) => sheets(grid, visibleOnly).at(0)?.getSheetId());
  }

  getLast(visibleOnly = false): HostWorksheet {
    return derive(this, "getLast", HostWorksheet, (_, { grid }) => sheets(grid, visibleOnly).at(-1)?.getSheetId());
  }

  getCount(visibleOnly = false): { readonly value: number } {
    return result(this, "getCount", (_, { grid }) => sheets(grid, visibleOnly).length);
  }

  get onAdded() {
    return eventHandlers(this, "onAdded", events.onAdded);
  }

  get onDeleted() {
    return eventHandlers(this, "onDeleted", events.onDeleted);
  }

  get onActivated() {
    return eventHandlers(this, "onActivated", events.onActivated);
  }

  get onDeactivated() {
    return eventHandlers(this, "onDeactivated", events.onDeactivated);
  }

  get onChanged() {
    return eventHandlers(this, "onChanged", events.onChanged);
  }

  get onSelectionChanged() {
    return eventHandlers(this, "onSelectionChanged", events.onSelectionChanged);
  }

  get onNameChanged() {
    return eventHandlers(this, "onNameChanged", events.onNameChanged);
  }
}

const sheets = ({ workbook }: Grid, visibleOnly: boolean) =>
  workbook.getSheets().filter((sheet) => !visibleOnly || !sheet.isSheetHidden());

function insertSheet(grid: Grid, id: string, name: string): void {
  const index = grid.workbook.getNumSheets();
  grid.execute(InsertSheetCommand, { unitId: grid.workbook.getId(), index, sheet: { id, name, ...NEW_SHEET } });
}
