import type { Injector, IRange, Workbook, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { isOnSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from "./address";
import { HostError } from "./errors";
import { WaitingStyles } from "./waitingStyles";

/** The open workbook in Univer, as the host's other files use it. */
export class Grid {
  readonly waitingStyles = new WaitingStyles(this);

  /** Univer makes a facade anew each time it is asked for one, which takes longer than most of what is then asked of it. */
  private openWorkbook: FWorkbook | null = null;
  private readonly sheets = new WeakMap<Worksheet, FWorksheet>();

  constructor(readonly univer: FUniver) {}

  get workbook(): FWorkbook {
    this.openWorkbook ??= this.univer.getActiveWorkbook();
    if (!this.openWorkbook) throw new HostError("GeneralException", "No workbook is open.");
    return this.openWorkbook;
  }

  /** Univer's own model of the workbook, below the facade. */
  get model(): Workbook {
    return this.workbook.getWorkbook();
  }

  get injector(): Injector {
    return this.workbook.getActiveSheet().getInject();
  }

  sheet(sheetId: string): FWorksheet {
    const model = this.sheetModel(sheetId);
    const sheet = this.sheets.get(model) ?? this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new HostError("ItemNotFound", "The worksheet has been deleted.");
    this.sheets.set(model, sheet);
    return sheet;
  }

  sheetModel(sheetId: string): Worksheet {
    const model = this.model.getSheetBySheetId(sheetId);
    if (!model) throw new HostError("ItemNotFound", "The worksheet has been deleted.");
    return model;
  }

  /** Excel finds a sheet by its name, whatever the case, or by its id. */
  findSheet(nameOrId: string): FWorksheet | undefined {
    const wanted = nameOrId.toLowerCase();
    const found = this.model
      .getSheets()
      .find((model) => model.getName().toLowerCase() === wanted || model.getSheetId() === nameOrId);
    return found && this.sheet(found.getSheetId());
  }

  /** Univer's own range object. */
  range(sheetId: string, { row, column, rowCount, columnCount }: Area): FRange {
    return this.sheet(sheetId).getRange(row, column, rowCount, columnCount);
  }

  execute(command: { readonly id: string }, params: object): void {
    if (!this.univer.syncExecuteCommand(command.id, params)) {
      throw new HostError("GeneralException", `The grid refused ${command.id}.`);
    }
  }

  /** Univer brings the sheet of many a change to the front; Excel leaves there the one that was. */
  async keepingFront(change: () => unknown): Promise<void> {
    const front = this.workbook.getActiveSheet();
    try {
      await change();
    } finally {
      const isThere = this.workbook.getSheetBySheetId(front.getSheetId())?.isSheetHidden() === false;
      if (isThere && this.workbook.getActiveSheet().getSheetId() !== front.getSheetId()) front.activate();
    }
  }

  /** Which sheet a command is for, as Univer's commands want it. */
  target(sheetId: string): { unitId: string; subUnitId: string } {
    return { unitId: this.workbook.getId(), subUnitId: sheetId };
  }

  /** The part of an area that the grid holds: of a whole column, the rows that there are. */
  clip(sheetId: string, area: Area): Area | undefined {
    const sheet = this.sheetModel(sheetId);
    const rowCount = Math.min(area.rowCount, sheet.getRowCount() - area.row);
    const columnCount = Math.min(area.columnCount, sheet.getColumnCount() - area.column);
    return rowCount > 0 && columnCount > 0 ? { ...area, rowCount, columnCount } : undefined;
  }

  /** Excel's sheet has every cell already; Univer's grows when one beyond its edge is written. */
  makeRoom(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    const [rows, columns] = [area.row + area.rowCount, area.column + area.columnCount];
    if (area.rowCount < SHEET_ROWS && rows > sheet.getMaxRows()) sheet.setRowCount(rows);
    if (area.columnCount < SHEET_COLUMNS && columns > sheet.getMaxColumns()) sheet.setColumnCount(columns);
  }
}

export function toUniverRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rowCount - 1,
    endColumn: area.column + area.columnCount - 1,
  };
}

export function fromUniverRange(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}

/** Guards every area that is computed from what the caller gave. */
export function mustBeOnSheet(area: Area): Area {
  if (!isOnSheet(area)) throw new HostError("InvalidArgument", "The range lies beyond the edge of the worksheet.");
  return area;
}
