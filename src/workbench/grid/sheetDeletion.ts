import type { FUniver } from "@univerjs/core/facade";
import { RemoveSheetCommand, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { activeWorkbook } from "./activeWorkbook";

/**
 * Brings another sheet to the front before the one in front is deleted, as Excel does. The grid does so a moment after, and
 * on the screen the formulas that lose their references were then rewritten in part only, kept their old results, and
 * could not be undone.
 */
export function leaveSheetsBeforeDeletion(grid: FUniver): void {
  grid.addEvent(grid.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id !== RemoveSheetCommand.id) return;
    const workbook = activeWorkbook(grid);
    const { subUnitId = workbook.getActiveSheet().getSheetId() } = params as { subUnitId?: string }; // as the command takes it
    if (workbook.getActiveSheet().getSheetId() !== subUnitId) return;
    const next = neighbour(grid, subUnitId);
    if (next === undefined) return; // the last sheet to be seen stays
    grid.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: workbook.getId(), subUnitId: next });
  });
}

/** The next sheet to the right that is not hidden, failing that the nearest to the left. */
function neighbour(grid: FUniver, sheetId: string): string | undefined {
  const sheets = activeWorkbook(grid).getSheets();
  const place = sheets.findIndex((sheet) => sheet.getSheetId() === sheetId);
  const nearest = [...sheets.slice(place + 1), ...sheets.slice(0, place).reverse()];
  return nearest.find((sheet) => !sheet.isSheetHidden())?.getSheetId();
}

const LOST = "Formulas on other sheets that read it will show #REF!.";

/** What the grid asks before it deletes a sheet, in place of its own words; a large sheet goes with all that could be undone. */
export const DELETION_QUESTION = {
  "sheets-ui": {
    sheetConfig: {
      deleteSheet: "Delete this sheet?",
      deleteSheetContent: `${LOST} Undo (Ctrl+Z) brings the sheet back.`,
      deleteLargeSheetContent: `${LOST} The sheet is too large for Undo: neither it nor any earlier change can be brought back.`,
    },
  },
};
