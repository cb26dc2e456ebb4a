import { writeBesideCells } from "../../excel/build/openedWorkbook";
import { showCharts } from "../charts/showCharts";
import { createCustomFunctionsRuntime } from "../customFunctions/customFunctionsRuntime";
import { registerFunctions, type RegisteredFunction } from "../customFunctions/registeredFunction";
import { findBeginning, setAside, type Beginning } from "../draft/beginning";
import { createGrid } from "../grid/createGrid";
import { editHistory, type EditHistory } from "../grid/editHistory";
import { showErrorMessages } from "../grid/errorCallout";
import { takePercentsAsTyped } from "../grid/percentEntry";
import { scrollBesideFrozen } from "../grid/scrollBesideFrozen";
import { canvasMeasure, showWideNumbersAsHashes } from "../grid/wideNumbers";
import { enforceValidation } from "../grid/validationCallout";
import { installExcelHost } from "../host";
import type { Host } from "../host/host";
import { restoreBesideGrid } from "../host/keptState";
import { followDarkMode, isDark } from "./darkMode";
import { element } from "./element";
import { announce, showFailure, showPaneFailure, showReady } from "./startState";
import { loadFunctionsMetadata, loadScript } from "./load";
import { startFiles } from "./workbookFiles";

/** Starts everything that Excel would: runtime, functions, grid, host, sheets, task pane. */
export async function startWorkbench(): Promise<void> {
  try {
    await openSheets();
  } catch (failure) {
    console.error(failure); // with its cause, which the page does not show
    showFailure(failure);
  }
}

async function openSheets(): Promise<void> {
  const { runtime, associated } = createCustomFunctionsRuntime();
  Object.assign(globalThis, { CustomFunctions: runtime });
  const [metadata, beginning] = await Promise.all([
    loadFunctionsMetadata("functions.json"),
    findBeginning(),
    loadScript("functions.js"),
  ]);
  const functions = registerFunctions(metadata, associated, `${__CBA_NAMESPACE__}.`);
  try {
    const { host, history, leftOut } = await openGrid(functions, beginning);
    startFiles(host, beginning, history, leftOut);
  } catch (failure) {
    if (!(await setAside(beginning))) throw failure;
    console.error(failure); // with its cause, which the page does not show
    location.reload();
    // The page goes, still covered; the next load begins with something else and says so.
    await new Promise<never>(() => undefined);
  }
  showReady();
}

interface OpenGrid {
  readonly host: Host;
  readonly history: EditHistory;
  /** What of a file has no place here. */
  readonly leftOut: readonly string[];
}

async function openGrid(functions: readonly RegisteredFunction[], beginning: Beginning): Promise<OpenGrid> {
  // The grid takes functions only while it is made, so it comes after them.
  const grid = createGrid(functions, { container: element("grid"), darkMode: isDark(), data: beginning.data });
  followDarkMode((dark) => grid.toggleDarkMode(dark));
  showErrorMessages(grid, announce);
  const host = installExcelHost(grid);
  // The pane opens while the grid draws itself, and waits for what it reads until that is computed.
  void loadScript("taskpane.js").catch(showPaneFailure);
  showCharts(host);
  enforceValidation(host, announce);
  takePercentsAsTyped(host);
  showWideNumbersAsHashes(grid, canvasMeasure());
  scrollBesideFrozen(grid);
  const leftOut = await putBesideGrid(host, beginning);

  const history = editHistory(grid);
  history.forget();
  return { host, history, leftOut };
}

async function putBesideGrid(host: Host, beginning: Beginning): Promise<readonly string[]> {
  switch (beginning.kind) {
    case "start":
      return writeBesideCells(beginning.workbook);
    case "draft":
      restoreBesideGrid(host, beginning.draft.state);
      return [];
    case "file":
      return [...beginning.file.leftOut, ...(await writeBesideCells(beginning.file.workbook))];
  }
}
