import { area, line } from "d3-shape";
import type { NumericFrame } from "../numeric/numericFrame";
import type { CurveBand, CurveModel, CurveSeries } from "../numericModels";
import { seriesStyle } from "../palette";
import { svg, type SvgNode } from "../svgNode";

type BandPoint = CurveBand["points"][number];

const TINT = 0.2;
/** The edges are drawn as well: where colours are forced they are what is to be seen. */
const EDGE = { "stroke-width": 1, "stroke-dasharray": "1 2" } as const;

const inkOf = ({ series: index = 0 }: CurveBand, series: readonly CurveSeries[]): string =>
  `var(--chart-solid, ${seriesStyle(index, series[index]?.color).color})`;

/** The areas between low and high, each in the colour of its series, the earlier ones behind. */
export function drawBands({ bands = [], series }: CurveModel, { x, y }: NumericFrame): SvgNode {
  const across = ({ x: value }: BandPoint): number => x.scale(value);
  const shape = area<BandPoint>(
    across,
    ({ low }) => y.scale(low),
    ({ high }) => y.scale(high),
  );
  const edge = (end: "low" | "high") => line<BandPoint>(across, (point) => y.scale(point[end]));
  const areas = bands.map((band) => {
    const ink = inkOf(band, series);
    const stroke = { fill: "none", stroke: ink, ...EDGE };
    return svg(
      "g",
      {},
      svg("path", { d: shape(band.points) ?? "", fill: ink, "fill-opacity": TINT }, svg("title", {}, band.name)),
      svg("path", { d: edge("low")(band.points) ?? "", ...stroke }),
      svg("path", { d: edge("high")(band.points) ?? "", ...stroke }),
    );
  });
  return svg("g", { class: "bands" }, ...areas);
}

/** The sign of a band in the legend. */
export const bandSwatch =
  (band: CurveBand, series: readonly CurveSeries[]) =>
  (x: number, y: number, side: number): SvgNode => {
    const ink = inkOf(band, series);
    const box = { x, y: y + 1, width: side, height: side - 2 };
    return svg("rect", { ...box, fill: ink, "fill-opacity": TINT * 1.4, stroke: ink, ...EDGE });
  };
