import { readScenarioCells } from "../../sheets/scenarios/scenarioSheet";
import type { ScenarioHeader } from "../../sheets/scenarios/scenarioHeaders";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import type { OpenTable } from "../scenarios/openScenario";

/** The scenario as it is at this moment. */
export function columnNow(table: OpenTable, { id }: ScenarioHeader): ScenarioColumn {
  const state = readScenarioCells(table.cells, table.uncertainty, table.deflator);
  const column = state.kind === "ready" ? state.columns.find((one) => one.id === id) : undefined;
  if (column === undefined) throw new Error(`No scenario in column ${id}`); // It was found in the same cells.
  return column;
}
