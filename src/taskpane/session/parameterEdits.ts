import type { ParameterKey } from "../../model/register/parameters";
import type { ScenarioColumn } from "../../excel";
import type { EditOf, EditsOf } from "./cellEdits";

/** A parameter's cell in the column of a scenario. */
export interface ParameterCell {
  readonly column: ScenarioColumn;
  readonly key: ParameterKey;
}

export type Edit = EditOf<ParameterCell, number | string>;

export type Edits = EditsOf<ParameterCell, number | string>;

/** One cell's name among the edits: two scenarios may bear one name, and a column may come to hold another scenario. */
export function editId(column: ScenarioColumn, key: ParameterKey): string {
  return `${column.id}\n${column.name}\n${key}`;
}
