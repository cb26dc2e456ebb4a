import type { KeptState } from "../host/keptState";
import type { WorkbookContent } from "../../xlsx/workbookContent";

/** How drafts are written; one of another number is not read. */
export const DRAFT_FORMAT = 1;
const UNREADABLE = 0;

/** A workbook as it stood when the browser last kept it. */
export interface Draft {
  readonly format: number;
  readonly savedAt: Date;
  readonly state: KeptState;
}

/** A file that was read whole, and with which the page begins when it is loaded again. */
export interface FileToOpen {
  readonly name: string;
  readonly workbook: WorkbookContent;
  readonly leftOut: readonly string[];
}

const STORES = { drafts: "drafts", files: "files" } as const;
type Store = keyof typeof STORES;

/**
 * What the browser keeps for the workbench, under the page's own origin: a draft for each tab, and a file on its way into one.
 * A draft is the grid's own data and not an .xlsx: the download takes seconds to make, has native formulas in place of the CBA
 * functions, and would have to be made anew after every pause in typing; the grid hands its data over in milliseconds.
 */
export class DraftStore {
  private constructor(private readonly database: IDBDatabase) {}

  static async open(): Promise<DraftStore> {
    const request = indexedDB.open("caseworth-workbench", 1);
    request.onupgradeneeded = () => {
      for (const store of Object.values(STORES)) request.result.createObjectStore(store);
    };
    return new DraftStore(await answer(request));
  }

  /** The tabs that left a draft that this version reads, the latest first. */
  async tabs(): Promise<string[]> {
    const store = this.store("drafts", "readonly");
    // Both are asked before either is waited for: a transaction ends when nothing more is asked.
    const [keys, drafts] = [answer(store.getAllKeys()), answer(store.getAll() as IDBRequest<Draft[]>)];
    const saved = await drafts;
    // Every key is a tab's.
    return (await keys)
      .flatMap((key, index) => {
        const draft = saved[index];
        return draft?.format === DRAFT_FORMAT ? [{ tab: key as string, at: draft.savedAt.getTime() }] : [];
      })
      .toSorted((one, other) => other.at - one.at)
      .map(({ tab }) => tab);
  }

  draft(tab: string): Promise<Draft | undefined> {
    // What this page, or an older version of it, wrote: `format` says which.
    return answer(this.store("drafts", "readonly").get(tab) as IDBRequest<Draft | undefined>);
  }

  keep(tab: string, draft: Draft): Promise<void> {
    return this.write("drafts", (store) => store.put(draft, tab));
  }

  /** Leaves a draft that could not be opened where it is, and no tab tries it again. */
  setAside(tab: string, draft: Draft): Promise<void> {
    return this.keep(tab, { ...draft, format: UNREADABLE });
  }

  delete(tab: string): Promise<void> {
    return this.write("drafts", (store) => store.delete(tab));
  }

  leaveFile(tab: string, file: FileToOpen): Promise<void> {
    return this.write("files", (store) => store.put(file, tab));
  }

  /** The file on its way into a tab, once: should it fail to open, the next load does not try it again. */
  async takeFile(tab: string): Promise<FileToOpen | undefined> {
    const file = await answer(this.store("files", "readonly").get(tab) as IDBRequest<FileToOpen | undefined>);
    if (file !== undefined) await this.write("files", (store) => store.delete(tab));
    return file;
  }

  private write(store: Store, change: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = this.database.transaction(STORES[store], "readwrite");
    change(transaction.objectStore(STORES[store]));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () =>
        reject(transaction.error ?? new Error("The browser does not say why it keeps nothing."));
      // At once, and not when the page next listens: it may be about to go.
      transaction.commit();
    });
  }

  private store(store: Store, mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(STORES[store], mode).objectStore(STORES[store]);
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser does not say why it keeps nothing."));
  });
}
