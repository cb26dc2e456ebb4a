import { createRoot } from "react-dom/client";
import * as workbook from "../../excel";
import { App } from "./App";
import { OutsideExcel } from "./OutsideExcel";
import { ScenarioSession } from "../session/scenarioSession";

/** Where the pane stands in the page: alone in Excel's, beside the grid in the workbench's. */
const CONTAINER = "taskpane";

void Office.onReady(({ host }) => {
  const container = document.getElementById(CONTAINER);
  if (container === null) throw new Error(`The page has no element "${CONTAINER}" for the pane`);
  const root = createRoot(container);
  // The types know no host but Office's programs; outside them it is null.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    root.render(<OutsideExcel />);
    return;
  }
  const session = new ScenarioSession(workbook);
  root.render(<App session={session} />);
  void session.start();
  session.readOnFocus(window);
});
