import { mustGoOn, watch } from "./progress";
import type { Waiting } from "./progress";
import { takeBack } from "./takeBack";
import { Trail, trailOf } from "./trail";
import { asWorkbookError, excelCode, withOutcome } from "./workbookError";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** A batch that only reads. Like every batch it waits while a cell is being edited, and throws nothing but a WorkbookError. */
export async function readWorkbook<T>(batch: Batch<T>, waiting?: Waiting): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => waitedFor(context, batch, waiting));
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/**
 * A small change of people's own cells, which is one step of undo where Excel can do that; where it cannot, the same without.
 * Whatever Excel refuses halfway is taken back, and the error says what could not be.
 */
export async function changeWorkbook<T>(batch: Batch<T>): Promise<T> {
  return change(batch, true);
}

/**
 * A large change: sheets added or taken away, blocks of formulas. Excel refuses those in one step of undo. Whoever waits for
 * it may cancel it, which ends as a refusal does: what was written is taken back.
 */
export async function changeMuch<T>(batch: Batch<T>, waiting?: Waiting): Promise<T> {
  return change(batch, false, waiting);
}

/** Whether this Excel has a version of its API, such as "1.17". */
export function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** How Excel refuses one step of undo: by name, and in some versions with an internal error (office-js #6255, #6491, #6711). */
const UNDO_REFUSED: readonly unknown[] = ["UndoNotSupported", "GeneralException", "InternalError"];

async function change<T>(batch: Batch<T>, mergeUndoGroup: boolean, waiting?: Waiting): Promise<T> {
  let trail = new Trail();
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup }, (context) => {
      trail = trailOf(context);
      return waitedFor(context, batch, waiting);
    });
  } catch (error) {
    if (!trail.isEmpty) waiting?.onProgress({ doing: "Taking back what was written", share: null });
    const taken = await takeBack(trail);
    if (mergeUndoGroup && taken.left.length === 0 && UNDO_REFUSED.includes(excelCode(error)))
      return change(batch, false);
    throw withOutcome(error, trail, taken);
  }
}

async function waitedFor<T>(context: Excel.RequestContext, batch: Batch<T>, waiting: Waiting | undefined): Promise<T> {
  if (waiting !== undefined) watch(context, waiting);
  mustGoOn(context);
  const result = await batch(context);
  // Cancelled at the last moment is cancelled.
  mustGoOn(context);
  return result;
}
