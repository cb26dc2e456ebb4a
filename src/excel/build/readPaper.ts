import { readA1 } from "../../formulas/a1";
import { onSheet } from "../../formulas/address";
import { PAPER } from "../../sheets/paper/paperContext";
import { COLUMN_WIDTHS } from "../../sheets/paper/paperLayout";
import { paperPage } from "../../sheets/paper/paperPage";
import type { PaperPage } from "../../sheets/paper/paperPage";
import { readWorkbook } from "../batch";
import { calculated } from "../snapshot/calculated";
import { findOwnSheets, openOwnSheets } from "../sheets/ownSheets";
import { readCharts } from "../sheets/readCharts";
import type { ChartContent } from "../sheets/readCharts";
import { WorkbookError } from "../workbookError";

/** The paper as it stands on its sheet, with what its chart shows. */
export interface PaperAsShown extends PaperPage {
  readonly charts: readonly PaperChart[];
}

export interface PaperChart extends Pick<ChartContent, "title" | "altText" | "categoryAxisTitle" | "valueAxisTitle"> {
  readonly categories: readonly string[];
  readonly values: readonly number[];
}

/** Reads the newest paper, whatever people have written on it since. Refuses where there is none, and changes nothing. */
export function readPaper(): Promise<PaperAsShown> {
  return readWorkbook(async (context) => {
    await calculated(context);
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const requests = openOwnSheets(worksheets.items, [PAPER]);
    await context.sync();
    const paper = findOwnSheets(requests).findLast(({ mark }) => mark.kind === PAPER);
    if (paper === undefined) throw new WorkbookError("There is no paper in this workbook: make it first.");
    const { sheet, used, name } = paper;
    const rowCount = used.rowIndex + used.formulas.length;
    const cells = sheet.getRangeByIndexes(0, 0, rowCount, COLUMN_WIDTHS.length).load("text,values");
    const fills = sheet.getRangeByIndexes(0, 0, rowCount, 1).getCellProperties({ format: { fill: { color: true } } });
    await context.sync();
    const wrong = cells.text.findIndex((texts) => texts.some((text) => ERROR.test(text)));
    if (wrong !== -1) {
      const why = `Row ${wrong + 1} of ${name} holds an error: mend what it is computed from, then print the paper.`;
      throw new WorkbookError(why, onSheet(name, `A${wrong + 1}`));
    }
    const [charts = []] = await readCharts(context, [sheet]);
    return {
      ...paperPage(rowsOf(cells.text, fills)),
      charts: charts.flatMap((chart) => chartOf(chart, cells.values) ?? []),
    };
  });
}

const ERROR = /^#(?:VALUE!|N\/A|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|BUSY!|CALC!)$/;

function rowsOf(texts: readonly (readonly string[])[], fills: OfficeExtension.ClientResult<Excel.CellProperties[][]>) {
  return texts.map((row, index) => ({ texts: row, fill: fills.value[index]?.[0]?.format?.fill?.color ?? "" }));
}

/** A chart of one column of numbers beside their labels. */
function chartOf(chart: ChartContent, values: readonly (readonly unknown[])[]): PaperChart | null {
  const area = readA1(chart.source);
  if (area === null) return null;
  const { title, altText, categoryAxisTitle, valueAxisTitle } = chart;
  const cells = values.slice(area.row + 1, area.row + area.rows);
  return {
    ...{ title, altText, categoryAxisTitle, valueAxisTitle },
    categories: cells.map((row) => String(row[area.column])),
    values: cells.map((row) => Number(row[area.column + 1])),
  };
}
