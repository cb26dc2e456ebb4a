import { LOW_CHART, MARGIN, type Room } from "../head";
import type { ReferenceLine } from "../numericModels";

/** The label of a vertical line of reference: in a row above the plot, at the right or the left of its line. */
export interface Flag {
  readonly reference: ReferenceLine;
  /** Of the line. */
  readonly x: number;
  readonly side: "right" | "left";
  /** From 0, the row next to the plot. */
  readonly row: number;
}

interface Span {
  readonly reference: ReferenceLine;
  readonly x: number;
  readonly side: Flag["side"];
  readonly from: number;
  readonly to: number;
}

/** Where labels may stand. */
export interface FlagBounds {
  readonly left: number;
  readonly right: number;
  readonly maxRows: number;
}

/** As wide as the picture, and as many rows as its height allows. */
export const flagBounds = ({ width, height }: Room): FlagBounds => ({
  left: MARGIN,
  right: width - MARGIN,
  maxRows: height < LOW_CHART ? 1 : 3,
});

/** Between a line and its label. */
export const FLAG_GAP = 4;

/**
 * Lays labels out so that none covers another or is crossed by a line, each line ending at its own label. Undefined where
 * that takes too many rows or a label is too long: then the legend has to name the lines.
 */
export function layoutFlags(
  references: readonly ReferenceLine[],
  xOf: (value: number) => number,
  widthOf: (text: string) => number,
  bounds: FlagBounds,
): readonly Flag[] | undefined {
  const spans: Span[] = [];
  for (const reference of references.toSorted((a, b) => b.at - a.at)) {
    const x = xOf(reference.at);
    const width = widthOf(reference.label) + FLAG_GAP;
    const right: Span = { reference, x, side: "right", from: x, to: x + width };
    const left: Span = { reference, x, side: "left", from: x - width, to: x };
    const fits = [right, left].find(
      (span) =>
        span.from >= bounds.left &&
        span.to <= bounds.right &&
        // Two labels that each cover the other's line would have to be above one another.
        !spans.some((other) => covers(span, other) && covers(other, span)),
    );
    if (!fits) return undefined;
    spans.push(fits);
  }
  const rows = rowsOf(spans, bounds.maxRows);
  return rows && spans.map(({ reference, x, side }, index) => ({ reference, x, side, row: rows[index] ?? 0 }));
}

const covers = (label: Span, { x }: Span): boolean => label.from <= x && x <= label.to;
const touch = (a: Span, b: Span): boolean => a.from - FLAG_GAP < b.to && b.from - FLAG_GAP < a.to;

/** A label stands above every line that it covers, and no two that touch are in one row. */
function rowsOf(spans: readonly Span[], maxRows: number): number[] | undefined {
  const rows = spans.map(() => 0);
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    spans.forEach((span, i) =>
      spans.forEach((other, j) => {
        const [row = 0, below = 0] = [rows[i], rows[j]];
        if (i === j || !mustRise(span, row, other, below, i < j)) return;
        rows[i] = below + 1;
        isSettled = false;
      }),
    );
    if (rows.some((row) => row >= maxRows)) return undefined;
  }
  return rows;
}

function mustRise(span: Span, row: number, other: Span, below: number, isEarlier: boolean): boolean {
  if (covers(span, other)) return row <= below;
  return isEarlier && row === below && touch(span, other) && !covers(other, span);
}
