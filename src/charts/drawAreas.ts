import { area } from "d3-shape";
import type { ChartModel } from "./chartModel";
import { describer } from "./describer";
import type { Frame } from "./frame";
import { OUTLINE, type SeriesStyle } from "./palette";
import { patternId } from "./patterns";
import { segmentsOf, type Segment } from "./segments";
import { svg, type SvgNode } from "./svgNode";

/** Areas from zero lie over each other, and the ones behind are to be seen. */
const SEE_THROUGH = 0.55;
const POINT = 6;

/** The area under each series' line: from zero, or stacked on the one before. */
export function drawAreas(
  chartId: string,
  model: ChartModel,
  { values, bands }: Frame,
  styles: readonly SeriesStyle[],
): SvgNode {
  const describe = describer(model);
  const xOf = ({ category }: Segment): number => (bands(category) ?? 0) + bands.bandwidth() / 2;
  const shape = area<Segment>()
    .x(xOf)
    .y0(({ from }) => values.scale(from))
    .y1(({ to }) => values.scale(to));
  const segments = segmentsOf(model);
  const areas = styles.map((style, series) => {
    const parts = segments.filter((segment) => segment.series === series);
    const path = svg("path", {
      d: shape(parts) ?? "",
      fill: `url(#${patternId(chartId, series)})`,
      "fill-opacity": model.kind === "area" ? SEE_THROUGH : 1,
      ...(model.kind === "area" ? { stroke: `var(--chart-solid, ${style.color})`, "stroke-width": 1.5 } : OUTLINE),
    });
    // A point has no extent: what is pointed at is a disc around it.
    const points = parts.map((part) =>
      svg(
        "circle",
        { cx: xOf(part), cy: values.scale(part.to), r: POINT, fill: "transparent" },
        svg("title", {}, describe(part)),
      ),
    );
    return svg("g", {}, path, ...points);
  });
  return svg("g", { class: "areas" }, ...areas);
}
