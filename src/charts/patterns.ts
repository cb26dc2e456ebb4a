import { OUTLINE, type SeriesStyle } from "./palette";
import { svg, type SvgNode } from "./svgNode";

const SIZE = 8;

/** What is drawn over the colour, on a tile of 8 by 8. Nothing for the first: a plain area. */
const strokes: readonly (string | undefined)[] = [
  undefined,
  "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4",
  "M0,4 h8",
  "M1.5,2 h1 M5.5,6 h1",
  "M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4",
  "M4,0 v8",
  "M0,0 l8,8 M8,0 l-8,8",
  "M4,0 v8 M0,4 h8",
];

export const patternId = (chartId: string, series: number): string => `${chartId}-fill-${series}`;

/** The sign of a series in the legend: a piece of its fill. */
export const boxSwatch =
  (chartId: string, series: number) =>
  (x: number, y: number, side: number): SvgNode =>
    svg("rect", { x, y, width: side, height: side, fill: `url(#${patternId(chartId, series)})`, ...OUTLINE });

/**
 * The fill of a series' bars: its colour under a quiet pattern. With forced colours the style sheet of the chart makes
 * paper of the ground and ink of the pattern, and a plain series wholly ink.
 */
export function fillPattern(chartId: string, series: number, { color, pattern }: SeriesStyle): SvgNode {
  const path = strokes[pattern];
  const ground = path === undefined ? `var(--chart-solid, ${color})` : `var(--chart-ground, ${color})`;
  const tile = svg("rect", { width: SIZE, height: SIZE, fill: ground });
  const attributes = {
    id: patternId(chartId, series),
    width: SIZE,
    height: SIZE,
    patternUnits: "userSpaceOnUse",
  };
  if (path === undefined) return svg("pattern", attributes, tile);
  const ink = { d: path, fill: "none", stroke: "var(--chart-pattern, rgb(255 255 255 / 38%))", "stroke-width": 1.2 };
  return svg("pattern", attributes, tile, svg("path", { ...ink, "stroke-linecap": "square" }));
}
