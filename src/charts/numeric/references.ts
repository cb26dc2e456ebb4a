import { lineAt, type Direction } from "../drawAxes";
import type { LegendItem } from "../legend";
import type { ReferenceLine } from "../numericModels";
import type { Plot } from "../plot";
import { svg, type SvgNode } from "../svgNode";
import { LABEL, textBlock, type TextPlace } from "../textBlock";
import { FLAG_GAP, type Flag } from "./flags";
import type { Level } from "./levels";

const DASHES = ["5 3", "2 3", "9 3 2 3", "12 4"] as const;

const stroke = (index: number): SvgNode["attributes"] => ({
  stroke: "currentColor",
  "stroke-width": 1.5,
  "stroke-opacity": 0.85,
  "stroke-dasharray": DASHES[index % DASHES.length] ?? DASHES[0],
});

/** Paper on both sides of a line, so that it is seen over bars of any colour. */
const RIM = { stroke: "var(--chart-paper, #ffffff)", "stroke-width": 3.5, "stroke-opacity": 0.7 } as const;

/** Lines through the plot; those that have a label above it reach up to it. */
export function drawReferences(
  references: readonly ReferenceLine[],
  scale: (value: number) => number,
  direction: Direction,
  plot: Plot,
  flags: readonly Flag[] = [],
): SvgNode {
  const lines = references.map((reference, index) => {
    const flag = flags.find((entry) => entry.reference === reference);
    const top = flag === undefined ? plot.top : flagTop(flag, plot);
    const ends = lineAt(scale(reference.at), direction, { ...plot, top });
    return svg("g", {}, svg("line", { ...ends, ...RIM }), svg("line", { ...ends, ...stroke(index) }));
  });
  return svg("g", { class: "references" }, ...lines);
}

/** Labels of vertical lines stay clear of the label of the highest tick. */
const LIFT = 7;

/** The height that a number of rows of flags takes. */
export const flagsRoom = (flags: readonly Flag[] = []): number =>
  flags.length === 0 ? 0 : (1 + Math.max(...flags.map(({ row }) => row))) * LABEL.lineHeight + LIFT;

const flagTop = ({ row }: Flag, plot: Plot): number => plot.top - LIFT - (row + 1) * LABEL.lineHeight;

export function drawFlags(flags: readonly Flag[] = [], plot: Plot): SvgNode {
  const labels = flags.map((flag) => {
    const { x, side, reference } = flag;
    const y = flagTop(flag, plot) + LABEL.size - 1;
    return label(reference, {
      x: side === "right" ? x + FLAG_GAP : x - FLAG_GAP,
      y,
      anchor: side === "right" ? "start" : "end",
    });
  });
  return svg("g", { class: "flags" }, ...labels);
}

/** With a rim of paper, as curves may run behind. */
export function drawLevels(levels: readonly Level[] = []): SvgNode {
  return svg("g", { class: "levels halo" }, ...levels.map(({ reference, text }) => label(reference, text)));
}

const label = ({ label: text }: ReferenceLine, place: TextPlace): SvgNode =>
  textBlock(text, { lines: [text], isCut: false }, LABEL, place);

/** For lines whose labels have no room at them. */
export const referenceItems = (references: readonly ReferenceLine[]): LegendItem[] =>
  references.map(({ label: name }, index) => ({
    name,
    swatch: (x, y, size) =>
      svg("line", { x1: x - 2, x2: x + size + 2, y1: y + size / 2, y2: y + size / 2, ...stroke(index) }),
  }));
