import "./page/styles/base.css";
import "./page/styles/button.css";
import "./page/styles/masthead.css";
import "./page/styles/files.css";
import "./page/styles/workspace.css";
import "./page/styles/cover.css";
import "./page/styles/errorCallout.css";
import "./page/styles/charts.css";
import "./page/styles/narrow.css";
import { startDarkMode } from "./page/darkMode";
import { element } from "./page/element";
import { refuseInitialFocus } from "./page/initialFocus";
import { startRegions } from "./page/regions";
import { startSplitter } from "./page/splitter";
import { startTabs } from "./page/tabs";
import { startWorkbench } from "./page/startWorkbench";

startDarkMode();
refuseInitialFocus(element("grid"));
startSplitter();
startRegions(startTabs());
// Not while this file is still being evaluated: a browser that is watched, as in the tests, notes from where each request comes,
// and for places in what is being evaluated it reads all of the bundle anew.
document.addEventListener("DOMContentLoaded", () => void startWorkbench());
