import { scaleLinear, type ScaleLinear } from "d3-scale";
import { isClustered, valueAt, type ChartModel } from "./chartModel";
import { formatTicks } from "./numberFormat";
import { segmentsOf } from "./segments";

/** An axis over pixels. */
export interface Axis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

export type Extent = readonly [lowest: number, highest: number];

/** Sums that should come to zero come to about this; an axis that short would show nothing but rounding. */
const ROUNDING = 1e-12;

/** Bars start at zero, or at their baseline; areas at zero. */
export function valueExtent(model: ChartModel): Extent {
  if (model.kind === "line") return lineExtent(lineValues(model));
  const origin = (isClustered(model.kind) ? model.baseline : undefined) ?? 0;
  return drawable(extentOf([...segmentsOf(model).flatMap(({ from, to }) => [from, to]), origin]));
}

/** A line need not start at zero where its numbers lie close together: Excel's rule, a sixth of the highest. */
export function lineExtent(values: readonly number[]): Extent {
  const [lowest, highest] = extentOf(values);
  const farther = Math.max(Math.abs(lowest), Math.abs(highest));
  const fromZero = lowest * highest <= 0 || highest - lowest > farther / 6 || highest === lowest;
  return drawable(fromZero ? extentOf([lowest, highest, 0]) : [lowest, highest]);
}

function drawable([lowest, highest]: Extent): Extent {
  if (highest - lowest >= ROUNDING) return [lowest, highest];
  return Math.abs(lowest) < ROUNDING ? [0, 1] : [lowest, lowest + 1];
}

function lineValues({ series, categories }: ChartModel): number[] {
  return series.flatMap((line) =>
    [...categories.keys()].map((category) => valueAt(line, category)).filter((value) => value !== null),
  );
}

export function extentOf(values: readonly number[]): Extent {
  if (values.length === 0) return [0, 0];
  return values.reduce<Extent>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [values[0] ?? 0, values[0] ?? 0],
  );
}

/** An axis with about so many ticks at round numbers, and its ends at ticks. */
export function valueAxis(extent: Extent, range: Extent, tickCount: number, format: string): Axis {
  return withTicks(scaleLinear(extent, range).nice(tickCount), tickCount, format);
}

/** The same, with its ends where they are: nothing is drawn beyond them. */
export function exactAxis(extent: Extent, range: Extent, tickCount: number, format: string): Axis {
  return withTicks(scaleLinear(drawable(extent), range), tickCount, format);
}

function withTicks(scale: ScaleLinear<number, number>, tickCount: number, format: string): Axis {
  const values = scale.ticks(tickCount);
  const labels = formatTicks(values, format);
  return { scale, ticks: values.map((value, index) => ({ value, label: labels[index] ?? "" })) };
}

/** An axis of names at 0, 1, 2 …, each with its room on both sides, of which every second, third … is shown. */
export function namedAxis(names: readonly string[], range: Extent, tickCount: number): Axis {
  const scale = scaleLinear([-0.5, Math.max(1, names.length) - 0.5], range);
  const every = Math.max(1, Math.ceil(names.length / tickCount));
  const ticks = names.map((label, value) => ({ value, label })).filter(({ value }) => value % every === 0);
  return { scale, ticks };
}
