import type { ChartModel } from "./chartModel";
import type { FittedText } from "./fitText";
import { LABEL, textBlock, type Typesetter } from "./textBlock";
import { svg, type SvgNode } from "./svgNode";

interface Entry {
  /** Undefined for the note that says how many series the legend has no room for. */
  readonly series: number | undefined;
  readonly whole: string;
  readonly text: FittedText;
  readonly x: number;
  readonly row: number;
}

export interface Legend {
  readonly entries: readonly Entry[];
  readonly height: number;
}

const ROW = 20;
const SWATCH = 14;
const SWATCH_GAP = 6;
const ENTRY_GAP = 16;
const WIDEST_NAME = 200;

/** Lays the names of the series out in rows, from left to right. */
export function layoutLegend(model: ChartModel, width: number, maxRows: number, type: Typesetter): Legend {
  const shown = [...model.series.entries()].filter(
    ([, { unfilled, inLegend }]) => unfilled !== true && inLegend !== false,
  );
  if (shown.length < 2 || model.legend === false) return { entries: [], height: 0 };
  const entries: Entry[] = [];
  let [x, row] = [0, 0];
  const place = (series: number | undefined, whole: string): void => {
    const swatch = series === undefined ? 0 : SWATCH + SWATCH_GAP;
    const text = type.line(whole, series === undefined ? width : Math.min(WIDEST_NAME, width - swatch));
    const entryWidth = swatch + type.widest(text);
    if (x > 0 && x + entryWidth > width) [x, row] = [0, row + 1];
    entries.push({ series, whole, text, x, row });
    x += entryWidth + ENTRY_GAP;
  };
  for (const [series, { name }] of shown) place(series, name);
  if (row >= maxRows) {
    const kept = entries.filter((entry) => entry.row < maxRows - 1);
    entries.splice(0, entries.length, ...kept);
    [x, row] = [0, maxRows - 1];
    place(undefined, `and ${shown.length - kept.length} more, named in the table`);
  }
  return { entries, height: (row + 1) * ROW };
}

/** Draws it with its top left corner at (x, y). `swatch` draws the sign of a series in a box of that size. */
export function drawLegend(
  { entries }: Legend,
  at: { readonly x: number; readonly y: number },
  swatch: (series: number, x: number, y: number, size: number) => SvgNode,
): SvgNode {
  return svg(
    "g",
    {},
    ...entries.flatMap(({ series, whole, text, x, row }) => {
      const top = at.y + row * ROW;
      const left = at.x + x;
      const textX = series === undefined ? left : left + SWATCH + SWATCH_GAP;
      const name = textBlock(whole, text, LABEL, { x: textX, y: top + 12, anchor: "start" });
      return series === undefined ? [name] : [swatch(series, left, top + 1, SWATCH), name];
    }),
  );
}
