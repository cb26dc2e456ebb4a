/** What goes to the clipboard, by kind; a promise may still be at work on it. */
export type ClipboardParts = Readonly<Record<string, Blob | Promise<Blob>>>;

/**
 * Whether the clipboard took it. A pane that Excel shows in a frame may be refused it, and older browsers know texts only.
 * To be called at once when a button is pressed: later the browser no longer takes it for the person's own wish.
 */
export async function writeClipboard(parts: ClipboardParts): Promise<boolean> {
  if (!("ClipboardItem" in window)) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return false;
  }
}
