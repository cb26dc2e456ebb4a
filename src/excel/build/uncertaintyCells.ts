import type { OpenTable } from "../scenarios/openScenario";
import { locateRow } from "../scenarios/openScenario";
import { placeOf } from "../../sheets/scenarios/scenarioPlace";
import { blockPlace, blockRanges } from "../../sheets/scenarios/uncertaintyBlock";
import { freshBlock, uncertaintySheet } from "../../sheets/scenarios/uncertaintySheet";
import { addBlock } from "../scenarios/addBlock";
import { UNCERTAINTY_SHEET } from "../../sheets/scenarios/findUncertaintySheet";
import { standingBlock } from "../scenarios/stateUncertainty";
import type { StatedScenario } from "../scenarios/stateUncertainty";
import type { NameSheet, SheetToWrite } from "../sheets/writeSheets";

/** The cells of a scenario that a live simulation refers to, and the sheet that has to be written for them. */
export interface UncertaintyCellsInUse extends ReturnType<typeof blockRanges> {
  readonly toWrite: readonly SheetToWrite[];
}

/**
 * The scenario's block on the sheet of uncertainties, begun where there is none: what is stated there later is then
 * followed. A block without entries says nothing that is not so without it.
 */
export function uncertaintyCells(
  context: Excel.RequestContext,
  table: OpenTable,
  scenario: StatedScenario,
  nameSheet: NameSheet,
): UncertaintyCellsInUse {
  const standing = standingBlock(table, scenario.name);
  const empty = { entries: new Map(), correlations: [], place: placeOf(table), scenario: scenario.column };
  if (table.uncertainty.kind !== "ready") {
    const name = nameSheet(UNCERTAINTY_SHEET);
    return { ...blockRanges(freshBlock(name)), toWrite: [{ description: uncertaintySheet(name, [empty]) }] };
  }
  // A value without a row there would count as published.
  for (const key of table.place.rowOf.keys()) locateRow(table.uncertainty.table, key);
  const column = standing?.block.column ?? addBlock(context, table.uncertainty.table, empty);
  return { ...blockRanges(blockPlace(table.uncertainty.table, column)), toWrite: [] };
}
