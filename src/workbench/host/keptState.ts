import type { IWorkbookData } from "@univerjs/core";
import type { ChartState } from "./charts/chartState";
import type { Host } from "./host";
import type { PrintSettings } from "./pageLayout";
import type { BoundArea } from "./validationRules";

/** All that there is of a workbook, in the grid and beside it: plain data, which a browser can keep. */
export interface KeptState {
  readonly grid: IWorkbookData;
  readonly charts: readonly ChartState[];
  readonly validations: ReadonlyMap<string, readonly BoundArea[]>;
  readonly prints: ReadonlyMap<string, PrintSettings>;
}

export function keptState({ grid, charts, validationRules, printSettings }: Host): KeptState {
  grid.waitingStyles.write();
  return {
    grid: grid.workbook.save(),
    charts: charts.all(),
    validations: validationRules.all(),
    prints: printSettings,
  };
}

/** Puts beside a grid, which began with its own part of the state, what the host keeps. */
export function restoreBesideGrid(
  { charts, validationRules, printSettings }: Host,
  kept: Omit<KeptState, "grid">,
): void {
  validationRules.restore(kept.validations);
  for (const [sheetId, settings] of kept.prints) printSettings.set(sheetId, settings);
  charts.restore(kept.charts);
}
