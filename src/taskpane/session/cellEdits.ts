/** A value on its way from the pane to its cell; shown in place of the cell's own until the cell holds it. */
export type EditOf<Cell, Value> = Cell & {
  readonly value: Value;
  /** moving: the person is still at it. saving: it waits for its cell, or is being written. failed: it stays until retried or discarded. */
  readonly phase: "moving" | "saving" | "failed";
};

/** By the cell's name. */
export type EditsOf<Cell, Value> = ReadonlyMap<string, EditOf<Cell, Value>>;

export interface EditsOutlet<Cell, Value> {
  /** The cell's name among the edits. */
  readonly idOf: (cell: Cell) => string;
  /** Writes one cell. */
  readonly write: (edit: EditOf<Cell, Value>) => Promise<void>;
  /** Called once the cell holds the value; the edit is shown until this has resolved. */
  readonly written: (edit: EditOf<Cell, Value>) => Promise<void>;
  readonly failed: (edit: EditOf<Cell, Value>, error: unknown) => void;
  readonly changed: (edits: EditsOf<Cell, Value>) => void;
}

/** How long a key must rest before its value goes to the sheet. */
const REST_MILLISECONDS = 300;

/**
 * Takes values as fast as a slider gives them and lets the sheet have the last one of each, one write at a time: a newer
 * value for a cell replaces the one that still waits, so nothing ever queues up and the last value is never lost.
 */
export class CellEdits<Cell extends object, Value> {
  private edits: EditsOf<Cell, Value> = new Map();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private writing: Promise<void> | null = null;

  constructor(private readonly outlet: EditsOutlet<Cell, Value>) {}

  /** Shows a value at once; the sheet waits until `settle` or `settleSoon`. */
  move(cell: Cell, value: Value): void {
    const id = this.outlet.idOf(cell);
    this.stopTimer(id);
    this.put(id, { ...cell, value, phase: "moving" });
  }

  /** The slider rests: its last value goes to the sheet now. */
  settle(cell: Cell): void {
    const id = this.outlet.idOf(cell);
    this.stopTimer(id);
    const edit = this.edits.get(id);
    if (edit?.phase === "moving") this.save(id, edit);
  }

  /** The same once nothing has moved for a moment, as between two key presses. */
  settleSoon(cell: Cell): void {
    const id = this.outlet.idOf(cell);
    this.stopTimer(id);
    this.timers.set(
      id,
      setTimeout(() => this.settle(cell), REST_MILLISECONDS),
    );
  }

  /** Sends everything that still moves, and resolves when nothing waits any more. */
  async settleAll(): Promise<void> {
    for (const edit of this.edits.values()) this.settle(edit);
    await this.writing;
  }

  retryFailed(): void {
    for (const [id, edit] of this.edits) if (edit.phase === "failed") this.save(id, edit);
  }

  discardFailed(): void {
    for (const [id, edit] of this.edits) if (edit.phase === "failed") this.remove(id, edit);
  }

  private save(id: string, edit: EditOf<Cell, Value>): void {
    this.put(id, { ...edit, phase: "saving" });
    this.writing ??= this.writeAll();
  }

  private async writeAll(): Promise<void> {
    for (let next = this.nextToSave(); next !== undefined; next = this.nextToSave()) {
      await this.writeOne(...next);
    }
    this.writing = null;
  }

  private nextToSave(): [string, EditOf<Cell, Value>] | undefined {
    return [...this.edits].find(([, edit]) => edit.phase === "saving");
  }

  private async writeOne(id: string, edit: EditOf<Cell, Value>): Promise<void> {
    try {
      await this.outlet.write(edit);
      await this.outlet.written(edit);
      this.remove(id, edit);
    } catch (error) {
      if (this.edits.get(id) !== edit) return; // a newer value is on its way and will tell
      this.put(id, { ...edit, phase: "failed" });
      this.outlet.failed(edit, error);
    }
  }

  private put(id: string, edit: EditOf<Cell, Value>): void {
    this.publish(new Map(this.edits).set(id, edit));
  }

  /** Unless a newer value has taken its place. */
  private remove(id: string, edit: EditOf<Cell, Value>): void {
    if (this.edits.get(id) !== edit) return;
    const rest = new Map(this.edits);
    rest.delete(id);
    this.publish(rest);
  }

  private publish(edits: EditsOf<Cell, Value>): void {
    this.edits = edits;
    this.outlet.changed(edits);
  }

  private stopTimer(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }
}
