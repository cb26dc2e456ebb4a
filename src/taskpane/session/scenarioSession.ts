import type { ScenarioColumn, ScenarioSheetState } from "../../excel";
import { CellEdits } from "./cellEdits";
import { coalesce } from "./coalesce";
import { describeFailure } from "./failure";
import type { Failure } from "./failure";
import { editId } from "./parameterEdits";
import type { Edits, ParameterCell } from "./parameterEdits";
import { findSelected } from "./selection";
import type { Selection } from "./selection";
import type { Workbook } from "./workbook";

export interface SessionState {
  /** Null until the sheet has been read for the first time. */
  readonly sheet: ScenarioSheetState | null;
  readonly selected: ScenarioColumn | null;
  /** Values on their way to the sheet. */
  readonly edits: Edits;
  /** What could not be done, until it is dismissed or something else is done. */
  readonly failure: Failure | null;
  /** What was done last, for a status line: "Saved to Scenarios!G14". */
  readonly status: string;
  readonly isBusy: boolean;
}

/** What an action on the workbook tells once it is done. */
export interface Done {
  readonly status: string;
  readonly select?: Selection | null;
}

/**
 * The pane's side of the workbook: what the sheet holds, which scenario is selected, and what is on its way to the sheet.
 * The workbook holds the truth; this is read again after every write of ours and every edit of others.
 */
export class ScenarioSession {
  readonly edits: CellEdits<ParameterCell, number | string>;
  /** Reads the sheet again. Never rejects: what went wrong stands in the state. */
  readonly refresh: () => Promise<void>;

  private current: SessionState = {
    sheet: null,
    selected: null,
    edits: new Map(),
    failure: null,
    status: "",
    isBusy: false,
  };
  private selection: Selection | null = null;
  /** Why the sheet could not be read the last time; null where it could. */
  private readFailure: Failure | null = null;
  private lastAction: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(readonly workbook: Workbook) {
    this.refresh = coalesce(() => this.read());
    this.edits = new CellEdits({
      idOf: ({ column, key }) => editId(column, key),
      write: ({ column, key, value }) => workbook.writeParameter(column, key, value),
      written: async ({ column, key }) => {
        await this.refresh();
        this.update({
          failure: this.unsavedFailure(),
          status: `Saved to ${column.entries.get(key)?.address ?? column.name}`,
        });
      },
      failed: ({ column, key }, error) => this.update({ failure: describeFailure(error, { column, key }), status: "" }),
      changed: (edits) => this.update({ edits }),
    });
  }

  // Arrow functions, because React calls them without their object.
  readonly state = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the sheet and follows its edits. */
  async start(): Promise<void> {
    await this.refresh();
    try {
      await this.workbook.watchScenarioSheet(() => void this.refresh());
    } catch (error) {
      this.update({ failure: describeFailure(error) });
    }
  }

  /**
   * Reads the sheet again whenever the pane gets the focus: Excel on the web may not tell of a choice from a drop-down list
   * in a cell (office-js #3888).
   */
  readOnFocus(pane: Pick<EventTarget, "addEventListener">): void {
    pane.addEventListener("focus", () => void this.refresh());
  }

  select({ id, name }: Selection): void {
    this.selection = { id, name };
    this.update({ failure: this.unsavedFailure(), status: "", ...this.located(this.current.sheet) });
  }

  /**
   * Does something to the workbook once what was asked before is done and all edits have arrived there, and reads it
   * again. Whether it succeeded; what went wrong stands in the state.
   */
  async perform(action: () => Promise<Done>): Promise<boolean> {
    try {
      const { status } = await this.ask(async () => {
        const done = await action();
        if (done.select !== undefined) this.selection = done.select;
        return done;
      });
      this.update({ status });
      return true;
    } catch (error) {
      this.update({ failure: describeFailure(error) });
      return false;
    }
  }

  /** The same for what has a result of its own. What goes wrong is thrown, for whoever asked to tell it. */
  ask<Result>(action: () => Promise<Result>): Promise<Result> {
    const result = this.lastAction.then(() => this.run(action));
    this.lastAction = result.catch(() => undefined);
    return result;
  }

  goTo(address: string): Promise<boolean> {
    return this.perform(async () => {
      await this.workbook.goTo(address);
      return { status: `Selected ${address}` };
    });
  }

  /** Gives up the values that could not be saved. */
  discardFailedEdits(): void {
    this.edits.discardFailed();
    this.update({ failure: null });
  }

  dismissFailure(): void {
    this.update({ failure: null });
  }

  private async run<Result>(action: () => Promise<Result>): Promise<Result> {
    this.update({ isBusy: true, failure: this.unsavedFailure(), status: "" });
    try {
      await this.edits.settleAll();
      return await action();
    } finally {
      await this.refresh();
      this.update({ isBusy: false });
    }
  }

  /** What was said of values that could not be saved, for as long as the pane holds one. */
  private unsavedFailure(): Failure | null {
    const isHeld = [...this.current.edits.values()].some(({ phase }) => phase === "failed");
    return isHeld ? this.current.failure : null;
  }

  private async read(): Promise<void> {
    try {
      const sheet = await this.workbook.readScenarioSheet();
      // What could not be read for a moment, as when sheets were just being taken away, is over once it can be.
      const isOver = this.readFailure !== null && this.current.failure === this.readFailure;
      this.readFailure = null;
      this.update({ sheet, ...this.located(sheet), ...(isOver ? { failure: null } : {}) });
    } catch (error) {
      this.readFailure = describeFailure(error);
      this.update({ failure: this.readFailure });
    }
  }

  /** Finds the selected scenario in the sheet as it is now, and follows it where it was moved or renamed. */
  private located(sheet: ScenarioSheetState | null): Pick<SessionState, "selected"> {
    if (sheet?.kind !== "ready") return { selected: null };
    const selected = findSelected(sheet.columns, this.selection);
    if (selected !== null) this.selection = { id: selected.id, name: selected.name };
    return { selected };
  }

  private update(change: Partial<SessionState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
