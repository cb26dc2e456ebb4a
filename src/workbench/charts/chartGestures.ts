import type { SheetRect } from "../host/charts/place";

export type ChartGesture = "move" | "size";

/** In pixels of the sheet: smaller, a chart could neither be read nor taken hold of. */
const SMALLEST = { width: 120, height: 90 } as const;
/** How far a chart goes at the press of a key. */
const STEP = 10;

/** The place of a chart that is moved or sized by so many pixels; it never leaves the sheet. */
export function changedRect(rect: SheetRect, gesture: ChartGesture, across: number, down: number): SheetRect {
  return gesture === "move"
    ? { ...rect, left: Math.max(0, rect.left + across), top: Math.max(0, rect.top + down) }
    : {
        ...rect,
        width: Math.max(SMALLEST.width, rect.width + across),
        height: Math.max(SMALLEST.height, rect.height + down),
      };
}

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Where an arrow key moves a chart, or with Shift its corner; undefined for every other key. */
export function rectAfterKey(
  rect: SheetRect,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): SheetRect | undefined {
  const arrow = ARROWS[key];
  return arrow && changedRect(rect, shiftKey ? "size" : "move", ...arrow);
}
