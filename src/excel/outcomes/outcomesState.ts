import { readUnitCosts } from "../../model/register/outcomes/findUnitCosts";
import type { UnitCost } from "../../model/register/outcomes/unitCosts";
import { readWorkbook } from "../batch";
import type { OutcomeRow } from "../../sheets/scenarios/outcomesTable";
import { openBoth } from "./openOutcomes";

/** The council's own outcomes of a workbook, and which scenarios have them. */
export interface OutcomesState {
  /** Null where there is no sheet of them yet. */
  readonly sheetName: string | null;
  readonly outcomes: readonly OutcomeRow[];
  /** Those that have rows on the sheet of scenarios, by name in lower case, whether or not they stand on that of outcomes. */
  readonly inScenarios: ReadonlySet<string>;
  readonly hasRoom: boolean;
  /** Unit costs that somebody has pasted on a sheet of that name. */
  readonly unitCosts: readonly UnitCost[];
}

/** On a sheet of this name a newer edition of unit costs is looked for. */
export const UNIT_COST_SHEET = "Unit costs";
/** As much of it as is read. */
const READ = "A1:Z3000";

export function readOutcomes(): Promise<OutcomesState> {
  return readWorkbook(async (context) => {
    const { outcomes, scenarios } = await openBoth(context);
    const pasted = scenarios.sheetNames.find((name) => name.toLowerCase() === UNIT_COST_SHEET.toLowerCase());
    const used =
      pasted === undefined
        ? null
        : context.workbook.worksheets.getItem(pasted).getRange(READ).getUsedRangeOrNullObject(true).load("values");
    if (used !== null) await context.sync();
    return {
      sheetName: outcomes?.table.cells.sheetName ?? null,
      outcomes: outcomes?.table.outcomes ?? [],
      inScenarios: new Set(scenarios.keys.outcomes.map(({ name }) => name.toLowerCase())),
      unitCosts: used === null || used.isNullObject ? [] : readUnitCosts(used.values as unknown[][]),
      hasRoom: outcomes?.table.freeRow !== null,
    };
  });
}
