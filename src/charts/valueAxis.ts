import { scaleLinear, type ScaleLinear } from "d3-scale";
import { valueAt, type ChartModel } from "./chartModel";
import { formatTicks } from "./numberFormat";
import { segmentsOf } from "./segments";

export interface ValueAxis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

export type Extent = readonly [lowest: number, highest: number];

/** Sums that should come to zero come to about this; an axis that short would show nothing but rounding. */
const ROUNDING = 1e-12;

/** Bars start at zero. A line need not where its numbers lie close together: Excel's rule, a sixth of the highest. */
export function valueExtent(model: ChartModel): Extent {
  const isLine = model.kind === "line";
  const drawn = isLine ? lineValues(model) : segmentsOf(model).flatMap(({ from, to }) => [from, to]);
  const [lowest, highest] = extentOf(isLine ? drawn : [...drawn, 0]);
  const farther = Math.max(Math.abs(lowest), Math.abs(highest));
  const fromZero = lowest * highest <= 0 || highest - lowest > farther / 6 || highest === lowest;
  const extent = fromZero ? extentOf([lowest, highest, 0]) : ([lowest, highest] as const);
  return extent[1] - extent[0] < ROUNDING ? [0, 1] : extent;
}

function lineValues({ series, categories }: ChartModel): number[] {
  return series.flatMap((line) =>
    [...categories.keys()].map((category) => valueAt(line, category)).filter((value) => value !== null),
  );
}

function extentOf(values: readonly number[]): Extent {
  if (values.length === 0) return [0, 0];
  return values.reduce<Extent>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [values[0] ?? 0, values[0] ?? 0],
  );
}

/** An axis over pixels, with about so many ticks at round numbers, and its ends at ticks. */
export function valueAxis(extent: Extent, range: Extent, tickCount: number, format: string): ValueAxis {
  const scale = scaleLinear(extent, range).nice(tickCount);
  const values = scale.ticks(tickCount);
  const labels = formatTicks(values, format);
  return { scale, ticks: values.map((value, index) => ({ value, label: labels[index] ?? "" })) };
}
