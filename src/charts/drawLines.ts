import { line } from "d3-shape";
import { valueAt, type ChartModel } from "./chartModel";
import { describer } from "./describer";
import type { Frame } from "./frame";
import { marker, type LineLook } from "./lineLook";
import { svg, type SvgNode } from "./svgNode";

/** A line a series, broken where there is no number, with a marker at each number. */
export function drawLines(model: ChartModel, { values, bands }: Frame, looks: readonly LineLook[]): SvgNode {
  const describe = describer(model);
  const lines = looks.map((look, index) => {
    const points = model.categories.map((_, category) => {
      const series = model.series[index];
      const value = series ? valueAt(series, category) : null;
      return { category, value, x: (bands(category) ?? 0) + bands.bandwidth() / 2, y: values.scale(value ?? 0) };
    });
    const path = line<(typeof points)[number]>(
      ({ x }) => x,
      ({ y }) => y,
    ).defined(({ value }) => value !== null);
    const markers = points.flatMap(({ category, value, x, y }) =>
      value === null ? [] : [marker(look, x, y, svg("title", {}, describe({ series: index, category, value })))],
    );
    return svg("g", {}, svg("path", { d: path(points) ?? "", fill: "none", ...look.stroke }), ...markers);
  });
  return svg("g", { class: "lines" }, ...lines);
}
