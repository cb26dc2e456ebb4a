import { readXlsx } from "../../xlsx/read/readXlsx";
import { mustBeSmall, UnreadableFile } from "../../xlsx/read/unreadableFile";
import type { FileToOpen } from "../draft/draftStore";
import { element } from "./element";
import { ask } from "./question";
import { withText } from "./startState";

interface Opening {
  /** Whether the present workbook holds anything that another would replace. */
  readonly hasChanges: () => boolean;
  readonly download: () => Promise<boolean>;
  /** Begins anew with a file that was read. */
  readonly open: (file: FileToOpen) => Promise<void>;
}

/** Lets the header's button open a file. Until it is read whole and the person agrees, the present workbook stays as it is. */
export function startOpenButton(opening: Opening): void {
  const [button, picker] = [element("open"), element("open-file") as HTMLInputElement]; // the page's own template has it so
  button.removeAttribute("disabled");
  button.addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    if (file !== undefined) void open(file, opening);
    // So that the same file can be chosen once more.
    picker.value = "";
  });
}

async function open(file: File, { hasChanges, download, open: begin }: Opening): Promise<void> {
  const status = element("download-status");
  element("open-problem").hidden = true;
  status.textContent = `Reading ${file.name}…`;
  try {
    mustBeSmall(file.size);
    const read = readXlsx(new Uint8Array(await file.arrayBuffer()));
    if (hasChanges() && !(await mayReplace(file.name, download))) {
      status.textContent = "";
      return;
    }
    await begin({ name: file.name, ...read });
  } catch (failure) {
    if (!(failure instanceof UnreadableFile)) console.error(failure); // with its cause, which the page does not show
    status.textContent = "";
    const reason = failure instanceof Error ? failure.message : String(failure);
    showOpenProblem(`${file.name} could not be opened, and this workbook is as it was. ${reason}`);
  }
}

async function mayReplace(name: string, download: () => Promise<boolean>): Promise<boolean> {
  const choice = await ask(
    `Open ${name}?`,
    "It takes the place of the workbook that is open, whose draft in this browser is deleted. A download has native formulas in place of CBA functions, which can be put back from its last sheet (Workbook page).",
    { download: "Download this one, then open", open: "Open without downloading", stay: "Cancel" },
  );
  if (choice === "download") return download();
  return choice === "open";
}

export function showOpenProblem(words: string): void {
  const problem = element("open-problem");
  problem.textContent = words;
  problem.hidden = false;
}

/** Says what is open now and what of the file was left out, until the person closes it. */
export function showOpened(name: string, leftOut: readonly string[]): void {
  const section = element("opened");
  element("opened-title").textContent =
    leftOut.length === 0 ? `${name} is open, with all that is in it.` : `${name} is open. Left out of it:`;
  element("opened-list").replaceChildren(...leftOut.map((line) => withText("li", line)));
  element("opened-close").addEventListener("click", () => {
    section.hidden = true;
    element("open").focus();
  });
  section.hidden = false;
}
