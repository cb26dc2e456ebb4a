import { isBlank } from "../../model/register/cell";
import { readA1 } from "../../formulas/a1";
import { SERIES_LABEL } from "../../sheets/scaleUp/lineSheet";
import { SCALE_UP_SHEETS } from "../../sheets/scaleUp/scaleUpSheets";
import { changeWorkbook, supportsExcelApi } from "../batch";
import { readCharts } from "../sheets/readCharts";
import { findOwnSheets, openOwnSheets } from "../sheets/ownSheets";
import type { OwnSheet } from "../sheets/ownSheets";

/** The version of Excel's API that tells which cells a chart shows. */
const SOURCES_SINCE = "1.15";

/**
 * Has the charts of scale-up show the years that there are, no more and no fewer: Excel's own charts keep the cells that they
 * were given. Where Excel does not tell what a chart shows, they stay as they are until the sheets are built again.
 */
export function followYears(): Promise<void> {
  return changeWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const requests = openOwnSheets(worksheets.items, SCALE_UP_SHEETS);
    await context.sync();
    await fitCharts(context, findOwnSheets(requests));
  });
}

/** The same for sheets of scale-up that are open already. */
export async function fitCharts(context: Excel.RequestContext, sheets: readonly OwnSheet[]): Promise<void> {
  if (!supportsExcelApi(SOURCES_SINCE) || sheets.length === 0) return;
  const charts = await readCharts(
    context,
    sheets.map(({ sheet }) => sheet),
  );
  sheets.forEach((own, index) => {
    for (const { name, source } of charts[index] ?? []) {
      const place = readA1(source);
      const years = place === null ? 0 : yearsAt(own, place.row, place.column);
      if (place === null || years === 0 || place.columns === years + 1) continue;
      const shown = own.sheet.getRangeByIndexes(place.row, place.column, place.rows, years + 1);
      own.sheet.charts.getItem(name).setData(shown, "Rows");
    }
  });
  await context.sync();
}

/** How many years the heads of a chart's figures name; 0 where they are not of our making. */
function yearsAt({ used }: OwnSheet, row: number, column: number): number {
  const along = (cells: readonly (readonly unknown[])[]) =>
    cells[row - used.rowIndex]?.slice(Math.max(0, column - used.columnIndex)) ?? [];
  const [label, ...heads] = along(used.values);
  if (label !== SERIES_LABEL) return 0;
  const end = heads.findIndex(isBlank);
  return end === -1 ? heads.length : end;
}
