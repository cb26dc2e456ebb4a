import { DEFAULT_WORKSHEET_COLUMN_WIDTH, DEFAULT_WORKSHEET_ROW_HEIGHT, type IWorkbookData } from "@univerjs/core";
import { startWorkbook } from "../../excel/build/startWorkbook";
import type { WorkbookContent } from "../../xlsx/workbookContent";
import { gridData } from "./gridData";

/** The size of columns and rows of every sheet that is added in the workbench. */
const USUAL_SIZE = { columnWidth: DEFAULT_WORKSHEET_COLUMN_WIDTH, rowHeight: DEFAULT_WORKSHEET_ROW_HEIGHT };

/** The sheets with which everybody starts: what the grid begins with, and what there is beside its cells. */
export function startData(): {
  readonly data: Partial<IWorkbookData>;
  readonly workbook: Pick<WorkbookContent, "sheets">;
} {
  const { sheets, names } = startWorkbook();
  const workbook = { sheets: sheets.map((sheet) => ({ ...sheet, usualSize: USUAL_SIZE })), names };
  return { data: gridData(workbook).data, workbook };
}
