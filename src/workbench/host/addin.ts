type Mode = "Taskpane" | "Hidden";
type ModeHandler = (message: { readonly visibilityMode: Mode }) => void;

const handlers = new Set<ModeHandler>();
let startupBehavior = "None";

/** The column of the workbench that the pane is in; in Node there is none. */
function show(mode: Mode): void {
  const pane = "document" in globalThis ? document.getElementById("taskpane") : null;
  if (pane) pane.hidden = mode === "Hidden";
  for (const handler of handlers) handler({ visibilityMode: mode });
}

/** `Office.addin`: showing and hiding the pane. */
export const addin = {
  showAsTaskpane(): Promise<void> {
    show("Taskpane");
    return Promise.resolve();
  },
  hide(): Promise<void> {
    show("Hidden");
    return Promise.resolve();
  },
  onVisibilityModeChanged(handler: ModeHandler): Promise<() => Promise<void>> {
    handlers.add(handler);
    const stop = (): Promise<void> => {
      handlers.delete(handler);
      return Promise.resolve();
    };
    return Promise.resolve(stop);
  },
  /** In the workbench the add-in always starts with the page; the answer is remembered, as Excel would. */
  setStartupBehavior(behavior: string): Promise<void> {
    startupBehavior = behavior;
    return Promise.resolve();
  },
  getStartupBehavior(): Promise<string> {
    return Promise.resolve(startupBehavior);
  },
};
