import { useState } from "react";

/** Something to copy: to the clipboard in one or several forms, or as a file where there is no way to the clipboard. */
export interface Copyable {
  /** As in "Copied as a picture". */
  readonly what: string;
  readonly parts: () => ClipboardParts;
  /** Which of the parts makes the file, and what that is called. */
  readonly fileKind: string;
  readonly fileName: string;
}

export type CopyState =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly what: string }
  | { readonly kind: "copied"; readonly what: string }
  | { readonly kind: "refused"; readonly what: string; readonly file: Blob; readonly fileName: string }
  | { readonly kind: "failed"; readonly what: string; readonly message: string };

/** Copies something and tells what came of it. */
export function useCopy() {
  const [state, setState] = useState<CopyState>({ kind: "idle" });

  const copy = async ({ what, parts: makeParts, fileKind, fileName }: Copyable) => {
    setState({ kind: "busy", what });
    try {
      const parts = makeParts();
      const isCopied = await writeClipboard(parts);
      const file = await parts[fileKind];
      if (isCopied) setState({ kind: "copied", what });
      else if (file !== undefined) setState({ kind: "refused", what, file, fileName });
    } catch (error) {
      setState({ kind: "failed", what, message: error instanceof Error ? error.message : String(error) });
    }
  };
  return { state, copy, dismiss: () => setState({ kind: "idle" }) };
}

/** What goes to the clipboard, by kind; a promise may still be at work on it. */
type ClipboardParts = Readonly<Record<string, Blob | Promise<Blob>>>;

/**
 * Whether the clipboard took it. A pane that Excel shows in a frame may be refused it, and older browsers know texts only.
 * To be called at once when a button is pressed: later the browser no longer takes it for the person's own wish.
 */
async function writeClipboard(parts: ClipboardParts): Promise<boolean> {
  if (!("ClipboardItem" in window)) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return false;
  }
}
