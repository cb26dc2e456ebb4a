import type { ParameterKey } from "../../model/parameters";
import type { ScenarioColumn } from "../../workbook";

/** A value on its way from the pane to its cell; shown in place of the cell's own until the cell holds it. */
export interface Edit {
  readonly column: ScenarioColumn;
  readonly key: ParameterKey;
  readonly value: number | string;
  /** moving: the person is still at it. saving: it waits for its cell, or is being written. failed: it stays until retried or discarded. */
  readonly phase: "moving" | "saving" | "failed";
}

export type Edits = ReadonlyMap<string, Edit>;

interface Cell {
  readonly column: ScenarioColumn;
  readonly key: ParameterKey;
}

export interface EditsOutlet {
  /** Writes one cell. */
  readonly write: (edit: Edit) => Promise<void>;
  /** Called once the cell holds the value; the edit is shown until this has resolved. */
  readonly written: (edit: Edit) => Promise<void>;
  readonly failed: (edit: Edit, error: unknown) => void;
  readonly changed: (edits: Edits) => void;
}

/** How long a key must rest before its value goes to the sheet. */
const REST_MILLISECONDS = 300;

/**
 * Takes values as fast as a slider gives them and lets the sheet have the last one of each, one write at a time: a newer
 * value for a cell replaces the one that still waits, so nothing ever queues up and the last value is never lost.
 */
export class ParameterEdits {
  private edits: Edits = new Map();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private writing: Promise<void> | null = null;

  constructor(private readonly outlet: EditsOutlet) {}

  /** Shows a value at once; the sheet waits until `settle` or `settleSoon`. */
  move({ column, key }: Cell, value: number | string): void {
    const id = editId(column, key);
    this.stopTimer(id);
    this.put(id, { column, key, value, phase: "moving" });
  }

  /** The slider rests: its last value goes to the sheet now. */
  settle({ column, key }: Cell): void {
    const id = editId(column, key);
    this.stopTimer(id);
    const edit = this.edits.get(id);
    if (edit?.phase === "moving") this.save(id, edit);
  }

  /** The same once nothing has moved for a moment, as between two key presses. */
  settleSoon({ column, key }: Cell): void {
    const id = editId(column, key);
    this.stopTimer(id);
    this.timers.set(
      id,
      setTimeout(() => this.settle({ column, key }), REST_MILLISECONDS),
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

  private save(id: string, edit: Edit): void {
    this.put(id, { ...edit, phase: "saving" });
    this.writing ??= this.writeAll();
  }

  private async writeAll(): Promise<void> {
    for (let next = this.nextToSave(); next !== undefined; next = this.nextToSave()) {
      await this.writeOne(...next);
    }
    this.writing = null;
  }

  private nextToSave(): [string, Edit] | undefined {
    return [...this.edits].find(([, edit]) => edit.phase === "saving");
  }

  private async writeOne(id: string, edit: Edit): Promise<void> {
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

  private put(id: string, edit: Edit): void {
    this.publish(new Map(this.edits).set(id, edit));
  }

  /** Unless a newer value has taken its place. */
  private remove(id: string, edit: Edit): void {
    if (this.edits.get(id) !== edit) return;
    const rest = new Map(this.edits);
    rest.delete(id);
    this.publish(rest);
  }

  private publish(edits: Edits): void {
    this.edits = edits;
    this.outlet.changed(edits);
  }

  private stopTimer(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }
}

/** One cell's name among the edits: two scenarios may bear one name, and a column may come to hold another scenario. */
export function editId(column: ScenarioColumn, key: ParameterKey): string {
  return `${column.id}\n${column.name}\n${key}`;
}
