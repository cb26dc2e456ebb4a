import { CommandType, ICommandService, type ICommandInfo } from "@univerjs/core";
import type { Host } from "../host/host";
import { keptState } from "../host/keptState";
import { DRAFT_FORMAT } from "./draftStore";
import type { DraftStore } from "./draftStore";

/** Milliseconds without a change after which the workbook is kept, and by when it is although changes go on. */
const PAUSE = 1_000;
const AT_LATEST = 10_000;

/** Where a tab keeps its draft. */
export interface Keeping {
  readonly store: DraftStore;
  readonly tab: string;
}

export interface DraftKeeper {
  /** Whether a change is not in the draft yet. */
  readonly isBehind: () => boolean;
  readonly keepNow: () => Promise<void>;
  /** Keeps nothing more: the page is about to go. */
  readonly stop: () => void;
}

/**
 * Keeps the workbook in the browser after each change, once nothing more is typed and the page has time. Tells each time
 * whether that went well.
 */
export function keepDraft(
  host: Host,
  { store, tab }: Keeping,
  { isBehind: isBehindAtFirst, told }: { readonly isBehind: boolean; readonly told: (failure?: unknown) => void },
): DraftKeeper {
  let isBehind = isBehindAtFirst;
  let isStopped = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;

  const keepNow = async (): Promise<void> => {
    clearTimeout(pause);
    clearTimeout(latest);
    latest = undefined;
    if (isStopped || !isBehind) return;
    isBehind = false;
    try {
      await store.keep(tab, { format: DRAFT_FORMAT, savedAt: new Date(), state: keptState(host) });
      told();
    } catch (failure) {
      isBehind = true;
      told(failure);
    }
  };
  const whenIdle = () => {
    // Safari has no word for it.
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => void keepNow(), { timeout: AT_LATEST });
    else void keepNow();
  };

  host.grid.injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (options?.fromFormula === true || !changesWorkbook(command, host.grid.workbook.getId())) return;
    isBehind = true;
    clearTimeout(pause);
    pause = setTimeout(whenIdle, PAUSE);
    latest ??= setTimeout(whenIdle, AT_LATEST);
  });
  // A tab that is hidden may be closed without another word.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keepNow();
  });
  addEventListener("pagehide", () => void keepNow());
  return { isBehind: () => isBehind, keepNow, stop: () => void (isStopped = true) };
}

/** Results of formulas are computed again, and heights that fit texts come by themselves. */
const BY_ITSELF = /^formula\.mutation\.|row-auto-height|row-is-auto-height/;

/** Whether a command changed the workbook, and not the editor of a cell, which is a document of its own. */
function changesWorkbook({ id, type, params }: Readonly<ICommandInfo>, workbookId: string): boolean {
  if (type !== CommandType.MUTATION || BY_ITSELF.test(id)) return false;
  const unit = params && "unitId" in params ? params.unitId : workbookId;
  return unit === workbookId;
}
