import { changeMuch } from "../batch";
import { writeAltTexts } from "../sheets/writeCharts";
import { writeSheetExtras } from "../sheets/writeSheetExtras";
import type { SheetDescription } from "../../sheets/frame/sheetDescription";
import type { SheetContent, WorkbookContent } from "../../xlsx/workbookContent";

/**
 * Gives the sheets of a workbook whose cells are open already what they have beside them: charts, rules of entry and print
 * settings. Sheet by sheet, so that what one cannot have costs the others nothing; returns a line on each that went without.
 */
export async function writeBesideCells({ sheets }: Pick<WorkbookContent, "sheets">): Promise<string[]> {
  const leftOut: string[] = [];
  for (const content of sheets) {
    try {
      await writeOne(content);
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : String(failure);
      leftOut.push(`${content.name}: charts, rules for what may be entered and print settings (${reason})`);
    }
  }
  return leftOut;
}

function writeOne(content: SheetContent): Promise<void> {
  return changeMuch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(content.name);
    const description = besideCells(content);
    writeSheetExtras(sheet, description, undefined);
    await context.sync();
    if (writeAltTexts([{ sheet, description }])) await context.sync();
  });
}

/** The cells and their sizes stand there already, and names are the workbook's. */
function besideCells({ name, frozen, charts, validations, print }: SheetContent): SheetDescription {
  return { name, rows: [], columnWidths: [], rowHeights: new Map(), frozen, charts, validations, print };
}
