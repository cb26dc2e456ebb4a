import {
  RedoCommandId,
  UndoCommandId,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  type Nullable,
} from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { SHEET_COLUMNS, SHEET_ROWS, union, type Area } from "./address";
import { fromUniverRange, type Grid } from "./grid";

export interface Change {
  readonly sheetId: string;
  readonly area: Area;
  readonly changeType: `${Exclude<Excel.DataChangeType, Excel.DataChangeType.unknown>}`;
}

/** The parameters of Univer's commands that say what changed; each command has some of them. */
interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  readonly trigger?: string;
  readonly name?: string;
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly type?: number;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
}

// Univer types the parameters of a command as a plain object, whichever command it is.
const paramsOf = (command: Readonly<ICommandInfo>): Params => command.params ?? {};

/** The command that a mutation is part of, for instance the paste that wrote the cells. */
export const triggerOf = (command: Readonly<ICommandInfo>): string | undefined => paramsOf(command).trigger;

/** The engine writes its results without telling others; they are no edits. */
export const isResultOfFormulas = (options: IExecutionOptions | undefined): boolean => options?.onlyLocal === true;

const rowsAndColumns: Readonly<Record<string, Change["changeType"]>> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

const shiftedCells: Readonly<Record<string, Change["changeType"]>> = {
  [InsertRangeMoveDownCommand.id]: "CellInserted",
  [InsertRangeMoveRightCommand.id]: "CellInserted",
  [DeleteRangeMoveUpCommand.id]: "CellDeleted",
  [DeleteRangeMoveLeftCommand.id]: "CellDeleted",
};

/** Commands that rewrite formulas elsewhere, and change no contents of their own. */
const following = new Set([SetWorksheetNameCommand.id, RemoveSheetCommand.id]);

export function onlyFollowsTheSheet(trigger: string | undefined): boolean {
  return trigger !== undefined && (following.has(trigger) || trigger in shiftedCells);
}

/** Rows, columns or cells that come or go. */
export function structuralChange(grid: Grid, command: Readonly<ICommandInfo>): Change | undefined {
  const { range, subUnitId } = paramsOf(command);
  const changeType = rowsAndColumns[command.id] ?? shiftedCells[command.id];
  if (!changeType || !range) return undefined;
  // The commands that shift cells do so on the active sheet, and do not say which it is.
  const sheetId = subUnitId ?? grid.workbook.getActiveSheet().getSheetId();
  const area = fromUniverRange(range);
  if (changeType.startsWith("Row"))
    return { sheetId, changeType, area: { ...area, column: 0, columnCount: SHEET_COLUMNS } };
  if (changeType.startsWith("Column")) return { sheetId, changeType, area: { ...area, row: 0, rowCount: SHEET_ROWS } };
  return { sheetId, changeType, area };
}

/** Cells whose contents a mutation is about to change; formats alone do not count. */
export function contentChange(grid: Grid, command: Readonly<ICommandInfo>): Change | undefined {
  const params = paramsOf(command);
  const edit = (sheetId: string | undefined, area: Area | undefined): Change | undefined =>
    sheetId !== undefined && area ? { sheetId, area, changeType: "RangeEdited" } : undefined;
  switch (command.id) {
    case SetRangeValuesMutation.id:
      return edit(params.subUnitId, writtenArea(grid, params));
    case MoveRangeMutation.id:
      return edit(params.to?.subUnitId, bothAreas(params.fromRange, params.toRange));
    case MoveRowsMutation.id:
    case MoveColsMutation.id:
      return edit(params.subUnitId, bothAreas(params.sourceRange, params.targetRange));
    case ReorderRangeMutation.id:
      return edit(params.subUnitId, bothAreas(params.range, params.range));
    default:
      return undefined;
  }
}

function bothAreas(a: IRange | undefined, b: IRange | undefined): Area | undefined {
  return a && b && union(fromUniverRange(a), fromUniverRange(b));
}

/** The smallest area around the cells whose contents a write changes. */
function writtenArea(grid: Grid, { subUnitId, cellValue, trigger }: Params): Area | undefined {
  const cells = grid.workbook
    .getSheetBySheetId(subUnitId ?? "")
    ?.getSheet()
    .getCellMatrix();
  // Undoing a format writes the contents back as well; only there does the old content tell whether they change.
  const isReplay = trigger === UndoCommandId || trigger === RedoCommandId;
  let area: Area | undefined;
  for (const [row, columns] of Object.entries(cellValue ?? {})) {
    for (const [column, data] of Object.entries(columns)) {
      const old = cells?.getValue(Number(row), Number(column));
      if (isReplay ? sameContent(data, old) : !hasContentKey(data)) continue;
      const cell = { row: Number(row), column: Number(column), rowCount: 1, columnCount: 1 };
      area = area ? union(area, cell) : cell;
    }
  }
  return area;
}

const contentKeys = ["v", "f", "p", "si"] as const;

const hasContentKey = (data: Nullable<ICellData>): boolean =>
  !data || contentKeys.some((key) => data[key] !== undefined);

function sameContent(data: Nullable<ICellData>, old: Nullable<ICellData>): boolean {
  const formula = (cell: Nullable<ICellData>): unknown => cell?.f ?? cell?.si ?? null;
  if (formula(data) !== formula(old)) return false;
  return formula(old) !== null || ((data?.v ?? null) === (old?.v ?? null) && (data?.p ?? null) === (old?.p ?? null));
}

export function renamedSheet(command: Readonly<ICommandInfo>): { sheetId: string; nameAfter: string } | undefined {
  const { subUnitId, name } = paramsOf(command);
  if (command.id !== SetWorksheetNameMutation.id || subUnitId === undefined) return undefined;
  return { sheetId: subUnitId, nameAfter: name ?? "" };
}

export function addedSheet(command: Readonly<ICommandInfo>): string | undefined {
  return command.id === InsertSheetMutation.id ? paramsOf(command).sheet?.id : undefined;
}

export function removedSheet(command: Readonly<ICommandInfo>): string | undefined {
  return command.id === RemoveSheetMutation.id ? paramsOf(command).subUnitId : undefined;
}

/** Whether the command brings a sheet to the front. */
export const isSheetShown = (command: Readonly<ICommandInfo>): boolean => command.id === SetWorksheetActiveOperation.id;

/** While the pointer is still drawing a selection there is none yet. */
const STILL_DRAWING = new Set<number | undefined>([SelectionMoveType.MOVE_START, SelectionMoveType.MOVING]);

export function selectedArea(command: Readonly<ICommandInfo>): { sheetId: string; area: Area } | undefined {
  if (command.id !== SetSelectionsOperation.id) return undefined;
  const { subUnitId, selections, type } = paramsOf(command);
  const range = selections?.at(-1)?.range;
  if (subUnitId === undefined || !range || STILL_DRAWING.has(type)) return undefined;
  return { sheetId: subUnitId, area: fromUniverRange(range) };
}
