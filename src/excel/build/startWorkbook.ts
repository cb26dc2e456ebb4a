import { changeMuch } from "../batch";
import { SCENARIO_SHEET } from "../scenarios/findScenarioSheet";
import { appendix9Sheet } from "../../sheets/model/appendix9Sheet";
import { freshPlace, freshScenarioSheet } from "../../sheets/scenarios/freshScenarioSheet";
import { scratchSheet } from "../../sheets/scenarios/scratchSheet";
import { writeSheets } from "../sheets/writeSheets";

/** Adds a fresh sheet of scenarios, under "Scenarios (2)" … where the name is taken; returns its name. */
export async function addScenarioSheet(): Promise<string> {
  const [name] = await writeSheets((nameSheet) => [freshScenarioSheet(nameSheet(SCENARIO_SHEET))]);
  return name ?? SCENARIO_SHEET;
}

/** Adds Appendix 9, the sheet of scenarios it refers to, and Scratch; shows Appendix 9. Names that are taken get " (2)". */
export async function addStartSheets(): Promise<void> {
  await writeSheets((nameSheet) => {
    const [appendix9, scenarios, scratch] = [nameSheet("Appendix 9"), nameSheet(SCENARIO_SHEET), nameSheet("Scratch")];
    return [
      appendix9Sheet(appendix9, freshPlace(scenarios)),
      freshScenarioSheet(scenarios),
      scratchSheet(scratch, scenarios),
    ];
  });
}

/**
 * The workbook with which the workbench opens.
 * @param blankSheet A sheet that the caller itself has just made, to be removed if it is empty still.
 */
export async function buildStartWorkbook({ blankSheet }: { readonly blankSheet?: string } = {}): Promise<void> {
  await addStartSheets();
  if (blankSheet !== undefined) await removeIfEmpty(blankSheet);
}

function removeIfEmpty(name: string): Promise<void> {
  return changeMuch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject().load("address");
    await context.sync();
    if (!used.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
}
