import { Stopped } from "./progress";
import type { TakenBack, Trail } from "./trail";

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

/** What was cancelled by whoever waited for it, and what became of what had been written. */
export class Cancelled extends WorkbookError {
  constructor(
    message: string,
    /** Whether all is as it was before. */
    readonly isAsBefore: boolean,
    address: string | null = null,
  ) {
    super(message, address);
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
  InactiveWorkbook: "The workbook is not in front. Bring its window to the front and try again.",
  RequestPayloadSizeLimitExceeded: "That is more than Excel takes from an add-in at once.",
  ResponsePayloadSizeLimitExceeded: "The workbook is larger than Excel hands to an add-in at once.",
  UndoNotSupported: "This version of Excel cannot make one step of undo of that, nor do it without.",
  UnsupportedOperation: "This version of Excel cannot do that. Update Excel and try again.",
};

/** The code of what Excel threw; undefined for everything else. */
export function excelCode(error: unknown): string | undefined {
  return error !== null && typeof error === "object" && "code" in error ? String(error.code) : undefined;
}

/** Turns whatever Excel threw into a WorkbookError. */
export function asWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (error instanceof Stopped) return new Cancelled("Cancelled: nothing was changed.", true);
  const code = excelCode(error) ?? "unknown reason";
  return new WorkbookError(SENTENCES[code] ?? `Excel could not do that (${code}).`, null, { cause: error });
}

/** More names than this tell nobody anything. */
const MOST_NAMED = 8;

/** The error of a change that failed: what was wrong, and what became of what had been written. */
export function withOutcome(error: unknown, { cleared }: Trail, { wasWritten, left }: TakenBack): WorkbookError {
  const failure = asWorkbookError(error);
  // Whoever refused before anything was written, or cancelled, has said so.
  if (!wasWritten && (failure === error || failure instanceof Cancelled)) return failure;
  const named = left.slice(0, MOST_NAMED).join(", ");
  const more = left.length > MOST_NAMED ? ` and ${left.length - MOST_NAMED} more` : "";
  const outcome =
    left.length > 0
      ? `What had been written could not all be taken back; look at ${named}${more}.`
      : wasWritten
        ? "What had been written was taken back; nothing else was changed."
        : "Nothing was changed.";
  const looks =
    !wasWritten || cleared.length === 0
      ? ""
      : ` The looks and charts of ${cleared.join(", ")} may be gone: build again to mend them.`;
  const address = failure.address ?? left.find((place) => place.includes("!")) ?? null;
  if (failure instanceof Cancelled) {
    const isAsBefore = left.length === 0 && looks === "";
    return isAsBefore ? failure : new Cancelled(`Cancelled. ${outcome}${looks}`, isAsBefore, address);
  }
  return new WorkbookError(`${failure.message} ${outcome}${looks}`, address, { cause: error });
}
