import * as fc from "fast-check";
import type { ChartKind, ChartModel } from "./chartModel";
import type { AnyChartModel } from "./numericModels";
import { drawChart } from "./drawChart";
import type { SvgNode } from "./svgNode";
import { estimatedWidth } from "./textWidth";

/** For tests: a chart of four perspectives under two scenarios, as different as asked for. */
export function chartModel(changes: Partial<ChartModel> = {}): ChartModel {
  return {
    kind: "clusteredColumn",
    title: "Net result",
    categoryAxisTitle: "Perspective",
    valueAxisTitle: "£ per case",
    categories: ["Individual", "Local authority", "Exchequer", "Society"],
    series: [
      { name: "As published", values: [1697, -609, 189, 1886] },
      { name: "Cautious", values: [420, -810, -500, -390] },
    ],
    valueFormat: "£#,##0",
    altText: "Society gains, the local authority pays.",
    ...changes,
  };
}

export const draw = (model: AnyChartModel, width = 600, height = 400): SvgNode =>
  drawChart(model, { id: "chart", width, height });

/** For tests: every node below one that has the given tag, or that class. */
export function all(node: SvgNode, wanted: string): SvgNode[] {
  const below = node.children.flatMap((child) => (typeof child === "string" ? [] : all(child, wanted)));
  const isWanted = node.tag === wanted || node.attributes.class === wanted;
  return isWanted ? [node, ...below] : below;
}

export function only(node: SvgNode, wanted: string): SvgNode {
  const [found, ...others] = all(node, wanted);
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} of ${wanted}`);
  return found;
}

export const numberOf = ({ attributes }: SvgNode, name: string): number => Number(attributes[name]);

export const textOf = (node: SvgNode): string =>
  node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** For tests: the area that a line of text covers, from its baseline. */
export function boxOf(text: SvgNode): Box {
  const [x, y, size] = [numberOf(text, "x"), numberOf(text, "y"), numberOf(text, "font-size")];
  const length = estimatedWidth(textOf(text), size, text.attributes["font-weight"] !== undefined);
  const anchor = String(text.attributes["text-anchor"]);
  const before = { start: 0, middle: length / 2, end: length }[anchor] ?? Number.NaN;
  const [ascent, descent] = [size * 0.8, size * 0.25];
  // Upright text reads from bottom to top, so it goes up from where it starts.
  if (text.attributes.transform !== undefined) {
    return { left: x - ascent, right: x + descent, top: y - (length - before), bottom: y + before };
  }
  return { left: x - before, right: x - before + length, top: y - ascent, bottom: y + descent };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const kinds: readonly ChartKind[] = [
  "clusteredBar",
  "clusteredColumn",
  "stackedBar",
  "stackedColumn",
  "line",
  "area",
  "stackedArea",
];
const name = fc.oneof(
  fc.constantFrom("As published", "Как опубликовано", "👩‍👩‍👧‍👦 семья", '="quoted"', "Children’s services, whole county"),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const value = fc.oneof(
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(0, null),
);

/** For tests: any chart with 1 to 30 categories and series. */
export const anyChart: fc.Arbitrary<ChartModel> = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom(...kinds))
  .chain(([categories, series, kind]) =>
    fc.record({
      kind: fc.constant(kind),
      title: name,
      categoryAxisTitle: name,
      valueAxisTitle: name,
      categories: fc.array(name, { minLength: categories, maxLength: categories }),
      series: fc.array(fc.record({ name, values: fc.array(value, { minLength: categories, maxLength: categories }) }), {
        minLength: series,
        maxLength: series,
      }),
      valueFormat: fc.constantFrom("£#,##0", "0%", "0.00", "General"),
      altText: name,
    }),
  );

export const anySize = fc.record({
  width: fc.integer({ min: 240, max: 1200 }),
  height: fc.integer({ min: 220, max: 900 }),
});
