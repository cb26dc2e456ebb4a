import { ribbonActions } from "./index";
import { openTestWorkbook } from "./testWorkbook";

beforeAll(() => void openTestWorkbook());

// "onReady returns a Promise that resolves to { host, platform }"; the callback is called with the same (Office.onReady).
test("Office.onReady says that it is Excel on the web, to the callback and to the promise", async () => {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const callback = jest.fn();
  expect(await Office.onReady(callback)).toEqual(info);
  expect(callback).toHaveBeenCalledWith(info);
  expect([Office.HostType.Excel, Office.PlatformType.OfficeOnline]).toEqual([info.host, info.platform]);
});

test.each([
  ["ExcelApi", "1.1", true],
  ["ExcelApi", "1.9", true],
  ["ExcelApi", "1.14", true],
  ["excelapi", "1.17", true],
  ["ExcelApi", "1.18", false],
  ["ExcelApi", undefined, true],
  ["SharedRuntime", "1.1", true],
  ["SharedRuntime", "1.2", false],
  ["CustomFunctionsRuntime", "1.3", true],
  ["RibbonApi", "1.1", false],
])("isSetSupported(%p, %p) is %p", (name, version, expected) => {
  expect(Office.context.requirements.isSetSupported(name, version)).toBe(expected);
});

test("the languages are British English", () => {
  expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["en-GB", "en-GB"]);
});

test("without a page the theme is light", () => {
  expect(Office.context.officeTheme.isDarkTheme).toBe(false);
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#FFFFFF");
});

test("a page that turns dark is a dark theme, and handlers hear of it", async () => {
  const root = { dataset: { theme: "light" } };
  let change: () => void = () => undefined;
  const disconnect = jest.fn();
  class Observer {
    constructor(callback: () => void) {
      change = callback;
    }
    observe = jest.fn();
    disconnect = disconnect;
  }
  Object.assign(globalThis, { document: { documentElement: root }, MutationObserver: Observer });
  const handler = jest.fn();
  const done = jest.fn();
  Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, handler, done);
  root.dataset.theme = "dark";
  change();
  await Promise.resolve();
  expect(done).toHaveBeenCalledWith({ status: "succeeded" });
  expect(handler).toHaveBeenCalledWith(
    expect.objectContaining({ officeTheme: expect.objectContaining({ isDarkTheme: true }) as unknown }),
  );
  Office.context.document.removeHandlerAsync(Office.EventType.OfficeThemeChanged);
  expect(disconnect).toHaveBeenCalled();
  Reflect.deleteProperty(globalThis, "document");
  Reflect.deleteProperty(globalThis, "MutationObserver");
});

test("Office.actions.associate names commands for the ribbon", () => {
  const action = jest.fn();
  Office.actions.associate("showPane", action);
  expect(ribbonActions.get("showPane")).toBe(action);
});

test("Office.addin tells who listens whether the pane shows", async () => {
  const modes: string[] = [];
  const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await stop();
  await Office.addin.hide();
  expect(modes).toEqual(["Hidden", "Taskpane"]);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
});

test("what the host does not provide throws, and says its name", () => {
  expect(() => Office.ribbon).toThrow("Office.ribbon");
  expect(() => Office.context.ui).toThrow("Office.context.ui");
});

test("enums have Excel's values", () => {
  expect([Excel.ClearApplyTo.contents, Excel.BorderIndex.edgeBottom, Excel.ErrorCodes.itemNotFound]).toEqual([
    "Contents",
    "EdgeBottom",
    "ItemNotFound",
  ]);
});
