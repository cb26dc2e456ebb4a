import { splitAddress } from "../../formulas/address";
import { like, readA1 } from "../../formulas/a1";
import type { A1 } from "../../formulas/a1";
import { isLine, isStacked, ONE_PLACE } from "../../sheets/frame/chartKinds";
import type { ChartDescription, ChartDescriptionKind } from "../../sheets/frame/sheetDescription";
import { chartNameKey } from "./readNames";
import { child, childrenOf, descend, numberOf, within } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** A chart but for its place and its name for screen readers, which its sheet's drawing keeps. */
export type ChartInFile = Omit<ChartDescription, "anchor" | "altText">;

/** Bars closer than this, as a share of a bar in per cent, are a histogram's. */
const TOUCHING_AT_MOST = 10;

/** A chart of a kind that we draw, of one table of its own sheet; null for any other. */
export function readChart(
  space: XmlElement | undefined,
  sheetName: string,
  ofCharts: ReadonlyMap<string, string>,
): ChartInFile | null {
  const chart = child(space, "chart");
  const area = child(chart, "plotArea");
  const plots = (area?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const [plot] = plots;
  const kind = plot && plots.length === 1 ? kindOf(plot) : null;
  if (plot === undefined || kind === null) return null;
  const series = childrenOf(plot, "ser");
  const source = sourceOf(series, (address) => areaOf(address, sheetName, ofCharts));
  if (source === null) return null;
  const [categories, values] = childrenOf(plot, "axId").map(({ attributes: { val } }) =>
    area?.children.find((axis) => axis.name.endsWith("Ax") && child(axis, "axId")?.attributes.val === val),
  );
  const gapWidth = child(plot, "gapWidth");
  const paint = child(series[0], "spPr");
  return {
    kind,
    title: titleOf(chart),
    categoryAxisTitle: titleOf(categories),
    valueAxisTitle: titleOf(values),
    valueFormat: formatOf(values),
    ...(descend(values, "scaling", "min")?.attributes.val === "0" && { fromZero: true }),
    ...(kind === "curve" && { xFormat: formatOf(categories) }),
    ...source,
    ...(plot.name === "barChart" && {
      touching: numberOf(gapWidth, "val", 150) <= TOUCHING_AT_MOST,
      overlap: !isStacked(kind) && numberOf(child(plot, "overlap"), "val", 0) > ONE_PLACE / 2,
    }),
    unfilledFirstSeries: !isLine(kind) && series.length > 1 && child(paint, "noFill") !== undefined,
  };
}

/** What a chart is called in a list: by its title. */
export function titleOf(element: XmlElement | undefined): string {
  return within(child(element, "title"), "t")
    .map(({ text }) => text)
    .join("");
}

const formatOf = (axis: XmlElement | undefined): string => child(axis, "numFmt")?.attributes.formatCode ?? "General";

function kindOf(plot: XmlElement): ChartDescriptionKind | null {
  const grouping = child(plot, "grouping")?.attributes.val ?? "standard";
  const direction = child(plot, "barDir")?.attributes.val ?? "col";
  switch (`${plot.name} ${plot.name === "barChart" ? `${direction} ` : ""}${grouping}`) {
    case "barChart bar clustered":
      return "clusteredBar";
    case "barChart bar stacked":
      return "stackedBar";
    case "barChart col clustered":
      return "clusteredColumn";
    case "barChart col stacked":
      return "stackedColumn";
    case "lineChart standard":
      return "line";
    case "areaChart standard":
      return "area";
    case "areaChart stacked":
      return "stackedArea";
    case "scatterChart standard":
      return "curve";
    default:
      return null;
  }
}

type Area = (address: string | undefined) => A1 | null;

/** The block with a header row and a column of labels that the series are the columns or rows of. */
function sourceOf(series: readonly XmlElement[], area: Area): Pick<ChartDescription, "source" | "seriesBy"> | null {
  const places = series.map((one) => ({
    name: area(descend(one, "tx", "strRef", "f")?.text),
    categories: area(cellsOf(one, "cat", "xVal")),
    values: area(cellsOf(one, "val", "yVal")),
  }));
  const [first] = places;
  if (!first?.name || !first.categories || !first.values) return null;
  const { row, column } = first.name;
  const seriesBy = first.values.columns === 1 && first.values.row === row + 1 ? "columns" : "rows";
  const across = seriesBy === "columns" ? series.length : first.values.columns;
  const down = seriesBy === "columns" ? first.values.rows : series.length;
  const corner =
    seriesBy === "columns" ? { row, column: first.categories.column } : { row: first.categories.row, column };
  const fits = places.every(({ name, categories, values }, index) => {
    const [r, c] = seriesBy === "columns" ? [0, index] : [index, 0];
    const [rows, columns] = seriesBy === "columns" ? [down, 1] : [1, across];
    const at =
      seriesBy === "columns"
        ? { row: corner.row, column: corner.column + 1 + c }
        : { row: corner.row + 1 + r, column: corner.column };
    const heads =
      seriesBy === "columns"
        ? { row: corner.row + 1, column: corner.column }
        : { row: corner.row, column: corner.column + 1 };
    return (
      isAt(name, { ...at, rows: 1, columns: 1 }) &&
      isAt(categories, { ...heads, rows, columns }) &&
      isAt(values, { row: corner.row + 1 + r, column: corner.column + 1 + c, rows, columns })
    );
  });
  const block = { ...corner, rows: down + 1, columns: across + 1 };
  return fits ? { source: like({ prefix: "", isRowFixed: false, isColumnFixed: false }, block), seriesBy } : null;
}

type Place = Pick<A1, "row" | "column" | "rows" | "columns">;

const isAt = (one: A1 | null, other: Place): boolean =>
  one?.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;

function cellsOf(series: XmlElement, ...names: readonly string[]): string | undefined {
  const cells = names.map((name) => child(series, name)).find((found) => found !== undefined);
  return within(cells, "f")[0]?.text;
}

/** The cells that an address stands for, if they are on the chart's own sheet. A name of ours stands for all that it may grow to. */
function areaOf(address: string | undefined, sheetName: string, ofCharts: ReadonlyMap<string, string>): A1 | null {
  const place = address === undefined ? null : splitAddress(address);
  if (place?.sheetName !== sheetName) return null;
  const named = ofCharts.get(chartNameKey(sheetName, place.cells));
  if (named === undefined) return readA1(place.cells);
  const grown = /:INDEX\((.+?),/.exec(named)?.[1];
  return readA1(splitAddress(grown ?? "")?.cells ?? "");
}
