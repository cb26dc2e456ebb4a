import { element } from "./element";

export function showReady(): void {
  element("loading").hidden = true;
}

/** Covers the sheet with what went wrong, in place of a page that waits for ever. */
export function showFailure(failure: unknown): void {
  showReady();
  const reload = document.createElement("button");
  reload.type = "button";
  reload.textContent = "Try again";
  reload.addEventListener("click", () => location.reload());
  const cover = element("failure");
  cover.replaceChildren(
    withText("h2", "The workbench could not start"),
    withText("p", failure instanceof Error ? failure.message : String(failure)),
    withText("p", "Nothing of yours was changed. If trying again does not help, tell whoever runs this site."),
    reload,
  );
  cover.hidden = false;
}

/** The sheet works without its task pane; so the pane's failure is told in the pane's place. */
export function showPaneFailure(failure: unknown): void {
  const notice = withText("p", failure instanceof Error ? failure.message : String(failure));
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  element("taskpane").replaceChildren(notice);
}

export function announce(message: string): void {
  element("announcement").textContent = message;
}

/** The browser asks before it closes the page while the sheet holds edits that are kept nowhere. */
export function warnBeforeLoss(wouldLose: () => boolean): void {
  addEventListener("beforeunload", (event) => {
    if (wouldLose()) event.preventDefault();
  });
}

export function withText(tag: "h2" | "p" | "li", text: string): HTMLElement {
  const created = document.createElement(tag);
  created.textContent = text;
  return created;
}
