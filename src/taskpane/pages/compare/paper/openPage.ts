import { saveFile } from "../../../kit/figures/saveFile";

/** A page that a person has asked for, in a window of its own. */
export interface AwaitedPage {
  /** Shows it there, or saves it where no window could be opened. */
  readonly show: (markup: string, fileName: string) => "shown" | "saved";
  readonly close: () => void;
}

/** Opens the window at once, while the click still counts as the person's own: what it shows may come later. */
export function openPage(): AwaitedPage {
  const opened = window.open("", "_blank");
  return {
    show: (markup, fileName) => {
      const file = new Blob([markup], { type: "text/html;charset=utf-8" });
      if (opened === null || opened.closed) {
        saveFile(file, fileName);
        return "saved";
      }
      opened.opener = null;
      opened.location.replace(URL.createObjectURL(file));
      return "shown";
    },
    close: () => opened?.close(),
  };
}
