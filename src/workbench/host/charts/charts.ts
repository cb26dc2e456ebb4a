import { generateRandomId } from "@univerjs/core";
import { CountedCollection } from "../countedCollection";
import { HostError } from "../errors";
import type { Host } from "../host";
import { derive } from "../hostClass";
import type { Find } from "../hostObject";
import type { HostRange } from "../range";
import { mustBelongTo, type RequestContext } from "../requestContext";
import { HostChart, mustBeDrawn, targetOf } from "./chart";
import { newChart, type ChartState, type SeriesBy } from "./chartState";
import { placeAt } from "./place";

/** Where a new chart lies until it is put somewhere, and Excel's size for it, in pixels. */
const NEW_CHART = { left: 100, top: 100, width: 480, height: 288 };

const kind = {
  className: "ChartCollection",
  itemClass: () => HostChart,
  list: (sheetId: string, { charts }: Host): string[] => charts.on(sheetId).map(({ id }) => id),
};

/** `Excel.ChartCollection`: the charts of a sheet. Its target is the sheet's id. */
export class HostCharts extends CountedCollection<string, string, HostChart> {
  constructor(context: RequestContext, find: Find<string>) {
    super(kind, context, find);
  }

  add(type: `${Excel.ChartType}`, sourceData: HostRange, seriesBy: SeriesBy = "Auto"): HostChart {
    mustBelongTo(sourceData, this.context);
    return derive(this, "add", HostChart, async (sheetId, host) => {
      const drawn = mustBeDrawn(type);
      const source = await targetOf(sourceData, host);
      const place = placeAt(host.grid.sheetModel(sheetId), NEW_CHART);
      const id = generateRandomId();
      host.charts.add({
        ...newChart,
        id,
        sheetId,
        name: freeName(sheetId, host),
        type: drawn,
        source,
        seriesBy,
        place,
      });
      return id;
    });
  }

  getItem(name: string): HostChart {
    return derive(this, "getItem", HostChart, (sheetId, host) => {
      const chart = findChart(sheetId, name, host);
      if (!chart) throw new HostError("ItemNotFound", `There is no chart '${name}'.`);
      return chart.id;
    });
  }

  getItemAt(index: number): HostChart {
    return derive(this, "getItemAt", HostChart, (sheetId, { charts }) => {
      const chart = charts.on(sheetId)[index];
      if (!chart) throw new HostError("InvalidArgument", `The worksheet has no chart ${index}.`);
      return chart.id;
    });
  }

  getItemOrNullObject(name: string): HostChart {
    return derive(this, "getItemOrNullObject", HostChart, (sheetId, host) => findChart(sheetId, name, host)?.id);
  }
}

/** Of several charts of one name, the first. */
export const findChart = (sheetId: string, name: string, { charts }: Host): ChartState | undefined =>
  charts.on(sheetId).find((chart) => chart.name.toLowerCase() === name.toLowerCase());

function freeName(sheetId: string, host: Host): string {
  for (let number = 1; ; number++) {
    if (!findChart(sheetId, `Chart ${number}`, host)) return `Chart ${number}`;
  }
}
