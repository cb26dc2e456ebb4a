import type { Calculation } from "./calculation";
import type { Conduct } from "./conduct";
import type { Changes } from "./changes";
import type { ChartStore } from "./charts/chartStore";
import type { Grid } from "./grid";
import type { HeldResults } from "./heldResults";
import type { PrintSettings } from "./pageLayout";
import type { Traffic } from "./traffic";
import type { UndoGroups } from "./undoGroups";
import type { ValidationRules } from "./validationRules";

/** What the objects of the host share: the grid, and what watches over it. One for the page. */
export interface Host {
  readonly grid: Grid;
  readonly calculation: Calculation;
  /** What formulas show while Excel computes on request only. */
  readonly results: HeldResults;
  readonly changes: Changes;
  readonly undoGroups: UndoGroups;
  readonly traffic: Traffic;
  readonly conduct: Conduct;
  readonly validationRules: ValidationRules;
  readonly charts: ChartStore;
  /** By the id of the sheet. */
  readonly printSettings: Map<string, PrintSettings>;
}
