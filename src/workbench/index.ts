import "./page/styles/base.css";
import "./page/styles/masthead.css";
import "./page/styles/workspace.css";
import "./page/styles/cover.css";
import "./page/styles/errorCallout.css";
import "./page/styles/narrow.css";
import { startDarkMode } from "./page/darkMode";
import { element } from "./page/element";
import { refuseInitialFocus } from "./page/initialFocus";
import { startRegions } from "./page/regions";
import { startSplitter } from "./page/splitter";
import { startTabs } from "./page/tabs";
import { startWorkbench } from "./start/startWorkbench";

startDarkMode();
refuseInitialFocus(element("grid"));
startSplitter();
startRegions(startTabs());
void startWorkbench();
