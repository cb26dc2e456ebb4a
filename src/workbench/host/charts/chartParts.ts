import { mustBeOneOf } from "../checks";
import type { Host } from "../host";
import { derive, hostClass, navigate } from "../hostClass";
import type { AxisState, ChartState, TitleState } from "./chartState";
import { DEFAULT_AXIS_TITLE, titleOf } from "./chartModelOf";
import { readSource } from "./chartSource";
import { seriesCountOf, setSeries } from "./chartSeries";
import { HostError } from "../errors";

/** The target of a chart and of its parts: the chart's id. */
type ChartId = string;

const TitleBase = hostClass<ChartId>("ChartTitle")({
  text: {
    read: (id: ChartId, { charts, grid }: Host): string => titleOf(charts.get(id), readSource(grid, charts.get(id))),
    // A title that is given a text is shown.
    write: (id: ChartId, text: unknown, { charts }: Host): void =>
      charts.change(id, { title: { text: String(text), visible: true } }),
  },
  visible: {
    read: (id: ChartId, { charts }: Host): boolean => charts.get(id).title.visible,
    write: (id: ChartId, visible: unknown, { charts }: Host): void =>
      charts.change(id, { title: { ...charts.get(id).title, visible: Boolean(visible) } }),
  },
});

/** `Excel.ChartTitle`. */
export class HostChartTitle extends TitleBase {}

const positions = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

const LegendBase = hostClass<ChartId>("ChartLegend", ["legendEntries"])({
  visible: {
    read: (id: ChartId, { charts }: Host): boolean => charts.get(id).legend.visible,
    write: (id: ChartId, visible: unknown, host: Host): void => setLegend(id, { visible: Boolean(visible) }, host),
  },
  position: {
    read: (id: ChartId, { charts }: Host): `${Excel.ChartLegendPosition}` => charts.get(id).legend.position,
    write: (id: ChartId, position: unknown, host: Host): void =>
      setLegend(id, { position: mustBeOneOf(position, positions, "a place for a legend") }, host),
  },
});

function setLegend(id: ChartId, changes: Partial<ChartState["legend"]>, { charts }: Host): void {
  charts.change(id, { legend: { ...charts.get(id).legend, ...changes } });
}

/** `Excel.ChartLegend`. Wherever it is put, it is drawn above the plot. */
export class HostChartLegend extends LegendBase {
  get legendEntries(): HostLegendEntries {
    return navigate(this, "legendEntries", HostLegendEntries, (id) => id);
  }
}

interface EntryTarget {
  readonly chart: ChartId;
  readonly index: number;
}

const EntryBase = hostClass<EntryTarget>("ChartLegendEntry")({
  visible: {
    read: ({ chart, index }: EntryTarget, { charts }: Host): boolean =>
      !charts.get(chart).series[index]?.hiddenInLegend,
    write: ({ chart, index }: EntryTarget, visible: unknown, host: Host): void =>
      setSeries(chart, index, { hiddenInLegend: !visible }, host),
  },
});

/** `Excel.ChartLegendEntry`: the name of one series. */
export class HostLegendEntry extends EntryBase {}

/** `Excel.ChartLegendEntryCollection`. */
export class HostLegendEntries extends hostClass<ChartId>("ChartLegendEntryCollection")({}) {
  getItemAt(index: number): HostLegendEntry {
    return derive(this, "getItemAt", HostLegendEntry, (chart, host) => {
      if (index >= 0 && index < seriesCountOf(chart, host)) return { chart, index };
      throw new HostError("InvalidArgument", `The legend has no entry ${index}.`);
    });
  }
}

/** Which axis of which chart. */
interface AxisTarget {
  readonly chart: ChartId;
  readonly axis: "categoryAxis" | "valueAxis";
}

const axisOf = ({ chart, axis }: AxisTarget, { charts }: Host): AxisState => charts.get(chart)[axis];

function setAxis(target: AxisTarget, changes: Partial<AxisState>, host: Host): void {
  host.charts.change(target.chart, { [target.axis]: { ...axisOf(target, host), ...changes } });
}

const AxisTitleBase = hostClass<AxisTarget>("ChartAxisTitle")({
  text: {
    read: (target: AxisTarget, host: Host): string => axisOf(target, host).title.text ?? DEFAULT_AXIS_TITLE,
    write: (target: AxisTarget, text: unknown, host: Host): void =>
      setAxis(target, { title: { text: String(text), visible: true } }, host),
  },
  visible: {
    read: (target: AxisTarget, host: Host): boolean => axisOf(target, host).title.visible,
    write(target: AxisTarget, visible: unknown, host: Host): void {
      const title: TitleState = { ...axisOf(target, host).title, visible: Boolean(visible) };
      setAxis(target, { title }, host);
    },
  },
});

/** `Excel.ChartAxisTitle`. */
export class HostChartAxisTitle extends AxisTitleBase {}

const crossings = ["Automatic", "Maximum", "Minimum"] as const;
const labelPlaces = ["NextToAxis", "High", "Low", "None"] as const;

const AxisBase = hostClass<AxisTarget>("ChartAxis", ["title"])({
  /** Kept for the file; what is drawn begins at 0 wherever bars are. */
  minimum: {
    read: (target: AxisTarget, host: Host): number | "" => axisOf(target, host).minimum ?? "",
    write: (target: AxisTarget, minimum: unknown, host: Host): void =>
      setAxis(target, { minimum: typeof minimum === "number" ? minimum : undefined }, host),
  },
  numberFormat: {
    read: (target: AxisTarget, host: Host): string =>
      axisOf(target, host).numberFormat ?? readSource(host.grid, host.charts.get(target.chart)).format,
    write: (target: AxisTarget, format: unknown, host: Host): void =>
      setAxis(target, { numberFormat: String(format) }, host),
  },
  reversePlotOrder: {
    read: (target: AxisTarget, host: Host): boolean => axisOf(target, host).reversePlotOrder,
    write(target: AxisTarget, reverse: unknown, host: Host): void {
      if (target.axis === "valueAxis" && reverse === true) {
        throw new HostError("NotImplemented", "A value axis with its highest number first");
      }
      setAxis(target, { reversePlotOrder: Boolean(reverse) }, host);
    },
  },
  position: {
    read: (target: AxisTarget, host: Host): AxisState["position"] => axisOf(target, host).position,
    write: (target: AxisTarget, position: unknown, host: Host): void =>
      setAxis(target, { position: mustBeOneOf(position, crossings, "a place for axes to cross") }, host),
  },
  tickLabelPosition: {
    read: (target: AxisTarget, host: Host): AxisState["tickLabelPosition"] => axisOf(target, host).tickLabelPosition,
    write: (target: AxisTarget, position: unknown, host: Host): void =>
      setAxis(target, { tickLabelPosition: mustBeOneOf(position, labelPlaces, "a place for labels") }, host),
  },
});

/** `Excel.ChartAxis`. Its labels are drawn at the low end of the other axis, wherever they are put. */
export class HostChartAxis extends AxisBase {
  get title(): HostChartAxisTitle {
    return navigate(this, "title", HostChartAxisTitle, (target) => target);
  }
}

/** `Excel.ChartAxes`. */
export class HostChartAxes extends hostClass<ChartId>("ChartAxes", ["categoryAxis", "valueAxis"])({}) {
  get categoryAxis(): HostChartAxis {
    return navigate(this, "categoryAxis", HostChartAxis, (chart) => ({ chart, axis: "categoryAxis" as const }));
  }

  get valueAxis(): HostChartAxis {
    return navigate(this, "valueAxis", HostChartAxis, (chart) => ({ chart, axis: "valueAxis" as const }));
  }
}
