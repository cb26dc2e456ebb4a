import { splitAddress } from "../../formulas/address";
import { like, readA1 } from "../../formulas/a1";
import type { A1 } from "../../formulas/a1";
import { isBars, isLine, isStacked, ONE_PLACE } from "../../sheets/frame/chartKinds";
import type { ChartDescription } from "../../sheets/frame/sheetDescription";

/** The kinds of chart that a file of ours can hold. */
const KINDS: Readonly<Record<string, ChartDescription["kind"]>> = {
  BarClustered: "clusteredBar",
  BarStacked: "stackedBar",
  ColumnClustered: "clusteredColumn",
  ColumnStacked: "stackedColumn",
  Line: "line",
  LineMarkers: "line",
  Area: "area",
  AreaStacked: "stackedArea",
  XYScatterLines: "curve",
  XYScatterLinesNoMarkers: "curve",
};

/** Where a chart's top left corner lies and how large it is, in points as Excel has it. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A chart but for its place among the cells, which depends on their sizes. */
export interface ChartContent extends Omit<ChartDescription, "anchor"> {
  /** By which its sheet knows it. */
  readonly name: string;
  readonly place: ChartPlace;
}

/** The charts of each of some sheets; those of other kinds, or of cells that are no table of their own sheet, are left out. */
export async function readCharts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<ChartContent[][]> {
  const collections = sheets.map((sheet) => ({
    sheet,
    charts: sheet.charts.load("items/name,items/chartType,items/left,items/top,items/width,items/height"),
  }));
  await context.sync();
  const parts = collections.map(({ sheet, charts }) => charts.items.map((chart) => requestParts(sheet, chart)));
  if (parts.flat().length === 0) return sheets.map(() => []);
  await context.sync();
  const sources = parts.map((ofSheet) => ofSheet.map((part) => ({ part, series: requestSeries(part) })));
  await context.sync();
  return sources.map((ofSheet) => ofSheet.flatMap(({ part, series }) => chartContent(part, series) ?? []));
}

type ChartParts = ReturnType<typeof requestParts>;
type SeriesParts = ReturnType<typeof requestSeries>;

function requestParts(sheet: Excel.Worksheet, chart: Excel.Chart) {
  const { categoryAxis, valueAxis } = chart.axes;
  return {
    chart,
    title: chart.title.load("text"),
    categoryTitle: categoryAxis.title.load("text"),
    valueTitle: valueAxis.title.load("text"),
    valueAxis: valueAxis.load("numberFormat,minimum"),
    categoryAxis: categoryAxis.load("numberFormat"),
    series: chart.series.load("count"),
    // Of Excel's objects only shapes have alternative text, and a chart is one as well.
    shape: sheet.shapes.getItemOrNullObject(chart.name).load("altTextDescription"),
  };
}

function requestSeries({ chart, series }: ChartParts) {
  const kind = KINDS[chart.chartType];
  const isCurve = kind === "curve";
  return Array.from({ length: series.count }, (_, index) => {
    const item = series.getItemAt(index);
    return {
      values: item.getDimensionDataSourceString(isCurve ? "YValues" : "Values"),
      categories: item.getDimensionDataSourceString(isCurve ? "XValues" : "Categories"),
      colour: item.format.fill.getSolidColor(),
      // Excel refuses to tell what only bars have.
      bars: kind !== undefined && isBars(kind) ? item.load("gapWidth,overlap") : undefined,
    };
  });
}

function chartContent(parts: ChartParts, series: SeriesParts): ChartContent | null {
  const { chart, title, categoryTitle, valueTitle, categoryAxis, valueAxis, shape } = parts;
  const kind = KINDS[chart.chartType];
  const source = sourceOf(series);
  if (kind === undefined || source === null) return null;
  const { left, top, width, height } = chart;
  const bars = series[0]?.bars;
  return {
    name: chart.name,
    kind,
    title: title.text,
    categoryAxisTitle: categoryTitle.text,
    valueAxisTitle: valueTitle.text,
    valueFormat: valueAxis.numberFormat,
    altText: shape.isNullObject ? title.text : shape.altTextDescription,
    ...source,
    ...(valueAxis.minimum === 0 && isBars(kind) && { fromZero: true }),
    ...(kind === "curve" && { xFormat: categoryAxis.numberFormat }),
    ...(bars && {
      touching: bars.gapWidth <= TOUCHING_AT_MOST,
      overlap: !isStacked(kind) && bars.overlap > ONE_PLACE / 2,
    }),
    // A line has no filling either, and is no base.
    unfilledFirstSeries: !isLine(kind) && series[0]?.colour.value === "" && series.length > 1,
    place: { left, top, width, height },
  };
}

/** Bars closer than this, as a share of a bar in per cent, are a histogram's. */
const TOUCHING_AT_MOST = 10;

/** The block that holds the names of series and categories and the numbers between; null where they make no block. */
function sourceOf(series: SeriesParts): Pick<ChartDescription, "source" | "seriesBy"> | null {
  const [first] = series;
  const [values, categories] = [areaOf(first?.values.value), areaOf(first?.categories.value)];
  if (values === null || categories === null) return null;
  const count = series.length;
  if (categories.columns === 1 && categories.row === values.row && categories.row > 0) {
    const block = { row: values.row - 1, column: categories.column, rows: values.rows + 1, columns: count + 1 };
    return { source: like(RELATIVE, block), seriesBy: "columns" };
  }
  if (categories.rows === 1 && categories.column === values.column && categories.column > 0) {
    const block = { row: categories.row, column: values.column - 1, rows: count + 1, columns: values.columns + 1 };
    return { source: like(RELATIVE, block), seriesBy: "rows" };
  }
  return null;
}

const RELATIVE = { prefix: "", isRowFixed: false, isColumnFixed: false };

function areaOf(address: string | undefined): A1 | null {
  const cells = address === undefined ? undefined : splitAddress(address)?.cells;
  return cells === undefined ? null : readA1(cells);
}
