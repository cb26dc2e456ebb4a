import { scaleBand } from "d3-scale";
import { isClustered, isHorizontal, type ChartModel } from "./chartModel";
import { describer } from "./describer";
import type { Frame } from "./frame";
import { OUTLINE, THIN_OUTLINE } from "./palette";
import { patternId } from "./patterns";
import { segmentsOf, type Segment } from "./segments";
import { svg, type SvgNode } from "./svgNode";

/** Of a bar thinner or shorter than this, an outline would leave nothing. */
const THIN = 3;

/** Bars or columns: side by side, stacked, or over each other. */
export function drawBars(chartId: string, model: ChartModel, { values, bands }: Frame): SvgNode {
  const isSideBySide = isClustered(model.kind) && model.overlap !== true;
  const side = scaleBand(isSideBySide ? filledSeries(model) : [0], [0, bands.bandwidth()]);
  const thickness = side.bandwidth();
  const describe = describer(model);
  const segments = segmentsOf(model);
  return svg("g", { class: "bars" }, ...(model.overlap ? longestFirst(segments) : segments).map(bar));

  function bar(segment: Segment): SvgNode {
    const { series, category, from, to } = segment;
    const across = (bands(category) ?? 0) + (side(isSideBySide ? series : 0) ?? 0);
    const [start, end] = [values.scale(from), values.scale(to)];
    const [along, length] = [Math.min(start, end), Math.abs(end - start)];
    const box = isHorizontal(model.kind)
      ? { x: along, y: across, width: length, height: thickness }
      : { x: across, y: along, width: thickness, height: length };
    const fill = {
      fill: `url(#${patternId(chartId, series)})`,
      ...(Math.min(thickness, length) > THIN ? OUTLINE : THIN_OUTLINE),
    };
    return svg("rect", { ...box, ...fill }, svg("title", {}, describe(segment)));
  }
}

const filledSeries = ({ series }: ChartModel): number[] =>
  [...series.keys()].filter((index) => series[index]?.unfilled !== true);

/** What is drawn later lies in front. */
const longestFirst = (segments: readonly Segment[]): Segment[] =>
  segments.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
