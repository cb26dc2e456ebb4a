import { cellAddress } from "../../formulas/address";
import { appendix9Sheet } from "../../sheets/model/appendix9Sheet";
import { text } from "../../sheets/frame/sheetDescription";
import type { SheetDescription } from "../../sheets/frame/sheetDescription";
import { freshPlace, freshScenarioSheet } from "../../sheets/scenarios/freshScenarioSheet";
import { scratchSheet } from "../../sheets/scenarios/scratchSheet";
import { describedNames, describedSheet } from "../../xlsx/describedSheet";
import type { WorkbookContent } from "../../xlsx/workbookContent";
import { SCENARIO_SHEET } from "../scenarios/findScenarioSheet";
import { markText } from "../sheets/ownMark";
import { entered, writeSheets } from "../sheets/writeSheets";
import type { NameSheet } from "../sheets/writeSheets";

/** Adds a fresh sheet of scenarios, under "Scenarios (2)" … where the name is taken; returns its name. */
export async function addScenarioSheet(): Promise<string> {
  const [name] = await writeSheets((nameSheet) => [freshScenarioSheet(nameSheet(SCENARIO_SHEET))]);
  return name ?? SCENARIO_SHEET;
}

/** Adds Appendix 9, the sheet of scenarios it refers to, and Scratch; shows Appendix 9. Names that are taken get " (2)". */
export async function addStartSheets(): Promise<void> {
  await writeSheets(startSheets);
}

function startSheets(nameSheet: NameSheet): SheetDescription[] {
  const [appendix9, scenarios, scratch] = [nameSheet("Appendix 9"), nameSheet(SCENARIO_SHEET), nameSheet("Scratch")];
  return [
    appendix9Sheet(appendix9, freshPlace(scenarios)),
    freshScenarioSheet(scenarios),
    scratchSheet(scratch, scenarios),
  ];
}

/** The workbook with which the workbench opens: the same sheets, for a grid that begins with them and need not be told of each. */
export function startWorkbook(today = new Date()): Pick<WorkbookContent, "sheets" | "names"> {
  const sheets = startSheets((name) => name).map((sheet) => marked(sheet, today));
  return { sheets: sheets.map(describedSheet), names: sheets.flatMap(describedNames) };
}

/** A sheet with the line by which we know it again. */
function marked(sheet: SheetDescription, today: Date): SheetDescription {
  const { own, rows } = sheet;
  if (own === undefined) return sheet;
  const formulas = rows.map((row) => row.map(entered));
  const mark = text(markText(own, { formulas, top: 0, left: 0 }, today), "note");
  return {
    ...sheet,
    rows: rows.map((row, r) =>
      row.map((cell, c) => (cellAddress(r, c) === own.markCell ? { ...cell, ...mark } : cell)),
    ),
  };
}
