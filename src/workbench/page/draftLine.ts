import { element } from "./element";
import { ask } from "./question";

const KEPT = "Draft kept in this browser";

/** The line that says that there is a draft, with the button that deletes it. */
export function showDraft(): void {
  element("draft-words").textContent = KEPT;
  element("delete-draft").hidden = false;
  element("draft").hidden = false;
}

/** Where the browser keeps nothing, the person should know before the page is closed. */
export function showNoDraft(): void {
  element("draft-words").textContent = "No draft: this browser keeps nothing here";
  element("delete-draft").hidden = true;
  element("draft").hidden = false;
}

/** What is announced when a draft is what the page begins with. */
export const draftOf = (savedAt: Date): string => `${KEPT}, from ${inWords(savedAt)}, is open again.`;

export const unreadableDraft = (savedAt: Date): string =>
  `The draft of ${inWords(savedAt)} cannot be opened by this version of the workbench. It stays in this browser; this is a new workbook.`;

const inWords = (date: Date): string => date.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });

export function startDeletingDraft(remove: () => Promise<void>): void {
  element("delete-draft").addEventListener("click", () => {
    void ask(
      "Delete the draft?",
      "The workbook that is open is gone then, and a new one begins. Download it first to keep it.",
      {
        remove: "Delete and start afresh",
        stay: "Cancel",
      },
    ).then((choice) => (choice === "remove" ? remove() : undefined));
  });
}
