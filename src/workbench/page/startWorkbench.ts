import { workbookAsXlsx } from "../../excel/download/downloadWorkbook";
import { buildStartWorkbook } from "../../excel/build/startWorkbook";
import { showCharts } from "../charts/showCharts";
import { createCustomFunctionsRuntime } from "../customFunctions/customFunctionsRuntime";
import { registerFunctions } from "../customFunctions/registeredFunction";
import { createGrid } from "../grid/createGrid";
import { editHistory } from "../grid/editHistory";
import { showErrorMessages } from "../grid/errorCallout";
import { enforceValidation } from "../grid/validationCallout";
import { blankSheetName } from "../grid/openWorkbook";
import { installExcelHost } from "../host";
import { followDarkMode, isDark } from "./darkMode";
import { startDownloadButton } from "./downloadButton";
import { element } from "./element";
import { announce, showFailure, showPaneFailure, showReady, warnBeforeLoss } from "./startState";
import { loadFunctionsMetadata, loadScript } from "./load";

/** Starts everything that Excel would: runtime, functions, grid, host, start sheets, task pane. */
export async function startWorkbench(): Promise<void> {
  try {
    await openSheets();
  } catch (failure) {
    console.error(failure); // with its cause, which the page does not show
    showFailure(failure);
    return;
  }
  await loadScript("taskpane.js").catch(showPaneFailure);
}

async function openSheets(): Promise<void> {
  const { runtime, associated } = createCustomFunctionsRuntime();
  Object.assign(globalThis, { CustomFunctions: runtime });
  const [metadata] = await Promise.all([loadFunctionsMetadata("functions.json"), loadScript("functions.js")]);
  const functions = registerFunctions(metadata, associated, `${__CBA_NAMESPACE__}.`);

  // The grid takes functions only while it is made, so it comes after them.
  const grid = createGrid(functions, { container: element("grid"), darkMode: isDark() });
  followDarkMode((dark) => grid.toggleDarkMode(dark));
  showErrorMessages(grid, announce);
  const host = installExcelHost(grid);
  showCharts(host);
  enforceValidation(host, announce);
  await buildStartWorkbook({ blankSheet: blankSheetName });

  const history = editHistory(grid);
  history.forget();
  warnBeforeLoss(history.hasEdits);
  startDownloadButton(workbookAsXlsx);
  showReady();
}
