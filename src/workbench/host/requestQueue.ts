import { asHostError, HostError } from "./errors";
import type { Host } from "./host";

/** One step of a batch. It waits in the queue, and runs at sync. */
export interface Action {
  /** How debugInfo names it, for instance `Range.values`. */
  readonly statement: string;
  /** What is sent along, such as the contents of cells. */
  readonly content?: unknown;
  readonly run: (host: Host) => void | Promise<void>;
}

/** Batches run one at a time, in the order of their syncs, whichever context they come from. */
let lastBatch: Promise<void> = Promise.resolve();

/** The queue of a request context: nothing happens in the grid before `flush`. */
export class RequestQueue {
  private actions: Action[] = [];
  /** Whether all of the run is to be one step of undo, and whether that has been refused. */
  private isMerged = false;
  private undoWasRefused = false;

  constructor(readonly host: Host) {}

  beginMerging(): void {
    this.isMerged = true;
  }

  endMerging(): void {
    this.isMerged = false;
    this.undoWasRefused = false;
  }

  add(action: Action): void {
    this.actions.push(action);
  }

  /** Runs what is queued, in order. When an action fails, those before it stay done and those after it are dropped. */
  async flush(): Promise<void> {
    const actions = this.actions.splice(0);
    const batch = lastBatch.then(() => this.run(actions));
    lastBatch = batch.catch(() => undefined);
    await batch;
  }

  private async run(actions: readonly Action[]): Promise<void> {
    const { conduct, traffic, undoGroups } = this.host;
    traffic.mustBeSent(actions);
    if (actions.length > 0) await conduct.beginSync();
    undoGroups.begin();
    try {
      for (const [index, action] of actions.entries()) await this.perform(action, index / actions.length);
      if (actions.length > 0) conduct.mustTake(undefined, 1);
      traffic.mustBeAnswered();
    } finally {
      this.host.grid.waitingStyles.write();
      undoGroups.end();
    }
  }

  private async perform(action: Action, done: number): Promise<void> {
    const { statement, run } = action;
    try {
      this.host.conduct.mustTake(statement, done);
      this.mustJoinUndoGroup(action);
      await run(this.host);
    } catch (error) {
      const hostError = asHostError(error);
      hostError.debugInfo.errorLocation ??= statement;
      hostError.debugInfo.statement ??= statement;
      throw hostError;
    }
  }

  /** Excel refuses what has no undo in a run that is to be one step of it, and then all that follows in that run. */
  private mustJoinUndoGroup(action: Action): void {
    if (!this.isMerged) return;
    this.undoWasRefused ||= hasNoUndo(action);
    if (this.undoWasRefused) throw new HostError("UndoNotSupported");
  }
}

/** So many formulas at once are known to be refused (office-js #6491). */
const MANY_FORMULAS = 1600;

function hasNoUndo({ statement, content }: Action): boolean {
  if (statement === "Worksheet.delete") return true;
  if (statement !== "Range.formulas" && statement !== "Range.values") return false;
  const cells: readonly unknown[] = Array.isArray(content) ? content.flat() : [];
  return cells.filter((cell) => typeof cell === "string" && cell.startsWith("=")).length >= MANY_FORMULAS;
}
