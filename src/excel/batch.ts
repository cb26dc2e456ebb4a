import { asWorkbookError } from "./workbookError";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** A batch that only reads. Like every batch it waits while a cell is being edited, and throws nothing but a WorkbookError. */
export function readWorkbook<T>(batch: Batch<T>): Promise<T> {
  return run({ delayForCellEdit: true }, batch);
}

/** A batch that writes: all of it is one step of undo, where Excel can do that. */
export function changeWorkbook<T>(batch: Batch<T>): Promise<T> {
  return run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
}

/** Whether this Excel has a version of its API, such as "1.17". */
export function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

async function run<T>(options: Excel.RunOptions, batch: Batch<T>): Promise<T> {
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw asWorkbookError(error);
  }
}
