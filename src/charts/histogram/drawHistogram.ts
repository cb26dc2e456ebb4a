import { drawAxisTitles, drawGrid, drawOrigin, drawTickLabels } from "../drawAxes";
import { drawHead, layoutHead, type Room } from "../head";
import type { LegendItem } from "../legend";
import { flagBounds, layoutFlags } from "../numeric/flags";
import { layoutAcross, layoutUp } from "../numeric/numericFrame";
import { drawFlags, drawReferences, flagsRoom, referenceItems } from "../numeric/references";
import type { HistogramModel } from "../numericModels";
import { seriesStyle } from "../palette";
import { boxSwatch, fillPattern } from "../patterns";
import type { Picture } from "../picture";
import { numberPlan, type AxisPlan } from "../plot";
import { LABEL, Typesetter } from "../textBlock";
import { exactAxis, extentOf, valueAxis } from "../valueAxis";
import { drawBins, INSIDE, OUTSIDE } from "./drawBins";

/** How often a result falls where, with its interval and lines of reference. */
export function drawHistogram(model: HistogramModel, room: Room): Picture {
  const { xReferences = [] } = model;
  const type = new Typesetter(room.measure, LABEL);
  const yPlan = shareAxis(model);
  const across = layoutAcross(xAxis(model), yPlan, room);
  const flags = layoutFlags(xReferences, across.axis.scale, type.width, flagBounds(room));
  const items = [...intervalItems(model, room.id), ...(flags ? [] : referenceItems(xReferences))];
  const head = layoutHead(model.title, items, room);
  const titles = { up: model.valueAxisTitle, across: model.xAxisTitle };
  const above = {
    top: head.bottom,
    xAxisTitle: model.xAxisTitle,
    yAxisTitle: model.valueAxisTitle,
    flags: flagsRoom(flags),
  };
  const { plot, x, y } = layoutUp(yPlan, across, above, room.height);
  const inside = seriesStyle(0);
  return {
    defs: [fillPattern(room.id, INSIDE, inside), fillPattern(room.id, OUTSIDE, { ...inside, pattern: 1 })],
    parts: [
      ...drawHead(head),
      drawGrid(y, "up", plot, 0),
      drawBins(room.id, model, { plot, x, y }),
      drawOrigin(y, "up", plot, 0),
      drawReferences(xReferences, x.scale, "across", plot, flags),
      drawFlags(flags, plot),
      drawTickLabels(x, "across", plot),
      drawTickLabels(y, "up", plot),
      drawAxisTitles(titles, { ...room, plot, type, above: above.flags }),
    ],
  };
}

function xAxis({ bins, xReferences = [], xFormat }: HistogramModel): AxisPlan {
  const extent = extentOf([...bins.flatMap(({ from, to }) => [from, to]), ...xReferences.map(({ at }) => at)]);
  return numberPlan("across", (range, count) => exactAxis(extent, range, count, xFormat));
}

function shareAxis({ bins, valueFormat }: HistogramModel): AxisPlan {
  const highest = Math.max(0, ...bins.map(({ share }) => share));
  return numberPlan("up", (range, count) => valueAxis([0, highest || 1], range, count, valueFormat));
}

function intervalItems({ interval }: HistogramModel, chartId: string): LegendItem[] {
  if (!interval) return [];
  return [
    { name: interval.label, swatch: boxSwatch(chartId, INSIDE) },
    { name: "Outside", swatch: boxSwatch(chartId, OUTSIDE) },
  ];
}
