import type { ScenarioColumn } from "../../excel";

/** Which scenario the person works on. Columns move and are renamed in the sheet, so both marks are kept. */
export interface Selection {
  readonly id: string;
  /** Null for a column just made, whose name the workbook chose. */
  readonly name: string | null;
}

/** The scenario of the start sheets that is there to be changed. */
const FIRST_CHOICE = "My scenario";

/**
 * The selected scenario among the sheet's columns: the same place and name if both still fit, else the same name, else
 * the same place, else the one to begin with. Null where the sheet has no scenario at all.
 */
export function findSelected(columns: readonly ScenarioColumn[], selection: Selection | null): ScenarioColumn | null {
  const isSamePlace = ({ id }: ScenarioColumn) => id === selection?.id;
  const isSameName = ({ name }: ScenarioColumn) => name === selection?.name;
  return (
    columns.find((column) => isSamePlace(column) && isSameName(column)) ??
    columns.find(isSameName) ??
    columns.find(isSamePlace) ??
    columns.find(({ name }) => name === FIRST_CHOICE) ??
    columns.find(({ isReference }) => !isReference) ??
    columns[0] ??
    null
  );
}
