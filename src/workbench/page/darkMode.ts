import { element } from "./element";

const storageKey = "caseworth.theme";
const systemPrefersDark = matchMedia("(prefers-color-scheme: dark)");

export function isDark(): boolean {
  const chosen = readChoice();
  return chosen === null ? systemPrefersDark.matches : chosen === "dark";
}

/**
 * Light or dark as the system is, until the person chooses by the switch; the choice is remembered.
 * The root element's `data-theme` tells everyone else, the task pane's host included.
 */
export function startDarkMode(): void {
  const button = element("dark-mode");
  followDarkMode((dark) => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
  });
  systemPrefersDark.addEventListener("change", tellFollowers);
  button.addEventListener("click", () => {
    writeChoice(isDark() ? "light" : "dark");
    tellFollowers();
  });
}

const followers: ((dark: boolean) => void)[] = [];

/** Calls back with the mode now, and at every change. */
export function followDarkMode(follower: (dark: boolean) => void): void {
  followers.push(follower);
  follower(isDark());
}

function tellFollowers(): void {
  for (const follower of followers) follower(isDark());
}

/** Storage may be forbidden (a private window, a policy): then the switch works, but is not remembered. */
let unstoredChoice: string | null = null;

function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey) ?? unstoredChoice;
  } catch {
    return unstoredChoice;
  }
}

function writeChoice(choice: string): void {
  unstoredChoice = choice;
  try {
    localStorage.setItem(storageKey, choice);
  } catch {
    // as said above
  }
}
