import { SHEET_ROWS } from "../../formulas/excelLimits";
import type { ChartDescription, PrintDescription, ValidationDescription } from "../../sheets/frame/sheetDescription";
import { readCharts } from "../sheets/readCharts";
import type { ChartContent, ChartPlace } from "../sheets/readCharts";
import { LOOK_OPTIONS } from "./readLook";
import { inRanges, readRule } from "./readValidations";
import type { SheetContent } from "../../xlsx/workbookContent";

/** All of a sheet but what its cells hold. */
export interface SheetAppearance extends Omit<SheetContent, "rows"> {
  /** Of each cell from A1 to the last one in use. */
  readonly looks: readonly (readonly Excel.CellProperties[])[];
  readonly formats: readonly (readonly string[])[];
  readonly types: readonly (readonly `${Excel.RangeValueType}`[])[];
}

/** Asks how sheets look whose name, visibility and gridlines are loaded. Each question takes one sync for all sheets. */
export async function readAppearances(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<SheetAppearance[]> {
  const asked = sheets.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject().load("rowIndex,rowCount,columnIndex,columnCount"),
  }));
  await context.sync();
  const requests = asked.map(({ sheet, used }) =>
    used.isNullObject
      ? requestSheet(sheet, 1, 1)
      : requestSheet(sheet, used.rowIndex + used.rowCount, used.columnIndex + used.columnCount),
  );
  await context.sync();
  const rules = requests.map(requestRules);
  if (rules.some(({ length }) => length > 0)) await context.sync();
  const charts = await readCharts(context, sheets);
  return requests.map((request, index) =>
    appearance(request, inRanges((rules[index] ?? []).map(ruleOf)), charts[index] ?? []),
  );
}

type SheetRequest = ReturnType<typeof requestSheet>;

/** Asks for all cells from A1 on, and for one row and column more, which have the usual sizes. */
function requestSheet(sheet: Excel.Worksheet, rowCount: number, columnCount: number) {
  const cells = sheet.getRangeByIndexes(0, 0, rowCount, columnCount);
  const firstRow = sheet.getRangeByIndexes(0, 0, 1, columnCount + 1);
  const firstColumn = sheet.getRangeByIndexes(0, 0, rowCount + 1, 1);
  return {
    sheet,
    rowCount,
    columnCount,
    cells: cells.load("numberFormat,valueTypes"),
    validation: cells.dataValidation.load("type"),
    looks: cells.getCellProperties(LOOK_OPTIONS),
    columns: firstRow.getColumnProperties({ format: { columnWidth: true } }),
    rows: firstColumn.getRowProperties({ format: { rowHeight: true } }),
    frozen: sheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount"),
    page: sheet.pageLayout.load("orientation,zoom"),
    titleRows: sheet.pageLayout.getPrintTitleRowsOrNullObject().load("rowIndex,rowCount"),
  };
}

interface AskedRule {
  readonly row: number;
  readonly column: number;
  readonly validation: Excel.DataValidation;
}

/** Cell by cell, since Excel answers for a range only where all its cells agree; not at all where none is bound. */
function requestRules({ sheet, rowCount, columnCount, validation }: SheetRequest): AskedRule[] {
  if (validation.type === "None") return [];
  return Array.from({ length: rowCount * columnCount }, (_, index) => {
    const [row, column] = [Math.floor(index / columnCount), index % columnCount];
    return { row, column, validation: sheet.getCell(row, column).dataValidation.load("rule,prompt") };
  });
}

const ruleOf = ({ row, column, validation }: AskedRule) => ({ row, column, rule: readRule(validation) });

function appearance(
  request: SheetRequest,
  validations: readonly ValidationDescription[],
  charts: readonly ChartContent[],
): SheetAppearance {
  const { sheet, cells, looks, columns, rows } = request;
  const widths = sizes(columns.value.map(({ format }) => format?.columnWidth));
  const heights = sizes(rows.value.map(({ format }) => format?.rowHeight));
  const frozen = frozenPanes(request);
  return {
    name: sheet.name,
    isHidden: sheet.visibility !== "Visible",
    looks: looks.value,
    formats: cells.numberFormat as string[][], // Microsoft's types say any
    types: cells.valueTypes,
    columnWidths: widths.own,
    rowHeights: heights.own,
    usualSize: { columnWidth: widths.usual, rowHeight: heights.usual },
    frozen,
    showGridlines: sheet.showGridlines,
    charts: charts.map(({ place, ...chart }) => ({ ...chart, anchor: anchorAt(place, widths, heights) })),
    validations,
    print: printSetUp(request, widths, frozen.rows),
  };
}

const PIXELS_PER_POINT = 96 / 72;
const USUAL_POINTS = 15;

/** In pixels, each column's width or each row's height. */
interface Sizes {
  readonly all: readonly number[];
  readonly usual: number;
  /** Those that differ from the usual. */
  readonly own: ReadonlyMap<number, number>;
}

/** The last of the sizes is that of a row or column beyond those in use: the usual one. */
function sizes(points: readonly (number | undefined)[]): Sizes {
  const pixels = points.map((size = USUAL_POINTS) => Math.round(size * PIXELS_PER_POINT));
  const usual = pixels.at(-1) ?? 0;
  return { all: pixels.slice(0, -1), usual, own: new Map([...pixels.entries()].filter(([, size]) => size !== usual)) };
}

/** As large as a sheet is. Frozen rows are whole rows, so they are as many columns as these, and the other way round. */
const SHEET = { rows: SHEET_ROWS, columns: 16_384 };

function frozenPanes({ frozen }: SheetRequest): SheetContent["frozen"] {
  if (frozen.isNullObject) return { rows: 0, columns: 0 };
  return {
    rows: frozen.rowCount === SHEET.rows ? 0 : frozen.rowCount,
    columns: frozen.columnCount === SHEET.columns ? 0 : frozen.columnCount,
  };
}

/** So many pixels of columns fit an upright A4 page before the letters get too small to read. */
const PORTRAIT_PIXELS = 800;

/** As the sheet says that it is one page wide; else wide sheets lie, and the rows that stay in view head every page. */
function printSetUp({ page, titleRows }: SheetRequest, { all }: Sizes, frozenRows: number): PrintDescription {
  if (page.zoom.horizontalFitToPages === 1) {
    const orientation = page.orientation === "Portrait" ? "portrait" : "landscape";
    const { verticalFitToPages: pages } = page.zoom;
    return {
      orientation,
      titleRows: titleRows.isNullObject ? 0 : titleRows.rowIndex + titleRows.rowCount,
      ...(pages == null ? {} : { pages }),
    };
  }
  const width = all.reduce((sum, size) => sum + size, 0);
  return { orientation: width > PORTRAIT_PIXELS ? "landscape" : "portrait", titleRows: frozenRows };
}

/** The cell nearest to the chart's corner. */
function anchorAt({ left, top, width, height }: ChartPlace, columns: Sizes, rows: Sizes): ChartDescription["anchor"] {
  return {
    row: nearest(top * PIXELS_PER_POINT, rows),
    column: nearest(left * PIXELS_PER_POINT, columns),
    width: Math.round(width * PIXELS_PER_POINT),
    height: Math.round(height * PIXELS_PER_POINT),
  };
}

/** The row or column that begins nearest to a distance in pixels. */
function nearest(distance: number, { own, usual }: Sizes): number {
  let start = 0;
  for (let index = 0; index < SHEET.rows; index++) {
    const size = own.get(index) ?? usual;
    if (start + size / 2 > distance) return index;
    start += size;
  }
  return 0;
}
