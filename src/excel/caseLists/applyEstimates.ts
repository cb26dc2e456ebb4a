import { parameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { columnLetters } from "../../formulas/address";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { changeWorkbook } from "../batch";
import { locateColumn, openScenarioTable, sheetColumn } from "../scenarios/openScenario";
import { copyScenario } from "../scenarios/scenarioColumns";
import type { ScenarioChange } from "../scenarios/scenarioColumns";
import { stateUncertainty } from "../scenarios/stateUncertainty";
import { logAssumptions } from "../sheets/logAssumptions";
import { writeNotes } from "../scenarios/writeParameterNote";
import { writeQuantities } from "../scenarios/writeScenario";

/** What a case list gives a scenario: values, how sure they are, and where each comes from. */
export interface AppliedEstimates extends ScenarioChange {
  /** Said of each value below the scenarios' table and in the assumptions log: method, list, extract and who counts. */
  readonly sources: ReadonlyMap<ParameterKey, string>;
}

/** A scenario that is there, or a copy of it under another name. */
export interface EstimatesTarget {
  readonly column: ScenarioColumn;
  readonly newName: string | null;
}

const WHO = "Case list";

/** Applies estimates to a scenario, with what is stated of them and their source: all at once, and one step of undo. Returns its id. */
export function applyEstimates(
  { column, newName }: EstimatesTarget,
  { sources, ...change }: AppliedEstimates,
  today = new Date(),
): Promise<string> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const logIn = (scenario: string) =>
      logAssumptions(
        context,
        [...sources].map(([key, why]) => {
          const description = `${parameter(key).label}, in the scenario “${scenario}”`;
          return { key, description, who: WHO, why };
        }),
        today,
      );
    const notes = new Map([...sources].map(([key, why]) => [key, { who: WHO, why }] as const));
    if (newName !== null) {
      const copy = await copyScenario(context, table, column, newName, change);
      writeNotes(table, copy, notes, today);
      await logIn(copy.name);
      await context.sync();
      return columnLetters(copy.column);
    }
    const header = locateColumn(table, column);
    const scenario = { name: header.name, column: sheetColumn(table, header) };
    writeQuantities(table, scenario.column, change.quantities);
    await stateUncertainty(context, table, scenario, {
      entries: change.uncertainty,
      correlations: change.correlations,
    });
    writeNotes(table, scenario, notes, today);
    await logIn(scenario.name);
    await context.sync();
    return header.id;
  });
}
