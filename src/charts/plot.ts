import type { Typesetter } from "./textBlock";
import { MARGIN } from "./head";
import { namedAxis, type Axis, type Extent } from "./valueAxis";

/** The area of bars and lines, in pixels from the picture's top left corner. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between an axis and its labels. */
export const LABEL_GAP = 8;
/** The line of an axis title. */
export const AXIS_TITLE = 20;
/** The line of tick labels below a horizontal axis of numbers. */
export const TICK_LINE = 22;

/** How an axis is made once it is known where it runs. */
export interface AxisPlan {
  /** An axis over pixels with about so many ticks. */
  readonly make: (range: Extent, tickCount: number) => Axis;
  /** How many ticks are wanted where there is room for their labels. */
  readonly ticksOver: (length: number) => number;
}

const TICK_SPACING = { across: 64, up: 36 } as const;
const MOST_TICKS = 8;

/** An axis of round numbers. */
export const numberPlan = (direction: keyof typeof TICK_SPACING, make: AxisPlan["make"]): AxisPlan => ({
  make,
  ticksOver: (length) => Math.min(MOST_TICKS, Math.max(1, Math.floor(length / TICK_SPACING[direction]))),
});

/** An axis on which each of so many places has a name, as far as there is room for a label of that length. */
export const namedPlan = (names: readonly string[], labelLength: number): AxisPlan => ({
  make: (range, count) => namedAxis(names, range, count),
  ticksOver: (length) => Math.min(names.length, Math.max(1, Math.floor(length / labelLength))),
});

export const titleRoom = (title: string): number => (title === "" ? 0 : AXIS_TITLE);

/** How few ticks there will be is not known yet, and fewer may be longer. */
export function widestLabel({ make, ticksOver }: AxisPlan, length: number, type: Typesetter): number {
  const counts = Array.from({ length: ticksOver(length) }, (_, index) => index + 1);
  const labels = counts.flatMap((count) => make([0, 1], count).ticks);
  return Math.max(0, ...labels.map(({ label }) => type.width(label)));
}

/** As many ticks as have room side by side; the first and the last label may hang over the ends of the axis. */
export function spacedAxis({ make, ticksOver }: AxisPlan, from: number, width: number, type: Typesetter) {
  for (let count = ticksOver(width - from); ; count--) {
    const { ticks } = make([0, 1], count);
    const widest = Math.max(0, ...ticks.map(({ label }) => type.width(label)));
    const left = Math.max(from, widest / 2 + 2);
    const right = width - Math.max(MARGIN, widest / 2 + 2);
    const axis = make([left, right], count);
    const places = axis.ticks.map(({ value }) => axis.scale(value));
    const spacing = Math.min(...places.slice(1).map((place, index) => place - (places[index] ?? 0)));
    if (spacing >= widest + LABEL_GAP || count <= 1) return { left, right, axis };
  }
}
