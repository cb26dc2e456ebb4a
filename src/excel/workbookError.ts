/** Something that could not be done in the workbook, in a sentence for the person at it, with the cell it is about. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    message: string,
    readonly address: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What Excel's codes mean to a person, and what helps. */
const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied: "The sheet is protected. Unprotect it (Review, Unprotect Sheet) and try again.",
  ApiNotFound: "This version of Excel cannot do that. Update Excel and try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Escape in the sheet and try again.",
  InvalidReference: "That cell is no longer there.",
  InvalidSelection: "Select one rectangle of cells and try again.",
  ItemNotFound: "That sheet or cell is no longer there.",
  RequestAborted: "Excel was interrupted. Try again.",
  ResponsePayloadSizeLimitExceeded: "The workbook is larger than Excel hands to an add-in at once.",
  UnsupportedOperation: "This version of Excel cannot do that. Update Excel and try again.",
};

/** Turns whatever Excel threw into a WorkbookError. */
export function asWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = error !== null && typeof error === "object" && "code" in error ? String(error.code) : "unknown reason";
  return new WorkbookError(SENTENCES[code] ?? `Excel could not do that (${code}). Nothing else was changed.`, null, {
    cause: error,
  });
}
