import type { IWorkbookData } from "@univerjs/core";
import { gridData } from "../opening/gridData";
import { startData } from "../opening/startData";
import type { WorkbookContent } from "../../xlsx/workbookContent";
import { DRAFT_FORMAT, DraftStore } from "./draftStore";
import type { Draft, FileToOpen } from "./draftStore";
import type { Keeping } from "./keepDraft";
import { newTab, takeTab } from "./ownTab";

/** With what the page begins. */
export type Beginning = {
  /** Null where the browser keeps nothing: cookies are blocked, the window is private, or the address is not https. */
  readonly keeping: Keeping | null;
  readonly data: Partial<IWorkbookData>;
} & (
  | { readonly kind: "start"; readonly workbook: Pick<WorkbookContent, "sheets">; readonly unreadable?: Draft }
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "file"; readonly file: FileToOpen }
);

/** A file that was chosen, else the tab's draft, else the sheets with which everybody starts. */
export async function findBeginning(): Promise<Beginning> {
  const keeping = await openKeeping();
  if (keeping === null) return { kind: "start", keeping, ...startData() };
  const { store, tab } = keeping;
  const file = await store.takeFile(tab);
  if (file !== undefined) {
    const { data, leftOut } = gridData(file.workbook);
    return { kind: "file", keeping, data, file: { ...file, leftOut: [...file.leftOut, ...leftOut] } };
  }
  const draft = await store.draft(tab);
  if (draft === undefined) return { kind: "start", keeping, ...startData() };
  if (draft.format === DRAFT_FORMAT) return { kind: "draft", keeping, draft, data: draft.state.grid };
  // It stays where it is, and this tab keeps its own elsewhere.
  return { kind: "start", keeping: { store, tab: await newTab() }, unreadable: draft, ...startData() };
}

async function openKeeping(): Promise<Keeping | null> {
  try {
    const store = await DraftStore.open();
    return { store, tab: await takeTab(await store.tabs()) };
  } catch (failure) {
    console.warn("No draft is kept.", failure);
    return null;
  }
}

/** Where a file that failed to open leaves its name for the next load. */
const UNOPENED = "caseworth-unopened";

/** After a failure, sees to it that the next load begins with something else; false where it would not. */
export async function setAside(beginning: Beginning): Promise<boolean> {
  const { keeping } = beginning;
  if (keeping === null || beginning.kind === "start") return false;
  if (beginning.kind === "draft") await keeping.store.setAside(keeping.tab, beginning.draft);
  else sessionStorage.setItem(UNOPENED, beginning.file.name);
  return true;
}

/** The file that failed to open at the load before this one. */
export function takeUnopened(): string | null {
  try {
    const name = sessionStorage.getItem(UNOPENED);
    sessionStorage.removeItem(UNOPENED);
    return name;
  } catch {
    return null; // where the browser keeps nothing, it has kept no name
  }
}
