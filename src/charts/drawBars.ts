import { scaleBand } from "d3-scale";
import { isHorizontal, type ChartModel } from "./chartModel";
import type { Frame } from "./frame";
import { valueFormatter } from "./numberFormat";
import { patternId } from "./patterns";
import { segmentsOf, type Segment } from "./segments";
import { svg, type SvgNode } from "./svgNode";

/** Paper between bars that touch; with forced colours, their outline. */
export const OUTLINE = { stroke: "var(--chart-outline, var(--chart-paper, #ffffff))", "stroke-width": 1 } as const;
/** Of a bar thinner or shorter than this, an outline would leave nothing. */
const THIN = 3;
const THIN_OUTLINE = { stroke: "var(--chart-outline, none)" } as const;

/** Bars or columns, side by side or stacked. */
export function drawBars(chartId: string, model: ChartModel, { values, bands }: Frame): SvgNode {
  const isClustered = model.kind === "clusteredBar" || model.kind === "clusteredColumn";
  const side = scaleBand(isClustered ? filledSeries(model) : [0], [0, bands.bandwidth()]);
  const thickness = side.bandwidth();
  const describe = describer(model);
  return svg("g", { class: "bars" }, ...segmentsOf(model).map(bar));

  function bar(segment: Segment): SvgNode {
    const { series, category, from, to } = segment;
    const across = (bands(category) ?? 0) + (side(isClustered ? series : 0) ?? 0);
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

/** What a bar or a point says for itself: "As published, Exchequer: £189.03". */
export function describer({ categories, series, valueFormat }: ChartModel) {
  const format = valueFormatter(valueFormat);
  return (at: { readonly series: number; readonly category: number; readonly value: number }): string => {
    const shown = series[at.series];
    const name = series.length > 1 ? [shown?.name ?? ""] : [];
    const amount = shown?.amounts?.[at.category] ?? at.value;
    return `${[categories[at.category] ?? "", ...name].join(", ")}: ${format(amount)}`;
  };
}
