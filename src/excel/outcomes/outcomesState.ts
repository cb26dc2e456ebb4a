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
}

export function readOutcomes(): Promise<OutcomesState> {
  return readWorkbook(async (context) => {
    const { outcomes, scenarios } = await openBoth(context);
    return {
      sheetName: outcomes?.table.cells.sheetName ?? null,
      outcomes: outcomes?.table.outcomes ?? [],
      inScenarios: new Set(scenarios.keys.outcomes.map(({ name }) => name.toLowerCase())),
      hasRoom: outcomes?.table.freeRow !== null,
    };
  });
}
