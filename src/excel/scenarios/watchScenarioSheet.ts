import { readWorkbook, supportsExcelApi } from "../batch";
import { stopListening } from "../sheets/stopListening";

/** A paste or a fill comes as many events; the sheet is read once they have ended. */
export const QUIET_MILLISECONDS = 120;

/**
 * Calls back when something in the workbook may have changed the scenarios: an edit of any sheet by anyone but this
 * add-in (a scenario may take its values from elsewhere), or sheets added, deleted or renamed. Bursts are one call.
 * Returns what stops it.
 */
export async function watchScenarioSheet(onChange: () => void): Promise<() => void> {
  const burst = quietly(onChange, QUIET_MILLISECONDS);
  const handlers = await readWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const registered = [
      worksheets.onChanged.add((event) => (isOwn(event) ? Promise.resolve() : burst.call())),
      worksheets.onAdded.add(burst.call),
      worksheets.onDeleted.add(burst.call),
      ...(supportsExcelApi("1.17") ? [worksheets.onNameChanged.add(burst.call)] : []),
    ];
    await context.sync();
    return registered;
  });
  return () => {
    burst.cancel();
    void stopListening(handlers);
  };
}

/** Excel says so from ExcelApi 1.14 on; before, our own writes make the pane read once more, which changes nothing. */
function isOwn({ triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return triggerSource === "ThisLocalAddin";
}

interface Burst {
  /** As a handler of office.js, which wants a promise. */
  readonly call: () => Promise<void>;
  readonly cancel: () => void;
}

/** Acts once, when no call has come for a while. */
function quietly(action: () => void, milliseconds: number): Burst {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
  };
  const call = () => {
    cancel();
    timer = setTimeout(action, milliseconds);
    return Promise.resolve();
  };
  return { call, cancel };
}
