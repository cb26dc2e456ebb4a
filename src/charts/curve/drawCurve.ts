import { drawAxisTitles, drawGrid, drawOrigin, drawTickLabels, originOf } from "../drawAxes";
import { drawHead, layoutHead, type Room } from "../head";
import type { LegendItem } from "../legend";
import { lineLook, lineSwatch } from "../lineLook";
import { flagBounds, layoutFlags, type Flag } from "../numeric/flags";
import { layoutLevels, type Level } from "../numeric/levels";
import { layoutAcross, layoutUp, type NumericFrame } from "../numeric/numericFrame";
import { drawFlags, drawLevels, drawReferences, flagsRoom, referenceItems } from "../numeric/references";
import type { CurveModel } from "../numericModels";
import { seriesStyle } from "../palette";
import type { Picture } from "../picture";
import { LABEL, Typesetter } from "../textBlock";
import { bandSwatch, drawBands } from "./drawBands";
import { curveValueAxis, curveXAxis } from "./curveAxes";
import { drawClouds } from "./drawClouds";
import { drawSeries } from "./drawSeries";
import { pixelPoints } from "./pixelPoints";

/** Lines over numbers, with the bands and lines of reference that belong to them. */
export function drawCurve(model: CurveModel, room: Room): Picture {
  const { xReferences = [], valueReferences = [] } = model;
  const type = new Typesetter(room.measure, LABEL);
  const yPlan = curveValueAxis(model);
  const across = layoutAcross(curveXAxis(model), yPlan, room);
  const flags = layoutFlags(xReferences, across.axis.scale, type.width, flagBounds(room));
  const items = [...legendItems(model), ...(flags ? [] : referenceItems(xReferences))];
  // Whether the labels of levels have room at their lines is known only once it is known what the legend takes.
  const frame = frameWith(items);
  const levels = layoutLevels(valueReferences, frame.y.scale, type.width, frame.plot, pixelPoints(model, frame));
  return levels
    ? draw(frame, levels, flags)
    : draw(frameWith([...items, ...referenceItems(valueReferences)]), [], flags);

  function frameWith(names: readonly LegendItem[]) {
    const head = layoutHead(model.title, names, room);
    const above = {
      top: head.bottom,
      xAxisTitle: model.xAxisTitle,
      yAxisTitle: model.valueAxisTitle,
      flags: flagsRoom(flags),
    };
    return { head, ...layoutUp(yPlan, across, above, room.height) };
  }

  function draw(
    { head, ...places }: NumericFrame & { head: ReturnType<typeof layoutHead> },
    shownLevels: readonly Level[],
    shownFlags: readonly Flag[] | undefined,
  ): Picture {
    const { plot, x, y } = places;
    const origin = originOf(y);
    const titles = { up: model.valueAxisTitle, across: model.xAxisTitle };
    return {
      defs: [],
      parts: [
        ...drawHead(head),
        drawGrid(y, "up", plot, origin),
        drawBands(model, places),
        drawClouds(model, places),
        drawOrigin(y, "up", plot, origin),
        drawReferences(xReferences, x.scale, "across", plot, shownFlags),
        drawReferences(valueReferences, y.scale, "up", plot),
        drawSeries(model, places),
        drawFlags(shownFlags, plot),
        drawLevels(shownLevels),
        drawTickLabels(x, "across", plot),
        drawTickLabels(y, "up", plot),
        drawAxisTitles(titles, { ...room, plot, type, above: flagsRoom(shownFlags) }),
      ],
    };
  }
}

/** A single line needs no name beside the chart's title. */
function legendItems({ series, bands = [] }: CurveModel): LegendItem[] {
  const lines = series.map(({ name, color, dashed }, index) => ({
    name,
    swatch: lineSwatch(lineLook(index, seriesStyle(index, color), dashed)),
  }));
  const areas = bands.map((band) => ({ name: band.name, swatch: bandSwatch(band, series) }));
  return lines.length + areas.length < 2 ? [] : [...lines, ...areas];
}
