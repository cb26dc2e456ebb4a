import { element } from "./element";

/** What can be answered, by what is done then: the word on its button. */
type Choices<T extends string> = Readonly<Record<T, string>>;

/** Asks in a dialogue over the page. Escape, or closing it otherwise, answers null. */
export function ask<T extends string>(title: string, words: string, choices: Choices<T>): Promise<T | null> {
  const dialog = element("question") as HTMLDialogElement; // the page's own template has it so
  element("question-title").textContent = title;
  element("question-words").textContent = words;
  // Object.entries forgets which keys there are.
  const buttons = (Object.entries(choices) as [T, string][]).map(([choice, word]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.addEventListener("click", () => dialog.close(choice));
    return button;
  });
  element("question-choices").replaceChildren(...buttons);
  dialog.returnValue = "";
  return new Promise((resolve) => {
    dialog.addEventListener(
      "close",
      () => resolve(dialog.returnValue === "" ? null : (dialog.returnValue as T)), // only the buttons set it
      { once: true },
    );
    dialog.showModal();
  });
}
