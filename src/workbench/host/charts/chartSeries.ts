import { formatAbsoluteArea, qualify } from "../address";
import { mustBeOneOf, mustBeWithin } from "../checks";
import { CountedCollection } from "../countedCollection";
import { HostError } from "../errors";
import type { Host } from "../host";
import { derive, hostClass, navigate, result } from "../hostClass";
import { enqueueWrite, type Find } from "../hostObject";
import type { RequestContext } from "../requestContext";
import { toHexColour } from "../styles";
import { readSource } from "./chartSource";
import type { ChartState, SeriesState } from "./chartState";
import { dimensionArea, sourceLayout } from "./sourceLayout";

/** Which series of which chart. */
interface SeriesTarget {
  readonly chart: string;
  readonly index: number;
}

export const seriesCountOf = (chart: string, { grid, charts }: Host): number =>
  readSource(grid, charts.get(chart)).series.length;

export function setSeries(chart: string, index: number, changes: SeriesState, { charts }: Host): void {
  const { series } = charts.get(chart);
  charts.change(chart, { series: { ...series, [index]: { ...series[index], ...changes } } });
}

const stateOf = ({ chart, index }: SeriesTarget, { charts }: Host): SeriesState =>
  charts.get(chart).series[index] ?? {};

/** What Excel answers where nothing was set. */
const GAP_WIDTH = 150;
const overlapOf = ({ overlap, type }: ChartState): number => overlap ?? (type.endsWith("Stacked") ? 100 : 0);

/** As Excel calls what categories and values of a scatter are. */
const DIMENSIONS = { Categories: "Categories", XValues: "Categories", Values: "Values", YValues: "Values" } as const;

const greys = ["Grey25", "Grey50", "Grey75"] as const;
const dashes = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot"] as const;
const lineStyles = ["None", "Automatic", ...dashes, ...greys] as const;

const SeriesBase = hostClass<SeriesTarget>("ChartSeries", ["format"])({
  name: {
    read: (target: SeriesTarget, host: Host): string =>
      stateOf(target, host).name ??
      readSource(host.grid, host.charts.get(target.chart)).series[target.index]?.name ??
      "",
    write: ({ chart, index }: SeriesTarget, name: unknown, host: Host): void =>
      setSeries(chart, index, { name: String(name) }, host),
  },
  // All series of a chart have these in common.
  gapWidth: {
    read: ({ chart }: SeriesTarget, { charts }: Host): number => charts.get(chart).gapWidth ?? GAP_WIDTH,
    write: ({ chart }: SeriesTarget, width: unknown, { charts }: Host): void =>
      charts.change(chart, { gapWidth: mustBeWithin(width, 0, 500, "a gap width") }),
  },
  overlap: {
    read: ({ chart }: SeriesTarget, { charts }: Host): number => overlapOf(charts.get(chart)),
    write: ({ chart }: SeriesTarget, overlap: unknown, { charts }: Host): void =>
      charts.change(chart, { overlap: mustBeWithin(overlap, -100, 100, "an overlap") }),
  },
});

/** `Excel.ChartSeries`. Bars overlap wholly or not at all; a part is kept, and drawn as none. */
export class HostChartSeries extends SeriesBase {
  get format(): HostSeriesFormat {
    return navigate(this, "format", HostSeriesFormat, (target) => target);
  }

  /** Where the series' values or its categories stand, as `Sheet1!$B$2:$B$4`. */
  getDimensionDataSourceString(dimension: `${Excel.ChartSeriesDimension}`): { readonly value: string } {
    return result(this, "getDimensionDataSourceString", ({ chart, index }, { grid, charts }) => {
      if (dimension === "BubbleSizes") throw new HostError("NotImplemented", dimension);
      const layout = sourceLayout(grid, charts.get(chart));
      const area = layout && dimensionArea(layout, DIMENSIONS[dimension], index);
      return layout && area ? qualify(grid.sheet(layout.sheetId).getSheetName(), formatAbsoluteArea(area)) : "";
    });
  }
}

/** `Excel.ChartSeriesFormat`. */
export class HostSeriesFormat extends hostClass<SeriesTarget>("ChartSeriesFormat", ["fill", "line"])({}) {
  get fill(): HostChartFill {
    return navigate(this, "fill", HostChartFill, (target) => target);
  }

  get line(): HostChartLine {
    return navigate(this, "line", HostChartLine, (target) => target);
  }
}

/** `Excel.ChartFill`: the colour of a series' bars. */
export class HostChartFill extends hostClass<SeriesTarget>("ChartFill")({}) {
  clear(): void {
    enqueueWrite(this, "clear", ({ chart, index }, host) => setSeries(chart, index, { fill: "none" }, host));
  }

  setSolidColor(color: string): void {
    enqueueWrite(this, "setSolidColor", ({ chart, index }, host) =>
      setSeries(chart, index, { fill: toHexColour(color) }, host),
    );
  }

  getSolidColor(): { readonly value: string } {
    return result(this, "getSolidColor", (target, host) => {
      const { fill = "none" } = stateOf(target, host);
      return fill === "none" ? "" : fill;
    });
  }
}

const LineBase = hostClass<SeriesTarget>("ChartLineFormat")({
  color: {
    read: (target: SeriesTarget, host: Host): string => stateOf(target, host).lineColor ?? "",
    write: ({ chart, index }: SeriesTarget, color: unknown, host: Host): void =>
      setSeries(chart, index, { lineColor: toHexColour(color) }, host),
  },
  lineStyle: {
    read: (target: SeriesTarget, host: Host): `${Excel.ChartLineStyle}` =>
      stateOf(target, host).lineStyle ?? "Automatic",
    write: ({ chart, index }: SeriesTarget, style: unknown, host: Host): void =>
      setSeries(chart, index, { lineStyle: mustBeOneOf(style, lineStyles, "a style of line") }, host),
  },
});

/** `Excel.ChartLineFormat`: a series' line. Its dashes are kept, and drawn as it takes to tell the series apart. */
export class HostChartLine extends LineBase {}

const kind = {
  className: "ChartSeriesCollection",
  itemClass: () => HostChartSeries,
  list: (chart: string, host: Host): SeriesTarget[] =>
    Array.from({ length: seriesCountOf(chart, host) }, (_, index) => ({ chart, index })),
};

/** `Excel.ChartSeriesCollection`. */
export class HostSeriesCollection extends CountedCollection<string, SeriesTarget, HostChartSeries> {
  constructor(context: RequestContext, find: Find<string>) {
    super(kind, context, find);
  }

  getItemAt(index: number): HostChartSeries {
    return derive(this, "getItemAt", HostChartSeries, (chart, host) => {
      if (index >= 0 && index < seriesCountOf(chart, host)) return { chart, index };
      throw new HostError("InvalidArgument", `The chart has no series ${index}.`);
    });
  }
}
