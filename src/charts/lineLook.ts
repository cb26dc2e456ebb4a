import { symbol, symbolsFill } from "d3-shape";
import { OUTLINE, type SeriesStyle } from "./palette";
import { svg, type SvgNode } from "./svgNode";

const DASHES = ["none", "8 3", "3 3", "10 3 3 3"] as const;
const MARKER_AREA = 50;

export interface LineLook {
  readonly stroke: SvgNode["attributes"];
  readonly shape: string;
  readonly marker: SvgNode["attributes"];
}

/** Seven markers, then the same hollow, and four kinds of dashes: a line that is told from the others without colour. */
export function lineLook(series: number, { color }: SeriesStyle, dashed?: boolean): LineLook {
  const ink = `var(--chart-solid, ${color})`;
  const isHollow = Math.floor(series / symbolsFill.length) % 2 === 1;
  const shape = symbolsFill[series % symbolsFill.length] ?? symbolsFill[0];
  const own = DASHES[series % DASHES.length] ?? DASHES[0];
  const dashes = dashed === undefined ? own : dashed ? DASHES[1] : DASHES[0];
  return {
    stroke: { stroke: ink, "stroke-width": 2, "stroke-dasharray": dashes, "stroke-linejoin": "round" },
    shape: symbol(shape, MARKER_AREA)() ?? "",
    marker: isHollow
      ? { fill: "var(--chart-paper, #ffffff)", stroke: ink, "stroke-width": 1.5 }
      : { fill: ink, ...OUTLINE },
  };
}

export function marker(
  { shape, marker: look }: LineLook,
  x: number,
  y: number,
  ...children: readonly SvgNode[]
): SvgNode {
  return svg("path", { d: shape, transform: `translate(${x} ${y})`, ...look }, ...children);
}

/** The sign of a series in the legend: a piece of its line with a marker. */
export function lineSwatch(look: LineLook) {
  return (x: number, y: number, size: number): SvgNode => {
    const middle = y + size / 2;
    const stroke = svg("line", { x1: x - 2, x2: x + size + 2, y1: middle, y2: middle, ...look.stroke });
    return svg("g", {}, stroke, marker(look, x + size / 2, middle));
  };
}
