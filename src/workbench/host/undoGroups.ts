import { IUndoRedoService, type IDisposable, type Injector, type IUndoRedoItem, type Nullable } from "@univerjs/core";

/**
 * Gathers what a batch does into one step of Ctrl+Z. Univer's own batching would replay the undos in the order in
 * which the changes were made, and so bring back a wrong value where a cell was written twice; here the last change
 * is undone first.
 */
export class UndoGroups {
  private readonly service: IUndoRedoService;
  private depth = 0;
  private open: (() => void)[] = [];

  constructor(
    injector: Injector,
    private readonly unitId: () => string,
  ) {
    this.service = injector.get(IUndoRedoService);
  }

  /** Everything from here to the matching `end` is one step; groups may lie inside one another. */
  begin(): void {
    this.depth += 1;
    if (this.depth > 1) return;
    // oxlint-disable-next-line typescript/no-deprecated -- Univer promises something better, and has nothing yet.
    const batching: IDisposable = this.service.__tempBatchingUndoRedo(this.unitId());
    const before = this.top();
    let group: Nullable<IUndoRedoItem>;
    const starts: number[] = [];
    let end = 0;
    // Univer tells of each change that joins the group; the group is the item on top once there is a new one.
    const watching = this.service.undoRedoStatus$.subscribe(() => {
      const top = this.top();
      if (!top || top === before || top.undoMutations.length === end) return;
      group = top;
      starts.push(end);
      end = top.undoMutations.length;
    });
    this.open = [() => batching.dispose(), () => watching.unsubscribe(), () => lastFirst(group, starts)];
  }

  end(): void {
    this.depth -= 1;
    if (this.depth === 0) this.open.splice(0).forEach((close) => close());
  }

  /** The newest step of the workbook; none while something else than the workbook, such as a text box, has the focus. */
  private top(): IUndoRedoItem | undefined {
    const item = this.service.pitchTopUndoElement();
    return item?.unitID === this.unitId() ? item : undefined;
  }
}

/** Turns round the order of the changes, not that of the mutations within one. */
function lastFirst(group: Nullable<IUndoRedoItem>, starts: readonly number[]): void {
  if (!group) return;
  const changes = starts.map((start, index) => group.undoMutations.slice(start, starts[index + 1]));
  group.undoMutations.splice(0, group.undoMutations.length, ...changes.toReversed().flat());
}
