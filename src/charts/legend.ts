import type { FittedText } from "./fitText";
import { LABEL, textBlock, type Typesetter } from "./textBlock";
import { svg, type SvgNode } from "./svgNode";

export interface LegendItem {
  readonly name: string;
  /** Draws its sign in a box of that size. */
  readonly swatch: (x: number, y: number, size: number) => SvgNode;
}

interface Entry {
  /** Undefined for the note that says how many items the legend has no room for. */
  readonly item: LegendItem | undefined;
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
const WIDEST_NAME = 240;

/** Lays the names out in rows, from left to right. */
export function layoutLegend(items: readonly LegendItem[], width: number, maxRows: number, type: Typesetter): Legend {
  if (items.length === 0) return { entries: [], height: 0 };
  const entries: Entry[] = [];
  let [x, row] = [0, 0];
  const place = (item: LegendItem | undefined, whole: string): void => {
    const swatch = item === undefined ? 0 : SWATCH + SWATCH_GAP;
    const text = type.line(whole, item === undefined ? width : Math.min(WIDEST_NAME, width - swatch));
    const entryWidth = swatch + type.widest(text);
    if (x > 0 && x + entryWidth > width) [x, row] = [0, row + 1];
    entries.push({ item, whole, text, x, row });
    x += entryWidth + ENTRY_GAP;
  };
  for (const item of items) place(item, item.name);
  if (row >= maxRows) {
    const kept = entries.filter((entry) => entry.row < maxRows - 1);
    entries.splice(0, entries.length, ...kept);
    [x, row] = [0, maxRows - 1];
    place(undefined, `and ${items.length - kept.length} more, named in the table`);
  }
  return { entries, height: (row + 1) * ROW };
}

/** Draws it with its top left corner at (x, y). */
export function drawLegend({ entries }: Legend, at: { readonly x: number; readonly y: number }): SvgNode {
  return svg(
    "g",
    { class: "legend" },
    ...entries.flatMap(({ item, whole, text, x, row }) => {
      const top = at.y + row * ROW;
      const left = at.x + x;
      const textX = item === undefined ? left : left + SWATCH + SWATCH_GAP;
      const name = textBlock(whole, text, LABEL, { x: textX, y: top + 12, anchor: "start" });
      return item === undefined ? [name] : [item.swatch(left, top + 1, SWATCH), name];
    }),
  );
}
