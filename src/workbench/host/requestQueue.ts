import { asHostError } from "./errors";
import type { Host } from "./host";

/** One step of a batch. It waits in the queue, and runs at sync. */
export interface Action {
  /** How debugInfo names it, for instance `Range.values`. */
  readonly statement: string;
  readonly run: (host: Host) => void | Promise<void>;
}

/** Batches run one at a time, in the order of their syncs, whichever context they come from. */
let lastBatch: Promise<void> = Promise.resolve();

/** The queue of a request context: nothing happens in the grid before `flush`. */
export class RequestQueue {
  private actions: Action[] = [];

  constructor(readonly host: Host) {}

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
    this.host.undoGroups.begin();
    try {
      for (const action of actions) await this.perform(action);
    } finally {
      this.host.grid.waitingStyles.write();
      this.host.undoGroups.end();
    }
  }

  private async perform({ statement, run }: Action): Promise<void> {
    try {
      await run(this.host);
    } catch (error) {
      const hostError = asHostError(error);
      hostError.debugInfo.errorLocation ??= statement;
      hostError.debugInfo.statement ??= statement;
      throw hostError;
    }
  }
}
