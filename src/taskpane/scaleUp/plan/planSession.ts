import type { ScaleUpKey } from "../../../model/scaleUp/scaleUpParameters";
import { CellEdits } from "../../session/cellEdits";
import type { EditsOf } from "../../session/cellEdits";

/** An input of the plan: a parameter of scale-up, or the cases of all years together. */
export interface PlanCell {
  readonly input: ScaleUpKey | "cases";
}

export type PlanValue = number | string | readonly number[];

export type PlanEdits = EditsOf<PlanCell, PlanValue>;

export interface PlanState {
  /** What was entered before there are sheets to hold it; the register's values count for the rest. */
  readonly draft: ReadonlyMap<PlanCell["input"], PlanValue>;
  /** Values on their way to the sheet, or to the draft. */
  readonly edits: PlanEdits;
}

/** The inputs of the plan: held by the workbook once the scale-up sheets are built, by the pane until then. */
export class PlanSession {
  readonly edits: CellEdits<PlanCell, PlanValue>;
  private current: PlanState = { draft: new Map(), edits: new Map() };
  private readonly listeners = new Set<() => void>();

  constructor() {
    this.edits = new CellEdits({
      idOf: ({ input }) => input,
      write: ({ input, value }) => {
        this.update({ draft: new Map(this.current.draft).set(input, value) });
        return Promise.resolve();
      },
      written: () => Promise.resolve(),
      failed: () => undefined,
      changed: (edits) => this.update({ edits }),
    });
  }

  // Arrow functions, because React calls them without their object.
  readonly state = (): PlanState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Shows a value and sends it on its way. */
  set(cell: PlanCell, value: PlanValue): void {
    this.edits.move(cell, value);
    this.edits.settle(cell);
  }

  private update(change: Partial<PlanState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
