import { LocaleType, LogLevel, Univer, type IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { localeCurrencySymbolMap } from "@univerjs/sheets-numfmt";
import type { RegisteredFunction } from "../customFunctions/registeredFunction";
import { nameControls } from "./accessibleNames";
import { formulaOptions } from "./formulaOptions";
import { GRID_TEXTS } from "./gridTexts";
import { hiddenMenus } from "./hiddenMenus";
import { openWorkbook } from "./openWorkbook";
import { DELETION_QUESTION } from "./sheetDeletion";
import { gridTheme } from "./theme";
import "@univerjs/preset-sheets-core/lib/index.css";

/** The grid on the screen, in `container`, with the workbook that it begins with. */
export function createGrid(
  functions: readonly RegisteredFunction[],
  {
    container,
    darkMode,
    data,
  }: { readonly container: HTMLElement; readonly darkMode: boolean; readonly data: Partial<IWorkbookData> },
): FUniver {
  localeCurrencySymbolMap.set(LocaleType.EN_US, "£"); // the grid knows no British locale, and the list of formats asks here
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: GRID_TEXTS },
    logLevel: LogLevel.WARN,
    theme: gridTheme,
    darkMode,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    disableAutoFocus: true,
    menu: hiddenMenus,
    formula: formulaOptions(functions),
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  nameControls(container);
  const grid = openWorkbook(univer, data);
  grid.loadLocales(LocaleType.EN_US, DELETION_QUESTION);
  return grid;
}
