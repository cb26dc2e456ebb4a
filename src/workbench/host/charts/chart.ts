import type { Worksheet } from "@univerjs/core";
import { EXCEL_LIMITS } from "../../../formulas/excelLimits";
import { mustBeWithin } from "../checks";
import { HostError } from "../errors";
import type { Host } from "../host";
import { hostClass, navigate } from "../hostClass";
import { enqueueWrite, internals } from "../hostObject";
import { HostRange } from "../range";
import { rangeAt, type RangeTarget } from "../rangeTarget";
import { mustBelongTo } from "../requestContext";
import { HostWorksheet } from "../worksheet";
import { HostChartAxes, HostChartLegend, HostChartTitle } from "./chartParts";
import { HostSeriesCollection } from "./chartSeries";
import { CHART_KINDS, type ChartType, type SeriesBy } from "./chartState";
import { placeAt, pointOf, rectOf, type SheetRect } from "./place";

const PIXELS_PER_POINT = 4 / 3;
const LARGEST = 1e5;

/** A side of the chart, in points. */
function side(name: keyof SheetRect) {
  return {
    read: (id: string, { charts, grid }: Host): number => {
      const { place, sheetId } = charts.get(id);
      return rectOf(grid.sheetModel(sheetId), place)[name] / PIXELS_PER_POINT;
    },
    write(id: string, points: unknown, { charts, grid }: Host): void {
      const { place, sheetId } = charts.get(id);
      const sheet = grid.sheetModel(sheetId);
      const pixels = mustBeWithin(points, 0, LARGEST, "a number of points") * PIXELS_PER_POINT;
      charts.change(id, { place: placeAt(sheet, { ...rectOf(sheet, place), [name]: pixels }) });
    },
  };
}

const ChartBase = hostClass<string>("Chart", ["title", "axes", "legend", "series", "worksheet"])({
  id: { read: (id: string): string => id },
  name: {
    read: (id: string, { charts }: Host): string => charts.get(id).name,
    write(id: string, name: unknown, { charts }: Host): void {
      const text = String(name);
      if (text.length > EXCEL_LIMITS.drawingName) {
        throw new HostError("InvalidArgument", `A chart's name has ${EXCEL_LIMITS.drawingName} characters at most.`);
      }
      charts.change(id, { name: text });
    },
  },
  chartType: {
    read: (id: string, { charts }: Host): ChartType => charts.get(id).type,
    write: (id: string, type: unknown, { charts }: Host): void => charts.change(id, { type: mustBeDrawn(type) }),
  },
  left: side("left"),
  top: side("top"),
  width: side("width"),
  height: side("height"),
});

/** `Excel.Chart`. Its target is the chart's id. */
export class HostChart extends ChartBase {
  get title(): HostChartTitle {
    return navigate(this, "title", HostChartTitle, (id) => id);
  }

  get axes(): HostChartAxes {
    return navigate(this, "axes", HostChartAxes, (id) => id);
  }

  get legend(): HostChartLegend {
    return navigate(this, "legend", HostChartLegend, (id) => id);
  }

  get series(): HostSeriesCollection {
    return navigate(this, "series", HostSeriesCollection, (id) => id);
  }

  get worksheet(): HostWorksheet {
    return navigate(this, "worksheet", HostWorksheet, (id, { charts }) => charts.get(id).sheetId);
  }

  delete(): void {
    enqueueWrite(this, "delete", (id, { charts }) => charts.delete(id));
  }

  setData(sourceData: HostRange, seriesBy: SeriesBy = "Auto"): void {
    mustBelongTo(sourceData, this.context);
    enqueueWrite(this, "setData", async (id, host) => {
      host.charts.change(id, { source: await targetOf(sourceData, host), seriesBy });
    });
  }

  /** Moves the chart to a cell; with an end cell, it is made to cover all from one to the other. */
  setPosition(startCell: HostRange | string, endCell?: HostRange | string): void {
    enqueueWrite(this, "setPosition", async (id, host) => {
      const { place, sheetId } = host.charts.get(id);
      const sheet = host.grid.sheetModel(sheetId);
      const start = await cellsOf(startCell, sheetId, host);
      const { left, top } = pointOf(sheet, cornerOf(start.area.row, start.area.column));
      const rect = { ...rectOf(sheet, place), left, top };
      const size = endCell === undefined ? {} : sizeUpTo(await cellsOf(endCell, sheetId, host), rect, sheet);
      host.charts.change(id, { place: placeAt(sheet, { ...rect, ...size }) });
    });
  }
}

/** The size that makes a chart cover everything from its corner to the last of these cells. */
function sizeUpTo({ area }: RangeTarget, { left, top }: SheetRect, sheet: Worksheet): Partial<SheetRect> {
  const end = pointOf(sheet, cornerOf(area.row + area.rowCount, area.column + area.columnCount));
  const [width, height] = [end.left - left, end.top - top];
  if (width <= 0 || height <= 0) throw new HostError("InvalidArgument", "The end lies before the start.");
  return { width, height };
}

export function mustBeDrawn(type: unknown): ChartType {
  if (typeof type === "string" && type in CHART_KINDS) return type as ChartType; // one of its keys, as just seen
  throw new HostError("NotImplemented", `Charts of the type ${String(type)}`);
}

export async function targetOf(range: HostRange, host: Host): Promise<RangeTarget> {
  const { target } = await range[internals].resolve(host);
  if (!target) throw new HostError("InvalidArgument", "A chart cannot show a null object.");
  return target;
}

const cornerOf = (row: number, column: number) => ({ row, column, x: 0, y: 0 });

function cellsOf(cells: HostRange | string, sheetId: string, host: Host): RangeTarget | Promise<RangeTarget> {
  return typeof cells === "string" ? rangeAt(host.grid, sheetId, cells) : targetOf(cells, host);
}
