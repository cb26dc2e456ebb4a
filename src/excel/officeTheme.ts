/** Whether the application round the pane is dark; undefined where it does not say. */
export function isOfficeDark(): boolean | undefined {
  // Older versions of Office have no theme, though the types promise one.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme;
}

/** Calls back when the application's theme changes, where it tells; and when the pane gets the focus, where it does not. */
export function watchOfficeTheme(changed: () => void): () => void {
  addEventListener("focus", changed);
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed);
  } catch {
    // An Excel that does not know the event: the focus has to do.
  }
  return () => removeEventListener("focus", changed);
}
