import { LocaleType, LogLevel, Univer, type IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import type { RegisteredFunction } from "../customFunctions/registeredFunction";
import { formulaOptions } from "./formulaOptions";
import { openWorkbook } from "./openWorkbook";

/** A grid without a screen, with an empty workbook or one of `data`, and the same formula engine as the workbench: for tests in Node. */
export function createHeadlessGrid(functions: readonly RegisteredFunction[], data?: Partial<IWorkbookData>): FUniver {
  const { function: executors, description } = formulaOptions(functions);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: executors });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { description });
  return openWorkbook(univer, data);
}
