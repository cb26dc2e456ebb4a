import type { Plot } from "../plot";
import type { ReferenceLine } from "../numericModels";
import { LABEL } from "../textBlock";

/** The label of a horizontal line of reference, within the plot. */
export interface Level {
  readonly reference: ReferenceLine;
  /** Of the line. */
  readonly y: number;
  readonly text: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the line to the label above or below it. */
const GAP = 5;
const INSET = 4;

/**
 * Puts labels above or below their lines, at the end where they cover the fewest points of the curves. Undefined where one
 * would cover another label or line, or does not fit: then the legend has to name the lines.
 */
export function layoutLevels(
  references: readonly ReferenceLine[],
  yOf: (value: number) => number,
  widthOf: (text: string) => number,
  plot: Plot,
  points: readonly Point[],
): readonly Level[] | undefined {
  const lines = references.map(({ at }) => yOf(at));
  const taken: Box[] = [];
  const levels: Level[] = [];
  for (const reference of references) {
    const y = yOf(reference.at);
    const width = widthOf(reference.label);
    if (width > plot.right - plot.left - 2 * INSET) return undefined;
    const [free] = candidates(y, width, plot)
      .filter(({ box }) => isFree(box))
      .toSorted((a, b) => pointsIn(a.box, points) - pointsIn(b.box, points));
    if (!free) return undefined;
    taken.push(free.box);
    levels.push({ reference, y, text: free.text });
  }
  return levels;

  function isFree(box: Box): boolean {
    const isInPlot = box.top >= plot.top && box.bottom <= plot.bottom;
    const isCrossed = lines.some((line) => line > box.top && line < box.bottom);
    return isInPlot && !isCrossed && !taken.some((other) => overlap(box, other));
  }
}

function candidates(y: number, width: number, { left, right }: Plot) {
  const above = y - GAP;
  const below = y + LABEL.size + 1;
  return [above, below].flatMap((baseline) => {
    const [top, bottom] = [baseline - LABEL.size + 1, baseline + 3];
    return [
      {
        text: { x: right - INSET, y: baseline, anchor: "end" as const },
        box: { left: right - INSET - width, right: right - INSET, top, bottom },
      },
      {
        text: { x: left + INSET, y: baseline, anchor: "start" as const },
        box: { left: left + INSET, right: left + INSET + width, top, bottom },
      },
    ];
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const pointsIn = ({ left, right, top, bottom }: Box, points: readonly Point[]): number =>
  points.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom).length;
