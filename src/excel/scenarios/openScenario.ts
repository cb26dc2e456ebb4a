import { findParameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { onSheet } from "../../formulas/address";
import { findScenarioSheet } from "./findScenarioSheet";
import type { NoScenarioSheet, OpenScenarioSheet } from "./findScenarioSheet";
import { openTable } from "../../sheets/scenarios/scenarioSheet";
import type { ScenarioColumn, ScenarioTable } from "../../sheets/scenarios/scenarioSheet";
import { isSameName } from "../../sheets/scenarios/scenarioHeaders";
import type { ScenarioHeader } from "../../sheets/scenarios/scenarioHeaders";
import { addressOn } from "../../sheets/frame/sheetCells";
import type { UncertaintyState } from "../../sheets/scenarios/findUncertaintySheet";
import { rowOfKey } from "../../sheets/scenarios/uncertaintyTable";
import type { UncertaintyTable } from "../../sheets/scenarios/uncertaintyTable";
import { WorkbookError } from "../workbookError";
import type { WorkbookDeflator } from "../../sheets/scenarios/sheetDeflator";

/** The table as it is at this moment, open for writing. */
export interface OpenTable extends ScenarioTable {
  readonly sheet: Excel.Worksheet;
  readonly uncertainty: UncertaintyState;
  /** By what its amounts are uprated. */
  readonly deflator: WorkbookDeflator;
  readonly sheetNames: readonly string[];
}

/** Reads the table anew, since rows and columns may have moved; throws what is wrong where there is none. */
export async function openScenarioTable(context: Excel.RequestContext): Promise<OpenTable> {
  return openTableOf(await findScenarioSheet(context));
}

/** The table of the sheet that was found; throws what is wrong where there is none. */
export function openTableOf(open: OpenScenarioSheet | NoScenarioSheet): OpenTable {
  if (open.sheet === null) throw new WorkbookError("The sheet of the scenarios is gone. Add a fresh one.");
  const table = openTable(open.cells);
  if ("damage" in table) {
    const [first] = table.damage;
    throw new WorkbookError(first?.message ?? "The sheet of the scenarios is damaged.", first?.address ?? null);
  }
  const { sheet, uncertainty, deflator, sheetNames } = open;
  return { ...table, sheet, uncertainty, deflator, sheetNames };
}

/** Where a scenario that was read earlier stands now: in its column, or in the only one of its name. */
export function locateColumn(
  { cells, headers }: OpenTable,
  { id, name, headerAddress }: ScenarioColumn,
): ScenarioHeader {
  const ofName = headers.filter((header) => isSameName(header.name, name));
  const found = ofName.find((header) => header.id === id) ?? (ofName.length === 1 ? ofName[0] : undefined);
  if (found !== undefined) return found;
  const now = headers.find((header) => header.id === id);
  const reads = now === undefined ? "" : ` ${now.address} now reads "${now.name}".`;
  const address = now === undefined ? headerAddress : onSheet(cells.sheetName, now.address);
  throw new WorkbookError(`The scenario "${name}" is no longer where it was.${reads} Nothing was written.`, address);
}

/** A table with a row for each parameter. */
type KeyedTable = Pick<ScenarioTable, "cells" | "place" | "rows" | "keys">;

/** The sheet's row of a parameter, from 0; refuses where its key is gone or stands twice. */
export function locateRow({ cells, place, rows, keys }: KeyedTable, key: ParameterKey): number {
  const row = place.rowOf.get(key);
  if (row === undefined) {
    const header = addressOn(cells, place.headerRow, place.keyColumn);
    throw new WorkbookError(`${key} has no row any more. Nothing was written.`, header);
  }
  const repeated = keys.problems.find((problem) => problem.kind === "repeated key" && problem.key === key);
  if (repeated !== undefined) {
    const address = addressOn(cells, rows[repeated.index] ?? row, place.keyColumn);
    throw new WorkbookError(`${key} stands twice in the sheet; keep one. Nothing was written.`, address);
  }
  return cells.top + row;
}

/** The same of any key of the sheet of uncertainties, an outcome's field among them. */
export function locateKey(table: UncertaintyTable, key: string): number {
  const ofParameter = findParameter(key)?.key;
  if (ofParameter !== undefined) return locateRow(table, ofParameter);
  const row = rowOfKey(table, key);
  if (row !== undefined) return table.cells.top + row;
  const header = addressOn(table.cells, table.place.headerRow, table.place.keyColumn);
  throw new WorkbookError(`${key} has no row. Nothing was written.`, header);
}

/** The sheet's column of a scenario, from 0. */
export function sheetColumn({ cells }: ScenarioTable, { column }: ScenarioHeader): number {
  return cells.left + column;
}
