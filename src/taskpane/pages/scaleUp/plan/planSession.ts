import { scaleUpParameter } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpKey } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpSheetState } from "../../../../excel";
import { CellEdits } from "../../../session/cellEdits";
import type { EditsOf } from "../../../session/cellEdits";
import { coalesce } from "../../../session/coalesce";
import { describeFailure } from "../../../session/failure";
import type { Failure } from "../../../session/failure";
import type { Workbook } from "../../../session/workbook";

/** An input of the plan: a parameter of scale-up, or the cases of all years together. */
export interface PlanCell {
  readonly input: ScaleUpKey | "cases";
}

export type PlanValue = number | string | readonly number[];

export type PlanEdits = EditsOf<PlanCell, PlanValue>;

export type PlanDraft = ReadonlyMap<PlanCell["input"], PlanValue>;

export interface PlanState {
  /** Whether the workbook has been looked at. */
  readonly isRead: boolean;
  /** The inputs in the workbook; null where the sheets have not been built. */
  readonly sheet: ScaleUpSheetState | null;
  /** What was entered while there was no sheet to hold it; the register's values count for the rest. */
  readonly draft: PlanDraft;
  /** Values on their way to the sheet, or to the draft. */
  readonly edits: PlanEdits;
  readonly failure: Failure | null;
}

/** The inputs of the plan: held by the workbook once the scale-up sheets are built, by the pane until then. */
export class PlanSession {
  readonly edits: CellEdits<PlanCell, PlanValue>;
  /** Looks into the workbook. Never rejects: what went wrong stands in the state. */
  readonly refresh: () => Promise<void>;
  private current: PlanState = { isRead: false, sheet: null, draft: new Map(), edits: new Map(), failure: null };
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly workbook: Pick<Workbook, "readScaleUpSheet" | "writeScaleUpInput" | "writeScaleUpCases">,
  ) {
    this.refresh = coalesce(() => this.read());
    this.edits = new CellEdits({
      idOf: ({ input }) => input,
      write: ({ input, value }) => this.write(input, value),
      written: async () => {
        if (this.current.sheet !== null) await this.refresh();
      },
      failed: ({ input }, error) => this.update({ failure: notSaved(input, error) }),
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

  /** Once the sheets are built: what was entered before goes into them. */
  async saveDraft(): Promise<void> {
    await this.edits.settleAll();
    await this.refresh();
    for (const [input, value] of this.current.draft) await this.write(input, value);
    this.update({ draft: new Map() });
    await this.refresh();
  }

  retryFailed(): void {
    this.update({ failure: null });
    this.edits.retryFailed();
  }

  discardFailed(): void {
    this.edits.discardFailed();
    this.update({ failure: null });
  }

  private async write(input: PlanCell["input"], value: PlanValue): Promise<void> {
    if (this.current.sheet === null) this.update({ draft: new Map(this.current.draft).set(input, value) });
    else if (input === "cases") await this.workbook.writeScaleUpCases(asCases(value));
    else if (typeof value !== "object") await this.workbook.writeScaleUpInput(input, value);
  }

  private async read(): Promise<void> {
    try {
      this.update({ sheet: await this.workbook.readScaleUpSheet(), isRead: true });
    } catch (error) {
      this.update({ failure: describeFailure(error), isRead: true });
    }
  }

  private update(change: Partial<PlanState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The cases among the inputs; none where the value is a setting's. */
export function asCases(value: PlanValue | undefined): readonly number[] {
  return typeof value === "object" ? value : [];
}

function notSaved(input: PlanCell["input"], error: unknown): Failure {
  const what = input === "cases" ? "Cases by year" : scaleUpParameter(input).label;
  const failure = describeFailure(error);
  return { ...failure, message: `${what}: not saved. ${failure.message}`, isUnsaved: true };
}
