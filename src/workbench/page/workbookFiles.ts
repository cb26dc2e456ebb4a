import { workbookAsXlsx } from "../../excel/download/downloadWorkbook";
import { UnreadableFile } from "../../xlsx/read/unreadableFile";
import { takeUnopened, type Beginning } from "../draft/beginning";
import { keepDraft } from "../draft/keepDraft";
import type { EditHistory } from "../grid/editHistory";
import type { Host } from "../host/host";
import { startDownloadButton } from "./downloadButton";
import { draftOf, showDraft, showNoDraft, startDeletingDraft, unreadableDraft } from "./draftLine";
import { showOpened, showOpenProblem, startOpenButton } from "./openButton";
import { announce, warnBeforeLoss } from "./startState";

/** Starts what leads into and out of the workbook: opening, downloading, and the draft that the browser keeps. */
export function startFiles(host: Host, beginning: Beginning, history: EditHistory, leftOut: readonly string[]): void {
  const download = startDownloadButton(workbookAsXlsx);
  sayWithWhat(beginning, leftOut);
  const { keeping } = beginning;
  if (keeping === null) {
    showNoDraft();
    warnBeforeLoss(history.hasEdits);
    startOpenButton({ hasChanges: history.hasEdits, download, open: refuseToOpen });
    return;
  }
  let isKept = beginning.kind === "draft";
  const keeper = keepDraft(host, keeping, {
    isBehind: beginning.kind === "file",
    told: (failure) => {
      isKept = failure === undefined;
      if (isKept) showDraft();
      else showNoDraft();
    },
  });
  if (isKept) showDraft();
  void keeper.keepNow();
  warnBeforeLoss(() => {
    void keeper.keepNow();
    return keeper.isBehind();
  });
  startOpenButton({
    hasChanges: () => isKept || keeper.isBehind(),
    download,
    open: async (file) => {
      await keeping.store.leaveFile(keeping.tab, file);
      keeper.stop();
      location.reload();
    },
  });
  startDeletingDraft(async () => {
    keeper.stop();
    await keeping.store.delete(keeping.tab);
    location.reload();
  });
}

function sayWithWhat(beginning: Beginning, leftOut: readonly string[]): void {
  if (beginning.kind === "draft") announce(draftOf(beginning.draft.savedAt));
  if (beginning.kind === "file") showOpened(beginning.file.name, leftOut);
  if (beginning.kind === "start" && beginning.unreadable)
    showOpenProblem(unreadableDraft(beginning.unreadable.savedAt));
  const unopened = takeUnopened();
  if (unopened !== null) showOpenProblem(`${unopened} could not be opened here.`);
}

/** A file begins with the page anew, and without anything kept there is no way to hand it over. */
function refuseToOpen(): Promise<void> {
  throw new UnreadableFile(
    "This browser keeps nothing for this page (cookies are blocked, the window is private, or the address is not https), and opening a file needs that.",
  );
}
