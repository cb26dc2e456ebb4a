import { createRoot } from "react-dom/client";
import * as workbook from "../../excel";
import { App } from "./App";
import { ScenarioSession } from "../session/scenarioSession";

/** Where the pane stands in the page: alone in Excel's, beside the grid in the workbench's. */
const CONTAINER = "taskpane";

void Office.onReady(() => {
  const container = document.getElementById(CONTAINER);
  if (container === null) throw new Error(`The page has no element "${CONTAINER}" for the pane`);
  const session = new ScenarioSession(workbook);
  createRoot(container).render(<App session={session} />);
  void session.start();
});
