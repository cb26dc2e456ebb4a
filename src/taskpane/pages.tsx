import type { ComponentType } from "react";
import { InsertFunctionPage } from "./functionList/InsertFunctionPage";
import { ScenarioPage } from "./scenario/ScenarioPage";

/** What every page may share: which of the two fold-out parts at the foot of the pane is open. */
export interface PageProps {
  readonly isResultsOpen: boolean;
  readonly onToggleResults: () => void;
}

export interface Page {
  readonly id: string;
  readonly label: string;
  readonly Content: ComponentType<PageProps>;
}

/** The pages of the pane, in the order of their tabs. */
export const PAGES: readonly [Page, ...Page[]] = [
  { id: "scenario", label: "Scenario", Content: ScenarioPage },
  { id: "insert-function", label: "Insert function", Content: InsertFunctionPage },
];
