import { PALETTE } from "../../charts/palette";
import { EXCEL_LIMITS, withinLimit } from "../../formulas/excelLimits";
import { pointsOf } from "../../sheets/frame/styles";
import { gapWidthOf, isBars, isHorizontal, isLine, ONE_PLACE } from "../../sheets/frame/chartKinds";
import type { ChartDescription, SheetDescription } from "../../sheets/frame/sheetDescription";

const TYPES = {
  clusteredBar: "BarClustered",
  stackedBar: "BarStacked",
  clusteredColumn: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  line: "LineMarkers",
  area: "Area",
  stackedArea: "AreaStacked",
  curve: "XYScatterLinesNoMarkers",
} as const satisfies Record<ChartDescription["kind"], `${Excel.ChartType}`>;

/** So that lines without markers are told apart without their colours. */
const DASHES = ["Continuous", "Dash", "RoundDot", "DashDot"] as const;

/** Puts a description's charts on its sheet, under their titles as names. Belongs to the batch that writes the sheet. */
export function writeCharts(sheet: Excel.Worksheet, charts: readonly ChartDescription[]): void {
  for (const chart of charts) writeChart(sheet, chart);
}

function writeChart(sheet: Excel.Worksheet, description: ChartDescription): void {
  const { kind, source, seriesBy, anchor } = description;
  // On a sheet that is written anew, the chart of the last time makes room.
  sheet.charts.getItemOrNullObject(chartName(description)).delete();
  const chart = sheet.charts.add(TYPES[kind], sheet.getRange(source), seriesBy === "columns" ? "Columns" : "Rows");
  chart.name = chartName(description);
  chart.title.text = description.title;
  chart.setPosition(sheet.getCell(anchor.row, anchor.column));
  chart.width = pointsOf(anchor.width);
  chart.height = pointsOf(anchor.height);
  writeAxes(chart.axes, description);
  writeSeries(chart, description);
}

function writeAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, description: ChartDescription): void {
  categoryAxis.title.text = description.categoryAxisTitle;
  valueAxis.title.text = description.valueAxisTitle;
  valueAxis.numberFormat = description.valueFormat;
  if (description.xFormat !== undefined) categoryAxis.numberFormat = description.xFormat;
  if (description.fromZero === true) valueAxis.minimum = 0;
  if (description.kind === "curve") valueAxis.tickLabelPosition = "Low";
  // Names stay clear of bars that go below zero.
  categoryAxis.tickLabelPosition = "Low";
  if (isHorizontal(description.kind)) {
    // Excel begins at the bottom. Turned round, the first category is on top, and the numbers must be kept below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
}

function writeSeries({ series, legend }: Excel.Chart, description: ChartDescription): void {
  const hasBase = description.unfilledFirstSeries === true;
  const count = seriesCount(description);
  const drawn = Array.from({ length: count }, (_, index) => index).slice(hasBase ? 1 : 0);
  drawn.forEach((index, place) => {
    const color = PALETTE[place % PALETTE.length]?.light ?? "";
    const { fill, line } = series.getItemAt(index).format;
    if (!isLine(description.kind)) {
      fill.setSolidColor(color);
      return;
    }
    line.color = color;
    // A line with markers is told from the others by these.
    if (description.kind === "curve") line.lineStyle = DASHES[place % DASHES.length] ?? DASHES[0];
  });
  // Excel keeps both for all series of a chart.
  if (isBars(description.kind)) {
    series.getItemAt(0).gapWidth = gapWidthOf(description);
    if (description.overlap === true) series.getItemAt(0).overlap = ONE_PLACE;
  }
  legend.visible = drawn.length > 1;
  if (drawn.length > 1) legend.position = "Top";
  if (!hasBase) return;
  series.getItemAt(0).format.fill.clear();
  if (drawn.length > 1) legend.legendEntries.getItemAt(0).visible = false;
}

const chartName = ({ title }: ChartDescription): string => withinLimit(title, EXCEL_LIMITS.drawingName);

/** Of a source with a header row and a column of labels. */
function seriesCount({ source, seriesBy }: ChartDescription): number {
  const [from = "", to = from] = source.replaceAll("$", "").split(":");
  const [rows, columns] = [rowOf(to) - rowOf(from), columnOf(to) - columnOf(from)];
  return seriesBy === "columns" ? columns : rows;
}

const rowOf = (cell: string): number => Number(/\d+/.exec(cell)?.[0]);
const columnOf = (cell: string): number =>
  Array.from(/[A-Z]+/i.exec(cell)?.[0].toUpperCase() ?? "", (letter) => letter.charCodeAt(0) - 64).reduce(
    (index, letter) => index * 26 + letter,
    0,
  );

/**
 * Gives the charts of sheets their alternative text, in a batch that may fail. Of Excel's objects only shapes have one; a
 * chart is a shape as well, but Microsoft does not promise that every version of Excel finds it by its name. Where it does
 * not, or refuses, charts keep their titles, and their numbers in the cells beside them. Returns whether there are any.
 */
export function writeAltTexts(
  written: readonly { readonly sheet: Excel.Worksheet; readonly description: SheetDescription }[],
): boolean {
  const charts = written.flatMap(({ sheet, description }) =>
    (description.charts ?? []).map((chart) => ({ shape: sheet.shapes.getItemOrNullObject(chartName(chart)), chart })),
  );
  for (const { shape, chart } of charts) {
    shape.altTextTitle = chart.title;
    shape.altTextDescription = chart.altText;
  }
  return charts.length > 0;
}
