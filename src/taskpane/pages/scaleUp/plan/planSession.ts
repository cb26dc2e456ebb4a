import { scaleUpParameter } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpKey } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpSheetState } from "../../../../excel";
import { CellEdits } from "../../../session/cellEdits";
import type { EditOf, EditsOf } from "../../../session/cellEdits";
import { coalesce } from "../../../session/coalesce";
import { describeFailure } from "../../../session/failure";
import type { Failure } from "../../../session/failure";
import type { Workbook } from "../../../session/workbook";

/** An input of the plan: a parameter of scale-up, or the cases of one year, counted from 0. */
export type PlanCell = { readonly input: ScaleUpKey } | { readonly input: "cases"; readonly year: number };

/** Null is a year without an entry. */
export type PlanValue = number | string | null;

export type PlanEdits = EditsOf<PlanCell, PlanValue>;

type PlanEdit = EditOf<PlanCell, PlanValue>;

/** By the cell's name, as the edits are. */
export type PlanDraft = ReadonlyMap<string, PlanCell & { readonly value: PlanValue }>;

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
  /** Years that went to the sheet in one batch with another. */
  private readonly wentAlong = new WeakSet<PlanEdit>();

  constructor(
    private readonly workbook: Pick<
      Workbook,
      "readScaleUpSheet" | "writeScaleUpInput" | "writeScaleUpCases" | "followYears"
    >,
  ) {
    this.refresh = coalesce(() => this.read());
    this.edits = new CellEdits({
      idOf: planCellId,
      write: (edit) => this.write(edit),
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
    const drafted = [...this.current.draft.values()];
    for (const { input, value } of drafted) {
      if (input !== "cases" && value !== null) await this.workbook.writeScaleUpInput(input, value);
    }
    const cases = drafted.flatMap((cell) => yearAndCount(cell));
    if (cases.length > 0) await this.workbook.writeScaleUpCases(new Map(cases));
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

  private async write(edit: PlanEdit): Promise<void> {
    const { value } = edit;
    if (this.current.sheet === null) this.update({ draft: new Map(this.current.draft).set(planCellId(edit), edit) });
    else if (edit.input === "cases") await this.writeCases(edit);
    else if (value !== null) await this.workbook.writeScaleUpInput(edit.input, value);
  }

  /** A pasted row of years goes in one batch, which is one step to undo: those that wait go along with the first. */
  private async writeCases(edit: PlanEdit): Promise<void> {
    if (this.wentAlong.has(edit)) return;
    const others = [...this.current.edits.values()].filter(
      (other) => other !== edit && other.phase === "saving" && other.input === "cases" && !this.wentAlong.has(other),
    );
    try {
      await this.workbook.writeScaleUpCases(new Map([edit, ...others].flatMap((each) => yearAndCount(each))));
      for (const other of others) this.wentAlong.add(other);
    } catch (error) {
      if (others.length === 0) throw error;
      // One of them may not be written; each by itself tells which.
      await this.workbook.writeScaleUpCases(new Map(yearAndCount(edit)));
    }
  }

  private async read(): Promise<void> {
    try {
      const before = this.current.sheet;
      const sheet = await this.workbook.readScaleUpSheet();
      this.update({ sheet, isRead: true });
      // Charts follow a change that was seen and no other, so that to undo what they did does not do it again.
      if (before !== null && sheet !== null && sheet.namedYears !== before.namedYears)
        await this.workbook.followYears();
    } catch (error) {
      this.update({ failure: describeFailure(error), isRead: true });
    }
  }

  private update(change: Partial<PlanState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

export function planCellId(cell: PlanCell): string {
  return cell.input === "cases" ? `cases ${cell.year}` : cell.input;
}

function yearAndCount(cell: PlanCell & { readonly value: PlanValue }): [number, number | null][] {
  if (cell.input !== "cases" || typeof cell.value === "string") return [];
  return [[cell.year, cell.value]];
}

function notSaved(input: PlanCell["input"], error: unknown): Failure {
  const what = input === "cases" ? "Cases by year" : scaleUpParameter(input).label;
  const failure = describeFailure(error);
  return { ...failure, message: `${what}: not saved. ${failure.message}`, isUnsaved: true };
}
