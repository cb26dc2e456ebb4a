type ThemeColours = Pick<
  Office.OfficeTheme,
  "bodyBackgroundColor" | "bodyForegroundColor" | "controlBackgroundColor" | "controlForegroundColor" | "isDarkTheme"
>;

const light: ThemeColours = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#F5F5F5",
  controlForegroundColor: "#242424",
  isDarkTheme: false,
};

const dark: ThemeColours = {
  bodyBackgroundColor: "#292929",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#1F1F1F",
  controlForegroundColor: "#FFFFFF",
  isDarkTheme: true,
};

/** The page that is themed; in Node there is none. */
const page = (): HTMLElement | undefined => ("document" in globalThis ? document.documentElement : undefined);

/** The theme that the page is in, as the attribute `data-theme` of its root says. */
export const officeTheme = (): ThemeColours => (page()?.dataset.theme === "dark" ? dark : light);

type ThemeHandler = (args: { readonly type: "officeThemeChanged"; readonly officeTheme: ThemeColours }) => void;

const observers = new Map<ThemeHandler, MutationObserver | undefined>();

/** Calls a handler whenever the page changes its theme. */
export function watchTheme(handler: ThemeHandler): void {
  const root = page();
  const tell = (): void => handler({ type: "officeThemeChanged", officeTheme: officeTheme() });
  const observer = root && new MutationObserver(tell);
  if (root) observer?.observe(root, { attributes: true, attributeFilter: ["data-theme"] });
  observers.set(handler, observer);
}

/** Forgets one handler, or all. */
export function unwatchTheme(handler?: ThemeHandler): void {
  for (const [watching, observer] of observers) {
    if (handler !== undefined && watching !== handler) continue;
    observer?.disconnect();
    observers.delete(watching);
  }
}
