import type { NumericFrame } from "../numeric/numericFrame";
import type { CurveModel } from "../numericModels";
import { seriesStyle } from "../palette";
import { svg, type SvgNode } from "../svgNode";

/** Of a dot. */
const SIZE = 2.4;
const OPACITY = 0.4;

/** A cloud as one path, whose pieces without length are drawn as dots: thousands of elements would hold up the page. */
export function drawClouds({ clouds = [], series }: CurveModel, { x, y }: NumericFrame): SvgNode {
  const paths = clouds.map(({ points, series: index }) => {
    const stroke = `var(--chart-solid, ${seriesStyle(index, series[index]?.color).color})`;
    const d = points.map((point) => `M${x.scale(point.x).toFixed(1)} ${y.scale(point.y).toFixed(1)}h0`).join("");
    return svg("path", {
      ...{ d, fill: "none", stroke, "stroke-width": SIZE, "stroke-linecap": "round", "stroke-opacity": OPACITY },
    });
  });
  return svg("g", { class: "clouds" }, ...paths);
}
