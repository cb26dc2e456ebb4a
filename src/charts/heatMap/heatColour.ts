import { svg, type SvgNode } from "../svgNode";

/** Above and below the level: blue and orange, which pass no verdict and are told apart whatever one's colour vision. */
export const HEAT = {
  above: { light: "#0b5e86", dark: "#3b86c2" },
  below: { light: "#b85c00", dark: "#b5651d" },
} as const;

/** The strongest tint on which the page's own letters still stand out by 4.5:1 (WCAG 2.2, 1.4.3). */
export const STRONGEST = 0.66;
/** So that a cell is never taken for paper. */
const WEAKEST = 0.06;

export type Fill = Readonly<{ fill: string; "fill-opacity": number }>;

/** The tint of a value by its distance from the level, in proportion to the farthest. */
export function heatFill(value: number, level: number, farthest: number): Fill {
  const share = farthest > 0 ? Math.abs(value - level) / farthest : 0;
  const side = value >= level ? "above" : "below";
  return {
    fill: `var(--chart-heat-${side}, ${HEAT[side].light})`,
    "fill-opacity": WEAKEST + (STRONGEST - WEAKEST) * share,
  };
}

const HATCH = 6;
export const hatchId = (chartId: string): string => `${chartId}-hatch`;

/** Drawn over cells below the level where they have no room for their values. */
export function hatch(chartId: string): SvgNode {
  const path = { d: "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2", stroke: "currentColor", "stroke-opacity": 0.3 };
  const attributes = { id: hatchId(chartId), width: HATCH, height: HATCH, patternUnits: "userSpaceOnUse" };
  return svg("pattern", attributes, svg("path", path));
}
