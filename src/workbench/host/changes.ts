import { ICommandService, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import { formatArea, isSingleCell, type Area } from "./address";
import type { Calculation } from "./calculation";
import { Cells, type ValueType } from "./cells";
import {
  addedSheet,
  contentChange,
  isResultOfFormulas,
  isSheetShown,
  onlyFollowsTheSheet,
  renamedSheet,
  removedSheet,
  selectedArea,
  structuralChange,
  triggerOf,
  type Change,
} from "./gridCommands";
import type { Grid } from "./grid";
import type { CellValue } from "./typedText";

export interface CellState {
  readonly value: CellValue;
  readonly valueType: ValueType;
}

export interface ChangeEvent extends Change {
  readonly byThisAddin: boolean;
  readonly before?: CellState;
  readonly after?: CellState;
}

/** What happens in the grid, in the terms of Excel's events. */
export interface GridEvents {
  changed: ChangeEvent;
  selected: { readonly sheetId: string; readonly area: Area };
  activated: { readonly sheetId: string };
  deactivated: { readonly sheetId: string };
  added: { readonly sheetId: string };
  deleted: { readonly sheetId: string };
  renamed: { readonly sheetId: string; readonly nameBefore: string; readonly nameAfter: string };
}

export type EventKind = keyof GridEvents;
type Listener<K extends EventKind> = (event: GridEvents[K]) => unknown;

/**
 * Watches what the grid does, whoever does it: a person who types, pastes, clears, undoes or inserts rows, or this
 * host. Listeners hear of it afterwards, in order, never in the middle.
 */
export class Changes {
  private readonly listeners: { readonly [K in EventKind]: Set<Listener<K>> } = {
    changed: new Set(),
    selected: new Set(),
    activated: new Set(),
    deactivated: new Set(),
    added: new Set(),
    deleted: new Set(),
    renamed: new Set(),
  };
  private writing = false;
  /** The changes of this moment, each with the command that made it. */
  private seen: { event: ChangeEvent; trigger: string | undefined }[] = [];
  private delivery: Promise<void> = Promise.resolve();
  private activeSheet: string;
  private selection = "";

  constructor(
    private readonly grid: Grid,
    private readonly calculation: Calculation,
  ) {
    this.activeSheet = grid.workbook.getActiveSheet().getSheetId();
    const commands = grid.injector.get(ICommandService);
    commands.beforeCommandExecuted((command, options) => this.before(command, options));
    commands.onCommandExecuted((command, options) => this.after(command, options));
  }

  /** Hears of every event of a kind until the returned function is called. */
  listen<K extends EventKind>(kind: K, listener: Listener<K>): () => void {
    const listeners: Set<Listener<K>> = this.listeners[kind];
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  /** Runs a write of this host, whose events say that the add-in caused them. */
  async byThisAddin(write: () => unknown): Promise<void> {
    this.writing = true;
    try {
      await write();
    } finally {
      this.writing = false;
      this.noticeActiveSheet();
    }
  }

  /** Contents and names are looked at while the old ones are still there. */
  private before(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const renamed = renamedSheet(command);
    if (renamed) {
      this.emit("renamed", { ...renamed, nameBefore: this.grid.sheet(renamed.sheetId).getSheetName() });
    }
    const change = isResultOfFormulas(options) ? undefined : contentChange(this.grid, command);
    if (change) {
      const before = isSingleCell(change.area) ? { before: this.stateOf(change) } : {};
      this.see({ ...change, ...before, byThisAddin: this.writing }, triggerOf(command));
    }
  }

  private after(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (isResultOfFormulas(options)) return;
    const change = structuralChange(this.grid, command);
    if (change) this.see({ ...change, byThisAddin: this.writing }, triggerOf(command) ?? command.id);
    const added = addedSheet(command);
    if (added) this.emit("added", { sheetId: added });
    const removed = removedSheet(command);
    if (removed) this.emit("deleted", { sheetId: removed });
    if (isSheetShown(command) && !this.writing) this.noticeActiveSheet();
    this.select(selectedArea(command));
  }

  private see(event: ChangeEvent, trigger: string | undefined): void {
    if (this.seen.length === 0) queueMicrotask(() => this.sift());
    this.seen.push({ event, trigger });
  }

  /** When rows or cells move, formulas are rewritten and rows added to make room; only the move itself is an event. */
  private sift(): void {
    const seen = this.seen.splice(0);
    const isEdit = (event: ChangeEvent): boolean => event.changeType === "RangeEdited";
    const moves = new Set(seen.filter(({ event }) => !isEdit(event)).map(({ trigger }) => trigger));
    for (const { event, trigger } of seen) {
      const isShift = event.changeType.startsWith("Cell");
      const followsMove = !isShift && (onlyFollowsTheSheet(trigger) || (isEdit(event) && moves.has(trigger)));
      if (!followsMove) this.emit("changed", event);
    }
  }

  private emit<K extends EventKind>(kind: K, event: GridEvents[K]): void {
    const registered: Set<Listener<K>> = this.listeners[kind];
    const listeners = [...registered];
    if (listeners.length === 0) return;
    this.delivery = this.delivery.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      await this.call(async () => {
        const complete = await this.completed(event);
        for (const listener of listeners) if (registered.has(listener)) void this.call(() => listener(complete));
      });
    });
  }

  /** A formula's result comes later than the formula, so what a cell now holds is read on delivery. */
  private async completed<E extends object>(event: E): Promise<E> {
    if (!isCellEdit(event) || !this.grid.workbook.getSheetBySheetId(event.sheetId)) return event;
    const cells = new Cells(this.grid, event.sheetId);
    if (cells.data(event.area.row, event.area.column)?.f) await this.calculation.settled();
    return { ...event, after: this.stateOf(event) };
  }

  /** What fails, a handler or a sheet that is gone, must not keep others from hearing of it and of what follows. */
  private async call(handler: () => unknown): Promise<void> {
    try {
      await handler();
    } catch (error) {
      console.error(error);
    }
  }

  private stateOf({ sheetId, area: { row, column } }: Change): CellState {
    const cells = new Cells(this.grid, sheetId);
    return { value: cells.value(row, column), valueType: cells.valueType(row, column) };
  }

  /** A write may bring another sheet to the front for a moment, so only where it ends counts. */
  private noticeActiveSheet(): void {
    const sheetId = this.grid.workbook.getActiveSheet().getSheetId();
    if (sheetId === this.activeSheet) return;
    this.emit("deactivated", { sheetId: this.activeSheet });
    this.activeSheet = sheetId;
    this.emit("activated", { sheetId });
  }

  private select(selected: { sheetId: string; area: Area } | undefined): void {
    if (!selected) return;
    const selection = `${selected.sheetId}!${formatArea(selected.area)}`;
    if (selection === this.selection) return;
    this.selection = selection;
    this.emit("selected", selected);
  }
}

function isCellEdit(event: object): event is ChangeEvent {
  return "before" in event;
}
