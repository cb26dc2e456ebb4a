import type { OpenTable } from "../scenarios/openScenario";
import { locateRow } from "../scenarios/openScenario";
import { placeOf } from "../../sheets/scenarios/scenarioPlace";
import { BLOCK_WIDTHS, blockPlace, blockRanges } from "../../sheets/scenarios/uncertaintyBlock";
import { freshBlock, uncertaintySheet } from "../../sheets/scenarios/uncertaintySheet";
import { addBlock } from "../scenarios/addBlock";
import { UNCERTAINTY_SHEET } from "../../sheets/scenarios/findUncertaintySheet";
import { withOutcomeLines } from "../scenarios/outcomeLines";
import { standingBlock } from "../scenarios/stateUncertainty";
import type { StatedScenario } from "../scenarios/stateUncertainty";
import type { NameSheet, SheetToWrite } from "../sheets/writeSheets";

/** The cells of scenarios that a live simulation refers to, and the sheet that has to be written for them. */
export interface UncertaintyCellsInUse {
  /** One for each scenario, in their order. */
  readonly blocks: readonly ReturnType<typeof blockRanges>[];
  readonly toWrite: readonly SheetToWrite[];
}

/**
 * The scenarios' blocks on the sheet of uncertainties, begun where there are none: what is stated there later is then
 * followed. A block without entries says nothing that is not so without it.
 */
export async function uncertaintyCells(
  context: Excel.RequestContext,
  read: OpenTable,
  scenarios: readonly StatedScenario[],
  nameSheet: NameSheet,
): Promise<UncertaintyCellsInUse> {
  const table = await withOutcomeLines(context, read);
  const { outcomes } = table.keys;
  const standing = scenarios.map(({ name }) => standingBlock(table, name));
  const empty = ({ column }: StatedScenario) => ({
    ...{ entries: new Map(), correlations: [], place: placeOf(table), scenario: column },
  });
  if (table.uncertainty.kind !== "ready") {
    const name = nameSheet(UNCERTAINTY_SHEET);
    return {
      blocks: scenarios.map((_, place) => blockRanges(freshBlock(name, outcomes, place))),
      toWrite: [{ description: uncertaintySheet(name, scenarios.map(empty), outcomes) }],
    };
  }
  const { table: stated } = table.uncertainty;
  // A value without a row there would count as published.
  for (const key of table.place.rowOf.keys()) locateRow(stated, key);
  let taken = 0;
  const blocks = scenarios.map((scenario, place) => {
    const column = standing[place]?.block.column ?? addBlock(context, stated, empty(scenario), taken);
    if (standing[place] == null) taken = column + BLOCK_WIDTHS.length;
    return blockRanges(blockPlace(stated, column));
  });
  return { blocks, toWrite: [] };
}
