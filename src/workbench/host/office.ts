import { addin } from "./addin";
import { isSetSupported } from "./requirementSets";
import { strict } from "./strict";
import { officeTheme, unwatchTheme, watchTheme } from "./theme";

/** What office.js answers in Excel on the web. Microsoft's types call these numbers; they are strings. */
const HOST = "Excel";
const PLATFORM = "OfficeOnline";

const hostTypes = ["Word", "Excel", "PowerPoint", "Outlook", "OneNote", "Project", "Access"] as const;
const platformTypes = ["PC", "OfficeOnline", "Mac", "iOS", "Android", "Universal"] as const;

const named = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, name]));

/** The commands of the ribbon that the add-in has named; whoever draws a ribbon calls them. */
export const ribbonActions = new Map<string, (event: { completed(): void }) => void>();

interface ReadyInfo {
  readonly host: string;
  readonly platform: string;
}

async function onReady(callback?: (info: ReadyInfo) => unknown): Promise<ReadyInfo> {
  const info = { host: HOST, platform: PLATFORM };
  await Promise.resolve();
  await callback?.(info);
  return info;
}

const THEME_CHANGED = "officeThemeChanged";
type Done = (result: { readonly status: "succeeded" | "failed" }) => void;
type ThemeHandler = Parameters<typeof watchTheme>[0];

/** Of the events of the document there is one: the page's theme. */
const officeDocument = {
  addHandlerAsync(eventType: string, handler: ThemeHandler, ...more: readonly unknown[]): void {
    if (eventType === THEME_CHANGED) watchTheme(handler);
    report(eventType === THEME_CHANGED, more);
  },
  removeHandlerAsync(
    eventType: string,
    options?: { readonly handler?: ThemeHandler },
    ...more: readonly unknown[]
  ): void {
    if (eventType === THEME_CHANGED) unwatchTheme(options?.handler);
    report(eventType === THEME_CHANGED, more);
  },
};

/** The common API reports to a callback, its last argument. */
function report(succeeded: boolean, more: readonly unknown[]): void {
  const callback = more.findLast((argument): argument is Done => typeof argument === "function");
  if (callback) queueMicrotask(() => callback({ status: succeeded ? "succeeded" : "failed" }));
}

const context = {
  host: HOST,
  platform: PLATFORM,
  displayLanguage: "en-GB",
  contentLanguage: "en-GB",
  requirements: strict({ isSetSupported }, "Office.context.requirements"),
  document: strict(officeDocument, "Office.context.document"),
  diagnostics: strict({ host: HOST, platform: PLATFORM, version: "16.0" }, "Office.context.diagnostics"),
  get officeTheme() {
    return strict(officeTheme(), "Office.context.officeTheme");
  },
};

/** The global `Office`. */
export const office = strict(
  {
    onReady,
    HostType: strict(named(hostTypes), "Office.HostType"),
    PlatformType: strict(named(platformTypes), "Office.PlatformType"),
    EventType: strict({ OfficeThemeChanged: THEME_CHANGED }, "Office.EventType"),
    AsyncResultStatus: strict({ Succeeded: "succeeded", Failed: "failed" }, "Office.AsyncResultStatus"),
    StartupBehavior: strict({ none: "None", load: "Load" }, "Office.StartupBehavior"),
    VisibilityMode: strict({ hidden: "Hidden", taskpane: "Taskpane" }, "Office.VisibilityMode"),
    actions: strict(
      {
        associate(id: string, action: (event: { completed(): void }) => void): void {
          ribbonActions.set(id, action);
        },
      },
      "Office.actions",
    ),
    addin: strict(addin, "Office.addin"),
    context: strict(context, "Office.context"),
  },
  "Office",
);
